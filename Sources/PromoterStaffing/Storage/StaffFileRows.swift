import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The codes of a table that the caller sees.
    func codes(_ table: SQL) throws(PostgresError) -> Set<String> {
        Set(try all("select t.code from \(table) t") { (row) throws(PostgresError) -> String in try row[0] })
    }

    /// Whether there is anything of a kind.
    func knows(_ kind: StaffFile) throws(PostgresError) -> Bool {
        let table: SQL =
            switch kind {
            case .postings: "chain.posting"
            case .vetoes: "chain.posting_veto"
            case .grants: "chain.staff_grant"
            case .traits: "people_private.trait"
            case .wishes: "chain.roster_wish"
            case .roster: "chain.roster_week"
            case .attendance: "chain.attendance"
            }
        return try value("select exists (select from \(table))")
    }

    /// Keeps what the rows say; answers how many things changed.
    func keep(_ rows: StaffRows) throws -> Int {
        switch rows.kind {
        case .postings: try keepPostings(rows)
        case .vetoes: try keepVetoes(rows)
        case .grants: try keepGrants(rows)
        case .traits: try keepTraits(rows)
        case .wishes: try keepWishes(rows)
        case .roster: try keepRosters(rows)
        case .attendance: try keepAttendance(rows)
        }
    }

    private func keepPostings(_ rows: StaffRows) throws(PostgresError) -> Int {
        let changed: Int32 = try value(
            """
            select chain.load_postings(array_agg(p.id order by u.place), array_agg(s.id order by u.place),
                array_agg(u.begun order by u.place), array_agg(u.ended order by u.place),
                array_agg(u.trial order by u.place))
            from unnest(\(rows["person"])::text[], \(rows["store"])::text[], \(rows["from"])::date[],
                    \(rows["to"])::date[], \(rows["trial_until"])::date[])
                    with ordinality u (person, store, begun, ended, trial, place)
                join chain.person p on p.code = u.person join chain.store s on s.code = u.store
            """)
        return Int(changed)
    }

    private func keepVetoes(_ rows: StaffRows) throws(PostgresError) -> Int {
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

    private func keepGrants(_ rows: StaffRows) throws(PostgresError) -> Int {
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

    private func keepTraits(_ rows: StaffRows) throws(PostgresError) -> Int {
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
