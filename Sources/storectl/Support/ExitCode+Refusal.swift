import ArgumentParser
import Retail

extension ExitCode {
    /// Done, with rows that were refused.
    static let refusedRows = ExitCode(2)
    static let usage = ExitCode(64)
    static let fault = ExitCode(70)

    /// What a script is told about a refusal; the numbers are those of sysexits.h where it has them.
    init(_ kind: Refusal.Kind) {
        self =
            switch kind {
            case .refused: ExitCode(1)
            case .wrongUsage: .usage
            case .unreadableInput: ExitCode(65)
            case .unreachable: ExitCode(69)
            case .unwritableOutput: ExitCode(74)
            case .busy: ExitCode(75)
            case .forbidden: ExitCode(77)
            }
    }
}
