/// What a quantity that is no plain number may be: digits of other widths, groups of thousands, decimals that are all
/// zero, a unit behind it. Only whole numbers count as readings. A band or a word is none: stock is never guessed.
enum QuantityReadings {
    /// `unit` is what the line says that it counts in; nil where it says nothing.
    static func remedy(_ text: String, countedIn unit: StockUnit?) -> Remedy? {
        var plain = text.plainlyWritten
        if plain.hasPrefix("'") { plain.removeFirst() }
        let digits = plain.lastIndex { $0.isASCII && $0.isNumber }
        guard let digits else { return nil }
        let number = String(plain[...digits])
        let behind = String(plain[plain.index(after: digits)...]).plainlyWritten
        guard let factor = factor(behind, unit) else { return nil }
        let found = readings(number).compactMap { reading -> Int64? in
            let (product, isTooLarge) = reading.multipliedReportingOverflow(by: factor)
            return isTooLarge ? nil : product
        }
        // A point between groups is a decimal point to whoever writes the other way.
        let isGuess = factor > 1 || !number.contains(",") && grouped(number, by: ".") != nil && number.contains(".")
        let isGrouped = number.contains { !$0.isNumber && $0 != "-" && $0 != "+" }
        let reason = !behind.isEmpty ? "doctor.quantity-unit" : isGrouped ? "doctor.quantity-grouped" : "doctor.width"
        return Remedy(found.map(String.init), isGuess ? .likely : .sure, reason)
    }

    /// By what the number counts when this stands behind it; nil where nobody can say.
    private static func factor(_ behind: String, _ told: StockUnit?) -> Int64? {
        guard !behind.isEmpty else { return 1 }
        guard let unit = StockUnit(spelled: behind) else { return nil }
        if let told { return told == unit ? 1 : nil }
        return unit.pieces
    }

    /// Every whole number that it may be.
    private static func readings(_ text: String) -> [Int64] {
        let sign: Int64 = text.hasPrefix("-") ? -1 : 1
        let body = text.hasPrefix("-") || text.hasPrefix("+") ? String(text.dropFirst()) : text
        let separators = Set(body.filter { !($0.isASCII && $0.isNumber) })
        var found: [Int64] = []
        switch separators.count {
        case 0: found = [Int64(body)].compactMap(\.self)
        case 1:
            guard let separator = separators.first else { break }
            found = [grouped(body, by: separator), withoutDecimals(body, behind: separator).flatMap { Int64($0) }]
                .compactMap(\.self)
        case 2:
            guard let point = body.last(where: { separators.contains($0) }),
                let group = separators.first(where: { $0 != point }),
                let whole = withoutDecimals(body, behind: point)
            else { break }
            found = [grouped(whole, by: group)].compactMap(\.self)
        default: break
        }
        return found.filter { $0 < 1_000_000_000_000 }.map { $0 * sign }
    }

    /// Groups of three behind the first, none left out.
    private static func grouped(_ text: String, by separator: Character) -> Int64? {
        guard [",", ".", "'", "’", " "].contains(separator) else { return nil }
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard let first = groups.first, (1...3).contains(first.utf8.count), !first.hasPrefix("0"),
            groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
        else { return nil }
        return Int64(groups.joined())
    }

    private static func withoutDecimals(_ text: String, behind point: Character) -> String? {
        guard point == "," || point == "." else { return nil }
        let parts = text.split(separator: point, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[1].utf8.allSatisfy({ $0 == 0x30 }) else {
            return nil
        }
        return String(parts[0])
    }
}
