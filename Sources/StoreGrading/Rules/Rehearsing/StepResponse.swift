import Retail

/// How fast a scheme sees a true step of a store's sales.
///
/// The chain is at rest: every store sells month by month what it sold on the mean of the months that count, and has the
/// grade that it then settles at. From one month on a single store sells more, and all others what they did. A store is
/// due if that brings it a better grade in the long run; what counts is in which month's grades it stands there, 1 being
/// the first for which a month with the step counts.
package struct StepResponse: Equatable, Sendable {
    /// Of the sales, in hundredths.
    package let percent: Int
    /// Stores to which it was done.
    package let tried: Int
    /// How many of those that are due arrive in which month.
    package private(set) var arrivals: [Int: Int] = [:]

    package var due: Int { arrivals.values.reduce(0, +) }
    package var longest: Int? { arrivals.keys.max() }
    /// Of those that are due.
    package var withinThreeMonths: Double? {
        due > 0 ? Double(arrivals.reduce(0) { $1.key <= 3 ? $0 + $1.value : $0 }) / Double(due) : nil
    }

    /// - Parameters:
    ///   - most: to how many stores at most it is done, evenly spread over their codes.
    ///   - tell: is told after each of them.
    package init(
        of scheme: GradingScheme, to percent: Int, at ground: RehearsalGround, most: Int,
        tell: (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) {
        let chain = RestingChain(scheme, at: ground)
        let inOrder = chain.stores.indices.filter { chain.settled[$0] != nil }.sorted {
            chain.stores[$0].code.utf8.lexicographicallyPrecedes(chain.stores[$1].code.utf8)
        }
        let count = min(most, inOrder.count)
        let chosen = (0..<count).map { inOrder[$0 * inOrder.count / count] }
        self.percent = percent
        tried = count
        for (done, store) in chosen.enumerated() {
            if let month = chain.arrival(of: store, after: percent) { arrivals[month, default: 0] += 1 }
            tell(done + 1, count)
        }
    }
}

/// A chain in which nothing happens.
private struct RestingChain {
    let scheme: GradingScheme
    let chart: RegionChart
    /// With the sales of full months, and the same of as many before.
    private(set) var stores: [StoreFacts]
    /// The grades that they settle at; nil for a store that is not graded.
    private(set) var settled: [Grade?]
    /// The last month at rest.
    private var month: Month

    init(_ scheme: GradingScheme, at ground: RehearsalGround) {
        self.scheme = scheme
        chart = ground.chart
        month = ground.month
        stores = ground.stores.map { store in
            var store = store
            if store.now.months > 0 {
                store.now = store.now.times(scheme.months, over: store.now.months)
                store.now.months = scheme.months
            }
            store.before = store.now
            store.opened = nil
            store.previous = nil
            return store
        }
        settled = stores.map { _ in nil }
        // A quarterly calendar moves four times in a year: more grades than there are between A and E.
        for _ in 0..<18 {
            let next = grades(after: settled, stores, in: month)
            if next == settled, month.month % 3 == 1 { break }
            settled = next
            month = month.next ?? month
        }
    }

    /// The number of the month in which a store arrives at the better grade to which so much more brings it, at the latest:
    /// a quarterly calendar can meet the step in three ways. nil if it brings none.
    func arrival(of store: Int, after percent: Int) -> Int? {
        let waits = scheme.calendar == .monthly ? 0...0 : 0...2
        return waits.compactMap { wait in
            arrival(of: store, after: percent, from: month.adding(months: wait) ?? month)
        }.max()
    }

    private func arrival(of store: Int, after percent: Int, from month: Month) -> Int? {
        var (grades, way): ([Grade?], [Grade?]) = (settled, [])
        for passed in 1...(2 * scheme.months + 12) {
            var changed = stores
            changed[store].now = stores[store].now.stepped(by: percent, for: passed, of: scheme.months)
            changed[store].before = stores[store].now.stepped(
                by: percent, for: passed - scheme.months, of: scheme.months)
            grades = self.grades(after: grades, changed, in: month.adding(months: passed) ?? month)
            way.append(grades[store])
        }
        guard let last = way.last ?? nil, let first = settled[store], last < first else { return nil }
        return way.firstIndex { $0.map { $0 <= last } ?? false }.map { $0 + 1 }
    }

    private func grades(after previous: [Grade?], _ stores: [StoreFacts], in month: Month) -> [Grade?] {
        let facts = zip(stores, previous).map { store, grade in
            var store = store
            store.previous = grade
            return store
        }
        return Grading(scheme, in: chart, for: month).outcome(of: facts).stores.map {
            $0.outcome == .graded ? $0.proposed : nil
        }
    }
}

extension SoldPieces {
    /// With so many of the months, at least none and at most all, raised by a percentage.
    fileprivate func stepped(by percent: Int, for passed: Int, of months: Int) -> SoldPieces {
        times(100 * months + percent * min(max(passed, 0), months), over: 100 * months)
    }

    /// Each number, the months left as they are.
    fileprivate func times(_ numerator: Int, over denominator: Int) -> SoldPieces {
        func scaled(_ number: Int64) -> Int64 {
            Int64(clamping: Rounding.halfAwayFromZero(Int128(number) * Int128(numerator), over: Int128(denominator)))
        }
        return SoldPieces(
            months: months, units: scaled(units), amount: scaled(amount), unpriced: scaled(unpriced),
            keyUnits: scaled(keyUnits))
    }
}
