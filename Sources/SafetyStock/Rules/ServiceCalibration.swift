import RealModule

/// What has to be asked of a distribution so that a target is reached: by what past levels would have served.
package struct ServiceCalibration: Equatable, Sendable {
    /// What a replay served with one probability asked for throughout.
    package struct Point: Equatable, Sendable {
        package let asked: Double
        /// The share of weeks in which nothing was missing.
        package let served: Double

        package init(asked: Double, served: Double) { (self.asked, self.served) = (asked, served) }
    }

    /// By what was asked, rising in both.
    private let points: [Point]
    /// Weeks of all series that were replayed.
    private let weeks: Double
    /// Intervals without overlap that were replayed.
    private let intervals: Double

    /// Intervals that count as much as the distribution's own word.
    static let pullOfIntervals = 4.0
    /// Weeks with something missing that count as much as the distribution's own word: fewer prove little.
    static let pullOfShortages = 20.0

    /// Takes every target at its word.
    package static let none = ServiceCalibration([], weeks: 0, intervals: 0)

    package init(_ points: [Point], weeks: Int, intervals: Double) {
        var highest = 0.0
        self.points = points.map { point in
            highest = max(highest, min(max(point.served, 1e-4), 1 - 1e-5))
            return Point(asked: point.asked, served: highest)
        }
        (self.weeks, self.intervals) = (Double(weeks), intervals)
    }

    /// The probability to ask for. Between points it is interpolated in log-odds; beyond them the last one counts.
    package func asked(for target: Double) -> Double {
        guard target > 0, target < 1, let first = points.first, let last = points.last else { return target }
        let shortages = weeks * (1 - target)
        let trust =
            intervals / (intervals + Self.pullOfIntervals) * shortages / (shortages + Self.pullOfShortages)
        var found = target <= first.served ? first.asked : last.asked
        for (below, above) in zip(points, points.dropFirst()) where below.served < target && target <= above.served {
            let (low, high) = (Self.odds(below.served), Self.odds(above.served))
            let part = (Self.odds(target) - low) / (high - low)
            found = Self.share(Self.odds(below.asked) + part * (Self.odds(above.asked) - Self.odds(below.asked)))
        }
        return Self.share(trust * Self.odds(found) + (1 - trust) * Self.odds(target))
    }

    private static func odds(_ share: Double) -> Double { .log(share / (1 - share)) }
    private static func share(_ odds: Double) -> Double { 1 / (1 + .exp(-odds)) }
}
