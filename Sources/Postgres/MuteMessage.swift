/// Takes the data out of a server's primary message, so that it can be logged.
///
/// - Messages about values (class 22) are dropped for the name of their condition: they quote the value, and how they
///   quote depends on the server's language.
/// - Messages about names (of the schema, of the statement) keep them, unless a name came from a binding: a cast to
///   `regclass` or `current_setting($1)` quotes it back.
/// - Whatever a function of ours raised is dropped; its SQLSTATE tells.
func mute(_ message: String, sqlState: String, bindings: [String?] = []) -> String {
    let aboutNames: Set<Substring> = [
        "08", "0A", "23", "25", "26", "28", "34", "3B", "3D", "40", "42", "53", "55", "57",
    ]
    switch sqlState.prefix(2) {
    case "22": return conditionName[sqlState] ?? "a value does not fit"
    case let kind where aboutNames.contains(kind):
        // Any word of the message that is, or holds, or is a part of a bound value.
        let values = bindings.compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
        guard !values.isEmpty else { return message }
        return message.split(separator: " ", omittingEmptySubsequences: false)
            .map { word in isBound(word, values) ? "…" : String(word) }.joined(separator: " ")
    default: return "the server's words are withheld"
    }
}

private func isBound(_ word: Substring, _ values: [String]) -> Bool {
    let core = String(String.UnicodeScalarView(word.unicodeScalars.filter(\.properties.isAlphabeticOrDigit)))
        .lowercased()
    guard !core.isEmpty else { return false }
    return values.contains { value in
        let bare = String(String.UnicodeScalarView(value.unicodeScalars.filter(\.properties.isAlphabeticOrDigit)))
        return core == bare || (bare.count > 3 && core.contains(bare)) || (core.count > 3 && bare.contains(core))
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isAlphabeticOrDigit: Bool { isAlphabetic || numericType != nil }
}

/// Conditions of class 22 that people meet (PostgreSQL 15, appendix A).
private let conditionName = [
    "22001": "text longer than its column", "22003": "number out of range", "22007": "not a date or time",
    "22008": "date or time out of range", "22012": "division by zero", "22021": "bytes that are no text",
    "22023": "parameter without meaning here", "22P02": "text that is no value of the type",
    "22P04": "row of COPY with the wrong columns", "22P05": "character that the encoding does not have",
    "2201B": "not a regular expression",
]
