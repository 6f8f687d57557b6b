/// How a partner writes quantities: digits with separators, and words and bands instead of numbers.
struct QuantityForm: Sendable {
    /// What stands before the decimals.
    var decimal: Unicode.Scalar = "."
    /// What stands between groups of three digits; nil where nothing does.
    var group: Unicode.Scalar?
    /// What words and bands mean, by their key.
    var bands: [String: Int64] = [:]

    enum Meaning: Equatable {
        /// Written as everybody does, as far as it is a number at all.
        case asItStands
        case number(String)
        case unreadable
    }

    /// Never takes a text for a number that this form does not make it.
    func meaning(of text: String) -> Meaning {
        if let band = bands[Band.key(text)] { return .number(String(band)) }
        if decimal == ".", group == nil { return .asItStands }
        return plain(text).map { .number($0) } ?? .unreadable
    }

    /// The number with a point and without groups. Either no group is marked or every one.
    private func plain(_ text: String) -> String? {
        var out = ""
        var digits = 0
        var groups = 0
        var isBehindPoint = false
        for (index, scalar) in text.unicodeScalars.enumerated() {
            switch scalar {
            case "0"..."9":
                digits += 1
                out.unicodeScalars.append(scalar)
            case "-" where index == 0, "+" where index == 0:
                out.unicodeScalars.append(scalar)
            case decimal where !isBehindPoint:
                guard groups == 0 || digits == 3 else { return nil }
                (isBehindPoint, digits) = (true, 0)
                out += "."
            case _ where isGroup(scalar) && !isBehindPoint:
                guard groups == 0 ? (1...3).contains(digits) : digits == 3 else { return nil }
                groups += 1
                digits = 0
            default: return nil
            }
        }
        return isBehindPoint || groups == 0 || digits == 3 ? out : nil
    }

    /// Blanks that do not break and narrow ones are blanks.
    private func isGroup(_ scalar: Unicode.Scalar) -> Bool {
        guard let group else { return false }
        return scalar == group || (group == " " && ["\u{A0}", "\u{202F}", "\u{2009}"].contains(scalar))
    }
}

/// A quantity that is told roughly: `100-500`, `500+`, `<100`, `In stock`.
enum Band {
    /// Texts of one key are one band: capitals, blanks and the kind of dash make no difference.
    static func key(_ text: String) -> String {
        var key = ""
        for scalar in text.lowercased().unicodeScalars where !scalar.properties.isWhitespace {
            switch scalar {
            case "\u{2013}", "\u{2014}", "\u{2212}", "~", "～": key += "-"
            case "≥": key += ">="
            case "≤": key += "<="
            default: key.unicodeScalars.append(scalar)
            }
        }
        return key
    }

    /// The numbers that a key stands for; nil for a word.
    static func range(_ key: String) -> ClosedRange<Int64>? {
        func number(_ text: some StringProtocol) -> Int64? {
            let isNumber = !text.isEmpty && text.utf8.count < 16 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
            return isNumber ? Int64(text) : nil
        }
        let most = Int64(1) << 53
        if key.hasSuffix("+") { return number(key.dropLast()).map { $0...most } }
        if key.hasPrefix(">=") { return number(key.dropFirst(2)).map { $0...most } }
        if key.hasPrefix("<=") { return number(key.dropFirst(2)).map { 0...$0 } }
        if key.hasPrefix(">") { return number(key.dropFirst()).map { $0 + 1...most } }
        if key.hasPrefix("<") { return number(key.dropFirst()).flatMap { $0 > 0 ? 0...$0 - 1 : nil } }
        let ends = key.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let low = number(ends[0]), let high = number(ends[1]), low <= high else { return nil }
        return low...high
    }
}
