/// Smooths the sizes of demand and the weeks between them apart (Croston 1972), since smoothing both in one is wrong
/// right after a demand.
package struct CrostonSmoothing: Sendable {
    package let alpha: Double
    /// Of a demand, in pieces; 0 before the first.
    package private(set) var size: Double
    /// Weeks from one demand to the next.
    package private(set) var interval: Double
    /// Weeks since the last demand, this one counted.
    private var since = 1.0
    /// Before the first demand, where none is given to begin with.
    private var isWaiting = false

    package init(alpha: Double, size: Double, interval: Double) {
        (self.alpha, self.size, self.interval) = (alpha, size, interval)
    }

    /// From the mean of some weeks. The first interval as a start, as most programs have it, may be 5 times too high for
    /// a year afterwards (`science.md` 1.4).
    package init(alpha: Double, start: [Double]) {
        let demands = start.filter { $0 > 0 }
        self.init(
            alpha: alpha, size: demands.isEmpty ? 0 : demands.reduce(0, +) / Double(demands.count),
            interval: Double(max(start.count, 1)) / Double(max(demands.count, 1)))
    }

    /// From the first demand and its week, as published.
    package static func fromFirstDemand(alpha: Double) -> CrostonSmoothing {
        var smoothing = CrostonSmoothing(alpha: alpha, size: 0, interval: 0)
        smoothing.isWaiting = true
        return smoothing
    }

    package mutating func take(_ pieces: Double) {
        guard pieces > 0 else {
            since += 1
            return
        }
        if isWaiting {
            (size, interval, isWaiting) = (pieces, since, false)
        } else {
            size = size == 0 ? pieces : size + alpha * (pieces - size)
            interval += alpha * (since - interval)
        }
        since = 1
    }

    /// Croston's, in pieces a week.
    package var forecast: Double { interval > 0 ? size / interval : 0 }

    /// Falls by itself while nobody asks: the wait since the last demand counts as well (Prestwich, Tarim, Rossi & Hnich,
    /// Forecasting intermittent demand by hyperbolic-exponential smoothing, 2014). As little biased as the next one, which
    /// never learns that a product has ended.
    package var fadingForecast: Double { size > 0 ? size / (interval + alpha * since / 2) : 0 }

    /// Without the bias of a mean of ratios (Syntetos & Boylan 2005).
    package var unbiasedForecast: Double { (1 - alpha / 2) * forecast }
}
