import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// What a run says, by place and SKU, each beside the level in force on its day; of some SKUs where they are named.
    func rows(of run: StockRun, skus: [SKU]? = nil, location: String? = nil) throws(PostgresError) -> [LevelRow] {
        try all(
            """
            select l.code, p.sku, v.name, t.*, f.safety_stock, f.reorder_point, f.order_up_to, c.cost_minor, c.currency,
                (select coalesce(array_agg(a.sku order by a.sku collate "C"), '{}') from chain.product a
                    where a.id = any (t.launch_analogues))
            from chain.level_proposal t
                join chain.location l on l.id = t.location_id
                join chain.product p on p.id = t.product_id
                join chain.product_version v on v.product_id = p.id and v.during @> \(run.day)::date
                left join chain.stock_level f on f.location_id = t.location_id and f.product_id = t.product_id
                    and f.during @> \(run.day)::date
                left join chain.product_cost c on c.product_id = p.id and c.during @> \(run.day)::date
            where t.run_id = \(run.number) and (\(skus)::text[] is null or p.sku = any (\(skus)::text[]))
                and (\(location)::text is null or l.code = \(location))
            order by l.code collate "C", p.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (cost, currency): (Int64?, String?) = try (row[48], row[49])
            return LevelRow(
                location: try row[0], sku: try row[1], name: try row[2], proposal: try proposal(row),
                inForce: try level(row, at: 45),
                cost: cost.flatMap { cost in currency.flatMap { Currency($0) }.map { Money(minor: cost, $0) } },
                analogues: try row[50])
        }
    }
}

/// Three columns from one on: safety stock, reorder point, order-up-to level.
func level(_ row: borrowing Row, at first: Int) throws(PostgresError) -> StockLevel? {
    let (safety, point, upTo): (Int64?, Int64?, Int64?) = try (row[first], row[first + 1], row[first + 2])
    guard let safety, let point, let upTo else { return nil }
    return StockLevel(foreseen: point - safety, reorderPoint: point, orderUpTo: upTo)
}

/// The columns of a proposal from the fourth on.
private func proposal(_ row: borrowing Row) throws(PostgresError) -> LevelProposal {
    let (stage, mover, variability): (String, String, String?) = try (row[7], row[8], row[9])
    let (unknown, source, coverage): (String?, String?, Int16?) = try (row[10], row[11], row[12])
    let (known, censored, untold): (Int16, Int16, Int16) = try (row[13], row[14], row[15])
    let (weekly, interval, review): (Int64?, Int64?, Int16) = try (row[17], row[18], row[19])
    let (service, target, asked): (String, Int16, Int32?) = try (row[20], row[21], row[22])
    let (mean, variance): (Int64?, Int64?) = try (row[23], row[24])
    let (pack, minimum, cap): (Int32, Int32, Int16) = try (row[26], row[27], row[28])
    let (state, reason): (String, String) = try (row[38], row[40])
    let share = Percentage(basisPoints: Int(target)) ?? .whole
    let goal = StockGoal(
        service == "fill" ? .fill(share) : .cycle(share), reviewDays: Int(review), capDays: Int(cap),
        minimumPacks: Int(minimum / pack))
    let lot = OrderLot(pack: Int64(pack), minimum: Int64(minimum))
    var sizing: LevelSizing?
    if let mean, let variance, let weekly, let interval, let asked {
        sizing = LevelSizing(
            meanMilli: mean, varianceMilli: variance, weeklyMilli: weekly, intervalMilli: interval,
            reviewDays: Int(review), service: goal.service, askedPPM: Int(asked), lot: lot, capDays: Int(cap),
            lifeCap: try row[29])
    }
    let (launchedBy, launchWeeks): (String?, Int16?) = try (row[41], row[43])
    var launch = launchedBy.flatMap { LaunchBasis.Kind(rawValue: $0) }.map { LaunchBasis($0) }
    launch?.analogues = try row[42]
    launch?.weeks = Int(launchWeeks ?? 0)
    launch?.planned = try row[44]
    return LevelProposal(
        location: try row[3], product: try row[5], stage: LifecycleStage(rawValue: stage) ?? .mature,
        mover: MoverClass(rawValue: mover) ?? .slow, variability: variability.flatMap { Variability(rawValue: $0) },
        source: source.flatMap { DemandSource(rawValue: $0) },
        coverage: coverage.flatMap { Percentage(basisPoints: Int($0)) },
        weeks: WeekCounts(known: Int(known), censored: Int(censored), unknown: Int(untold)), recent: try row[16],
        sizing: sizing, isBorrowed: try row[25], launch: launch, goal: goal, reviewDays: Int(review), lot: lot,
        level: try level(row, at: 30), unknown: unknown.flatMap { LevelUnknown(rawValue: $0) },
        stock: ToldStock(
            onHand: try row[33], inTransit: try row[34], reserved: try row[36], toldOn: try row[37],
            onOrder: try row[35]),
        state: StockState(rawValue: state) ?? .unknown, need: try row[39],
        reason: SuggestedOrder.Reason(rawValue: reason) ?? .unknown)
}
