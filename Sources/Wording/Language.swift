/// A language that the program speaks.
package enum Language: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh"

    /// The language of the terminal as POSIX tells it, and the variable that decided: LC_ALL before LC_MESSAGES before
    /// LANG. English where it is one that we do not speak.
    package static func ofTerminal(_ environment: (String) -> String?) -> (language: Language, variable: String?) {
        let variable = ["LC_ALL", "LC_MESSAGES", "LANG"].first { environment($0)?.isEmpty == false }
        guard let variable, environment(variable)?.hasPrefix("zh") == true else { return (.english, nil) }
        return (.chinese, variable)
    }
}
