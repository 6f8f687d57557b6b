import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The rows of a file of sales as `told`; `is_known` where the same was told before.
    private func toldSales(_ rows: StaffRows) -> SQL {
        """
        told as (
            select u.line, u.place, u.day, u.serial, u.amount, p.id as person_id, s.id as store_id, g.id as product_id,
                exists (
                    select from chain.promoter_sale q
                    where q.serial = u.serial and q.person_id = p.id and q.store_id = s.id and q.product_id = g.id
                        and q.day = u.day and q.amount_minor is not distinct from u.amount) as is_known
            from unnest(\(rows.lines)::integer[], \(rows["person"])::text[], \(rows["store"])::text[],
                    \(rows["sku"])::text[], \(rows["day"])::date[], \(rows["serial"])::bigint[],
                    \(rows["price"])::bigint[])
                    with ordinality u (line, person, store, sku, day, serial, amount, place)
                join chain.person p on p.code = u.person join chain.store s on s.code = u.store
                join chain.product g on g.sku = u.sku
        )
        """
    }

    /// Rows of people who were no promoters of ours on the day.
    func strangersSelling(_ rows: StaffRows) throws(PostgresError) -> [Problem] {
        try all(
            """
            with \(toldSales(rows))
            select t.line, p.code, t.day
            from told t join chain.person p on p.id = t.person_id
            where not exists (
                select from chain.person_version v
                where v.person_id = t.person_id and v.during @> t.day and v.role = 'promoter'
                    and coalesce(v.joined <= t.day, true) and coalesce(v.left_on > t.day, true))
            order by t.line
            """
        ) { (row) throws(PostgresError) in
            let day: Day = try row[2]
            return Problem(
                "staff.no-promoter", ["person": try row[1], "day": "\(day)"],
                at: Place(line: try row[0], path: "person"))
        }
    }

    /// Rows whose phone is sold already, here or in the ledger at another store.
    func serialsCounted(_ rows: StaffRows) throws(PostgresError) -> [Problem] {
        try all(
            """
            with \(toldSales(rows)), fresh as (
                select row_number() over (order by t.line) as number, t.* from told t where not t.is_known
            ), counted as (
                select c.place, bool_and(c.in_ledger) as in_ledger
                from chain.counted_serials(
                    (select array_agg(f.serial order by f.number) from fresh f),
                    (select array_agg(f.store_id order by f.number) from fresh f),
                    (select array_agg(f.day order by f.number) from fresh f)) c
                group by c.place
            )
            select f.line, f.serial, c.in_ledger from fresh f join counted c on c.place = f.number order by f.line
            """
        ) { (row) throws(PostgresError) in
            let serial: IMEI = try row[1]
            return Problem(
                try row[2] ? "staff.serial-elsewhere" : "staff.serial-counted", ["serial": "\(serial)"],
                at: Place(line: try row[0], path: "serial"))
        }
    }

    /// Keeps sales with what they bring; those told too late bring nothing.
    func keepSales(_ rows: StaffRows) throws -> StaffReceipt {
        var rules: [Month: IncentiveRules] = [:]
        var (money, late): ([Int64], [Bool]) = ([], [])
        for (text, price) in zip(rows["day"], rows["price"]) {
            guard let day = text.flatMap({ Day($0) }) else { continue }
            if rules[day.month] == nil { rules[day.month] = try staffingRules(for: day.month).settings.incentive }
            guard let own = rules[day.month] else { continue }
            late.append(rows.told.map { own.isLate(day, told: $0) } ?? false)
            money.append(late.last == true ? 0 : own.money(for: price.flatMap { Int64($0) }))
        }
        let places = try all(
            """
            with \(toldSales(rows)), added as (
                insert into chain.promoter_sale
                    (person_id, store_id, product_id, day, serial, amount_minor, incentive_minor)
                select t.person_id, t.store_id, t.product_id, t.day, t.serial, t.amount, m.money
                from told t join unnest(\(money)::bigint[]) with ordinality m (money, place) on m.place = t.place
                where not t.is_known
                returning serial
            )
            select t.place from told t join added a on a.serial = t.serial
            """
        ) { (row) throws(PostgresError) -> Int in try row[0] }
        let count = places.count { late[$0 - 1] }
        return rows.receipt(
            places.count, notices: count == 0 ? [] : [Notice("staff.told-late", ["count": "\(count)"])])
    }

    /// Rows of phones that nobody has out, by what the caller sees, or not yet on the day.
    func returnsOfNothing(_ rows: StaffRows) throws(PostgresError) -> [Problem] {
        try all(
            """
            select u.line, u.serial, q.day
            from unnest(\(rows.lines)::integer[], \(rows["serial"])::bigint[], \(rows["day"])::date[])
                    u (line, serial, day)
                left join chain.promoter_sale q on q.serial = u.serial and q.taken_back_on is null
            where coalesce(u.day < q.day, true) and not exists (
                select from chain.promoter_sale b where b.serial = u.serial and b.taken_back_on = u.day)
            order by u.line
            """
        ) { (row) throws(PostgresError) in
            let (serial, sold): (IMEI, Day?) = try (row[1], row[2])
            let place = Place(line: try row[0], path: sold == nil ? "serial" : "day")
            guard let sold else { return Problem("staff.serial-not-out", ["serial": "\(serial)"], at: place) }
            return Problem("staff.back-before-sold", ["serial": "\(serial)", "day": "\(sold)"], at: place)
        }
    }

    /// Takes sales back, and what they brought.
    func keepReturns(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            update chain.promoter_sale q set taken_back_on = u.day
            from unnest(\(rows["serial"])::bigint[], \(rows["day"])::date[]) u (serial, day)
            where q.serial = u.serial and q.taken_back_on is null and q.day <= u.day and not exists (
                select from chain.promoter_sale b where b.serial = u.serial and b.taken_back_on = u.day)
            """)
    }
}
