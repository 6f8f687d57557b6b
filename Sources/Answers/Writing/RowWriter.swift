package import Wording

/// Rows on their way out, one by one, so that an export of any length needs no memory for it.
///
/// JSON and CSV leave at once; a table for a person waits for `end`, because its widths depend on every row.
package struct RowWriter {
    private let format: OutputFormat
    private let columns: [Column]
    private let text: TableText
    private var waiting: [[Cell]] = []
    private var count = 0

    /// Writes what stands before the first row.
    package init(
        _ columns: [Column], format: OutputFormat, language: Language, width: Int?,
        to out: inout some TextOutputStream
    ) {
        self.format = format
        self.columns = columns
        text = TableText(language: language, width: width)
        switch format {
        case .table: break
        case .json: out.write("[")
        case .csv: CSVWriter(columns: columns).writeHeader(to: &out)
        }
    }

    package mutating func add(_ row: [Cell], to out: inout some TextOutputStream) {
        assert(row.count == columns.count, "a cell for every column")
        switch format {
        case .table: waiting.append(row)
        case .json:
            let json = JSONWriter(isIndented: true)
            var text = count > 0 ? "," : ""
            json.breakLine(1, to: &text)
            json.write(zip(columns, row).map { Field($0, $1) }, depth: 1, to: &text)
            // In one piece: a lock for each comma would cost more than the row.
            out.write(text)
        case .csv: CSVWriter(columns: columns).write(row, to: &out)
        }
        count += 1
    }

    /// Writes what stands after the last row.
    package func end(to out: inout some TextOutputStream) {
        switch format {
        case .table: text.write(Table(columns, waiting), to: &out)
        case .json: out.write(count == 0 ? "]\n" : "\n]\n")
        case .csv: break
        }
    }
}
