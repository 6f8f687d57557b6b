package import Retail

/// How a store stood in a month.
package struct StoreDisplay: Equatable, Sendable {
    package let store: String
    package let name: String
    /// As it was dated at the end of the month.
    package let region: String
    /// The one above it of the level that was asked for; itself where it stands higher.
    package let group: DisplayRegion
    /// That count.
    package let visits: Int
    package let lastVisit: Day?
    package let totals: DisplayTotals
    package let keys: KeyVerdicts

    package enum State: String, CaseIterable, Sendable {
        case passed
        case failed
        /// Somebody was there, and nothing of what is asked for was answered.
        case notJudged = "not_judged"
        /// Nobody was there, which is no failure.
        case notAudited = "not_audited"
    }

    package func state(_ mark: Percentage) -> State {
        guard visits > 0 else { return .notAudited }
        return totals.score.passes(mark).map { $0 ? .passed : .failed } ?? .notJudged
    }
}

/// A region by which stores are put together.
package struct DisplayRegion: Hashable, Sendable {
    package let code: String
    package let name: String
}

/// How many key products of a store stand on counters in enough areas.
package struct KeyVerdicts: Equatable, Sendable {
    private var counts: [CounterAreas.Verdict: Int] = [:]

    package init() {}

    package subscript(verdict: CounterAreas.Verdict) -> Int { counts[verdict] ?? 0 }

    package mutating func add(_ verdict: CounterAreas.Verdict, _ products: Int) {
        counts[verdict, default: 0] += products
    }
}

/// The stores that a person sees, in a month.
package struct DisplayMonth: Equatable, Sendable {
    package let month: Month
    /// The last of the month, or today in the present one.
    package let day: Day
    /// Of the form that rules the month.
    package let mark: Percentage
    /// All that traded, in the order of their codes.
    package let stores: [StoreDisplay]

    package var totals: DisplayTotals { stores.reduce(DisplayTotals()) { $0 + $1.totals } }
    package var coverage: AuditCoverage { AuditCoverage(audited: stores.count { $0.visits > 0 }, open: stores.count) }
    package var passRate: PassRate { PassRate(of: stores, mark) }

    /// The regions of the level that was asked for, in the order of their codes.
    package var regions: [(region: DisplayRegion, stores: [StoreDisplay])] {
        Dictionary(grouping: stores, by: \.group).sorted { $0.key.code < $1.key.code }
            .map { (region: $0.key, stores: $0.value) }
    }

    /// The judged ones, the least first.
    package func worst(_ count: Int) -> [StoreDisplay] {
        let judged = stores.filter { $0.totals.score.possible > 0 }
        let ordered = judged.sorted { left, right in
            let (a, b) = (left.totals.score, right.totals.score)
            let (first, second) = (a.got * b.possible, b.got * a.possible)
            return first == second ? left.store < right.store : first < second
        }
        return Array(ordered.prefix(count))
    }
}

/// How many of the stores were looked at.
package struct AuditCoverage: Hashable, Sendable {
    package let audited: Int
    package let open: Int

    package init(audited: Int, open: Int) { (self.audited, self.open) = (audited, open) }

    package var share: Percentage? { Percentage(audited, of: open) }
}

extension PassRate {
    package init(of stores: [StoreDisplay], _ mark: Percentage) {
        let states = stores.map { $0.state(mark) }
        self.init(
            passed: states.count { $0 == .passed }, judged: states.count { $0 == .passed || $0 == .failed })
    }
}
