import TextWidth
import Wording

/// One thing for a person: a line for each value, then each nested thing under its heading.
struct RecordText {
    let language: Language
    /// Width of the terminal for nested tables; values of the record itself are never cut.
    let width: Int?

    func write(_ fields: [Field], to out: inout some TextOutputStream) {
        let lines = fields.filter { !RecordText.isBlock($0.cell) }
        let names = lines.map { VisibleText.escaped(heading(of: $0.key, in: language)) }
        let widest = names.map { displayWidth(of: $0) }.max() ?? 0
        for (name, field) in zip(names, lines) {
            let line = FittedText.padded(name, to: widest + TableLayout.gap, right: false) + shown(field.cell)
            out.write(FittedText.trimmed(line) + "\n")
        }
        var isFirst = lines.isEmpty
        for field in fields where RecordText.isBlock(field.cell) {
            let title = VisibleText.escaped(heading(of: field.key, in: language))
            out.write(isFirst ? "\(title):\n\n" : "\n\(title):\n\n")
            isFirst = false
            switch field.cell {
            case .record(let inner): write(inner, to: &out)
            case .records(let rows): TableText(language: language, width: width).write(Table(merging: rows), to: &out)
            default: break
            }
        }
    }

    private func shown(_ cell: Cell) -> String {
        switch cell {
        case .record, .records: Cell.missingSign
        default: cell.shown(in: language)
        }
    }

    /// Nested things with something in them; empty ones are one line like any value.
    private static func isBlock(_ cell: Cell) -> Bool {
        switch cell {
        case .record(let fields): !fields.isEmpty
        case .records(let rows): rows.contains { !$0.isEmpty }
        default: false
        }
    }
}

extension Table {
    /// Records as rows: a column for every key in the order of first sight, blanks for what a record lacks.
    package init(merging records: [[Field]]) {
        var columns: [Column] = []
        var indices: [String: Int] = [:]
        for field in records.joined() {
            if let index = indices[field.key] {
                // A missing value says nothing of its kind; a later one does.
                if columns[index].kind == .text { columns[index] = field.column }
            } else {
                indices[field.key] = columns.count
                columns.append(field.column)
            }
        }
        let rows = records.map { record in
            var row = [Cell](repeating: .missing, count: columns.count)
            for field in record { if let index = indices[field.key] { row[index] = field.cell } }
            return row
        }
        self.init(columns, rows)
    }
}
