import Retail
import Wording

@testable import Answers

/// An answer as the text that would leave the program.
func rendered(
    _ answer: Answer, _ format: OutputFormat = .table, in language: Language = .english, width: Int? = nil
) -> String {
    var out = ""
    answer.write(format, in: language, width: width, to: &out)
    return out
}
