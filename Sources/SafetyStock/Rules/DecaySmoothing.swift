/// Smooths the sizes of demand and how likely there is any, the latter in every week, so that a product nobody asks for
/// any more fades away (Teunter, Syntetos & Babai 2011).
package struct DecaySmoothing: Sendable {
    package let alpha: Double
    package let beta: Double
    /// Of a demand, in pieces.
    package private(set) var size: Double
    /// Of a demand in a week.
    package private(set) var probability: Double
    private var isWaiting = false

    package init(alpha: Double, beta: Double, size: Double, probability: Double) {
        (self.alpha, self.beta, self.size, self.probability) = (alpha, beta, size, probability)
    }

    /// From the mean of some weeks.
    package init(alpha: Double, beta: Double, start: [Double]) {
        let demands = start.filter { $0 > 0 }
        self.init(
            alpha: alpha, beta: beta, size: demands.isEmpty ? 0 : demands.reduce(0, +) / Double(demands.count),
            probability: Double(demands.count) / Double(max(start.count, 1)))
    }

    /// From the first demand, as published.
    package static func fromFirstDemand(alpha: Double, beta: Double) -> DecaySmoothing {
        var smoothing = DecaySmoothing(alpha: alpha, beta: beta, size: 0, probability: 0)
        smoothing.isWaiting = true
        return smoothing
    }

    package mutating func take(_ pieces: Double) {
        if isWaiting {
            if pieces > 0 { (size, probability, isWaiting) = (pieces, 1, false) }
            return
        }
        probability += beta * ((pieces > 0 ? 1 : 0) - probability)
        if pieces > 0 { size += alpha * (pieces - size) }
    }

    /// Pieces a week.
    package var forecast: Double { size * probability }
}
