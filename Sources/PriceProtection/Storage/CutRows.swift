import Postgres
import Retail
import RetailSQL

extension Transaction {
    func demandHeadquarters() throws {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "protection.needs-hq") }
    }

    /// One announcement, settlement or transfer at a time: what it is held against stays as it is.
    func waitForOtherCuts() throws(PostgresError) {
        try execute("select pg_advisory_xact_lock(hashtext('chain.price_cut'))")
    }

    /// Every account that there is on a day, by code.
    func accounts(on day: Day) throws(PostgresError) -> [AccountCode] {
        try all(
            """
            select a.code from chain.account a join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
            order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// The models of all products on a day.
    func models(on day: Day) throws(PostgresError) -> [SKU: Name] {
        Dictionary(
            try all(
                """
                select p.sku, v.model from chain.product p
                    join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
                """
            ) { (row) throws(PostgresError) -> (SKU, Name) in try (row[0], row[1]) }
        ) { first, _ in first }
    }

    /// Cuts of a drop day that announced some of these falls already, and the falls that none did.
    func unannounced(_ falls: [AnnouncedFall], on drop: Day) throws(PostgresError) -> (
        rest: [AnnouncedFall], by: [String]
    ) {
        let known = try all(
            """
            select f.place, c.code
            from unnest(\(falls.map(\.account))::text[], \(falls.map(\.sku))::text[]) with ordinality f (account, sku, place)
                join chain.account a on a.code = f.account join chain.product p on p.sku = f.sku
                join chain.price_cut_item i on i.account_id = a.id and i.product_id = p.id and i.drop_day = \(drop)
                join chain.price_cut c on c.id = i.cut_id
            """
        ) { (row) throws(PostgresError) -> (Int, String) in try (row[0], row[1]) }
        let gone = Set(known.map { $0.0 - 1 })
        return (falls.indices.filter { !gone.contains($0) }.map { falls[$0] }, Set(known.map(\.1)).sorted())
    }

    /// What protection would be if prices fell the day after `today`: an account at a time, in the order of the codes.
    func grounds(
        of falls: [AnnouncedFall], terms: [AccountCode: ProtectionTerms], on drop: Day, today: Day,
        _ body: (AccountCode, ProtectionGround) throws -> Void
    ) throws {
        let products = try productIDs(falls.map(\.sku))
        let end = min(today.adding(days: 1) ?? today, drop)
        let since = terms.mapValues { end.adding(days: -$0.lookBackDays) ?? .first }
        let first = min(since.values.min() ?? end, end.adding(days: -GroundQuestion.feedReach) ?? end)
        let fallen = try fallen(falls, products, from: first, to: today)
        let question = GroundQuestion(
            accounts: fallen.map(\.account), products: products, end: end, first: first, today: today,
            told: fallen.lazy.flatMap(\.falls).compactMap(\.feed?.day).min(), announcedAt: "clock_timestamp()",
            drop: drop)
        let past = try past(of: fallen.map(\.account), products, before: drop, until: end)
        let late = try lateMonth(on: drop)
        var facts: [Int64: ProtectionFacts] = [:]
        try each(question.statement) { row in try facts[try row["account_id"], default: ProtectionFacts()].add(row) }
        for (account, code, falls) in fallen {
            let known = facts[account] ?? ProtectionFacts()
            for ground in known.grounds(of: falls, since: since[code] ?? .first, end: end, late: late) {
                try body(code, past.completed(ground, of: account))
            }
        }
    }

    /// Falls by account, in the order of the codes, and of the SKUs; each with the last feed.
    private func fallen(
        _ falls: [AnnouncedFall], _ products: [Int64], from first: Day, to today: Day
    ) throws -> [(account: Int64, code: AccountCode, falls: [FrozenFall])] {
        var fallen: [(account: Int64, code: AccountCode, falls: [FrozenFall])] = []
        try each(
            """
            with \(GroundQuestion.tellings("feed", products: products, from: first, to: today, "true", newest: true))
            select a.id as account_id, a.code as account, p.id as product_id, p.sku, f.before_minor, f.after_minor,
                coalesce(t.feed_id, w.feed_id) as feed_id, coalesce(t.day, w.day) as feed_day,
                case when t.feed_id is not null then t.units when w.feed_id is not null then 0 end as feed_units
            from unnest(\(falls.map(\.account))::text[], \(falls.map(\.sku))::text[], \(falls.map(\.before))::bigint[],
                    \(falls.map(\.after))::bigint[]) f (account, sku, before_minor, after_minor)
                join chain.account a on a.code = f.account join chain.product p on p.sku = f.sku
                left join feed t on t.account_id = a.id and t.product_id = p.id
                left join feed_whole w on w.account_id = a.id
            order by a.code collate "C", p.sku collate "C"
            """
        ) { row in
            let account: Int64 = try row["account_id"]
            if fallen.last?.account != account { fallen.append((account, try row["account"], [])) }
            fallen[fallen.count - 1].falls.append(
                FrozenFall(
                    product: try row["product_id"], sku: try row["sku"], before: try row["before_minor"],
                    after: try row["after_minor"],
                    feed: ProtectionGround.Telling(try row["feed_id"], try row["feed_day"], try row["feed_units"])))
        }
        return fallen
    }

    /// The first day of a month whose first policy rules only from a day on, because it was published late; nil where none is.
    func lateMonth(on drop: Day) throws(PostgresError) -> Day? {
        try first(
            """
            select q.month from pricing.policy q
            where q.effective_from = \(drop) and q.effective_from > q.month and q.revision = 1 and not q.is_taken_over
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    func productIDs(_ skus: [SKU]) throws(PostgresError) -> [Int64] {
        try all(
            "select p.id from chain.product p where p.sku = any (\(Array(Set(skus)))::text[]) order by p.id"
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// Puts a cut on record; answers its number and code.
    func addCut(on drop: Day, today: Day) throws(PostgresError) -> (id: Int64, code: String) {
        let before: Int = try value("select count(*) from chain.price_cut where drop_day = \(drop)")
        let code = "CUT-\(drop)" + (before == 0 ? "" : "-\(before + 1)")
        let id: Int64 = try value(
            """
            insert into chain.price_cut (code, drop_day, late_from, announced_on, user_id, user_code)
            values (\(code), \(drop), \(try lateMonth(on: drop))::date, \(today), auth.current_user_id(), auth.user_code()) returning id
            """)
        return (id, code)
    }

    func add(_ terms: [(AccountCode, AccountTerms)], to cut: Int64, _ currency: Currency) throws(PostgresError) {
        try execute(
            """
            insert into chain.price_cut_account (cut_id, account_id, policy_id, terms_code, terms)
            select \(cut), a.id, t.policy, t.code, t.plain
            from unnest(\(terms.map(\.0))::text[], \(terms.map(\.1.policy))::bigint[], \(terms.map(\.1.code))::text[],
                    \(terms.map { $0.1.terms.plain(currency) })::text[]) t (account, policy, code, plain)
                join chain.account a on a.code = t.account
            """)
    }

    func freeze(_ items: [FrozenItem], of cut: Int64, on drop: Day) throws(PostgresError) {
        for start in stride(from: 0, to: items.count, by: 10_000) {
            let part = items[start..<min(start + 10_000, items.count)]
            let grounds = part.map(\.ground)
            try execute(
                """
                insert into chain.price_cut_item (cut_id, account_id, product_id, drop_day, before_minor, after_minor,
                    feed_id, feed_day, feed_units, sell_in, sell_through, in_transit, units, exposure_minor, held_units,
                    held_minor)
                select \(cut), a.id, i.product_id, \(drop), i.before_minor, i.after_minor, i.feed_id, i.feed_day,
                    i.feed_units, i.sell_in, i.sell_through, i.in_transit, i.units, i.exposure, i.held,
                    i.held_exposure
                from unnest(\(part.map(\.account))::text[], \(grounds.map(\.product))::bigint[],
                        \(grounds.map(\.before))::bigint[], \(grounds.map(\.after))::bigint[],
                        \(grounds.map { $0.feed?.feed })::bigint[], \(grounds.map { $0.feed?.day })::date[],
                        \(grounds.map { $0.feed?.units })::bigint[], \(grounds.map(\.sellIn))::bigint[],
                        \(grounds.map(\.sellThrough))::bigint[], \(grounds.map(\.inTransit))::bigint[],
                        \(part.map(\.units))::bigint[], \(part.map(\.exposure))::bigint[],
                        \(part.map(\.held))::bigint[], \(part.map(\.heldExposure))::bigint[])
                        i (account, product_id, before_minor, after_minor, feed_id, feed_day, feed_units, sell_in,
                            sell_through, in_transit, units, exposure, held, held_exposure)
                    join chain.account a on a.code = i.account
                """)
        }
    }

    /// Stores that traded some of these products in the two months before a day, with the models they are of. What stands for
    /// an account's unlisted stores has no shelf.
    func carriers(of skus: [SKU], on day: Day) throws(PostgresError) -> [(store: StoreCode, models: [String])] {
        let models = try self.models(on: day)
        // Stores last: a join of each product at each store to their few columns would go through all pairs of both.
        return try all(
            """
            with carried as materialized (
                select d.store_id, array_agg(distinct d.product_id) as products from chain.sales_daily d
                where d.product_id = any (\(try productIDs(skus))::bigint[]) and d.units > 0
                    and d.level in ('sell_out', 'sell_through', 'store_stock')
                    and d.day between \(day)::date - 60 and \(day)
                group by d.store_id
            )
            select s.code, array(select p.sku from unnest(c.products) u (id) join chain.product p on p.id = u.id)
            from carried c join chain.store s on s.id = c.store_id
            where not exists (select from chain.store_version v where v.store_id = s.id and v.during @> \(day)::date
                and v.format = 'unlisted')
            order by s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let skus: [SKU] = try row[1]
            return (store: try row[0], models: Set(skus.compactMap { models[$0]?.text }).sorted())
        }
    }
}

extension GroundQuestion {
    /// Documents older than so many days say nothing of what lies there now.
    static let feedReach = 60
}

extension Transaction {
    /// What accounts are promised on a day: the term of the closest scope, else what is built in.
    func protectionTerms(
        of accounts: [AccountCode], on day: Day, _ currency: Currency
    ) throws -> [AccountCode: AccountTerms] {
        let found = try all(
            """
            select a.code, t.policy, t.code, t.plain
            from unnest(\(accounts)::text[]) g (code) join chain.account a on a.code = g.code
                cross join lateral (
                    select * from pricing.terms_for(a.id, \(day), 'protection') t limit 1) t
            """
        ) { (row) throws(PostgresError) -> (AccountCode, Int64, String, String) in try (row[0], row[1], row[2], row[3])
        }
        var terms: [AccountCode: AccountTerms] = [:]
        for account in accounts { terms[account] = AccountTerms(terms: .builtIn, policy: nil, code: nil) }
        for (account, policy, code, plain) in found {
            terms[account] = AccountTerms(
                terms: try ProtectionTerms(file: plain, named: code, currency), policy: policy, code: code)
        }
        return terms
    }
}

/// What an account is promised, and where that stands.
struct AccountTerms: Equatable {
    let terms: ProtectionTerms
    /// nil where no policy says it.
    let policy: Int64?
    let code: String?
}
