/// One history with what would have been forecast in each of its weeks, from nothing but the weeks before.
struct DemandTrace: Sendable {
    /// Weeks whose mean begins the forecasts.
    static let start = 8
    /// Two memories of a level, of about 20 and 40 weeks: what shifts is followed, what only scatters is not. The mean of
    /// the two needs less stock than either.
    static let alphas = [0.1, 0.05]

    /// Pieces of each week, without promotions; NaN where nobody told.
    let plain: [Double]
    /// Forecast of a week's plain pieces for each week, and for the one to come.
    let forecasts: [Double]
    /// The first week with a forecast: before it the weeks are those that begin it.
    let first: Int
    /// Mean of the known weeks, as they were.
    let mean: Double
    let isSeldom: Bool

    /// - Parameters:
    ///   - pieces: of each week, nil where nobody told.
    ///   - uplift: what a promotion multiplies demand with, 1 where it does not.
    init(_ pieces: [Double?], uplift: [Double]) {
        plain = pieces.enumerated().map { week, pieces in
            pieces.map { week < uplift.count ? $0 / uplift[week] : $0 } ?? .nan
        }
        let known = plain.filter { !$0.isNaN }
        let begins = plain.firstIndex { !$0.isNaN } ?? plain.count
        first = min(begins + Self.start, plain.count)
        let opening = plain[begins..<first].filter { !$0.isNaN }
        let told = pieces.compactMap(\.self)
        mean = told.isEmpty ? 0 : told.reduce(0, +) / Double(told.count)
        isSeldom = DemandPattern(known).isSeldom
        forecasts =
            isSeldom
            ? Self.run(plain, from: first, Self.alphas.map { CrostonSmoothing(alpha: $0, start: opening) }) {
                $0.fadingForecast
            } take: {
                $0.take($1)
            }
            : Self.run(plain, from: first, Self.alphas.map { SimpleSmoothing(alpha: $0, start: opening) }) {
                $0.forecast
            } take: {
                $0.take($1)
            }
    }

    private static func run<Smoothing>(
        _ pieces: [Double], from first: Int, _ memories: [Smoothing], _ forecast: (Smoothing) -> Double,
        take: (inout Smoothing, Double) -> Void
    ) -> [Double] {
        var memories = memories
        var forecasts: [Double] = []
        forecasts.reserveCapacity(pieces.count + 1)
        for (week, pieces) in pieces.enumerated() {
            forecasts.append(memories.reduce(0) { $0 + forecast($1) } / Double(memories.count))
            guard week >= first, !pieces.isNaN else { continue }
            for memory in memories.indices { take(&memories[memory], pieces) }
        }
        forecasts.append(memories.reduce(0) { $0 + forecast($1) } / Double(memories.count))
        return forecasts
    }
}
