import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// An account as its contract says on a day, with its latest orders that have come in full; nil where the person sees
    /// none of the code.
    func levelAccount(_ code: AccountCode, on day: Day) throws(PostgresError) -> LevelAccount? {
        let found = try first(
            """
            select a.id, a.kind, v.lead_time_days, v.review_days
            from chain.account a left join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
            where a.code = \(code)
            """
        ) { (row) throws(PostgresError) in
            let (lead, review): (Int16?, Int16?) = try (row[2], row[3])
            return LevelAccount(
                id: try row[0], code: code.text,
                platform: StockPlatform(AccountKind(rawValue: try row[1]) ?? .distributor),
                leadDays: lead.map(Int.init),
                reviewDays: review.map(Int.init))
        }
        guard var account = found else { return nil }
        account.receipts = try receipts(of: account, before: day)
        return account
    }

    /// The newest 200 orders of two years.
    private func receipts(of account: LevelAccount, before day: Day) throws(PostgresError) -> [LeadTime.Receipt] {
        try all(
            """
            select min(o.confirmed), max(o.received) from chain.order_line o
            where o.account_id = \(account.id) and o.day > \(day)::date - 728
            group by o.number
            having bool_and(o.confirmed is not null and coalesce(o.received < \(day)::date, false))
            order by max(o.received) desc, o.number limit 200
            """
        ) { (row) throws(PostgresError) in LeadTime.Receipt(confirmed: try row[0], received: try row[1]) }
    }

    /// Stock of the account's places as it was told up to a day, and what is ordered beyond it. Orders that came after the
    /// stock was told are still on order by it, and those that had left are in transit where that is told.
    func toldStock(
        of account: LevelAccount, on day: Day, zone: String
    ) throws(PostgresError) -> [PlaceAndProduct: ToldStock] {
        let isPast = try value(
            """
            select exists (select from chain.stock_of_place s where s.account_id = \(account.id)
                and (s.as_of at time zone \(zone)::text)::date > \(day)::date)
            """, as: Bool.self)
        let moment = isPast ? StockMoment(asOf: day) : .now
        let rows = try all(
            """
            with told as (
                select s.location_id, s.product_id, s.on_hand, s.in_transit, s.reserved,
                    (s.as_of at time zone \(zone)::text)::date as day
                from \(moment.stock) s join chain.location l on l.id = s.location_id
                where l.account_id = \(account.id) and s.account_id = l.account_id
            ), ordered as (
                select o.location_id, o.product_id, sum(o.units)::bigint as units
                from chain.order_line o
                    left join told t on t.location_id = o.location_id and t.product_id = o.product_id
                where o.account_id = \(account.id) and o.confirmed <= \(day)::date
                    and coalesce(o.received > coalesce(t.day, \(day)::date), true)
                    and (t.in_transit is null or coalesce(o.shipped > t.day, true))
                group by o.location_id, o.product_id
            )
            select coalesce(t.location_id, o.location_id), coalesce(t.product_id, o.product_id), t.on_hand::bigint,
                t.in_transit::bigint, t.reserved::bigint, case when t.on_hand is not null then t.day end,
                coalesce(o.units, 0)
            from told t full join ordered o on o.location_id = t.location_id and o.product_id = t.product_id
            """
        ) { (row) throws(PostgresError) in
            (
                PlaceAndProduct(location: try row[0], product: try row[1]),
                ToldStock(
                    onHand: try row[2], inTransit: try row[3], reserved: try row[4], toldOn: try row[5],
                    onOrder: try row[6])
            )
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
