/// Names of sheets under the rules of spreadsheets.
enum SheetName {
    /// The nearest name that is allowed and not taken: without `[]:*?/\`, not longer than 31 characters, with a number
    /// behind it where another sheet has it, in whatever case.
    static func fitting(_ wanted: String, besides taken: [String]) -> String {
        let clean = String(wanted.map { isAllowed($0) ? $0 : "-" }).trimmingApostrophes
        // The name "History" is the spreadsheet's own.
        let name = clean.isEmpty ? "Sheet" : clean.lowercased() == "history" ? clean + "-" : clean
        let others = Set(taken.map { $0.lowercased() })
        var candidate = cut(name, to: SheetLimits.nameCharacters)
        var number = 2
        while others.contains(candidate.lowercased()) {
            let suffix = " \(number)"
            candidate = cut(name, to: SheetLimits.nameCharacters - suffix.utf16.count) + suffix
            number += 1
        }
        return candidate
    }

    private static func isAllowed(_ character: Character) -> Bool {
        !"[]:*?/\\".contains(character)
            && character.unicodeScalars.allSatisfy { $0.value >= 0x20 && ![0x7F, 0xFFFE, 0xFFFF].contains($0.value) }
    }

    private static func cut(_ name: String, to limit: Int) -> String {
        var name = name
        while name.utf16.count > limit { name.removeLast() }
        return name.trimmingApostrophes
    }
}

extension String {
    /// A name cannot begin or end with an apostrophe.
    fileprivate var trimmingApostrophes: String {
        var rest = self[...]
        while rest.first == "'" { rest.removeFirst() }
        while rest.last == "'" { rest.removeLast() }
        return String(rest)
    }
}
