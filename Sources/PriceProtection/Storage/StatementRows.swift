import Postgres
package import Retail
import RetailSQL

/// An account of a cut whose statement is to be worked out.
struct OpenStatement: Sendable {
    let cut: Int64
    let code: String
    let account: Int64
    let accountCode: AccountCode
    let drop: Day
    let announcedOn: Day
    let late: Day?
    let terms: ProtectionTerms

    /// The first day of which batches count.
    var since: Day { drop.adding(days: -terms.lookBackDays) ?? .first }
}

extension Transaction {
    /// Announced cuts whose drop day has come, and that have accounts without a statement: the earliest first.
    func openCuts(_ question: StatementQuestion, today: Day) throws(PostgresError) -> [Int64] {
        try all(
            """
            select c.id from chain.price_cut c
            where c.drop_day <= \(today) and exists (
                select from chain.price_cut_account x join chain.account a on a.id = x.account_id
                where x.cut_id = c.id and \(question.fits) and not exists (
                    select from chain.protection_statement s where s.cut_id = c.id and s.account_id = x.account_id))
            order by c.drop_day, c.id
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// Accounts of such a cut that have no statement, and need wait neither for a feed nor for a cut before.
    func openStatements(_ question: StatementQuestion, of cut: Int64, today: Day) throws -> [OpenStatement] {
        let rows = try all(
            """
            select c.id, c.code, x.account_id, a.code, c.drop_day, c.announced_on, c.late_from, x.terms
            from chain.price_cut c join chain.price_cut_account x on x.cut_id = c.id
                join chain.account a on a.id = x.account_id
            where c.id = \(cut) and \(question.fits) and not exists (
                select from chain.protection_statement s where s.cut_id = c.id and s.account_id = x.account_id)
                and not \(Self.waitsForFeed(today)) and not \(Self.isBehind)
            order by a.code collate "C"
            """
        ) {
            (row) throws(PostgresError) -> (Int64, String, Int64, AccountCode, Day, Day, Day?, String) in
            try (row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])
        }
        return try rows.map { row in
            OpenStatement(
                cut: row.0, code: row.1, account: row.2, accountCode: row.3, drop: row.4, announcedOn: row.5,
                late: row.6, terms: try ProtectionTerms(file: row.7))
        }
    }

    /// Accounts that are left until a feed of the drop day or later comes.
    func waitingStatements(_ question: StatementQuestion, today: Day) throws(PostgresError) -> [String] {
        try accounts(leftBy: Self.waitsForFeed(today), question, today: today)
    }

    /// Accounts that are left until the statement of a cut before is made.
    func statementsBehind(_ question: StatementQuestion, today: Day) throws(PostgresError) -> [String] {
        try accounts(leftBy: Self.isBehind, question, today: today)
    }

    /// Accounts whose drop day has come, and that have no statement for a reason.
    private func accounts(
        leftBy reason: SQL, _ question: StatementQuestion, today: Day
    ) throws(PostgresError) -> [String] {
        try all(
            """
            select distinct a.code collate "C"
            from chain.price_cut c join chain.price_cut_account x on x.cut_id = c.id
                join chain.account a on a.id = x.account_id
            where c.drop_day <= \(today) and \(question.fits) and not exists (
                select from chain.protection_statement s where s.cut_id = c.id and s.account_id = x.account_id)
                and \(reason)
            order by 1
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// Whether a cut with an earlier drop day is not settled with the account that lets some of the same products fall, or with
    /// one that handed some of them over: what it credits is the base of the later one.
    private static let isBehind: SQL = """
        (exists (
            select from chain.transfer t join chain.price_cut_item i on i.cut_id = c.id and i.account_id = x.account_id
                    and i.product_id = t.product_id
                join chain.price_cut_item e on e.account_id = t.from_account_id and e.product_id = t.product_id
                    and e.drop_day <= t.day
            where t.to_account_id = x.account_id and t.day < i.drop_day and not exists (
                select from chain.protection_statement s where s.cut_id = e.cut_id and s.account_id = e.account_id))
        or exists (
            select from chain.price_cut_item i join chain.price_cut_item e on e.account_id = i.account_id
                and e.product_id = i.product_id and e.drop_day < i.drop_day
            where i.cut_id = c.id and i.account_id = x.account_id and not exists (
                select from chain.protection_statement s where s.cut_id = e.cut_id and s.account_id = e.account_id)))
        """

    /// Whether an account tells stock and no sell-through, and has not told since the drop: by two feeds it can be estimated, for
    /// the second of which a week is left.
    private static func waitsForFeed(_ today: Day) -> SQL {
        """
        (\(today)::date < c.drop_day + 7 and exists (
                select from chain.price_cut_item i
                where i.cut_id = c.id and i.account_id = x.account_id and i.feed_id is not null)
            and not exists (
                select from chain.sales_source s where s.account_id = x.account_id and s.level = 'sell_through'
                    and s.day < c.drop_day and s.day >= c.drop_day - 30)
            and not exists (
                select from chain.feed f where f.account_id = x.account_id and f.state = 'taken' and f.aspect = 'status'
                    and f.day between c.drop_day and \(today) and f.received_at >= c.announced_at))
        """
    }

    /// The facts of all these accounts, which are of one cut.
    func question(of open: [OpenStatement], today: Day) throws -> GroundQuestion? {
        guard let one = open.first else { return nil }
        let reach = one.announcedOn.adding(days: -GroundQuestion.feedReach - 1) ?? one.announcedOn
        let accounts = open.map(\.account)
        let (products, told) = try self.one(
            """
            select coalesce(array_agg(distinct i.product_id), '{}'), min(i.feed_day)
            from chain.price_cut_item i where i.cut_id = \(one.cut) and i.account_id = any (\(accounts)::bigint[])
            """
        ) { (row) throws(PostgresError) -> ([Int64], Day?) in try (row[0], row[1]) }
        return GroundQuestion(
            accounts: accounts, products: products, end: one.drop,
            first: min(open.map(\.since).min() ?? reach, reach), today: today, told: told,
            announcedAt: "(select c.announced_at from chain.price_cut c where c.id = \(one.cut))", drop: one.drop)
    }

    /// Keeps what the statements of a cut are made from, and hands it out as far as there is any.
    func keepFacts(_ question: GroundQuestion, of cut: Int64) throws -> [Int64: ProtectionFacts] {
        var facts: [Int64: ProtectionFacts] = [:]
        try each(
            """
            insert into chain.protection_ground (cut_id, account_id, kind, product_ids, days, units, minor, numbers, came)
            select \(cut), q.* from (\(question.statement)) q
            returning account_id, kind, product_ids, days, units, minor, numbers, came
            """
        ) { row in try facts[try row["account_id"], default: ProtectionFacts()].add(row) }
        return facts
    }

    /// What was kept.
    func keptFacts(of cut: Int64, _ account: Int64) throws -> ProtectionFacts {
        var facts = ProtectionFacts()
        try each(
            "select * from chain.protection_ground g where g.cut_id = \(cut) and g.account_id = \(account)"
        ) { row in try facts.add(row) }
        return facts
    }

    /// What was frozen at these accounts, in the order of the SKUs; read side by side in arrays, as the facts are.
    func frozenFalls(of cut: Int64, _ accounts: [Int64]) throws -> [Int64: [FrozenFall]] {
        let products = try all(
            """
            select p.id, p.sku from chain.product p
            where p.id in (select i.product_id from chain.price_cut_item i where i.cut_id = \(cut))
            order by p.sku collate "C"
            """
        ) { (row) throws(PostgresError) -> (id: Int64, sku: String) in try (row[0], row[1]) }
        let places = Dictionary(uniqueKeysWithValues: products.indices.map { (products[$0].id, $0) })
        var falls: [Int64: [FrozenFall]] = [:]
        try each(
            """
            select i.account_id, array_agg(i.product_id), array_agg(i.before_minor), array_agg(i.after_minor),
                array_agg(i.feed_id), array_agg(i.feed_day), array_agg(i.feed_units), array_agg(i.sell_through)
            from chain.price_cut_item i
            where i.cut_id = \(cut) and i.account_id = any (\(accounts)::bigint[])
            group by i.account_id
            """
        ) { row in
            let (ids, before, after): ([Int64], [Int64], [Int64]) = try (row[1], row[2], row[3])
            let (feeds, days, units): ([Int64?], [Day?], [Int64?]) = try (row[4], row[5], row[6])
            let shippedOn: [Int64?] = try row[7]
            let order = ids.indices.compactMap { item in places[ids[item]].map { (item, place: $0) } }
                .sorted { $0.place < $1.place }
            falls[try row[0]] = order.map { item, place in
                FrozenFall(
                    product: ids[item], sku: products[place].sku, before: before[item], after: after[item],
                    feed: ProtectionGround.Telling(feeds[item], days[item], units[item]), shippedOn: shippedOn[item])
            }
        }
        return falls
    }

    /// Stock of stores with its proof: the smaller of what was proved and what was counted there last before the drop.
    func storeProofs(of cut: Int64, _ account: Int64, on drop: Day) throws(PostgresError) -> [StoreProof] {
        try all(
            """
            select f.product_id, f.store_id, least(f.units, coalesce(c.units, 0))::bigint, f.credited_minor
            from chain.protection_proof f left join lateral (
                select d.units from chain.sales_daily d
                where d.store_id = f.store_id and d.level = 'store_stock' and d.product_id = f.product_id
                    and d.day < \(drop) and d.day >= \(drop)::date - 35
                order by d.day desc limit 1) c on true
            where f.cut_id = \(cut) and f.account_id = \(account) and coalesce(c.units, 0) > 0
            order by f.product_id, f.store_id
            """
        ) { (row) throws(PostgresError) in
            try StoreProof(product: row[0], store: row[1], units: row[2], credited: row[3])
        }
    }

    func addStatement(_ open: OpenStatement, today: Day) throws(PostgresError) {
        try execute(
            """
            insert into chain.protection_statement (cut_id, account_id, settled_on, due_on, user_id, user_code)
            values (\(open.cut), \(open.account), \(today), \(today.adding(days: open.terms.disputeDays) ?? today),
                auth.current_user_id(), auth.user_code())
            """)
    }

    /// Lines of a statement, numbered from 1 in their order.
    func addLines(_ lines: [ProtectionLine], of open: OpenStatement, today: Day) throws(PostgresError) {
        try execute(
            """
            insert into chain.protection_line (cut_id, account_id, number, product_id, basis, lot_day, store_id, units,
                base_minor, price_minor, full_minor, amount_minor, made_by, made_on)
            select \(open.cut), \(open.account), l.number, l.product_id, l.basis, l.lot_day, l.store_id, l.units, l.base,
                l.price, l.full_minor, l.amount, (select auth.user_code()), \(today)
            from unnest(\(lines.map(\.product))::bigint[], \(lines.map(\.basis))::text[], \(lines.map(\.lotDay))::date[],
                    \(lines.map(\.store))::bigint[], \(lines.map(\.units))::bigint[], \(lines.map(\.base))::bigint[],
                    \(lines.map(\.price))::bigint[], \(lines.map(\.full))::bigint[], \(lines.map(\.amount))::bigint[])
                    with ordinality l (product_id, basis, lot_day, store_id, units, base, price, full_minor, amount, number)
            """)
        let phones = lines.enumerated().flatMap { place, line in line.serials.map { ($0, place + 1) } }
        guard !phones.isEmpty else { return }
        try execute(
            """
            insert into chain.protection_serial (serial, drop_day, cut_id, account_id, number)
            select s.serial, \(open.drop), \(open.cut), \(open.account), s.number
            from unnest(\(phones.map(\.0))::bigint[], \(phones.map(\.1))::integer[]) s (serial, number)
            """)
    }
}

/// Which statements are asked for.
package struct StatementQuestion: Sendable {
    package var month: Month?
    package var account: AccountCode?
    package var cut: CutCode?

    package init(month: Month? = nil, account: AccountCode? = nil, cut: CutCode? = nil) {
        (self.month, self.account, self.cut) = (month, account, cut)
    }

    /// By the columns of `chain.price_cut c` and `chain.account a`.
    var fits: SQL {
        """
        (\(month?.firstDay)::date is null or date_trunc('month', c.drop_day)::date = \(month?.firstDay)::date)
            and (\(account)::text is null or a.code = \(account)::text)
            and (\(cut)::text is null or c.code = \(cut)::text)
        """
    }
}
