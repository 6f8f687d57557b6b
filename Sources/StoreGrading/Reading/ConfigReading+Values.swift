import Retail
import YAMLReading

extension ConfigReading {
    mutating func text(_ piece: ConfigPiece) -> String? {
        if case .scalar(let text) = piece.content, !text.isEmpty { return text }
        note("config.no-text", ["key": piece.path], at: piece)
        return nil
    }

    /// A text for people to read: one line.
    mutating func sentence(_ piece: ConfigPiece) -> String? {
        guard let text = text(piece) else { return nil }
        if let name = try? Name(text) { return name.text }
        note("config.sentence-unfit", at: piece)
        return nil
    }

    mutating func code<Of>(_ piece: ConfigPiece, of: Of.Type) -> Code<Of>? {
        guard let text = text(piece) else { return nil }
        if let code = try? Code<Of>(text) { return code }
        note("config.code-unfit", ["found": text], at: piece)
        return nil
    }

    /// One of a closed list.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ piece: ConfigPiece) -> Word? {
        word(piece, Word.allCases.map { ($0.rawValue, $0) })
    }

    mutating func word<Word>(_ piece: ConfigPiece, _ known: [(String, Word)]) -> Word? {
        guard let text = text(piece) else { return nil }
        if let found = known.first(where: { $0.0 == text }) { return found.1 }
        note(
            "config.word-unknown", ["found": text, "known": known.map(\.0).joined(separator: ", ")], at: piece)
        return nil
    }

    mutating func whole(_ piece: ConfigPiece, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(piece) else { return nil }
        if let number = ExactDecimal.scaled(text, decimals: 0), range.contains(Int(number)) { return Int(number) }
        note(
            "config.number-unfit",
            ["key": piece.path, "found": text, "from": "\(range.lowerBound)", "to": "\(range.upperBound)"], at: piece)
        return nil
    }

    mutating func month(_ piece: ConfigPiece) -> Month? {
        guard let text = text(piece) else { return nil }
        if let month = Month(text), (2000...2099).contains(month.year) { return month }
        note("config.month-unfit", ["found": text], at: piece)
        return nil
    }

    /// `35%`, `35 %` or `35`.
    mutating func percent(_ piece: ConfigPiece) -> Percentage? {
        guard let text = text(piece) else { return nil }
        if let part = Percentage(text.withoutPercentSign) { return part }
        note("config.percent-unfit", ["found": text], at: piece)
        return nil
    }

    mutating func points(_ piece: ConfigPiece) -> Points? {
        guard let text = text(piece) else { return nil }
        if let points = Points(text) { return points }
        note("config.points-unfit", ["found": text], at: piece)
        return nil
    }

    /// A figure of a source, written in the unit of people.
    mutating func figure(_ piece: ConfigPiece, _ source: FactorSource) -> Int64? {
        guard let text = text(piece) else { return nil }
        if let figure = FactorSource.figure(text, of: source, in: currency) { return figure }
        note(
            "grading.figure-unfit",
            [
                "found": text, "source": source.rawValue, "decimals": "\(source.decimals(in: currency))",
                "example": source.example,
            ], at: piece)
        return nil
    }

    /// An amount of the chain's currency, not negative: minor units.
    mutating func amount(_ piece: ConfigPiece) -> Int64? {
        guard let text = text(piece) else { return nil }
        if let minor = ExactDecimal.scaled(text, decimals: currency.exponent),
            (0...FactorSource.sane.upperBound).contains(minor)
        {
            return minor
        }
        note("grading.amount-unfit", ["found": text, "decimals": "\(currency.exponent)"], at: piece)
        return nil
    }
}

extension FactorSource {
    /// A thousand million million of any unit: sums of them still fit.
    static let sane: ClosedRange<Int64> = -1_000_000_000_000_000...1_000_000_000_000_000

    /// How people write a figure of it.
    fileprivate var example: String {
        switch self {
        case .value: "250000"
        case .priceMix: "1899"
        case .units, .keyUnits, .capacity: "120"
        case .growth, .conversion, .share, .shareTrend: "2.5%"
        case .footfall: "9000"
        case .area: "80"
        case .display, .judgement: "75"
        }
    }

    static func figure(_ text: String, of source: FactorSource, in currency: Currency) -> Int64? {
        let number = source.isPercent ? text.withoutPercentSign : text
        guard let figure = ExactDecimal.scaled(number, decimals: source.decimals(in: currency)), sane.contains(figure)
        else {
            return nil
        }
        return figure
    }

    /// A figure in the unit of people, as it reads back.
    func written(_ figure: Int64, in currency: Currency) -> String {
        number(figure, in: currency) + (isPercent ? "%" : "")
    }
}

extension String {
    fileprivate var withoutPercentSign: String {
        guard hasSuffix("%") else { return self }
        let number = dropLast()
        return String(number.last == " " ? number.dropLast() : number)
    }
}
