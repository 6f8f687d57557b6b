import Retail
import StandingRules

extension ConfigReading {
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
