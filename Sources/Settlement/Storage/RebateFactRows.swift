import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// What accounts bought in a period, and what was activated of it, by account. What went back up to a day is taken off
    /// what it was bought with, whenever that was within `lookBack`.
    ///
    /// - Parameters:
    ///   - account: nil for all that the caller sees.
    ///   - assumed: what was bought at them counts with them instead of with what was paid.
    func rebateLines(
        _ period: ClosedRange<Day>, knownOn: Day, _ levels: [RebateTerm.Measure], of account: AccountCode?,
        at assumed: AssumedPrices? = nil
    ) throws(PostgresError) -> [AccountCode: [RebateFacts.Line]] {
        let goods = try rebateGoods(on: period.upperBound)
        try script("set local work_mem = '64MB'")
        var lines: [AccountCode: [Int64: [RebateTerm.Measure: Shipment]]] = [:]
        _ = try all(
            """
            with buyer as (
                select a.id from chain.account a where \(account)::text is null or a.code = \(account)
            ), place as (
                -- Sell-in comes to places of accounts, by which the ledger is looked up.
                select l.id from chain.location l where l.account_id is not null
            ), lately as materialized (
                select d.account_id, d.product_id, d.level, d.day, d.units, d.amount_minor as amount
                from chain.sales_daily d
                where d.level = 'sell_in' and d.store_id in (select p.id from place p)
                    and d.account_id in (select b.id from buyer b)
                    and d.day between \(period.lowerBound)::date and \(knownOn)::date
                union all
                select d.account_id, d.product_id, d.level, d.day, d.units, d.amount_minor
                from chain.sales_daily d
                where d.level = any (\(levels.map(\.rawValue))::text[]) and d.level <> 'sell_in'
                    and d.account_id in (select b.id from buyer b)
                    and d.day between \(period.lowerBound)::date and \(knownOn)::date
            ), returned as (
                select distinct l.account_id, l.product_id, l.level from lately l where l.units < 0
            ), back as (
                -- What goes back is taken off what came last before it: where more goes back than came in the period until
                -- then, what came before the period matters.
                select distinct y.account_id, y.product_id, y.level
                from (
                    select l.account_id, l.product_id, l.level, sum(l.units) over (
                        partition by l.account_id, l.product_id, l.level order by l.day, l.units rows unbounded preceding
                    ) as held
                    from lately l
                    where (l.account_id, l.product_id, l.level) in
                        (select r.account_id, r.product_id, r.level from returned r)
                ) y
                where y.held < 0
            ), earlier as materialized (
                select d.account_id, d.product_id, d.level, d.day, d.units, d.amount_minor as amount
                from chain.sales_daily d
                where d.level = 'sell_in' and d.store_id in (select p.id from place p)
                    and d.day between \(period.lowerBound)::date - \(Self.lookBack)::integer
                        and \(period.lowerBound)::date - 1
                    and exists (select from back k where k.level = 'sell_in')
                union all
                -- Of these accounts whole, and narrowed to the products afterwards: joined to the ledger itself, the few that
                -- the planner expects would be looked up one by one.
                select d.account_id, d.product_id, d.level, d.day, d.units, d.amount_minor
                from chain.sales_daily d
                where d.account_id = any (array(select k.account_id from back k where k.level <> 'sell_in'))
                    and d.level = any (array(select k.level from back k where k.level <> 'sell_in'))
                    and d.day between \(period.lowerBound)::date - \(Self.lookBack)::integer
                        and \(period.lowerBound)::date - 1
                    and exists (select from back k where k.level <> 'sell_in')
            ), daily as (
                select * from lately
                union all
                select e.* from earlier e
                where (e.account_id, e.product_id, e.level) in (select k.account_id, k.product_id, k.level from back k)
            )
            select a.code, s.product_id, s.level, s.units, s.amount, s.days, s.day_units, s.day_amounts
            from (
                select d.account_id, d.product_id, d.level,
                    coalesce(sum(d.units) filter (where d.day between \(period.lowerBound) and \(period.upperBound)), 0)
                        ::bigint as units,
                    coalesce(sum(d.amount) filter (where d.day between \(period.lowerBound) and \(period.upperBound)), 0)
                        ::bigint as amount,
                    -- Day by day where that matters.
                    array_agg(d.day) filter (where r.level is not null or \(assumed != nil)) as days,
                    array_agg(d.units) filter (where r.level is not null or \(assumed != nil)) as day_units,
                    array_agg(d.amount) filter (where r.level is not null or \(assumed != nil)) as day_amounts
                from daily d left join returned r
                    on (r.account_id, r.product_id, r.level) = (d.account_id, d.product_id, d.level)
                group by d.account_id, d.product_id, d.level
            ) s join chain.account a on a.id = s.account_id
            """
        ) { (row) throws(PostgresError) in
            let (account, product): (AccountCode, Int64) = try (row[0], row[1])
            let measure: RebateTerm.Measure = try row[2]
            var sum = Shipment(period.lowerBound, units: try row[3], amount: try row[4])
            if let days: [Day] = try row[5] {
                let (units, amounts): ([Int64], [Int64]) = try (row[6], row[7])
                let shipped = days.indices.map { Shipment(days[$0], units: units[$0], amount: amounts[$0]) }
                let kept = shipped.daily.keptLots
                    .filter { period.contains($0.day) }
                sum.units = kept.reduce(0) { $0 + $1.units }
                let sku = measure == .sellIn ? goods[product]?.sku : nil
                sum.amount = kept.reduce(0) { $0 + (assumed?.amount(of: $1, sku, at: account) ?? $1.amount) }
            }
            if sum.units != 0 || sum.amount != 0 {
                lines[account, default: [:]][product, default: [:]][measure] = sum
            }
        }
        return lines.mapValues { products in
            products.flatMap { product, sums in
                sums.map { measure, sum in
                    let known = goods[product]
                    return RebateFacts.Line(
                        known?.model ?? "", series: known?.series ?? "", isKey: known?.isKey ?? false, measure,
                        units: sum.units, amount: sum.amount)
                }
            }
        }
    }

    /// Days before a period in which what went back in it may have been bought.
    private static var lookBack: Int { 400 }

    private func rebateGoods(
        on day: Day
    ) throws(PostgresError) -> [Int64: (sku: SKU, model: String, series: String, isKey: Bool)] {
        let rows = try all(
            """
            select distinct on (v.product_id) v.product_id, p.sku, v.model, v.series, v.is_key
            from chain.product_version v join chain.product p on p.id = v.product_id
            order by v.product_id, v.during @> \(day)::date desc, v.during desc
            """
        ) { (row) throws(PostgresError) in
            (
                try row[0] as Int64,
                (
                    sku: try row[1] as SKU, model: try row[2] as String, series: try row[3] as String,
                    isKey: try row[4] as Bool
                )
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    /// What accounts committed to in the months of a period: pieces by model; only where each month has targets.
    func rebateTargets(
        _ period: ClosedRange<Day>, of account: AccountCode?
    ) throws(PostgresError) -> [AccountCode: [String: Int64]] {
        var targets: [AccountCode: [String: Int64]] = [:]
        _ = try all(
            """
            select a.code, t.model, sum(t.units)::bigint
            from chain.pick_up_target t join chain.account a on a.id = t.account_id
            where t.month between \(period.lowerBound) and \(period.upperBound)
                and (\(account)::text is null or a.code = \(account))
                and t.load_id = (select max(n.load_id) from chain.pick_up_target n
                    where n.account_id = t.account_id and n.month = t.month)
                and (select count(distinct n.month) from chain.pick_up_target n
                    where n.account_id = t.account_id and n.month between \(period.lowerBound) and \(period.upperBound))
                    = (select count(*) from generate_series(\(period.lowerBound)::date, \(period.upperBound)::date, interval '1 month'))
            group by a.code, t.model
            """
        ) { (row) throws(PostgresError) in targets[try row[0], default: [:]][try row[1]] = try row[2] }
        return targets
    }

    /// Cover of accounts at the end of a day, tenths of a day: stock in their warehouses as the last documents of ten days
    /// tell it, over what they sold on in four weeks. Only of accounts of which both are known.
    func rebateCovers(on day: Day, of account: AccountCode?) throws(PostgresError) -> [AccountCode: Int64] {
        var covers: [AccountCode: Int64] = [:]
        _ = try all(
            """
            with told as (
                select distinct on (s.location_id) s.account_id, s.on_hand
                from chain.stock_snapshot s join chain.location l on l.id = s.location_id and l.kind = 'warehouse'
                where s.day between \(day)::date - 9 and \(day)::date
                order by s.location_id, s.as_of desc, s.feed_id desc
            ), stock as (
                select t.account_id, sum(u.units)::bigint as units
                from told t cross join lateral unnest(t.on_hand) u (units) group by t.account_id
            ), sold as (
                select d.account_id, sum(d.units)::bigint as units from chain.sales_daily d
                where d.level = 'sell_through' and d.day between \(day)::date - 27 and \(day)::date group by d.account_id
            )
            select a.code, stock.units * 280 / sold.units
            from stock join sold on sold.account_id = stock.account_id and sold.units > 0
                join chain.account a on a.id = stock.account_id
            where \(account)::text is null or a.code = \(account)
            """
        ) { (row) throws(PostgresError) in covers[try row[0]] = min(try row[1], 1_000_000) }
        return covers
    }

    /// Points of displays got of those possible, in the stores that accounts supplied in a period.
    func rebateDisplays(
        _ period: ClosedRange<Day>, of account: AccountCode?
    ) throws(PostgresError) -> [AccountCode: Percentage] {
        var shares: [AccountCode: Percentage] = [:]
        _ = try all(
            """
            with got as materialized (
                select s.store_id, sum(s.got) as got, sum(s.possible) as possible
                from chain.display_sum s
                    join chain.display_visit v on v.store_id = s.store_id and v.id = s.visit_id
                        and v.replaced_by is null and v.second_of is null
                where s.day between \(period.lowerBound) and \(period.upperBound)
                group by s.store_id
            ), supplied as (
                select distinct c.account_id, v.store_id
                from chain.coverage c join chain.store_version v on v.during @> \(period.upperBound)::date
                    join chain.region r on r.id = v.region_id
                where c.during @> \(period.upperBound)::date
                    and (c.store_id = v.store_id or v.channel = 'distribution' and c.region_id = any (r.path))
            )
            select a.code, (sum(g.got) * 10000 / sum(g.possible))::integer
            from got g join supplied s on s.store_id = g.store_id join chain.account a on a.id = s.account_id
            where \(account)::text is null or a.code = \(account)
            group by a.code having sum(g.possible) > 0
            """
        ) { (row) throws(PostgresError) in
            shares[try row[0]] = Percentage(basisPoints: Int(try row[1] as Int32))
        }
        return shares
    }
}

extension RebateTerm.Measure: SQLValue {}

extension Transaction {
    /// Proven cases of diversion of accounts, of a period whose months were all looked through once they were over.
    func rebateDiversions(
        _ period: ClosedRange<Day>, of account: AccountCode?
    ) throws(PostgresError) -> [AccountCode: Int64] {
        var cases: [AccountCode: Int64] = [:]
        _ = try all(
            """
            select a.code, count(c.id)
            from chain.account a left join chain.diversion_case c on c.account_id = a.id and c.outcome = 'proven'
                and c.month between \(period.lowerBound) and \(period.upperBound)
            where (\(account)::text is null or a.code = \(account)) and not exists (
                select from generate_series(\(period.lowerBound)::date, \(period.upperBound)::date, interval '1 month') m
                where not exists (select from chain.diversion_scan s
                    where s.month = m::date and s.day >= m + interval '1 month'))
            group by a.code
            """
        ) { (row) throws(PostgresError) in cases[try row[0]] = try row[1] }
        return cases
    }
}
