package import Retail

/// What can be said of a rehearsal in numbers; parts of one, nil where there is nothing to count.
///
/// Changes, flapping and kappa go over all pairs (and triples) of months in which a store earned a grade; the others are
/// means over the months. Sales are amounts, or pieces where no sale has an amount.
package struct RehearsalFigures: Equatable, Sendable {
    /// The part of the stores whose grade changes from a month to the next.
    package let changing: Double?
    /// The part that is back in the third month where it was in the first, with another grade between.
    package let flapping: Double?
    /// Agreement of each month with the next: weighted kappa with linear weights.
    package let agreement: Double?
    /// Eta squared of the mean monthly sales that were graded, by grade.
    package let separation: Double?
    /// Rank correlation of the grade with the sales of the month that it is for.
    package let foresight: Double?
    /// The same of the grade that the cut-offs alone would give: the rank of sales alone, cut into grades, where sales are
    /// all that counts.
    package let foresightUnheld: Double?
    /// The same of the mean monthly sales themselves, uncut.
    package let foresightOfSales: Double?
}

/// A store that came back to a grade by way of another within three months.
package struct FlipFlop: Equatable, Sendable {
    package let store: String
    package let grade: Grade
    package let between: Grade
    /// In which it is back.
    package let month: Month
}

/// Stores of a rehearsal whose grade moved.
package struct RehearsedMove: Equatable, Sendable {
    package let store: String
    package let from: Grade
    package let to: Grade
    package let month: Month
}

extension Rehearsal {
    /// Every change from a month to the next, by store and month.
    package var moves: [RehearsedMove] {
        var moves: [RehearsedMove] = []
        follow { store, month, grade, before, _ in
            if let grade, let before, grade != before {
                moves.append(RehearsedMove(store: store, from: before, to: grade, month: month))
            }
        }
        return moves.sorted {
            $0.store == $1.store ? $0.month < $1.month : $0.store.utf8.lexicographicallyPrecedes($1.store.utf8)
        }
    }

    package var flipFlops: [FlipFlop] {
        var found: [FlipFlop] = []
        follow { store, month, grade, before, earlier in
            if let grade, let before, grade == earlier, before != grade {
                found.append(FlipFlop(store: store, grade: grade, between: before, month: month))
            }
        }
        return found
    }

    /// Over all pairs of months.
    package var matrix: MigrationMatrix {
        var matrix = MigrationMatrix()
        follow { _, _, grade, before, _ in
            if let grade, let before { matrix.add(from: before, to: grade) }
        }
        return matrix
    }

    /// Stores that changed in a month of the rehearsal, by its place.
    package var changes: [Int] {
        var counts = [Int](repeating: 0, count: months.count)
        var places: [Month: Int] = [:]
        for (place, month) in months.enumerated() { places[month.month] = place }
        for move in moves { if let place = places[move.month] { counts[place] += 1 } }
        return counts
    }

    package var figures: RehearsalFigures {
        let (matrix, isPriced) = (matrix, months.contains { $0.stores.contains { $0.value != nil } })
        var (triples, flips) = (0, 0)
        follow { _, _, grade, before, earlier in
            guard let grade, let before, let earlier else { return }
            triples += 1
            if grade == earlier && before != grade { flips += 1 }
        }
        let views = months.map { MonthView($0, isPriced: isPriced) }
        return RehearsalFigures(
            changing: Self.part(matrix.changed, of: matrix.total), flapping: Self.part(flips, of: triples),
            agreement: matrix.weightedKappa, separation: Self.mean(views.map(\.separation)),
            foresight: Self.mean(views.map { $0.foresight(\.earned) }),
            foresightUnheld: Self.mean(views.map { $0.foresight(\.reached) }),
            foresightOfSales: Self.mean(views.map(\.foresightOfSales)))
    }

    /// Month by month and store by store, with the grades that the store earned in the month, the one before and the one
    /// before that.
    private func follow(_ see: (String, Month, Grade?, Grade?, Grade?) -> Void) {
        var (before, earlier): ([String: Grade], [String: Grade]) = ([:], [:])
        for month in months {
            var now: [String: Grade] = [:]
            for store in month.stores {
                now[store.code] = store.earned
                see(store.code, month.month, store.earned, before[store.code], earlier[store.code])
            }
            (before, earlier) = (now, before)
        }
    }

    private static func part(_ some: Int, of all: Int) -> Double? { all > 0 ? Double(some) / Double(all) : nil }

    private static func mean(_ figures: [Double?]) -> Double? {
        let known = figures.compactMap(\.self)
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
}

/// A month's graded stores with their sales.
private struct MonthView {
    private let stores: [(store: RehearsedStore, sales: Int64, after: Int64?)]

    init(_ month: RehearsedMonth, isPriced: Bool) {
        stores = month.stores.compactMap { store in
            guard store.earned != nil, let sales = isPriced ? store.value : store.units else { return nil }
            return (store, sales, store.sold.map { isPriced ? $0.amount : $0.units })
        }
    }

    var separation: Double? {
        Separation.etaSquared(
            of: stores.map { Double($0.sales) }, by: stores.map { $0.store.grade?.place ?? 0 })
    }

    /// A grade with a lower place is to come with more sales.
    func foresight(_ grade: (RehearsedStore) -> Grade?) -> Double? {
        foretold { grade($0.store).map { Int64(-$0.place) } }
    }

    var foresightOfSales: Double? { foretold { $0.sales } }

    private func foretold(_ figure: ((store: RehearsedStore, sales: Int64, after: Int64?)) -> Int64?) -> Double? {
        let known = stores.compactMap { store in
            if let after = store.after, let figure = figure(store) { (figure, after) } else { nil }
        }
        return Separation.rankCorrelation(known.map(\.0), known.map(\.1))
    }
}
