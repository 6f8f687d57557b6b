package import Retail
import YAMLReading

extension ConfigReading {
    package mutating func text(_ piece: ConfigPiece) -> String? {
        if case .scalar(let text) = piece.content, !text.isEmpty { return text }
        note("config.no-text", ["key": piece.path], at: piece)
        return nil
    }

    /// A text for people to read: one line.
    package mutating func sentence(_ piece: ConfigPiece) -> String? {
        guard let text = text(piece) else { return nil }
        if let name = try? Name(text) { return name.text }
        note("config.sentence-unfit", at: piece)
        return nil
    }

    package mutating func code<Of>(_ piece: ConfigPiece, of: Of.Type) -> Code<Of>? {
        guard let text = text(piece) else { return nil }
        if let code = try? Code<Of>(text) { return code }
        note("config.code-unfit", ["found": text], at: piece)
        return nil
    }

    /// One of a closed list.
    package mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ piece: ConfigPiece) -> Word? {
        word(piece, Word.allCases.map { ($0.rawValue, $0) })
    }

    package mutating func word<Word>(_ piece: ConfigPiece, _ known: [(String, Word)]) -> Word? {
        guard let text = text(piece) else { return nil }
        if let found = known.first(where: { $0.0 == text }) { return found.1 }
        note(
            "config.word-unknown", ["found": text, "known": known.map(\.0).joined(separator: ", ")], at: piece)
        return nil
    }

    package mutating func whole(_ piece: ConfigPiece, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(piece) else { return nil }
        if let number = ExactDecimal.scaled(text, decimals: 0), range.contains(Int(number)) { return Int(number) }
        note(
            "config.number-unfit",
            ["key": piece.path, "found": text, "from": "\(range.lowerBound)", "to": "\(range.upperBound)"], at: piece)
        return nil
    }

    package mutating func month(_ piece: ConfigPiece) -> Month? {
        guard let text = text(piece) else { return nil }
        if let month = Month(text), (2000...2099).contains(month.year) { return month }
        note("config.month-unfit", ["found": text], at: piece)
        return nil
    }

    /// `35%`, `35 %` or `35`.
    package mutating func percent(_ piece: ConfigPiece) -> Percentage? {
        guard let text = text(piece) else { return nil }
        if let part = Percentage(text.withoutPercentSign) { return part }
        note("config.percent-unfit", ["found": text], at: piece)
        return nil
    }

    /// An amount of the chain's currency, not negative and up to a thousand million million: minor units.
    package mutating func amount(_ piece: ConfigPiece) -> Int64? {
        guard let text = text(piece) else { return nil }
        if let minor = ExactDecimal.scaled(text, decimals: currency.exponent),
            (0...1_000_000_000_000_000).contains(minor)
        {
            return minor
        }
        note("config.amount-unfit", ["found": text, "decimals": "\(currency.exponent)"], at: piece)
        return nil
    }

    package mutating func points(_ piece: ConfigPiece) -> Points? {
        guard let text = text(piece) else { return nil }
        if let points = Points(text) { return points }
        note("config.points-unfit", ["found": text], at: piece)
        return nil
    }
}

extension String {
    /// A number as people write a share, without the sign behind it.
    package var withoutPercentSign: String {
        guard hasSuffix("%") else { return self }
        let number = dropLast()
        return String(number.last == " " ? number.dropLast() : number)
    }
}

extension Currency {
    /// The line that says it in the plain form of a file, none for the yuan.
    package var plain: [String] { self == .yuan ? [] : ["currency: \(code)"] }
}
