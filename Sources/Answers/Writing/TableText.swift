import TextWidth
import Wording

/// A table for a person: headings, a rule, rows in columns.
struct TableText {
    let language: Language
    /// Width of the terminal; nil when the table goes to a file and nothing is cut.
    let width: Int?

    func write(_ table: Table, to out: inout some TextOutputStream) {
        guard !table.rows.isEmpty else {
            out.write(Catalogue.say("table.empty", in: language) + "\n")
            return
        }
        let headings = table.columns.map { VisibleText.escaped(heading(of: $0.key, in: language)) }
        let rows = table.rows.map { row in row.map { $0.shown(in: language) } }
        var natural = headings.map { displayWidth(of: $0) }
        for row in rows {
            for (index, text) in row.enumerated() { natural[index] = max(natural[index], displayWidth(of: text)) }
        }
        let widths = TableLayout.widths(natural, shrinkable: shrinkable(table), limit: width)

        write(headings, of: table.columns, widths, to: &out)
        write(widths.map { String(repeating: "-", count: $0) }, of: table.columns, widths, to: &out)
        for row in rows { write(row, of: table.columns, widths, to: &out) }
    }

    /// Columns in which free text stands: half a number, a day or an instant would be a wrong one.
    private func shrinkable(_ table: Table) -> [Bool] {
        table.columns.indices.map { index in
            table.columns[index].kind == .text && table.rows.contains { $0[index].isFreeText }
        }
    }

    private func write(
        _ texts: [String], of columns: [Column], _ widths: [Int], to out: inout some TextOutputStream
    ) {
        var line = ""
        for (index, text) in texts.enumerated() {
            if index > 0 { line += String(repeating: " ", count: TableLayout.gap) }
            let cut = FittedText.cut(text, to: widths[index])
            line += FittedText.padded(cut, to: widths[index], right: columns[index].kind != .text)
        }
        out.write(FittedText.trimmed(line) + "\n")
    }
}
