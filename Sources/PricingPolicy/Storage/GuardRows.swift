import Postgres
import Retail
import RetailSQL

extension GuardCase.Comparison: SQLValue {}

extension Transaction {
    /// The cases that guard a month, by code; all that ever did without one.
    func guards(in month: Month?) throws(PostgresError) -> [GuardEntry] {
        try all(
            """
            select g.code, g.title, p.sku, g.place_kind, coalesce(s.code, a.code, r.code) as place, g.channel, g.price,
                g.comparison, g.amount_minor, lower(g.months) as since, upper(g.months) as until, u.code as author
            from pricing_draft.guard g join chain.product p on p.id = g.product_id
                join auth.app_user u on u.id = g.user_id
                left join chain.store s on g.place_kind = 'store' and s.id = g.place_id
                left join chain.account a on g.place_kind = 'account' and a.id = g.place_id
                left join chain.region r on g.place_kind = 'region' and r.id = g.place_id
            where not isempty(g.months)
                and (\(month?.firstDay)::date is null or g.months @> \(month?.firstDay)::date)
            order by g.code collate "C", lower(g.months)
            """
        ) { (row) throws(PostgresError) in
            let (since, until): (Day, Day?) = try (row["since"], row["until"])
            return GuardEntry(
                guarded: try GuardCase(
                    row["code"], row["title"], row["sku"], guardPlace(row), row["price"], row["comparison"],
                    row["amount_minor"]),
                from: since.month, until: until?.month, author: try row["author"])
        }
    }

    private func guardPlace(_ row: borrowing Row) throws(PostgresError) -> PolicyPlace {
        let kind: String = try row["place_kind"]
        switch kind {
        case "store": return .store(try row["place"])
        case "account": return .account(try row["place"])
        default: return .region(try row["place"], try row["channel"])
        }
    }

    /// Adds a case; nil where product or place do not exist.
    func add(_ guarded: GuardCase, from month: Month, _ currency: Currency) throws(PostgresError) -> Int64? {
        let (kind, place, channel) = columns(of: guarded.place)
        return try first(
            """
            insert into pricing_draft.guard (
                code, title, product_id, place_kind, place_id, channel, price, comparison, amount_minor, currency,
                months, user_id)
            select \(guarded.code), \(guarded.title), p.id, \(kind), z.id, \(channel), \(guarded.kind.rawValue),
                \(guarded.comparison), \(guarded.amount), \(currency), daterange(\(month.firstDay), null),
                (select auth.current_user_id())
            from chain.product p cross join (\(place)) z
            where p.sku = \(guarded.sku) and z.id is not null
            returning id
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    private func columns(of place: PolicyPlace) -> (kind: String, id: SQL, channel: Channel?) {
        switch place {
        case .store(let code): ("store", "select id from chain.store where code = \(code)", nil)
        case .account(let code): ("account", "select id from chain.account where code = \(code)", nil)
        case .region(let code, let channel): ("region", "select id from chain.region where code = \(code)", channel)
        case .tier, .channel: ("none", "select null::bigint as id", nil)
        }
    }

    /// Ends a case before a month, its first one too; 0 where none guards it.
    func endGuard(_ code: GuardCode, before month: Month) throws(PostgresError) -> Int {
        try execute(
            """
            update pricing_draft.guard
            set months = daterange(lower(months), \(month.firstDay)), ended_by = (select auth.current_user_id())
            where code = \(code) and months @> \(month.firstDay)::date
            """)
    }
}
