import Postgres
import Retail
import RetailSQL

/// What a statement is made from beside what lies at the account: what cuts before settled, and prices that changed since the
/// announcement.
struct ProtectionPast {
    /// By account and product.
    var cuts: [Int64: [Int64: [EarlierCut]]] = [:]
    /// By account and product.
    var handed: [Int64: [Int64: [ProtectedPieces]]] = [:]
    /// By serial.
    var phones: [Int64: ProtectedDown] = [:]
    /// Prices of the drop day that are not as announced, by account and product; minor units.
    var prices: [Int64: [Int64: Int64]] = [:]

    func completed(_ ground: ProtectionGround, of account: Int64) -> ProtectionGround {
        var ground = ground
        ground.after = prices[account]?[ground.product] ?? ground.after
        ground.earlier = cuts[account]?[ground.product] ?? []
        ground.handed = handed[account]?[ground.product] ?? []
        for place in ground.phones.indices { ground.phones[place].protected = phones[ground.phones[place].serial] }
        return ground
    }
}

/// What was found in the past of a product of an account, to be kept.
struct PastFinding {
    let account: Int64
    let product: Int64
    let cut: EarlierCut
    /// 0 where it is about stock.
    let serial: Int64
    /// Of the batch of a phone, or of pieces that were handed over; the drop day of what is about all batches.
    let lot: Day
    var isHanded = false

    /// Of a ground that was completed.
    static func all(in ground: ProtectionGround, of account: Int64) -> [PastFinding] {
        func finding(_ cut: EarlierCut, serial: Int64 = 0, handed lot: Day? = nil) -> PastFinding {
            PastFinding(
                account: account, product: ground.product, cut: cut, serial: serial, lot: lot ?? cut.drop,
                isHanded: lot != nil)
        }
        let phones = ground.phones.compactMap { phone in
            phone.protected.map {
                finding(
                    EarlierCut(cut: $0.cut, drop: phone.day, price: $0.price, isByPhone: true), serial: phone.serial)
            }
        }
        let handed = ground.handed.map {
            finding(
                EarlierCut(
                    cut: $0.down.cut, drop: $0.drop, price: $0.down.price, isByPhone: $0.isByPhone, credited: $0.units),
                handed: $0.lot)
        }
        return ground.earlier.map { finding($0) } + phones + handed
    }
}

extension Transaction {
    /// What cuts with an earlier drop day settled about products of accounts. A decision counts in place of its line.
    func past(of accounts: [Int64], _ products: [Int64], before drop: Day, until end: Day) throws -> ProtectionPast {
        var past = ProtectionPast()
        try each(
            """
            with counted as materialized (
                select l.account_id, l.product_id, c.code, c.drop_day, l.basis, l.price_minor,
                    l.basis in ('held', 'surplus') as waits, l.units, d.number is not null as is_decided,
                    coalesce(d.units, case when l.basis in ('held', 'surplus') then 0 else l.units end) as credited,
                    coalesce(d.full_minor, case when l.basis in ('held', 'surplus') then 0 else l.full_minor end) as worth
                from chain.price_cut c join chain.protection_line l on l.cut_id = c.id
                    left join chain.protection_line d on d.cut_id = l.cut_id and d.account_id = l.account_id
                        and d.of_number = l.number and d.basis = 'decided'
                where c.drop_day < \(drop) and l.account_id = any (\(accounts)::bigint[])
                    and l.product_id = any (\(products)::bigint[])
                    and l.basis <> 'decided'
            ), settled as materialized (
                select k.account_id, k.product_id, k.code, k.drop_day,
                    min(k.price_minor) filter (where k.worth > 0 and k.basis <> 'transit') as price_minor,
                    min(k.price_minor) filter (where k.worth > 0 and k.basis = 'transit') as transit_minor,
                    coalesce(bool_and(k.basis = 'imei') filter (where k.worth > 0 and k.basis not in ('transit', 'late')),
                        false)
                        as is_by_phone,
                    coalesce(sum(k.credited) filter (where k.basis not in ('transit', 'store', 'late')), 0)::bigint
                        as credited,
                    coalesce(sum(k.credited) filter (where k.basis = 'transit'), 0)::bigint as transit,
                    coalesce(sum(k.credited) filter (where k.basis = 'store' and k.worth > 0), 0)::bigint as stores,
                    coalesce(sum(k.units) filter (where k.waits and not k.is_decided), 0)::bigint as open,
                    coalesce(sum(greatest(k.units - k.credited, 0)) filter (where k.waits and k.is_decided), 0)::bigint
                        as refused
                from counted k group by k.account_id, k.product_id, k.code, k.drop_day
            ), movement as (
                select d.account_id, d.product_id, d.day,
                    case d.level when 'sell_in' then d.units else -d.units end as units
                from chain.sales_daily d
                where d.level in ('sell_in', 'sell_through') and d.day < \(end)
                    and d.day >= (select min(s.drop_day) from settled s where s.open + s.refused > 0)
                    and d.product_id = any (\(products)::bigint[])
                union all
                select v.account_id, t.product_id, t.day, v.sign * t.units
                from chain.transfer t
                    cross join lateral (values (t.to_account_id, 1), (t.from_account_id, -1)) v (account_id, sign)
                where t.day < \(end)
            ), moved as (
                select s.account_id, s.product_id, s.code, sum(m.units)::bigint as units
                from settled s join movement m on m.account_id = s.account_id and m.product_id = s.product_id
                    and m.day >= s.drop_day
                where s.open + s.refused > 0
                group by s.account_id, s.product_id, s.code
            )
            select s.*, coalesce(m.units, 0) as moved
            from settled s left join moved m using (account_id, product_id, code)
            order by s.drop_day, s.code
            """
        ) { row in
            past.cuts[try row["account_id"], default: [:]][try row["product_id"], default: []].append(
                try EarlierCut(row))
        }
        past.handed = try handed(to: accounts, products, before: drop)
        try each(
            """
            select distinct on (s.serial) s.serial, c.code, l.price_minor
            from chain.protection_serial s join chain.price_cut c on c.id = s.cut_id
                join chain.protection_line l on l.cut_id = s.cut_id and l.account_id = s.account_id and l.number = s.number
            where s.drop_day < \(drop) and l.product_id = any (\(products)::bigint[]) and l.full_minor > 0
                and (s.account_id = any (\(accounts)::bigint[])
                    or s.serial in (select t.serial from chain.transfer t where t.serial <> 0))
            order by s.serial, l.price_minor, c.code
            """
        ) { row in
            past.phones[try row["serial"]] = ProtectedDown(cut: try row["code"], price: try row["price_minor"])
        }
        return past
    }

    /// Keeps what was found, and prices that are not as announced.
    func keep(_ found: [PastFinding], _ prices: [Int64: [Int64: Int64]], of cut: Int64) throws(PostgresError) {
        let cuts = found.map(\.cut)
        try execute(
            """
            insert into chain.protection_earlier (cut_id, account_id, product_id, of_cut, serial, lot_day, is_handed,
                drop_day, price_minor, is_by_phone, credited, open, refused, moved, transit_minor, transit, stores)
            select \(cut), e.* from unnest(\(found.map(\.account))::bigint[], \(found.map(\.product))::bigint[],
                \(cuts.map(\.cut))::text[], \(found.map(\.serial))::bigint[], \(found.map(\.lot))::date[],
                \(found.map(\.isHanded))::boolean[], \(cuts.map(\.drop))::date[], \(cuts.map(\.price))::bigint[], \(cuts.map(\.isByPhone))::boolean[],
                \(cuts.map(\.credited))::bigint[], \(cuts.map(\.open))::bigint[], \(cuts.map(\.refused))::bigint[],
                \(cuts.map(\.moved))::bigint[], \(cuts.map(\.transitPrice))::bigint[],
                \(cuts.map(\.transit))::bigint[], \(cuts.map(\.stores))::bigint[]) e
            """)
        let changed = prices.flatMap { account, prices in prices.map { (account, $0.key, $0.value) } }
        try execute(
            """
            insert into chain.protection_price (cut_id, account_id, product_id, price_minor)
            select \(cut), p.* from unnest(\(changed.map(\.0))::bigint[], \(changed.map(\.1))::bigint[],
                \(changed.map(\.2))::bigint[]) p
            """)
    }

    /// What the statement of an account was made from, in the order of the SKUs.
    func keptGrounds(of frozen: FrozenTerms, on drop: Day) throws -> [ProtectionGround] {
        let falls = try frozenFalls(of: frozen.cut, [frozen.account])[frozen.account] ?? []
        let past = try keptPast(of: frozen.cut, frozen.account)
        let since = drop.adding(days: -frozen.terms.lookBackDays) ?? .first
        return try keptFacts(of: frozen.cut, frozen.account)
            .grounds(of: falls, since: since, end: drop, late: frozen.late)
            .map { past.completed($0, of: frozen.account) }
    }

    private func keptPast(of cut: Int64, _ account: Int64) throws -> ProtectionPast {
        var past = ProtectionPast()
        try each(
            """
            select e.product_id, e.of_cut as code, e.serial, e.lot_day, e.is_handed, e.drop_day, e.price_minor, e.is_by_phone, e.credited,
                e.open, e.refused, e.moved, e.transit_minor, e.transit, e.stores
            from chain.protection_earlier e where e.cut_id = \(cut) and e.account_id = \(account)
            order by e.drop_day, e.of_cut, e.lot_day, e.serial
            """
        ) { row in
            let (cut, serial, lot) = (try EarlierCut(row), try row["serial"] as Int64, try row["lot_day"] as Day)
            if try row["is_handed"] {
                guard let down = cut.protected else { return }
                past.handed[account, default: [:]][try row["product_id"], default: []].append(
                    ProtectedPieces(
                        down: down, drop: cut.drop, lot: lot, units: cut.credited, isByPhone: cut.isByPhone))
            } else if serial == 0 {
                past.cuts[account, default: [:]][try row["product_id"], default: []].append(cut)
            } else if let price = cut.price {
                past.phones[serial] = ProtectedDown(cut: cut.cut, price: price)
            }
        }
        try each(
            """
            select p.product_id, p.price_minor from chain.protection_price p
            where p.cut_id = \(cut) and p.account_id = \(account)
            """
        ) { row in past.prices[account, default: [:]][try row[0]] = try row[1] }
        return past
    }
}

extension EarlierCut {
    fileprivate init(_ row: borrowing Row) throws(PostgresError) {
        self.init(
            cut: try row["code"], drop: try row["drop_day"], price: try row["price_minor"],
            isByPhone: try row["is_by_phone"], credited: try row["credited"], open: try row["open"],
            refused: try row["refused"], moved: try row["moved"], transitPrice: try row["transit_minor"],
            transit: try row["transit"], stores: try row["stores"])
    }
}
