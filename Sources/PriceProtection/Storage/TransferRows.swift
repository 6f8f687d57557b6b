import Postgres
import Retail
import RetailSQL

/// What stands of a row of transfers already.
enum KnownTransfer: Sendable {
    case new, same, other
}

extension Transaction {
    /// Codes in the rows that the chain does not know.
    func unknownCodes(_ rows: [TransferRow]) throws(PostgresError) -> [Problem] {
        try all(
            """
            select u.line, u.path, u.code from (
                select r.line, v.path, v.code, a.id is null as is_unknown
                from unnest(\(rows.map(\.line))::integer[], \(rows.map(\.from))::text[], \(rows.map(\.to))::text[])
                        r (line, giver, taker)
                    cross join lateral (values ('from', r.giver), ('to', r.taker)) v (path, code)
                    left join chain.account a on a.code = v.code
                union all
                select r.line, 'sku', r.sku, p.id is null
                from unnest(\(rows.map(\.line))::integer[], \(rows.map(\.sku))::text[]) r (line, sku)
                    left join chain.product p on p.sku = r.sku) u
            where u.is_unknown order by u.line, u.path
            """
        ) { (row) throws(PostgresError) in
            let (path, found): (String, String) = try (row[1], row[2])
            return Problem(
                path == "sku" ? "protection.sku-unknown" : "protection.account-unknown", ["found": found],
                at: Place(line: try row[0], path: path))
        }
    }

    func known(_ row: TransferRow) throws(PostgresError) -> KnownTransfer {
        let isSame: Bool? = try first(
            """
            select t.day = \(row.day) and g.code = \(row.from) and k.code = \(row.to) and t.units = \(row.units)
            from chain.transfer t join chain.product p on p.id = t.product_id
                join chain.account g on g.id = t.from_account_id join chain.account k on k.id = t.to_account_id
            where t.number = \(row.number) and p.sku = \(row.sku) and t.serial = \(row.serial)
            """
        ) { (row) throws(PostgresError) in try row[0] }
        return isSame.map { $0 ? .same : .other } ?? .new
    }

    /// What speaks against a new row: a statement that was made without it, or a phone that is in somebody's pocket.
    func stray(_ row: TransferRow) throws(PostgresError) -> Problem? {
        let settled = try first(
            """
            select c.code, a.code from chain.price_cut_item i join chain.price_cut c on c.id = i.cut_id
                join chain.protection_statement s on s.cut_id = i.cut_id and s.account_id = i.account_id
                join chain.account a on a.id = i.account_id join chain.product p on p.id = i.product_id
            where p.sku = \(row.sku) and a.code in (\(row.from), \(row.to)) and i.drop_day > \(row.day)
            order by c.drop_day, c.code, a.code collate "C" limit 1
            """
        ) { (row) throws(PostgresError) -> (String, String) in try (row[0], row[1]) }
        if let (cut, account) = settled {
            return Problem(
                "protection.transfer-settled", ["cut": cut, "account": account], at: Place(line: row.line, path: "day"))
        }
        // What goes along follows from what was there: a row between recorded ones would hand the same pieces over again.
        let later = try first(
            """
            select t.number, t.day from chain.transfer t join chain.product p on p.id = t.product_id
                join chain.account g on g.id = t.from_account_id join chain.account k on k.id = t.to_account_id
            where p.sku = \(row.sku) and t.day > \(row.day)
                and (g.code in (\(row.from), \(row.to)) or k.code in (\(row.from), \(row.to)))
            order by t.day, t.number limit 1
            """
        ) { (row) throws(PostgresError) -> (String, Day) in try (row[0], row[1]) }
        if let (number, day) = later {
            return Problem(
                "protection.transfer-later", ["number": number, "day": "\(day)"],
                at: Place(line: row.line, path: "day"))
        }
        guard row.serial != 0 else { return nil }
        let activated: Day? = try first(
            """
            select c.day from chain.serial_count c
            where c.serial = \(row.serial) and c.level = 'activation' and c.units = 1 and c.day < \(row.day)
            """
        ) { (row) throws(PostgresError) in try row[0] }
        return activated.map {
            Problem("protection.phone-activated", ["day": "\($0)"], at: Place(line: row.line, path: "serial"))
        }
    }

    /// Answers its number.
    func add(_ row: TransferRow) throws(PostgresError) -> Int64 {
        try value(
            """
            insert into chain.transfer (number, product_id, serial, day, from_account_id, to_account_id, units, user_id,
                user_code)
            select \(row.number), p.id, \(row.serial), \(row.day), g.id, k.id, \(row.units), auth.current_user_id(),
                auth.user_code()
            from chain.product p, chain.account g, chain.account k
            where p.sku = \(row.sku) and g.code = \(row.from) and k.code = \(row.to)
            returning id
            """)
    }

    /// The batch of a phone that an account has on a day; nil where it has not.
    func lot(ofPhone row: TransferRow) throws(PostgresError) -> StockLot? {
        try first(
            """
            select f.day, f.amount_minor
            from chain.serial_count c join chain.sales_fact f on f.store_id = c.store_id and f.day = c.day
                    and f.load_id = c.load_id and f.line = c.line
                join chain.product p on p.id = f.product_id and p.sku = \(row.sku)
                left join lateral (
                    select t.to_account_id from chain.transfer t where t.serial = c.serial and t.day <= \(row.day)
                    order by t.day desc, t.recorded_at desc limit 1) t on true
                join chain.account a on a.id = coalesce(t.to_account_id, f.account_id) and a.code = \(row.from)
            where c.serial = \(row.serial) and c.level = 'sell_in' and c.units = 1 and f.day <= \(row.day)
            """
        ) { (row) throws(PostgresError) in try StockLot(day: row[0], units: 1, minor: row[1]) }
    }

    /// The batches of a product that an account has bought, got and handed over up to a day.
    func lots(ofPieces row: TransferRow) throws(PostgresError) -> [StockLot] {
        try all(
            """
            select d.day, d.units, case when d.unpriced_units = 0 then d.amount_minor end, null::date, null::date
            from chain.account a join chain.location l on l.account_id = a.id and l.kind = 'warehouse'
                join chain.product p on p.sku = \(row.sku)
                join chain.sales_daily d on d.store_id = l.id and d.level = 'sell_in' and d.account_id = a.id
                    and d.product_id = p.id and d.day between \(row.day)::date - 730 and \(row.day)
            where a.code = \(row.from) and d.units <> 0
            union all
            select o.lot_day, (v.sign * o.units)::bigint, v.sign * o.amount_minor,
                case when o.shipped < o.lot_day then o.shipped end, t.day
            from chain.account a join chain.product p on p.sku = \(row.sku)
                join chain.transfer t on t.product_id = p.id and t.day <= \(row.day)
                    and a.id in (t.to_account_id, t.from_account_id)
                join chain.transfer_lot o on o.transfer_id = t.id
                cross join lateral (values (case when t.to_account_id = a.id then 1 else -1 end)) v (sign)
            where a.code = \(row.from)
            """
        ) { (row) throws(PostgresError) in
            try StockLot(day: row[0], units: row[1], minor: row[2], shipped: row[3], came: row[4])
        }
    }

    /// Orders of a product that an account has received up to a day, after some days on the way.
    func arrivals(of row: TransferRow) throws(PostgresError) -> [ProtectionGround.Arrival] {
        try all(
            """
            select o.shipped, o.received, o.units::bigint
            from chain.order_line o join chain.account a on a.id = o.account_id and a.code = \(row.from)
                join chain.product p on p.id = o.product_id and p.sku = \(row.sku)
            where o.received between \(row.day)::date - 730 and \(row.day) and o.received > o.shipped
                and not \(GroundQuestion.isBookedAtShipping)
            """
        ) { (row) throws(PostgresError) in
            try ProtectionGround.Arrival(shipped: row[0], received: row[1], units: row[2])
        }
    }

    func add(_ lots: [StockLot], to transfer: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.transfer_lot (transfer_id, lot_day, shipped, units, amount_minor)
            select \(transfer), l.day, l.shipped, l.units, l.minor
            from unnest(\(lots.map(\.day))::date[], \(lots.map { $0.shipped ?? $0.day })::date[],
                \(lots.map(\.units))::integer[], \(lots.map(\.minor))::bigint[]) l (day, shipped, units, minor)
            """)
    }
}
