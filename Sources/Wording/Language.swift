/// A language that the program speaks.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"
}
