import RealModule
package import Retail

/// A store over some months: its group, and of each month what it sold, with a promoter or without.
package struct LiftHistory: Equatable, Sendable {
    package enum Promoted: Equatable, Sendable {
        case with, without
        /// A part of the month; such a month speaks for neither.
        case partly
    }

    package struct Sold: Equatable, Sendable {
        package var units: Double
        package var promoted: Promoted

        package init(_ units: Double, _ promoted: Promoted) { (self.units, self.promoted) = (units, promoted) }
    }

    package var store: String
    package var grade: Grade?
    package var format: String
    /// As many for every store; nil where nothing is told of the month, which is not 0.
    package var months: [Sold?]

    package init(store: String, grade: Grade?, format: String, months: [Sold?]) {
        (self.store, self.grade, self.format, self.months) = (store, grade, format, months)
    }

    /// The one state of all its months, all of them told: such a store shows the season, and nothing of promoters.
    fileprivate var isSteady: Bool {
        guard let state = months.first??.promoted, state != .partly else { return false }
        return months.allSatisfy { $0?.promoted == state }
    }
}

/// By how much stores sell more in months with a promoter than in months without, of the same store and season.
///
/// Of every store with months of both kinds, units are divided by the season: what the steady stores of its peer group sold
/// in the month against their mean month. Its ratio is the mean month with over the mean month without; the stores' are
/// pooled as a ratio of sums, each store weighed by how much its months tell (n₁·n₀ / (n₁ + n₀)). The error is that of the
/// delete-a-group jackknife (Kott 2001) on the logarithm, over all stores, so that what is unsure of the season is in it; the
/// interval takes Student's t. It is no proof: who gets a promoter when sales were about to rise anyway is in the figure.
package struct PromoterLift: Equatable, Sendable {
    /// Peers that make a season, and stores that make an interval: fewer say too little.
    package static let leastPeers = 5
    package static let leastStores = 5

    /// A store that speaks.
    package struct Store: Equatable, Sendable {
        package let store: String
        package let monthsWith: Int
        package let monthsWithout: Int
        /// Units a month, the season taken out.
        package let with: Double
        package let without: Double
        package let season: Season

        /// nil where nothing was sold without.
        package var ratio: Double? { without > 0 ? with / without : nil }
        fileprivate var weight: Double {
            Double(monthsWith * monthsWithout) / Double(monthsWith + monthsWithout)
        }
    }

    /// Whose months show the season.
    package enum Season: Hashable, Sendable {
        case grade(Grade), format(String)
    }

    package let stores: [Store]
    /// Stores with months of both kinds for whose season there are too few peers.
    package let withoutPeers: Int
    /// 1.5 is half as much again; nil where nobody speaks.
    package let ratio: Double?
    /// 90 %; nil below `leastStores`.
    package let interval: ClosedRange<Double>?

    package init(_ histories: [LiftHistory]) {
        let panel = LiftPanel(histories)
        stores = panel.stores()
        withoutPeers = panel.withoutPeers
        ratio = Self.ratio(of: stores)
        guard let ratio, stores.count >= Self.leastStores else {
            interval = nil
            return
        }
        let left = (0..<panel.groups).compactMap { Self.ratio(of: panel.stores(without: $0)).map { Double.log($0) } }
        let mean = left.reduce(0, +) / Double(left.count)
        let squares = left.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        let error = Double.sqrt(squares * Double(left.count - 1) / Double(left.count))
        let reach = Self.student95(Double(stores.count - 1)) * error
        interval = ratio * Double.exp(-reach)...ratio * Double.exp(reach)
    }

    private static func ratio(of stores: [Store]) -> Double? {
        let with = stores.reduce(0) { $0 + $1.weight * $1.with }
        let without = stores.reduce(0) { $0 + $1.weight * $1.without }
        return with > 0 && without > 0 ? with / without : nil
    }

    /// The 95 % quantile of Student's t (Abramowitz and Stegun 26.7.5); from four degrees of freedom on it is right to 1 %.
    private static func student95(_ freedom: Double) -> Double {
        let z = 1.644854
        let (z3, z5) = (z * z * z, z * z * z * z * z)
        return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96 * freedom * freedom)
    }
}

/// Who changed, and who shows the season.
private struct LiftPanel {
    typealias Season = PromoterLift.Season

    private var peers: [Season: [(number: Int, history: LiftHistory)]] = [:]
    private var changing: [(number: Int, history: LiftHistory, season: Season)] = []
    private(set) var withoutPeers = 0
    /// Stores are dealt to so many groups, of which one at a time is left out.
    let groups: Int

    init(_ histories: [LiftHistory]) {
        groups = min(histories.count, 60)
        for (number, history) in histories.enumerated() where history.isSteady {
            if let grade = history.grade { peers[.grade(grade), default: []].append((number, history)) }
            peers[.format(history.format), default: []].append((number, history))
        }
        for (number, history) in histories.enumerated() {
            let told = history.months.compactMap(\.?.promoted)
            guard told.contains(.with), told.contains(.without) else { continue }
            let seasons = [history.grade.map { Season.grade($0) }, .format(history.format)].compactMap(\.self)
            if let season = seasons.first(where: { peers[$0]?.count ?? 0 >= PromoterLift.leastPeers }) {
                changing.append((number, history, season))
            } else {
                withoutPeers += 1
            }
        }
    }

    /// Those that speak, without the stores of a group.
    func stores(without left: Int? = nil) -> [PromoterLift.Store] {
        let indices = peers.mapValues { index(of: $0.filter { $0.number % groups != left }.map(\.history)) }
        return changing.compactMap { number, history, season in
            guard number % groups != left, let index = indices[season] ?? nil else { return nil }
            return PromoterLift.Store(history, index, season)
        }
    }

    /// By month, what peers sold against their mean month; nil where they sold nothing in some month.
    private func index(of peers: [LiftHistory]) -> [Double]? {
        guard let months = peers.first?.months.count else { return nil }
        let sums = (0..<months).map { month in peers.reduce(0) { $0 + ($1.months[month]?.units ?? 0) } }
        let mean = sums.reduce(0, +) / Double(months)
        return sums.allSatisfy { $0 > 0 } ? sums.map { $0 / mean } : nil
    }
}

extension PromoterLift.Store {
    fileprivate init(_ history: LiftHistory, _ index: [Double], _ season: PromoterLift.Season) {
        func months(_ promoted: LiftHistory.Promoted) -> [Double] {
            zip(history.months, index).compactMap { sold, index in
                sold.flatMap { $0.promoted == promoted ? $0.units / index : nil }
            }
        }
        let (with, without) = (months(.with), months(.without))
        self.init(
            store: history.store, monthsWith: with.count, monthsWithout: without.count,
            with: with.reduce(0, +) / Double(with.count), without: without.reduce(0, +) / Double(without.count),
            season: season)
    }
}
