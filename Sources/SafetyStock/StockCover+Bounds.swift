import Postgres
import Retail
import RetailSQL

/// What bounds the order by a proposal, and what is left of it.
package struct LevelBound: Equatable, Sendable {
    package let bound: OrderBound
    package let level: StockLevel
    package let foreseen: ForeseenDemand
    package let order: SuggestedOrder
}

extension StockCover {
    /// What ends bounds the orders by the proposals of a run, as of its day; nil for what nothing bounds.
    package func bounds(
        of rows: [LevelRow], in run: StockRun, falls: [PlannedFall]
    ) async throws -> [LevelBound?] {
        try await own.read { tx in
            let ends = PlannedEnds(falls: falls)
            let phaseOuts = try tx.phaseOuts(of: rows.map(\.sku), on: run.day)
            return rows.map { row in
                guard let sizing = row.proposal.sizing, let level = row.proposal.level else { return nil }
                let foreseen = ForeseenDemand(sizing)
                let bounds = ends.bounds(
                    of: row.sku, foreseen, on: run.day, phaseOut: phaseOuts[row.sku] ?? nil, run.life)
                guard let bound = bounds.first else { return nil }
                let position = row.proposal.stock.position(on: run.day, staleAfter: run.staleDays)
                return LevelBound(
                    bound: bound, level: level, foreseen: foreseen,
                    order: SuggestedOrder(sizing.ground(position, level).bounded(by: bounds)))
            }
        }
    }
}

extension Transaction {
    fileprivate func phaseOuts(of skus: [String], on day: Day) throws(PostgresError) -> [String: Day?] {
        let rows = try all(
            """
            select p.sku, v.phase_out
            from chain.product p join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
            where p.sku = any (\(skus)::text[])
            """
        ) { (row) throws(PostgresError) in (try row[0] as String, try row[1] as Day?) }
        return Dictionary(rows, uniquingKeysWith: { one, _ in one })
    }
}
