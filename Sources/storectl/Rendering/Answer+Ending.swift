import ArgumentParser
import Retail

extension Answer {
    /// What a script is told at the end; of several, the worst.
    enum Ending: Equatable, Comparable, Sendable {
        case done
        /// Done, with rows that were refused.
        case refusedRows
        /// Something of it was not done.
        case refusal(Refusal.Kind)

        static func < (left: Ending, right: Ending) -> Bool { left.weight < right.weight }

        /// Whole refusals weigh more than refused rows, and what was not even understood more than what was.
        private var weight: Int32 {
            switch self {
            case .done: -2
            case .refusedRows: -1
            case .refusal(let kind): ExitCode(kind).rawValue
            }
        }

        var code: ExitCode {
            switch self {
            case .done: .success
            case .refusedRows: .refusedRows
            case .refusal(let kind): ExitCode(kind)
            }
        }
    }
}
