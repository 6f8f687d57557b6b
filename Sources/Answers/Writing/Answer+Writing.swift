import Retail
package import Wording

extension Answer {
    /// The bytes of the answer in a format, without the problems that go elsewhere.
    ///
    /// `width` is that of the terminal, nil when the answer does not go to one; `onPage` says problems as pages do.
    package func write(
        _ format: OutputFormat, in language: Language, width: Int?, onPage: Bool = false,
        to out: inout some TextOutputStream
    ) {
        switch body {
        case .table(let table): Answer.write(table, format, in: language, width: width, to: &out)
        case .record(let fields):
            switch format {
            case .table: RecordText(language: language, width: width).write(fields, to: &out)
            case .json:
                JSONWriter(isIndented: true).write(
                    fields + problemFields(in: language, onPage: onPage), depth: 0, to: &out)
                out.write("\n")
            case .csv:
                let row = Table(fields.map(\.column), [fields.map(\.cell)])
                Answer.write(row, format, in: language, width: width, to: &out)
            }
        case .printed: break
        case .report(let report): report.write(format, in: language, width: width, to: &out)
        case .document(let text): out.write(text)
        }
        guard format == .table, !notes.isEmpty else { return }
        // A record without fields is an answer in sentences alone.
        if body != .record([]) { out.write("\n") }
        for note in notes { out.write(VisibleText.escaped(note) + "\n") }
    }

    /// The answer as a value in another one, as programs read it.
    package func cell(in language: Language) -> Cell {
        switch body {
        case .table(let table): .records(table.records)
        case .record(let fields): .record(fields + problemFields(in: language, onPage: false))
        case .report(let report): .record(report.fields(in: language))
        case .document(let text): .text(text)
        case .printed: .record([])
        }
    }

    /// The same, whole, for whoever sends it on.
    package func bytes(_ format: OutputFormat, in language: Language, onPage: Bool = false) -> [UInt8] {
        var out = ""
        write(format, in: language, width: nil, onPage: onPage, to: &out)
        return Array(out.utf8)
    }

    /// Whether the document itself carries the problems; if not, they go to standard error.
    package func carriesProblems(in format: OutputFormat) -> Bool {
        if case .record = body { return format == .json }
        return false
    }

    private func problemFields(in language: Language, onPage: Bool) -> [Field] {
        problems.isEmpty ? [] : [Field("problems", ProblemRecord.cell(problems, in: language, onPage: onPage))]
    }

    package static func write(
        _ table: Table, _ format: OutputFormat, in language: Language, width: Int?,
        to out: inout some TextOutputStream
    ) {
        var writer = RowWriter(table.columns, format: format, language: language, width: width, to: &out)
        for row in table.rows { writer.add(row, to: &out) }
        writer.end(to: &out)
    }
}
