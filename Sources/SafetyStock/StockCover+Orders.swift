import Postgres
package import Retail
import RetailSQL

/// What an account should order by the levels in force: one document.
package struct OrderSheet: Equatable, Sendable {
    package let account: String
    package let day: Day
    /// By place and SKU; also those that need nothing.
    package let lines: [OrderSheetLine]

    /// Lines with something to order.
    package var needs: [OrderSheetLine] { lines.filter { ($0.order.need ?? 0) > 0 } }
    /// Lines whose stock is not known, or told too long ago; of what is kept no more nobody has to know it.
    package var unknown: [OrderSheetLine] { lines.filter { $0.order.need == nil && $0.level.orderUpTo > 0 } }
}

/// A product in one place of an order.
package struct OrderSheetLine: Equatable, Sendable {
    package let location: String
    package let sku: String
    package let name: String
    package let level: StockLevel
    /// Who accepted it, and from which run.
    package let acceptedBy: String
    package let since: Day
    package let run: Int64
    package let stock: ToldStock
    package let order: SuggestedOrder
    package let state: StockState

    /// Days since the stock was told; nil where it was not.
    package func age(on day: Day) -> Int? { stock.toldOn.map { Int(day.sinceEpoch - $0.sinceEpoch) } }
}

extension StockCover {
    /// The order of an account on a day. It is worked out anew each time and stored nowhere: what was ordered counts as on
    /// order the next time. Refused where the account has no levels in force.
    package func orders(of account: AccountCode, on day: Day, zone: String) async throws -> OrderSheet {
        try await own.read { tx in
            let known = try tx.account(account, on: day)
            let stock = try tx.toldStock(of: known, on: day, zone: zone)
            let lines = try tx.levelsInForce(of: known, on: day, stock)
            guard !lines.isEmpty else {
                throw Refusal(
                    "stock.no-levels", ["account": "\(account)", "day": "\(day)"], at: Place(path: "--distributor"))
            }
            return OrderSheet(account: account.text, day: day, lines: lines)
        }
    }
}

extension Transaction {
    /// Levels that rule a day, by place and SKU, each with its stock and what follows from both; pack and caps are those of
    /// the run that it came from.
    func levelsInForce(
        of account: LevelAccount, on day: Day, _ stock: [PlaceAndProduct: ToldStock]
    ) throws(PostgresError) -> [OrderSheetLine] {
        try all(
            """
            select f.location_id, f.product_id, l.code, p.sku, v.name, f.safety_stock, f.reorder_point, f.order_up_to,
                f.user_code, lower(f.during), f.run_id, t.pack, t.minimum, t.cap_days, t.life_cap, t.weekly_milli,
                r.stale_days, coalesce(t.state = 'dead', false)
            from chain.stock_level f
                join chain.location l on l.id = f.location_id
                join chain.product p on p.id = f.product_id
                join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
                join chain.stock_run r on r.id = f.run_id
                join chain.level_proposal t on t.run_id = f.run_id and t.location_id = f.location_id
                    and t.product_id = f.product_id
            where f.account_id = \(account.id) and f.during @> \(day)::date
            order by l.code collate "C", p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            let key = PlaceAndProduct(location: try row[0], product: try row[1])
            let (pack, minimum, cap): (Int32, Int32, Int16) = try (row[11], row[12], row[13])
            let (weekly, stale, isDead): (Int64?, Int16, Bool) = try (row[15], row[16], row[17])
            let told = stock[key] ?? ToldStock()
            let level = try level(row, at: 5) ?? StockLevel(foreseen: 0, reorderPoint: 0, orderUpTo: 0)
            let position = told.position(on: day, staleAfter: Int(stale))
            let ground = SuggestedOrder.Ground(
                position: position, level: level, lot: OrderLot(pack: Int64(pack), minimum: Int64(minimum)),
                weekly: Double(weekly ?? 0) / 1000, capDays: Double(cap), lifeCap: try row[14])
            return OrderSheetLine(
                location: try row[2], sku: try row[3], name: try row[4], level: level, acceptedBy: try row[8],
                since: try row[9], run: try row[10], stock: told, order: SuggestedOrder(ground),
                state: StockState(position: position, level: level, lot: ground.lot, asked: isDead ? 0 : nil))
        }
    }
}
