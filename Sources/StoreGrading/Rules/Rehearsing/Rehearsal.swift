package import Retail

/// What a month of a rehearsal is made from.
package struct RehearsalGround: Sendable {
    /// The month that is graded.
    package let month: Month
    package let chart: RegionChart
    /// With the grades that are in force before the month.
    package let stores: [StoreFacts]
    /// What was sold in the month itself, by store; without those that have no sales on record, and nil while the month
    /// is not over.
    package let sold: [Int64: SoldPieces]?

    package init(month: Month, chart: RegionChart, stores: [StoreFacts], sold: [Int64: SoldPieces]?) {
        self.month = month
        self.chart = chart
        self.stores = stores
        self.sold = sold
    }
}

/// A scheme run over months that follow each other, as if each month's proposals had come into force.
///
/// The first month begins from no grades at all, so that the scheme is seen at work and not the change to it; for that
/// there is `GradeChangeover`.
package struct Rehearsal: Equatable, Sendable {
    package let scheme: GradingScheme
    package private(set) var months: [RehearsedMonth] = []
    /// The grades that the next month begins from.
    private var previous: [Int64: Grade] = [:]

    package init(_ scheme: GradingScheme) { self.scheme = scheme }

    /// Adds the month after the last.
    package mutating func run(_ ground: RehearsalGround) {
        let facts = ground.stores.map { store in
            var store = store
            store.previous = previous[store.store]
            return store
        }
        let outcome = Grading(scheme, in: ground.chart, for: ground.month).outcome(of: facts)
        var stores: [RehearsedStore] = []
        stores.reserveCapacity(facts.count)
        for (store, graded) in zip(facts, outcome.stores) {
            previous[store.store] = graded.outcome == .graded ? graded.proposed : nil
            stores.append(
                RehearsedStore(
                    code: store.code, outcome: graded.outcome, grade: graded.proposed, reached: graded.reached,
                    value: FactorFigures.value(of: store, .value), units: FactorFigures.value(of: store, .units),
                    sold: ground.sold?[store.store]))
        }
        stores.sort { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
        months.append(RehearsedMonth(month: ground.month, stores: stores))
    }
}

/// A month of a rehearsal.
package struct RehearsedMonth: Equatable, Sendable {
    package let month: Month
    /// By code.
    package let stores: [RehearsedStore]

    /// Stores that earned the grade.
    package func count(of grade: Grade) -> Int { stores.count { $0.earned == grade } }
    package func count(of outcome: GradedStore.Outcome) -> Int { stores.count { $0.outcome == outcome } }
}

/// A store in a month of a rehearsal.
package struct RehearsedStore: Equatable, Sendable {
    package let code: String
    package let outcome: GradedStore.Outcome
    package let grade: Grade?
    /// What the cut-offs alone say.
    package let reached: Grade?
    /// Of the months that count: mean a month in minor units, and in thousandths of a piece; nil where unknown.
    package let value: Int64?
    package let units: Int64?
    /// In the month itself; nil where nothing is on record.
    package let sold: SoldPieces?

    /// The grade, if it is neither provisional nor missing.
    package var earned: Grade? { outcome == .graded ? grade : nil }
}
