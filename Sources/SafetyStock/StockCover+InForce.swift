import Postgres
package import Retail
import RetailSQL

/// A level that rules a day.
package struct LevelInForce: Equatable, Sendable {
    package let location: String
    package let sku: String
    package let name: String
    package let level: StockLevel
    package let since: Day
    /// The first day on which it rules no more; nil where none is known.
    package let until: Day?
    package let run: Int64
    package let acceptedBy: String
}

/// How often the stock of a month stood above the safety stock.
package struct ServiceReached: Equatable, Sendable {
    package let location: String
    package let sku: String
    /// Days of the month whose stock is known.
    package let known: Int
    /// Of them, those above the safety stock.
    package let met: Int
    /// Days whose stock is not known.
    package let unknown: Int
}

extension StockCover {
    /// The levels of an account that rule a day, by place and SKU.
    package func levels(of account: AccountCode, on day: Day) async throws -> [LevelInForce] {
        try await own.read { tx in
            let known = try tx.account(account, on: day)
            return try tx.all(
                """
                select l.code, p.sku, v.name, f.safety_stock, f.reorder_point, f.order_up_to, lower(f.during),
                    upper(f.during), f.run_id, f.user_code
                from chain.stock_level f
                    join chain.location l on l.id = f.location_id
                    join chain.product p on p.id = f.product_id
                    join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
                where f.account_id = \(known.id) and f.during @> \(day)::date
                order by l.code collate "C", p.sku collate "C"
                """
            ) { (row) throws(PostgresError) in
                LevelInForce(
                    location: try row[0], sku: try row[1], name: try row[2],
                    level: try level(row, at: 3) ?? StockLevel(foreseen: 0, reorderPoint: 0, orderUpTo: 0),
                    since: try row[6], until: try row[7], run: try row[8], acceptedBy: try row[9])
            }
        }
    }

    /// On how many days of a month the stock was above the safety stock in force, by place and SKU.
    package func service(of account: AccountCode, in month: Month) async throws -> [ServiceReached] {
        try await own.read { tx in
            let known = try tx.account(account, on: month.lastDay)
            return try tx.all(
                """
                select l.code, p.sku, count(*) filter (where s.state <> 'unknown')::integer,
                    count(*) filter (where s.state not in ('short', 'unknown'))::integer,
                    count(*) filter (where s.state = 'unknown')::integer
                from chain.stock_state s join chain.location l on l.id = s.location_id
                    join chain.product p on p.id = s.product_id
                where s.account_id = \(known.id) and s.day between \(month.firstDay) and \(month.lastDay)
                group by l.code, p.sku order by l.code collate "C", p.sku collate "C"
                """
            ) { (row) throws(PostgresError) in
                let (days, met, unknown): (Int32, Int32, Int32) = try (row[2], row[3], row[4])
                return ServiceReached(
                    location: try row[0], sku: try row[1], known: Int(days), met: Int(met), unknown: Int(unknown))
            }
        }
    }
}
