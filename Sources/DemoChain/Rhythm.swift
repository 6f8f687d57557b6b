import Retail

/// How much consumers buy on a day against an average one, by tier of city.
struct Rhythm {
    private let first: Int32
    /// Per tier and day: the sum of the thousandths of all days before it.
    private let sums: [[Int]]

    /// Reaches from `first` over so many days.
    init(_ assumptions: Assumptions, tiers: [String], first: Day, days: Int) {
        self.first = first.sinceEpoch
        sums = tiers.map { tier in
            var sums = [0]
            for day in (0..<Int32(days)).compactMap({ Day(sinceEpoch: first.sinceEpoch + $0) }) {
                sums.append(sums[sums.count - 1] + Rhythm.permille(day, tier, assumptions))
            }
            return sums
        }
    }

    private static func permille(_ day: Day, _ tier: String, _ assumptions: Assumptions) -> Int {
        let month = day.parts.month - 1
        let feast = assumptions.festivals.first { $0.days.contains(day) }?.permille
        let festival = feast.map { $0[tier] ?? $0[Assumptions.otherTier] ?? 1000 } ?? 1000
        return assumptions.weekdayPermille[day.weekday] * assumptions.monthPermille[month] * festival / 1_000_000
    }

    /// Thousandths of an average day.
    func permille(tier: Int, on day: Day) -> Int { mean(tier: tier, from: day, days: 1) }

    /// The mean of so many days, those that the rhythm reaches.
    func mean(tier: Int, from day: Day, days: Int) -> Int {
        let last = sums[tier].count - 1
        let start = min(max(Int(day.sinceEpoch - first), 0), last - 1)
        let end = min(start + max(days, 1), last)
        return (sums[tier][end] - sums[tier][start]) / (end - start)
    }
}
