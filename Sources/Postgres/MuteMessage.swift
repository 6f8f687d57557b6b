/// Takes the data out of a server's primary message, so that it can be logged.
///
/// - Messages about values (class 22) lose their quoted parts and what follows a colon.
/// - Messages about names (of the schema, of the statement) keep them, unless a name came from a binding: a cast to
///   `regclass` or `current_setting($1)` quotes it back.
/// - Whatever a function of ours raised is dropped; its SQLSTATE tells.
func mute(_ message: String, sqlState: String, bindings: [String?] = []) -> String {
    let aboutNames: Set<Substring> = [
        "08", "0A", "23", "25", "26", "28", "34", "3B", "3D", "40", "42", "53", "55", "57",
    ]
    switch sqlState.prefix(2) {
    case "22": return withoutQuotes(message.prefix { $0 != ":" }) { _ in true }
    case let kind where aboutNames.contains(kind):
        let values = bindings.compactMap { $0?.lowercased() }.filter { !$0.isEmpty }
        return withoutQuotes(message[...]) { part in
            let part = part.lowercased()
            return values.contains { value in
                part == value || (value.count > 3 && part.contains(value)) || (part.count > 3 && value.contains(part))
            }
        }
    default: return "the server's words are withheld"
    }
}

/// The text with "…" in the place of each quoted part that is to go. An open quote lasts to the end.
private func withoutQuotes(_ text: Substring, _ mustGo: (Substring) -> Bool) -> String {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .map { index, part in index % 2 == 1 && mustGo(part) ? "…" : String(part) }
        .joined(separator: "\"")
}
