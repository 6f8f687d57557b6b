import Retail
import Wording

@testable import storectl

/// An answer as the text that would leave the program.
func rendered(
    _ answer: Answer, _ format: OutputFormat = .table, in language: Language = .english, width: Int? = nil
) -> String {
    var out = ""
    answer.write(format, in: language, width: width, to: &out)
    return out
}

/// A generator that gives the same run for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
