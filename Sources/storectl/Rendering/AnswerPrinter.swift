import Answers
import Retail
import Wording

/// Where every command ends: the one way an answer, or a no, leaves the program.
struct AnswerPrinter: Sendable {
    let format: OutputFormat
    let language: Language
    /// Data.
    let output: StandardOutput
    /// Sentences about what went wrong.
    let errors: StandardOutput
    /// The time zone by which a table tells instants; programs get them as they are.
    let zone: String?
    /// Columns of the terminal; nil when the answer goes to a file or a pipe.
    let width: Int?

    init(
        format: OutputFormat, language: Language, zone: String? = nil, output: StandardOutput = StandardOutput(),
        errors: StandardOutput = StandardOutput(descriptor: 2), width: Int? = TerminalSize.of(1)?.columns
    ) {
        self.format = format
        self.language = language
        self.zone = zone
        self.output = output
        self.errors = errors
        self.width = width
    }

    /// Prints an answer; once in a run, because JSON on standard output is one document.
    func print(_ answer: Answer) {
        assert(format != .json || output.isUntouched, "one document in a run")
        var out = output
        (clock.map(answer.told) ?? answer).write(format, in: language, width: width, to: &out)
        if !answer.carriesProblems(in: format) { explain(answer.problems) }
    }

    /// Prints a refusal: one document in JSON, sentences on standard error otherwise.
    ///
    /// When part of an answer has already been written, a second document would make both unreadable, so the
    /// sentences go to standard error in JSON too.
    func print(_ refusal: Refusal) {
        guard format == .json, output.isUntouched else {
            return explain(refusal.problems)
        }
        print(.record([Field("problems", ProblemRecord.cell(refusal.problems, in: language))]))
    }

    /// nil where a program reads.
    var clock: ChainClock? { format == .table ? zone.map(ChainClock.init) : nil }

    /// Opens a table whose rows come one by one.
    func rows(_ columns: [Column]) -> RowPrinter { RowPrinter(columns, on: self) }

    /// Everything out of the buffers; throws a refusal when some of the answer could not be written.
    func finish() throws(Refusal) {
        errors.flush()
        try output.finish()
    }

    private func explain(_ problems: [Problem]) {
        // What was answered before stands before what went wrong, also on a terminal that shows both.
        output.flush()
        for line in ProblemText.lines(problems, in: language) { errors.write(line + "\n") }
        errors.flush()
    }
}
