import Answers
import Synchronization

/// A table being printed row by row, from wherever the rows are read.
final class RowPrinter: Sendable {
    private let printer: AnswerPrinter
    private let writer: Mutex<RowWriter>

    init(_ columns: [Column], on printer: AnswerPrinter) {
        self.printer = printer
        var out = printer.output
        writer = Mutex(
            RowWriter(columns, format: printer.format, language: printer.language, width: printer.width, to: &out))
    }

    /// A cell for every column, in their order.
    func add(_ row: [Cell]) {
        var out = printer.output
        let shown = printer.clock.map { clock in row.map { $0.told(by: clock) } } ?? row
        writer.withLock { $0.add(shown, to: &out) }
    }

    /// After the last row, and only once; without it the document is not complete.
    func end(notes: [String] = []) {
        var out = printer.output
        writer.withLock { $0.end(to: &out) }
        guard printer.format == .table, !notes.isEmpty else { return }
        out.write("\n")
        for note in notes { out.write(VisibleText.escaped(note) + "\n") }
    }
}
