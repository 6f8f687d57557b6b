import Postgres
import Retail
import RetailSQL

extension Transaction {
    func keepPostings(_ rows: StaffRows) throws(PostgresError) -> Int {
        let changed: Int32 = try value(
            """
            select chain.load_postings(array_agg(p.id order by u.place), array_agg(s.id order by u.place),
                array_agg(u.begun order by u.place), array_agg(least(u.ended, v.left_on) order by u.place),
                array_agg(u.trial order by u.place))
            from unnest(\(rows["person"])::text[], \(rows["store"])::text[], \(rows["from"])::date[],
                    \(rows["to"])::date[], \(rows["trial_until"])::date[])
                    with ordinality u (person, store, begun, ended, trial, place)
                join chain.person p on p.code = u.person join chain.store s on s.code = u.store
                left join lateral (select n.left_on from chain.person_version n where n.person_id = p.id
                    order by n.during desc limit 1) v on true
            """)
        return Int(changed)
    }

    /// Rows that post somebody who does not work for us yet, or any more.
    func outOfService(_ rows: StaffRows) throws(PostgresError) -> [Problem] {
        try all(
            """
            select u.line, u.person, v.joined, v.left_on, v.joined > u.begun
            from unnest(\(rows.lines)::integer[], \(rows["person"])::text[], \(rows["from"])::date[]) u (line, person, begun)
                join chain.person p on p.code = u.person
                join lateral (select n.joined, n.left_on from chain.person_version n where n.person_id = p.id
                    order by n.during desc limit 1) v on v.joined > u.begun or v.left_on <= u.begun
            order by u.line
            """
        ) { (row) throws(PostgresError) in
            let (joined, left): (Day?, Day?) = try (row[2], row[3])
            let isEarly: Bool = try row[4] ?? false
            return Problem(
                isEarly ? "staff.posted-before-joining" : "staff.posted-after-leaving",
                ["person": try row[1], "day": (isEarly ? joined : left).map { "\($0)" } ?? ""],
                at: Place(line: try row[0], path: "from"))
        }
    }

    func keepVetoes(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.posting_veto (store_id, person_id, during, reason)
            select s.id, p.id, daterange(u.begun, u.ended), u.reason
            from unnest(\(rows["store"])::text[], \(rows["person"])::text[], \(rows["from"])::date[],
                    \(rows["to"])::date[], \(rows["reason"])::text[]) u (store, person, begun, ended, reason)
                join chain.person p on p.code = u.person join chain.store s on s.code = u.store
            on conflict (store_id, person_id, during) do update set reason = excluded.reason
                where chain.posting_veto.reason <> excluded.reason
            """)
    }

    func keepGrants(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.staff_grant (region_id, month, heads, money_minor)
            select r.id, u.month, u.heads, u.money
            from unnest(\(rows["region"])::text[], \(rows["month"])::date[], \(rows["heads"])::integer[],
                    \(rows["money"])::bigint[]) u (region, month, heads, money)
                join chain.region r on r.code = u.region
            on conflict (region_id, month) do update set heads = excluded.heads, money_minor = excluded.money_minor,
                    recorded_at = clock_timestamp()
                where (chain.staff_grant.heads, chain.staff_grant.money_minor)
                    is distinct from (excluded.heads, excluded.money_minor)
            """)
    }

    func keepTraits(_ rows: StaffRows) throws(PostgresError) -> Int {
        try execute(
            """
            insert into people_private.trait (person_id, trait, points)
            select p.id, u.trait, u.points
            from unnest(\(rows["person"])::text[], \(rows["trait"])::text[], \(rows["points"])::smallint[])
                    u (person, trait, points)
                join chain.person p on p.code = u.person
            on conflict (person_id, trait) do update set points = excluded.points
                where people_private.trait.points <> excluded.points
            """)
    }
}
