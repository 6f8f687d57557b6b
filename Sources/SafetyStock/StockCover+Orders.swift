import Postgres
package import Retail
import RetailSQL

/// What an account should order by the levels in force: one document.
package struct OrderSheet: Equatable, Sendable {
    package let account: String
    package let day: Day
    /// By place and SKU; also those that need nothing.
    package let lines: [OrderSheetLine]
    /// By model, of the targets of the month.
    package let pushes: [ModelPush]

    /// Lines with something to order.
    package var needs: [OrderSheetLine] { lines.filter { ($0.order.need ?? 0) > 0 } }
    /// Lines whose stock is not known, or told too long ago; of what is kept no more nobody has to know it.
    package var unknown: [OrderSheetLine] { lines.filter { $0.order.need == nil && $0.level.orderUpTo > 0 } }
    /// Lines that would be pushed beyond their need.
    package var pushed: [OrderSheetLine] { lines.filter { ($0.push?.pieces ?? 0) > 0 } }
    /// Lines whose stock has to run down to a day.
    package var bounded: [OrderSheetLine] { lines.filter { $0.bound != nil } }
}

/// A product in one place of an order.
package struct OrderSheetLine: Equatable, Sendable {
    package let location: String
    package let sku: String
    package let name: String
    package let model: String
    package let level: StockLevel
    package let foreseen: ForeseenDemand
    /// Who accepted it, and from which run.
    package let acceptedBy: String
    package let since: Day
    package let run: Int64
    /// The numbers of place and product.
    let key: PlaceAndProduct
    package let stock: ToldStock
    package let order: SuggestedOrder
    package let state: StockState
    /// What bounds the order most; nil where nothing ends.
    package let bound: OrderBound?
    /// The next fall of its price; nil where none is planned.
    package let fall: Money?
    /// Of what the level was worked out from, so much was told; nil where it was not demand that was told.
    package let coverage: Percentage?
    /// Days of cover above which pushed pieces want a second name.
    let pushDays: Int
    /// nil where the month has no target for its model.
    package var push: PushUnits?
    /// The push waits for a second name, and is not given out before.
    package var isHeld = false

    /// Days since the stock was told; nil where it was not.
    package func age(on day: Day) -> Int? { stock.toldOn.map { Int(day.sinceEpoch - $0.sinceEpoch) } }

    /// What its bound saves; nil where there is none, or the stock is not known.
    package var saving: PriceCutSaving? { bound?.saving(order.ground.position, level, foreseen) }
}

/// What others know of an account that its order goes by, as plain values.
package struct OrderGround: Sendable {
    package var falls: [PlannedFall]
    /// Of the month of the order.
    package var targets: [TargetOfModel]

    package static let none = OrderGround(falls: [], targets: [])

    package init(falls: [PlannedFall], targets: [TargetOfModel]) { (self.falls, self.targets) = (falls, targets) }
}

extension StockCover {
    /// The order of an account on a day. It is worked out anew each time and stored nowhere: what was ordered counts as on
    /// order the next time. Refused where the account has no levels in force.
    package func orders(
        of account: AccountCode, on day: Day, zone: String, by ground: OrderGround = .none
    ) async throws -> OrderSheet {
        try await own.read { tx in try tx.orders(of: account, on: day, zone: zone, by: ground) }
    }
}

extension Transaction {
    func orders(of account: AccountCode, on day: Day, zone: String, by ground: OrderGround) throws -> OrderSheet {
        let known = try self.account(account, on: day)
        let stock = try toldStock(of: known, on: day, zone: zone)
        let lines = try levelsInForce(
            of: known, on: day, stock, ends: PlannedEnds(falls: ground.falls))
        guard !lines.isEmpty else {
            throw Refusal(
                "stock.no-levels", ["account": "\(account)", "day": "\(day)"], at: Place(path: "--distributor"))
        }
        let agreed = try ground.targets.isEmpty ? [:] : pushApprovals(of: known, in: day.month)
        return OrderSheet(
            account: account.text, day: day, lines: lines, targets: ground.targets, agreed: agreed,
            limitDays: Int64(lines.max { $0.run < $1.run }?.pushDays ?? 0))
    }

    /// Levels that rule a day, by place and SKU, each with its stock and what follows from both; pack and caps are those of
    /// the run that it came from.
    func levelsInForce(
        of account: LevelAccount, on day: Day, _ stock: [PlaceAndProduct: ToldStock], ends: PlannedEnds = .none
    ) throws(PostgresError) -> [OrderSheetLine] {
        try all(
            """
            select f.location_id, f.product_id, l.code, p.sku, v.name, f.safety_stock, f.reorder_point, f.order_up_to,
                f.user_code, lower(f.during), f.run_id, t.pack, t.minimum, t.cap_days, t.life_cap, t.weekly_milli,
                r.stale_days, coalesce(t.state = 'dead', false), v.model, r.push_days, v.phase_out, t.mean_milli,
                t.variance_milli, t.interval_days_milli, t.review_days, t.coverage_bp,
                r.phase_out_weeks, r.phase_out_bp
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
            let (mean, variance, interval): (Int64?, Int64?, Int64?) = try (row[21], row[22], row[23])
            let (review, coverage): (Int16, Int16?) = try (row[24], row[25])
            let (weeks, quantile, push): (Int16, Int16, Int16) = try (row[26], row[27], row[19])
            let sku: String = try row[3]
            let told = stock[key] ?? ToldStock()
            let level = try level(row, at: 5) ?? StockLevel(foreseen: 0, reorderPoint: 0, orderUpTo: 0)
            let position = told.position(on: day, staleAfter: Int(stale))
            let foreseen = ForeseenDemand(
                meanMilli: mean ?? 0, varianceMilli: variance ?? 0, intervalMilli: interval ?? 0,
                weeklyMilli: weekly ?? 0, reviewDays: Int(review))
            let bounds = ends.bounds(
                of: sku, foreseen, on: day, phaseOut: try row[20],
                LifeEnd(weeks: Int(weeks), quantile: Percentage(basisPoints: Int(quantile)) ?? .none))
            let ground = SuggestedOrder.Ground(
                position: position, level: level, lot: OrderLot(pack: Int64(pack), minimum: Int64(minimum)),
                weekly: Double(weekly ?? 0) / 1000, capDays: Double(cap), lifeCap: try row[14]
            ).bounded(by: bounds)
            return OrderSheetLine(
                location: try row[2], sku: sku, name: try row[4], model: try row[18], level: level, foreseen: foreseen,
                acceptedBy: try row[8], since: try row[9], run: try row[10], key: key, stock: told,
                order: SuggestedOrder(ground),
                state: StockState(position: position, level: level, lot: ground.lot, asked: isDead ? 0 : nil),
                bound: bounds.first, fall: ends.falls[sku]?.filter { $0.day > day }.min { $0.day < $1.day }?.fall,
                coverage: coverage.flatMap { Percentage(basisPoints: Int($0)) }, pushDays: Int(push))
        }
    }
}
