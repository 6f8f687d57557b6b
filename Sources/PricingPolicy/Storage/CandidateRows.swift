import Postgres
import Retail
import RetailSQL

extension PriceKind: SQLValue {}
extension OrderDate: SQLValue {}
extension SpecialType: SQLValue {}

extension Transaction {
    /// What a look-up asks: the policy that rules on a day, and its lines that could apply to the product at the place. No
    /// row where anything is unknown: `whyNothing` finds out what. The steps follow each other, so that each function is
    /// called once.
    static func candidates(of sku: SKU, at place: PricePlace, on day: Day, knownAt: Instant?, floor: Bool) -> SQL {
        """
        with product as materialized (
            select p.id, v.model, v.storage, v.series, \(placeID(place)) as place,
                pricing.ruling(\(day), \(knownAt)) as policy
            from chain.product p join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
            where p.sku = \(sku)
        ),
        asked as materialized (
            select y.*, \(account(of: place, "y.place", "y.series", day)) as account
            from product y where y.place is not null
        ),
        scope as materialized (
            select s.* from asked y cross join lateral \(scopes(of: place, "y.place", "y.account", day)) s
        )
        select \(policyColumns), l.number, j.level, s.kind, s.code, s.depth, \(lineColumns(floor)),
            t.of_account, t.of_all, k.sku as together, y.model, y.storage, \(isHidden("y.account")) as is_hidden
        from asked y
            join pricing.policy p on p.id = y.policy
            cross join scope s
            cross join lateral (values
                (pricing.subject_number(y.id, '', ''), 'sku'),
                (pricing.subject_number(0, y.model, y.storage), 'storage'),
                (pricing.subject_number(0, y.model, ''), 'model')) j (subject, level)
            left join pricing.line l on l.policy_id = y.policy and l.scope = s.scope and l.subject = j.subject
            left join lateral (
                select t.* from pricing.taken(l.special, y.account) t where l.special <> '' offset 0) t on true
            left join chain.product k on k.id = l.together_id
        where l.number is not null or s.kind = 'chain' and j.level = 'sku'
        """
    }

    /// A row of the answer.
    static func found(
        _ row: borrowing Row, _ sku: SKU, _ currency: Currency
    ) throws(PostgresError) -> (policy: PublishedPolicy, candidate: Candidate?, hidesSupplier: Bool) {
        try (PublishedPolicy(row), candidateOrNothing(row, sku, currency), row["is_hidden"])
    }

    /// Whether a supplier is none of the person's business: its own lines are missing then, and the answer has to say so.
    private static func isHidden(_ account: SQL) -> SQL {
        "(\(account) is not null and not exists (select from chain.account h where h.id = \(account)))"
    }

    /// What the question was about that does not exist, or that the person does not see.
    func whyNothing(_ sku: SKU, _ place: PricePlace, _ day: Day) throws -> Refusal {
        guard
            try value(
                """
                select exists (select from chain.product p join chain.product_version v on v.product_id = p.id
                    where p.sku = \(sku) and v.during @> \(day)::date)
                """, as: Bool.self)
        else { return Refusal("price.sku-unknown", ["found": sku.text], at: Place(value: sku.text)) }
        guard try knows(place) else { return PriceDesk.unknown(place) }
        return PriceDesk.noPolicy(on: day)
    }

    func knows(_ place: PricePlace) throws(PostgresError) -> Bool {
        try value("select \(Self.placeID(place)) is not null", as: Bool.self)
    }

    func ruling(on day: Day, knownAt: Instant?) throws(PostgresError) -> PublishedPolicy? {
        try first(
            "select \(Self.policyColumns) from pricing.policy p where p.id = pricing.ruling(\(day), \(knownAt))"
        ) { (row) throws(PostgresError) in try PublishedPolicy(row) }
    }

    /// Every product on sale on the day with the lines of the policy that could apply to it at the place; those without a
    /// line too. A product is on sale from its launch until it is out of its phase-out.
    func candidates(
        at place: PricePlace, on day: Day, of policy: PublishedPolicy, _ currency: Currency, floor: Bool
    ) throws(PostgresError) -> [(product: PriceList.Product, candidates: [Candidate], hidesSupplier: Bool)] {
        let rows = try all(
            """
            with place as (select \(Self.placeID(place)) as id),
            product as (
                select p.id, p.sku, v.name, v.model, v.storage, v.series
                from chain.product p join chain.product_version v on v.product_id = p.id and v.during @> \(day)::date
                where coalesce(v.launched <= \(day)::date, true)
            ),
            supply as materialized (
                select z.*, \(Self.isHidden("z.account")) as is_hidden
                from (
                    select x.series, place.id, \(Self.account(of: place, "place.id", "x.series", day)) as account
                    from place cross join (select distinct series from product) x offset 0) z
            ),
            scope as materialized (
                select x.account, s.*
                from (select distinct id, account from supply) x
                    cross join lateral \(Self.scopes(of: place, "x.id", "x.account", day)) s
            ),
            line as materialized (
                select l.number, l.scope, l.subject, l.during, l.pick_up, l.supply, l.guide,
                    \(floor ? "l.floor" : "null::bigint as floor" as SQL), l.special, l.type, l.quota, l.cap,
                    l.step_units, l.step_minor, l.note, k.sku as together
                from pricing.line l left join chain.product k on k.id = l.together_id
                where l.policy_id = \(policy.id) and l.scope = any (array(select scope from scope))
            )
            select y.sku, y.name, y.model, y.storage, y.series, l.number, j.level, s.kind, s.code, s.depth,
                \(Self.lineColumns(true)), t.of_account, t.of_all, l.together, u.is_hidden
            from product y
                cross join lateral (values
                    (pricing.subject_number(y.id, '', ''), 'sku'),
                    (pricing.subject_number(0, y.model, coalesce(y.storage, '')), 'storage'),
                    (pricing.subject_number(0, y.model, ''), 'model')) j (subject, level)
                join supply u on u.series = y.series
                join scope s on s.account is not distinct from u.account
                left join line l on l.scope = s.scope and l.subject = j.subject
                    and (j.level <> 'storage' or y.storage is not null)
                left join lateral (
                    select t.* from pricing.taken(l.special, s.account) t where l.special <> '' offset 0) t on true
            where l.number is not null or s.kind = 'chain' and j.level = 'sku'
            order by y.model collate "C", y.storage collate "C" nulls first, y.sku collate "C"
            """
        ) { (row) throws(PostgresError) in
            let product = try PriceList.Product(
                sku: row["sku"], name: row["name"], model: row["model"], storage: row["storage"], series: row["series"])
            return try (product, Self.candidateOrNothing(row, product.sku, currency), row["is_hidden"] as Bool)
        }
        var grouped: [(product: PriceList.Product, candidates: [Candidate], hidesSupplier: Bool)] = []
        for (product, candidate, hidesSupplier) in rows {
            if grouped.last?.product.sku != product.sku { grouped.append((product, [], hidesSupplier)) }
            if let candidate { grouped[grouped.count - 1].1.append(candidate) }
        }
        return grouped
    }

    private static func placeID(_ place: PricePlace) -> SQL {
        switch place {
        case .store(let code): "(select id from chain.store where code = \(code))"
        case .account(let code): "(select id from chain.account where code = \(code))"
        }
    }

    private static func scopes(of place: PricePlace, _ id: SQL, _ account: SQL, _ day: Day) -> SQL {
        switch place {
        case .store: "pricing.store_scopes(\(id), \(account), \(day))"
        case .account: "pricing.account_scopes(\(id), \(day))"
        }
    }

    private static func account(of place: PricePlace, _ id: SQL, _ series: SQL, _ day: Day) -> SQL {
        switch place {
        case .store: "pricing.supplier(\(id), \(series), \(day))"
        case .account: id
        }
    }
}
