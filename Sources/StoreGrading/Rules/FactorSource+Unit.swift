import Retail

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

    /// Decimals behind the point in that unit: with all of them the figure is exact.
    package var decimals: Int {
        switch unit {
        case .money: 2
        case .pieces: 3
        case .percent, .points: 4
        case .people, .squareMetres: 0
        }
    }

    /// A figure in that unit, exact and without zeros at the end.
    package func written(_ figure: Int64) -> String {
        guard decimals > 0 else { return "\(figure)" }
        var one = Int64(1)
        for _ in 0..<decimals { one *= 10 }
        let (whole, rest) = figure.magnitude.quotientAndRemainder(dividingBy: UInt64(one))
        var fraction = String(UInt64(one) + rest).dropFirst()
        while fraction.last == "0" { fraction.removeLast() }
        return (figure < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : ".\(fraction)")
    }
}
