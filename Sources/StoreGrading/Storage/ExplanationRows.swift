import Postgres
import Retail
import RetailSQL

/// Where a figure lies among those of the peers.
package struct PeerCount: Equatable, Sendable {
    /// Of the others.
    package let below: Int
    package let level: Int
    package let known: Int
}

extension Transaction {
    func sees(_ store: StoreCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.store s where s.code = \(store))")
    }

    /// The newest month that was graded, of those up to a month, as it was known then.
    func newestGraded(until month: Month, knownAt: Instant?) throws(PostgresError) -> Month? {
        try value(
            """
            select max(r.month) from chain.grade_run r
            where r.month <= \(month) and (\(knownAt)::timestamptz is null or r.made_at <= \(knownAt))
            """)
    }

    /// Where figures of a factor, from 0, lie among those of the stores that one was ranked with; what is compared with
    /// the cut-offs, where no factor is named.
    func peers(
        of store: StoreCode, in run: Int64, factor: Int?, _ figures: [Int64]
    ) throws(PostgresError) -> [PeerCount] {
        try all(
            """
            select c.below, c.equal, c.known from chain.store s,
                chain.peers_below(\(run), s.id, \(Int32((factor ?? -1) + 1)), \(figures)) c
            where s.code = \(store)
            """
        ) { (row) throws(PostgresError) in try PeerCount(row) }
    }

    /// Where the store's own figures of several factors, from 0, lie, each among those of the stores that it was ranked with.
    func peers(
        of store: StoreCode, in run: Int64, _ figures: [(factor: Int, figure: Int64)]
    ) throws(PostgresError) -> [PeerCount] {
        try all(
            """
            select c.below, c.equal, c.known from chain.store s,
                unnest(\(figures.map { Int32($0.factor + 1) })::integer[], \(figures.map(\.figure))::bigint[])
                    with ordinality as f (factor, figure, place),
                chain.peers_below(\(run), s.id, f.factor, array[f.figure]) c
            where s.code = \(store) order by f.place
            """
        ) { (row) throws(PostgresError) in try PeerCount(row) }
    }

    /// Points in a range whose ends the group sets where they are nil.
    func pointsInRange(
        of store: StoreCode, in run: Int64, factor: Int, _ figures: [Int64], from: Int64?, to: Int64?
    ) throws(PostgresError) -> [Int32] {
        try value(
            """
            select chain.points_in_range(\(run), s.id, \(Int32(factor + 1)), \(figures), \(from), \(to))
            from chain.store s where s.code = \(store)
            """)
    }

    /// The points that figures would bring a store, with its peers as they are.
    func points(
        of store: StoreCode, in run: Int64, factor place: Int, _ normalisation: Normalisation, _ figures: [Int64]
    ) throws(PostgresError) -> [Int32] {
        switch normalisation {
        case .percentile:
            try peers(of: store, in: run, factor: place, figures).map {
                Normalisation.percentile(below: $0.below, equal: $0.level + 1, of: $0.known + 1)
            }
        case .range(let from, let to) where from == nil || to == nil:
            try pointsInRange(of: store, in: run, factor: place, figures, from: from, to: to)
        case .range, .banded: normalisation.points(of: figures).map { $0 ?? 0 }
        }
    }

    /// Of the stores that the person sees, the fifth of the group in which a figure lies; nil where it is not known.
    func fifths(of run: Int64, factor place: Int) throws(PostgresError) -> [(store: String, fifth: Int?)] {
        try all(
            """
            select s.code, f.fifth from chain.fifths(\(run), \(Int32(place + 1))) f
                join chain.store s on s.id = f.store_id
            """
        ) { (row) throws(PostgresError) in
            let fifth: Int32? = try row[1]
            return (try row[0], fifth.map(Int.init))
        }
    }
}

extension PeerCount {
    fileprivate init(_ row: borrowing Row) throws(PostgresError) {
        let (below, level, known): (Int64, Int64, Int64) = try (row[0], row[1], row[2])
        self.init(below: Int(below), level: Int(level), known: Int(known))
    }
}
