import Postgres
import Retail

extension Transaction {
    /// Pieces that came to accounts by transfer and that cuts before protected where they lay on their drop day, which may be
    /// several hands before. By account and product.
    func handed(
        to accounts: [Int64], _ products: [Int64], before drop: Day
    ) throws -> [Int64: [Int64: [ProtectedPieces]]] {
        var handed: [Int64: [Int64: [ProtectedPieces]]] = [:]
        try each(
            """
            with recursive held (transfer_id, lot_day, shipped, account_id, until) as (
                select t.id, o.lot_day, o.shipped, t.from_account_id, t.day
                from chain.transfer t join chain.transfer_lot o on o.transfer_id = t.id
                where t.day < \(drop) and t.to_account_id = any (\(accounts)::bigint[])
                    and t.product_id = any (\(products)::bigint[])
                union
                select h.transfer_id, h.lot_day, h.shipped, t.from_account_id, t.day
                from held h join chain.transfer u on u.id = h.transfer_id
                    join chain.transfer t on t.to_account_id = h.account_id and t.product_id = u.product_id
                        and t.day <= h.until
                    join chain.transfer_lot o on o.transfer_id = t.id and o.lot_day = h.lot_day
                        and o.shipped = h.shipped
            ), protected as (
                select h.transfer_id, h.lot_day, h.shipped, c.code, c.drop_day, min(l.price_minor) as price_minor,
                    t.serial <> 0 and bool_and(coalesce(f.basis, l.basis) = 'imei') as is_by_phone
                from held h join chain.transfer t on t.id = h.transfer_id
                    join chain.price_cut c on c.drop_day > h.shipped and c.drop_day <= h.until
                    join chain.protection_line l on l.cut_id = c.id and l.account_id = h.account_id
                        and l.product_id = t.product_id
                    left join chain.protection_line f on f.cut_id = l.cut_id and f.account_id = l.account_id
                        and f.number = l.of_number
                where l.basis not in ('held', 'surplus') and l.full_minor > 0
                    and coalesce(f.basis, l.basis) <> 'store'
                    -- Before the day of its batch it was on the way.
                    and (coalesce(f.basis, l.basis) = 'transit') = (c.drop_day <= h.lot_day)
                group by h.transfer_id, h.lot_day, h.shipped, c.code, c.drop_day, t.serial <> 0
            )
            select t.to_account_id as account_id, t.product_id, p.code, p.drop_day, p.lot_day,
                min(p.price_minor) as price_minor, sum(o.units)::bigint as units, p.is_by_phone
            from protected p join chain.transfer t on t.id = p.transfer_id
                join chain.transfer_lot o on o.transfer_id = p.transfer_id and o.lot_day = p.lot_day
                    and o.shipped = p.shipped
            group by t.to_account_id, t.product_id, p.code, p.drop_day, p.lot_day, p.is_by_phone
            order by p.drop_day, p.code, p.lot_day
            """
        ) { row in
            let lot: Day = try row["lot_day"]
            handed[try row["account_id"], default: [:]][try row["product_id"], default: []].append(
                ProtectedPieces(
                    down: ProtectedDown(cut: try row["code"], price: try row["price_minor"]),
                    drop: try row["drop_day"], lot: lot, units: try row["units"], isByPhone: try row["is_by_phone"]))
        }
        return handed
    }

    /// A line of a cut before about the same product of the account that waits for a decision, or is disputed; the earliest.
    func waitingBefore(_ line: SettledLine) throws(PostgresError) -> (cut: String, line: Int)? {
        try first(
            """
            select c.code, l.number
            from chain.price_cut c join chain.protection_line l on l.cut_id = c.id
                join chain.account a on a.id = l.account_id and a.code = \(line.account)
                join chain.product p on p.id = l.product_id and p.sku = \(line.sku)
                left join chain.protection_answer w on w.cut_id = l.cut_id and w.account_id = l.account_id
                    and w.number = l.number and w.answer = 'disputed'
            where c.drop_day < \(line.dropDay) and (l.basis in ('held', 'surplus') or w.number is not null) and not exists (
                select from chain.protection_line d
                where d.cut_id = l.cut_id and d.account_id = l.account_id and d.of_number = l.number)
            order by c.drop_day, c.code, l.number limit 1
            """
        ) { (row) throws(PostgresError) -> (String, Int) in try (row[0], row[1]) }
    }

    /// What later cuts credited of the fall of a line for so many pieces more of its product that may be the same: those of
    /// which no batch is known, or of a batch of before, here and at accounts to which they were handed, hand by hand. Minor
    /// units.
    func paidLater(_ units: Int64, than line: SettledLine) throws(PostgresError) -> Int64 {
        var (left, paid) = (units, Int64(0))
        guard left > 0 else { return 0 }
        let later = try all(
            """
            with recursive hand (account_id, product_id, transfer_id, lot_day, shipped, units, since) as (
                select a.id, p.id, null::bigint, null::date, null::date, null::integer, \(line.dropDay)::date
                from chain.account a, chain.product p
                where a.code = \(line.account) and p.sku = \(line.sku)
                union
                select t.to_account_id, t.product_id, t.id, o.lot_day, o.shipped, o.units, t.day
                from hand h join chain.transfer t on t.from_account_id = h.account_id and t.product_id = h.product_id
                        and t.day >= h.since
                    join chain.transfer_lot o on o.transfer_id = t.id and o.shipped < \(line.dropDay)
                        and (h.transfer_id is null or (o.lot_day, o.shipped) = (h.lot_day, h.shipped))
            ), place as (
                select h.account_id, h.product_id, h.lot_day, sum(h.units)::bigint as units, min(h.since) as since
                from hand h group by h.account_id, h.product_id, h.lot_day
            )
            select least(coalesce(d.units, l.units), x.units) as units,
                l.base_minor - greatest(l.price_minor, \(line.price)) as fall
            from place x join chain.protection_line l on l.account_id = x.account_id and l.product_id = x.product_id
                join chain.price_cut c on c.id = l.cut_id and c.drop_day > x.since
                left join chain.protection_line d on d.cut_id = l.cut_id and d.account_id = l.account_id
                    and d.of_number = l.number
            where l.basis not in ('decided', 'imei', 'late')
                and (l.lot_day is null or l.lot_day < \(line.dropDay) and l.lot_day = coalesce(x.lot_day, l.lot_day))
                and (l.basis not in ('held', 'surplus') or d.number is not null)
                and l.base_minor > greatest(l.price_minor, \(line.price))
            order by fall desc
            """
        ) { (row) throws(PostgresError) -> (Int64, Int64) in try (row[0], row[1]) }
        for (count, fall) in later {
            let same = min(count, left)
            (left, paid) = (left - same, paid + same * fall)
        }
        return paid
    }
}
