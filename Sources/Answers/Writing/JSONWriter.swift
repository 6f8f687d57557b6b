import Retail

/// Writes values as JSON: keys in the order given, integers and decimals digit by digit.
package struct JSONWriter {
    /// One value a line, indented by two blanks; otherwise everything on one line.
    package let isIndented: Bool

    /// On one line, for a place that holds one text.
    package static func compact(_ cell: Cell) -> String {
        var out = ""
        JSONWriter(isIndented: false).write(cell, depth: 0, to: &out)
        return out
    }

    package func write(_ cell: Cell, depth: Int, to out: inout some TextOutputStream) {
        switch cell {
        case .text(let text), .word(let text), .month(let text), .instant(let text): out.write(JSONText.quoted(text))
        case .integer(let number), .quantity(let number), .bytes(let number): out.write(String(number))
        case .decimal(let text): out.write(DecimalText.isNumber(text) ? text : JSONText.quoted(text))
        case .boolean(let truth): out.write(truth ? "true" : "false")
        case .day(let day): out.write("\"\(day.description)\"")
        case .money(let minor, let currency, _):
            out.write("{\"minor\": \(minor), \"currency\": \(JSONText.quoted(currency))}")
        case .seconds(let seconds): out.write(seconds.isFinite ? String(seconds) : "null")
        case .list(let cells):
            writeItems(cells, "[", "]", depth, to: &out) { cell, out in write(cell, depth: depth + 1, to: &out) }
        case .record(let fields): write(fields, depth: depth, to: &out)
        case .records(let rows):
            writeItems(rows, "[", "]", depth, to: &out) { fields, out in write(fields, depth: depth + 1, to: &out) }
        case .notice(let notice):
            write(
                notice.values.sorted { $0.key < $1.key }.map { Field($0.key, .text($0.value)) }, depth: depth, to: &out)
        case .missing: out.write("null")
        }
    }

    package func write(_ fields: [Field], depth: Int, to out: inout some TextOutputStream) {
        writeItems(fields, "{", "}", depth, to: &out) { field, out in
            out.write(JSONText.quoted(field.key))
            out.write(": ")
            write(field.cell, depth: depth + 1, to: &out)
        }
    }

    /// Items between two brackets; the brackets alone when there are none.
    private func writeItems<Item, Out: TextOutputStream>(
        _ items: [Item], _ open: String, _ close: String, _ depth: Int, to out: inout Out,
        _ writeItem: (Item, inout Out) -> Void
    ) {
        out.write(open)
        for (index, item) in items.enumerated() {
            if index > 0 { out.write(isIndented ? "," : ", ") }
            breakLine(depth + 1, to: &out)
            writeItem(item, &out)
        }
        if !items.isEmpty { breakLine(depth, to: &out) }
        out.write(close)
    }

    package func breakLine(_ depth: Int, to out: inout some TextOutputStream) {
        guard isIndented else { return }
        out.write("\n")
        for _ in 0..<depth { out.write("  ") }
    }
}
