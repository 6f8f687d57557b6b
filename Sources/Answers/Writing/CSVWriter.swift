import DelimitedText
import Retail

/// Writes rows as CSV: a header of keys, then a line a row, ended by `\n`.
package struct CSVWriter {
    let columns: [Column]

    package init(columns: [Column]) { self.columns = columns }

    package func writeHeader(to out: inout some TextOutputStream) {
        out.write(
            DelimitedLine.text(
                columns.flatMap { column in
                    column.kind == .money ? [column.key, column.key + "_currency"] : [column.key]
                }))
    }

    package func write(_ row: [Cell], to out: inout some TextOutputStream) {
        var fields: [String] = []
        for (column, cell) in zip(columns, row) {
            switch (column.kind, cell) {
            case (.money, .money(let minor, let currency, let exponent)):
                fields.append(DecimalText.scaled(minor, exponent: exponent))
                fields.append(CSVText.guarded(currency))
            case (.money, _): fields += [CSVWriter.field(cell), ""]
            default: fields.append(CSVWriter.field(cell))
            }
        }
        out.write(DelimitedLine.text(fields))
    }

    /// Numbers stay numbers; every text is guarded; nested things become JSON on one line.
    private static func field(_ cell: Cell) -> String {
        switch cell {
        case .text(let text), .word(let text), .month(let text), .instant(let text): CSVText.guarded(text)
        case .decimal(let text): DecimalText.isNumber(text) ? text : CSVText.guarded(text)
        case .integer(let number), .quantity(let number), .bytes(let number): String(number)
        case .boolean(let truth): truth ? "true" : "false"
        case .day(let day): day.description
        case .money(let minor, let currency, let exponent):
            CSVText.guarded("\(DecimalText.scaled(minor, exponent: exponent)) \(currency)")
        case .seconds(let seconds): seconds.isFinite ? String(seconds) : ""
        case .list, .record, .records, .notice: CSVText.guarded(JSONWriter.compact(cell))
        case .missing: ""
        }
    }
}
