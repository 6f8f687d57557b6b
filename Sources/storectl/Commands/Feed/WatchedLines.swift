import Answers
import Retail

/// What a watch prints, file by file: a sentence for a person, an object on one line in JSON, since a document without
/// an end could not be read, a row in CSV.
struct WatchedLines {
    private let counter: Counter
    private let printer: AnswerPrinter

    init(_ counter: Counter) {
        self.counter = counter
        printer = AnswerPrinter(format: counter.options.format, language: counter.language)
        if counter.options.format == .csv {
            var out = printer.output
            CSVWriter(columns: WatchedFile.columns).writeHeader(to: &out)
            out.flush()
        }
    }

    /// One more, at once; refused when it cannot be written.
    func add(_ file: WatchedFile) throws(Refusal) {
        var out = printer.output
        switch counter.options.format {
        case .table: out.write(VisibleText.escaped(counter.line(of: file)) + "\n")
        case .csv: CSVWriter(columns: WatchedFile.columns).write(file.cells, to: &out)
        case .json:
            var fields = zip(WatchedFile.columns, file.cells).map { Field($0, $1) }
            fields.append(Field("problems", ProblemRecord.cell(file.problems, in: counter.language)))
            out.write(JSONWriter.compact(.record(fields)) + "\n")
        }
        try printer.finish()
    }
}
