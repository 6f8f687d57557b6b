package import Retail

/// The first, simple way to grade: stores in the order of what they sold to consumers in three months, cut by shares.
package struct SalesRanking: Sendable {
    /// What is known of a store's sales.
    package struct Entry: Equatable, Sendable {
        package let store: Int64
        /// Pieces over the months that have sales on record; nil where none has.
        package let units: Int64?

        package init(store: Int64, units: Int64?) { (self.store, self.units) = (store, units) }
    }

    /// A store's place among those that could be ranked.
    package struct Place: Equatable, Sendable {
        package let store: Int64
        /// From 1. Stores that sold the same share the better one, so that no order of rows decides.
        package let rank: Int
        package let grade: Grade
    }

    /// Shares of the ranked stores from A to D in percent; what is left is E (`science.md` chapter 6).
    package static let shares = [10, 20, 30, 25]

    /// The places of all stores whose sales are known; the others get none.
    package static func places(of entries: [Entry]) -> [Place] {
        let known = entries.compactMap { entry in entry.units.map { (store: entry.store, units: $0) } }
            .sorted { ($1.units, $0.store) < ($0.units, $1.store) }
        var places: [Place] = []
        places.reserveCapacity(known.count)
        for (index, entry) in known.enumerated() {
            let rank =
                if let last = places.last, known[index - 1].units == entry.units { last.rank } else { index + 1 }
            places.append(Place(store: entry.store, rank: rank, grade: grade(rank: rank, of: known.count)))
        }
        return places
    }

    /// A rank belongs to the first grade whose share of the group it still lies in; the best store is always an A.
    package static func grade(rank: Int, of count: Int) -> Grade {
        var sum = 0
        for (grade, share) in zip(Grade.allCases, shares) {
            sum += share
            if (rank - 1) * 100 < sum * count { return grade }
        }
        return .e
    }
}
