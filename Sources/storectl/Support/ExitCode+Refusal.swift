import Answers
import ArgumentParser
import Retail

extension ExitCode {
    /// Done, with rows that were refused.
    static let refusedRows = ExitCode(Answer.Ending.refusedRows.exitCode)
    static let usage = ExitCode(Refusal.Kind.wrongUsage.exitCode)
    static let fault = ExitCode(70)

    init(_ kind: Refusal.Kind) { self.init(kind.exitCode) }
}

extension Answer.Ending {
    var code: ExitCode { ExitCode(exitCode) }
}
