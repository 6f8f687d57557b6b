package import Retail

extension Answer {
    /// What a script is told at the end; of several, the worst.
    package enum Ending: Equatable, Comparable, Sendable {
        case done
        /// Done, with rows that were refused.
        case refusedRows
        /// Something of it was not done.
        case refusal(Refusal.Kind)

        package static func < (left: Ending, right: Ending) -> Bool { left.weight < right.weight }

        /// Whole refusals weigh more than refused rows, and what was not even understood more than what was.
        private var weight: Int32 {
            switch self {
            case .done: -2
            case .refusedRows: -1
            case .refusal(let kind): kind.exitCode
            }
        }

        /// The number that a script gets.
        package var exitCode: Int32 {
            switch self {
            case .done: 0
            case .refusedRows: 2
            case .refusal(let kind): kind.exitCode
            }
        }
    }
}

extension Refusal.Kind {
    /// What a script is told about a refusal; the numbers are those of sysexits.h where it has them.
    package var exitCode: Int32 {
        switch self {
        case .refused: 1
        case .wrongUsage: 64
        case .unreadableInput: 65
        case .unreachable: 69
        case .unwritableOutput: 74
        case .busy: 75
        case .forbidden: 77
        }
    }
}
