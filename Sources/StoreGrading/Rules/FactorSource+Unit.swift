package import Retail

extension FactorSource {
    /// The word for the unit in which people read the figures.
    package enum Unit: String, CaseIterable, Sendable {
        case money, pieces, percent, people, points
        case squareMetres = "square_metres"
    }

    package var unit: Unit {
        switch self {
        case .value, .priceMix: .money
        case .units, .keyUnits, .capacity: .pieces
        case .growth, .conversion, .share, .shareTrend: .percent
        case .footfall: .people
        case .area: .squareMetres
        case .display, .judgement: .points
        }
    }

    /// A figure in that unit, exact, without a sign and without zeros at the end.
    package func number(_ figure: Int64, in currency: Currency) -> String {
        ExactDecimal.shortest(figure, decimals: decimals(in: currency))
    }
}
