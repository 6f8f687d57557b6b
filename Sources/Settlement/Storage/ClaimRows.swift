import Postgres
import Retail
import RetailSQL

extension ClaimKind: SQLValue {}
extension ClaimLine.State: SQLValue {}

extension BookFile {
    var claimKind: ClaimKind { self == .rotations ? .rotation : .special }
}

extension Transaction {
    private func toldClaims(_ rows: [ClaimRow]) -> SQL {
        """
        unnest(\(rows.map { Int32($0.line) })::integer[], \(rows.map(\.number))::text[], \(rows.map(\.account))::text[],
            \(rows.map(\.special))::text[], \(rows.map(\.sku))::text[], \(rows.map(\.day))::date[],
            \(rows.map(\.units))::integer[], \(rows.map { $0.serial.map { Int64($0.number) } })::bigint[])
            t (line, number, account, special, sku, day, units, serial)
        """
    }

    /// Products and special prices that are not known, by line.
    func unknownGoods(_ rows: [ClaimRow]) throws(PostgresError) -> [Problem] {
        try all(
            """
            select t.line, f.code, f.path, f.found
            from \(toldClaims(rows)) cross join lateral (values
                ('sales.sku-unknown', 'sku', t.sku, not exists (select from chain.product p where p.sku = t.sku)),
                ('settle.special-unknown', 'special', t.special, t.special is not null and not exists (
                    select from pricing.line l where l.special = t.special))) f (code, path, found, is_so)
            where f.is_so order by t.line
            """
        ) { (row) throws(PostgresError) in
            let (path, found): (String, String) = try (row[2], row[3])
            return Problem(
                try row[1], ["column": path, "found": found], at: Place(line: try row[0], path: path, value: found))
        }
    }

    /// Claims whose number is known with other lines; of each the first row.
    func filedOtherwise(_ rows: [ClaimRow], _ kind: BookFile) throws(PostgresError) -> [Problem] {
        try all(
            """
            with told as materialized (
                select t.*, row_number() over (partition by t.account, t.number order by t.line) as place
                from \(toldClaims(rows)))
            select min(t.line), t.number
            from told t join chain.account a on a.code = t.account
                join chain.claim c on c.account_id = a.id and c.kind = \(kind.claimKind) and c.number = t.number
                left join chain.claim_line l on l.claim_id = c.id and l.number = t.place and l.day = t.day
                    and l.units = t.units and l.serial is not distinct from t.serial
                    and l.special is not distinct from t.special
                    and l.product_id = (select p.id from chain.product p where p.sku = t.sku)
            group by t.account, t.number, c.id
            having bool_or(l.id is null) or count(*) <> (
                select count(*) from chain.claim_line x where x.claim_id = c.id and x.split_of is null)
            order by 1
            """
        ) { (row) throws(PostgresError) in
            let number: String = try row[1]
            return Problem(
                "settle.claim-known", ["number": number], at: Place(line: try row[0], path: "number", value: number))
        }
    }

    /// Files what is not known; answers how many lines.
    func addClaims(_ rows: [ClaimRow], _ kind: BookFile, from file: String) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.claim (account_id, kind, number, file_name, user_id)
            select distinct a.id, \(kind.claimKind), t.number, \(file), (select auth.current_user_id())
            from \(toldClaims(rows)) join chain.account a on a.code = t.account
            on conflict on constraint claim_number_key do nothing
            """)
        return try execute(
            """
            insert into chain.claim_line (claim_id, account_id, number, day, product_id, units, serial, special)
            select c.id, c.account_id, t.place, t.day, p.id, t.units, t.serial, t.special
            from (select t.*, row_number() over (partition by t.account, t.number order by t.line)::integer as place
                    from \(toldClaims(rows))) t
                join chain.account a on a.code = t.account
                join chain.claim c on c.account_id = a.id and c.kind = \(kind.claimKind) and c.number = t.number
                join chain.product p on p.sku = t.sku
            order by t.line
            on conflict on constraint claim_line_number_key do nothing
            """)
    }

    /// Lines with what became of them last, by account, claim and number.
    func claimLines(of account: AccountCode?) throws(PostgresError) -> [ClaimLine] {
        try all(
            """
            select l.id, a.code, c.kind, c.number, l.number, l.day, p.sku, l.units, l.serial, l.special, o.number,
                coalesce(d.outcome, 'filed'), d.code, d.facts, d.reason,
                case d.outcome when 'granted' then d.amount_minor else 0 end, u.code, coalesce(d.number, 0)::integer
            from chain.claim_line l join chain.claim c on c.id = l.claim_id join chain.account a on a.id = l.account_id
                join chain.product p on p.id = l.product_id left join chain.claim_line o on o.id = l.split_of
                left join lateral (
                    select * from chain.claim_decision x where x.line_id = l.id order by x.number desc limit 1) d on true
                left join auth.app_user u on u.id = d.user_id
            where \(account)::text is null or a.code = \(account)
            order by a.code collate "C", c.kind, c.number, l.number
            """
        ) { (row) throws(PostgresError) in
            let code: String? = try row[12]
            let facts: [String]? = try row[13]
            let pairs = stride(from: 0, to: (facts ?? []).count - 1, by: 2).map {
                (facts?[$0] ?? "", facts?[$0 + 1] ?? "")
            }
            return try ClaimLine(
                id: row[0], account: row[1], kind: row[2], claim: row[3], number: row[4], day: row[5], sku: row[6],
                units: row[7], serial: row[8], special: row[9], partOf: row[10], state: row[11],
                why: code.map { Notice($0, Dictionary(pairs, uniquingKeysWith: { first, _ in first })) },
                reason: row[14], amount: row[15], decidedBy: row[16], decisions: Int(row[17] as Int32))
        }
    }

    func keepDecision(
        _ line: ClaimLine, _ outcome: String, why: Notice?, unit: Int64?, amount: Int64, reason: String?
    ) throws(PostgresError) {
        let facts = why?.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        try execute(
            """
            select chain.decide_claim(\(line.id), \(outcome), \(why?.code), \(facts)::text[], \(unit), \(amount), \(reason))
            """)
    }

    /// Two lines for one, numbered on from the last of the claim.
    func addParts(of line: ClaimLine, _ units: Int32) throws(PostgresError) {
        try execute(
            """
            insert into chain.claim_line (claim_id, account_id, number, day, product_id, units, special, split_of)
            select l.claim_id, l.account_id, (select max(x.number) from chain.claim_line x where x.claim_id = l.claim_id) + t.place,
                l.day, l.product_id, t.units, l.special, l.id
            from chain.claim_line l, (values (1, \(units)::integer), (2, \(line.units - units)::integer)) t (place, units)
            where l.id = \(line.id) order by t.place
            """)
    }

    // What lines are judged by ---------------------------------------------------------------------------------------

    /// What is known of a phone.
    private func phone(_ line: ClaimLine) throws(PostgresError) -> ClaimFacts.Phone? {
        guard let serial = line.serial else { return nil }
        let number = Int64(serial.number)
        return try one(
            """
            with told as (
                select a.code, p.sku from chain.sales_fact f join chain.account a on a.id = f.account_id
                    join chain.product p on p.id = f.product_id
                where f.serial = \(number) and f.units > 0 and f.day <= \(line.day)::date + 31
                order by array_position(array['sell_in', 'sell_through', 'sell_out', 'activation'], f.level::text), f.day desc,
                    f.load_id desc
                limit 1
            )
            select (select t.code from told t), (select t.sku from told t),
                (select min(c.day) from chain.serial_count c
                    where c.serial = \(number) and c.level in ('sell_out', 'activation') and c.units > 0),
                exists (select from chain.claim_proof p where p.serial = \(number) and p.kind = \(line.kind))
            """
        ) { (row) throws(PostgresError) in
            try ClaimFacts.Phone(shippedTo: row[0], sku: row[1], soldOn: row[2], isClaimed: row[3])
        }
    }

    /// What was paid for a piece: for the phone, where its shipment says so; else for the newest batches that came within
    /// days before the line's, as many of them as the pieces take. What was credited when prices fell since is not paid.
    private func paid(_ line: ClaimLine, within days: Int) throws(PostgresError) -> Int64? {
        try value(
            """
            with shipped as (
                select f.day, f.units, f.amount_minor, f.serial from chain.sales_fact f
                where f.level = 'sell_in' and f.account_id = (select a.id from chain.account a where a.code = \(line.account))
                    and f.product_id = (select p.id from chain.product p where p.sku = \(line.sku))
                    and f.day between \(line.day)::date - \(days)::integer and \(line.day) and f.units > 0
                    and f.amount_minor is not null
            ), protected as (
                select c.drop_day, l.price_minor
                from chain.price_cut c join chain.protection_line l on l.cut_id = c.id
                where l.account_id = (select a.id from chain.account a where a.code = \(line.account))
                    and l.product_id = (select p.id from chain.product p where p.sku = \(line.sku))
                    and l.full_minor > 0 and l.basis not in ('held', 'surplus') and c.drop_day <= \(line.day)
            ), net as (
                select s.day, s.units, s.serial, least(s.amount_minor, s.units * (
                    select min(p.price_minor) from protected p where p.drop_day > s.day)) as amount_minor
                from shipped s
            ), lot as (
                select s.day, sum(s.units) as units, sum(s.amount_minor) as minor,
                    sum(sum(s.units)) over (order by s.day desc) - sum(s.units) as newer
                from net s group by s.day
            )
            select coalesce(
                (select s.amount_minor from net s where s.serial = \(line.serial.map { Int64($0.number) }) limit 1),
                (select round(sum(l.minor * least(l.units, \(line.units) - l.newer) / l.units)
                        / sum(least(l.units, \(line.units) - l.newer)))::bigint
                    from lot l where l.newer < \(line.units)))
            """, as: Int64?.self)
    }

    /// Days before a sale in which what was paid for the goods is looked for.
    private static var specialReach: Int { 120 }

    func specialFacts(_ line: ClaimLine) throws(PostgresError) -> ClaimFacts {
        let open: Int64? =
            line.serial == nil
            ? try value(
                """
                select coalesce((
                        select sum(d.units) from chain.sales_daily d
                        where d.level = 'sell_out' and d.account_id = a.id and d.product_id = p.id
                            and d.day between \(line.day)::date - 7 and \(line.day)::date + 7), 0)::bigint
                    - coalesce((
                        select sum(x.units) from chain.claim_line x join lateral (
                            select q.outcome from chain.claim_decision q where q.line_id = x.id
                            order by q.number desc limit 1) d on d.outcome = 'granted'
                        where x.account_id = a.id and x.product_id = p.id and x.special is not null
                            and x.day between \(line.day)::date - 7 and \(line.day)::date + 7), 0)::bigint
                from chain.account a, chain.product p where a.code = \(line.account) and p.sku = \(line.sku)
                """) : nil
        return ClaimFacts(
            line.account, line.sku, units: Int64(line.units), on: line.day,
            paid: try paid(line, within: Self.specialReach),
            phone: try phone(line), open: open)
    }

    /// The special price of the line, as it was published for the account and its day.
    func specialOffer(_ line: ClaimLine) throws(PostgresError) -> ClaimFacts.Special? {
        try first(
            """
            select coalesce(l.pick_up, l.step_minor[1]), l.quota - (
                select coalesce(sum(x.units), 0)::bigint from chain.claim_line x join lateral (
                    select q.outcome from chain.claim_decision q where q.line_id = x.id
                    order by q.number desc limit 1) d on d.outcome = 'granted'
                where x.account_id = (select a.id from chain.account a where a.code = \(line.account))
                    and x.special = \(line.special))
            from pricing.look_up('account', \(line.account), \(line.sku), \(line.day), null) l
            where l.special = \(line.special) and coalesce(l.since <= \(line.day), true)
                and coalesce(l.until > \(line.day), true) and coalesce(l.pick_up, l.step_minor[1]) is not null
            limit 1
            """
        ) { (row) throws(PostgresError) in try ClaimFacts.Special(price: row[0], left: row[1]) }
    }

    func rotationFacts(_ line: ClaimLine, _ term: RotationTerm?) throws(PostgresError) -> ClaimFacts {
        let share = Int32(term?.share.basisPoints ?? 0)
        let open: Int64 = try value(
            """
            select (coalesce((
                    select sum(d.units) from chain.sales_daily d
                    where d.level = 'sell_in' and d.account_id = a.id and d.units > 0
                        and d.day >= date_trunc('quarter', \(line.day)::date)::date - interval '3 months'
                        and d.day < date_trunc('quarter', \(line.day)::date)), 0) * \(share)::integer / 10000)::bigint
                - coalesce((
                    select sum(x.units) from chain.claim_line x join chain.claim c on c.id = x.claim_id
                        join lateral (select q.outcome from chain.claim_decision q where q.line_id = x.id
                            order by q.number desc limit 1) d on d.outcome = 'granted'
                    where x.account_id = a.id and c.kind = 'rotation'
                        and date_trunc('quarter', x.day) = date_trunc('quarter', \(line.day)::date)), 0)::bigint
            from chain.account a where a.code = \(line.account)
            """)
        return ClaimFacts(
            line.account, line.sku, units: Int64(line.units), on: line.day,
            paid: try paid(line, within: term?.withinDays ?? 0), phone: try phone(line), open: open,
            there: try there(line))
    }

    /// Pieces of the product in the account's stock by its last documents, less those that were granted to go back since;
    /// nil where it told nothing.
    private func there(_ line: ClaimLine) throws(PostgresError) -> Int64? {
        try value(
            """
            with told as (
                select s.product_id, s.on_hand, s.as_of from chain.stock s
                where s.account_id = (select a.id from chain.account a where a.code = \(line.account))
            )
            select case when exists (select from told) then coalesce((
                    select sum(t.on_hand) from told t join chain.product p on p.id = t.product_id and p.sku = \(line.sku)), 0)
                - coalesce((
                    select sum(x.units) from chain.claim_line x join chain.claim c on c.id = x.claim_id
                        join chain.account a on a.id = x.account_id and a.code = \(line.account)
                        join chain.product p on p.id = x.product_id and p.sku = \(line.sku)
                        join lateral (select q.outcome from chain.claim_decision q where q.line_id = x.id
                            order by q.number desc limit 1) d on d.outcome = 'granted'
                    where c.kind = 'rotation' and x.day > (select min(t.as_of)::date from told t)), 0)
                end::bigint
            """, as: Int64?.self)
    }

    /// The most that the account ever paid for a piece of the product, minor units; nil where nobody knows.
    func dearest(_ line: ClaimLine) throws(PostgresError) -> Int64? {
        try value(
            """
            select max(f.amount_minor / f.units)::bigint from chain.sales_fact f
            where f.level = 'sell_in' and f.units > 0 and f.day <= \(line.day)
                and f.account_id = (select a.id from chain.account a where a.code = \(line.account))
                and f.product_id = (select p.id from chain.product p where p.sku = \(line.sku))
            """, as: Int64?.self)
    }
}
