import Postgres
import Retail
import RetailSQL
import StandingRules

extension Transaction {
    /// Adds a run with all that it says; nil where the newest of the region and month was made of the same. Of two at once the
    /// second waits for the first.
    func addRun(
        _ plan: PostingPlan, of region: RegionCode, in month: Month, by version: ConfigVersion, inputs: Bytes
    ) throws(PostgresError) -> Int64? {
        try execute(
            """
            select pg_advisory_xact_lock(hashtext('chain.staff_run'), hashtext(r.id::text)) from chain.region r
            where r.code = \(region)
            """)
        let run: Int64? = try first(
            """
            insert into chain.staff_run (region_id, month, config_id, user_id, user_code, inputs_sha256, stores, people,
                moves, vacancies, value_milli, bound_milli, present_milli, greedy_milli, is_proven)
            select r.id, \(month.firstDay), \(version.number), (select auth.current_user_id()), (select auth.user_code()),
                \(inputs), \(Int32(plan.stores)), \(Int32(plan.lines.count)), \(Int32(plan.moves)),
                \(Int32(plan.vacancies)), \(plan.value), \(plan.bound), \(plan.present), \(plan.byHand), \(plan.isProven)
            from chain.region r where r.code = \(region) and \(inputs)::bytea is distinct from (
                select g.inputs_sha256 from chain.staff_run g
                where g.region_id = r.id and g.month = \(month.firstDay)::date order by g.id desc limit 1)
            returning id
            """
        ) { (row) throws(PostgresError) in try row[0] }
        if let run { try add(plan.lines, to: run) }
        return run
    }

    private func add(_ lines: [PostingPlan.Line], to run: Int64) throws(PostgresError) {
        let parts = lines.map { line in
            "{\((line.posting?.parts ?? []).map(String.init).joined(separator: ","))}"
        }
        try execute(
            """
            insert into chain.staff_proposal (run_id, person_id, present_store_id, store_id, reason, value_milli, parts,
                distance_m, other_store_id, other_milli, other_reason)
            select \(run), p.id, w.id, s.id, u.reason, u.value, u.parts::bigint[], u.metres, o.id, u.other, u.why
            from unnest(\(lines.map(\.person))::text[], \(lines.map(\.present))::text[], \(lines.map(\.store))::text[],
                    \(lines.map(\.fate.rawValue))::text[], \(lines.map { $0.posting?.value ?? 0 })::bigint[],
                    \(parts)::text[], \(lines.map { $0.posting?.metres.map(Int64.init) })::integer[],
                    \(lines.map(\.other?.store))::text[], \(lines.map(\.other?.value))::bigint[],
                    \(lines.map(\.other?.reason))::text[])
                    u (person, present, store, reason, value, parts, metres, elsewhere, other, why)
                join chain.person p on p.code = u.person
                left join chain.store w on w.code = u.present left join chain.store s on s.code = u.store
                left join chain.store o on o.code = u.elsewhere
            """)
    }

    func postingRun(_ number: Int64) throws(PostgresError) -> PostingRun? { try run(where: "r.id = \(number)") }

    /// The newest run of a region and month.
    func newestPostingRun(of region: RegionCode, in month: Month) throws(PostgresError) -> PostingRun? {
        try run(where: "g.code = \(region) and r.month = \(month.firstDay)")
    }

    func postingRun(
        of region: RegionCode, in month: Month, madeFrom inputs: Bytes
    ) throws(PostgresError) -> PostingRun? {
        try run(where: "g.code = \(region) and r.month = \(month.firstDay) and r.inputs_sha256 = \(inputs)")
    }

    private func run(where condition: SQL) throws(PostgresError) -> PostingRun? {
        try first(
            """
            select r.id, g.code, r.month, chain.version_of(r.config_id), r.user_code, r.made_at, r.stores, r.people,
                r.moves, r.vacancies, r.value_milli, r.bound_milli, r.present_milli, r.greedy_milli, r.is_proven
            from chain.staff_run r join chain.region g on g.id = r.region_id
            where \(condition) order by r.id desc limit 1
            """
        ) { (row) throws(PostgresError) in
            let (version, stores, people): (Int32, Int32, Int32) = try (row[3], row[6], row[7])
            let (moves, vacancies): (Int32, Int32) = try (row[8], row[9])
            return PostingRun(
                number: try row[0], region: try row[1], month: (try row[2] as Day).month, version: Int(version),
                author: try row[4], madeAt: try row[5], stores: Int(stores), people: Int(people), moves: Int(moves),
                vacancies: Int(vacancies), value: try row[10], bound: try row[11], present: try row[12],
                byHand: try row[13], isProven: try row[14])
        }
    }

    /// What a run says of those whom the caller sees, by person; of one where it is named.
    func proposals(of run: PostingRun, person: PersonCode? = nil) throws(PostgresError) -> [PostingProposal] {
        try all(
            """
            select p.code, v.name, w.code, s.code, g.reason, g.parts, g.distance_m, o.code, g.other_milli, g.other_reason
            from chain.staff_proposal g join chain.person p on p.id = g.person_id
                left join lateral (select n.name from chain.person_version n where n.person_id = p.id
                    order by n.during desc limit 1) v on true
                left join chain.store w on w.id = g.present_store_id left join chain.store s on s.id = g.store_id
                left join chain.store o on o.id = g.other_store_id
            where g.run_id = \(run.number) and (\(person?.text)::text is null or p.code = \(person?.text))
            order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (metres, elsewhere, why): (Int32?, String?, String?) = try (row[6], row[7], row[9])
            let value: Int64? = try row[8]
            return PostingProposal(
                person: try row[0], name: try row[1] ?? "", present: try row[2], store: try row[3],
                fate: PostingPlan.Fate(rawValue: try row[4]) ?? .stays, parts: try row[5], metres: metres.map(Int.init),
                other: elsewhere.flatMap { store in
                    why.map { PostingPlan.Other(store: store, value: value, reason: $0) }
                })
        }
    }

    /// Puts what a run says of some people in force; answers how many postings changed.
    func acceptPostings(
        _ run: PostingRun, people: [String]?, from day: Day, trialDays: Int
    ) throws(PostgresError) -> Int {
        let changed: Int32 = try value(
            """
            select cardinality(chain.accept_postings(\(run.number), \(day)::date, \(Int32(trialDays)),
                case when \(people)::text[] is not null then
                    array(select p.id from chain.person p where p.code = any (\(people)::text[])) end))
            """)
        return Int(changed)
    }

    /// Posts a person to a store from a day on, or to none; answers whether anything changed.
    func post(_ person: PersonCode, to store: StoreCode?, from day: Day, trialUntil: Day?) throws(PostgresError) -> Bool
    {
        try value(
            """
            select chain.post_person((select p.id from chain.person p where p.code = \(person)),
                (select s.id from chain.store s where s.code = \(store?.text)), \(day)::date, \(trialUntil)::date)
            """)
    }

    /// Postings of a person or a store, the newest first.
    func postings(person: PersonCode?, store: StoreCode?) throws(PostgresError) -> [PostingSpell] {
        try all(
            """
            select p.code, v.name, s.code, q.during, q.trial_until, q.run_id, q.user_code, q.recorded_at
            from chain.posting q join chain.person p on p.id = q.person_id join chain.store s on s.id = q.store_id
                left join lateral (select n.name from chain.person_version n where n.person_id = p.id
                    order by n.during desc limit 1) v on true
            where (\(person?.text)::text is null or p.code = \(person?.text))
                and (\(store?.text)::text is null or s.code = \(store?.text))
            order by lower(q.during) desc, p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            PostingSpell(
                person: try row[0], name: try row[1] ?? "", store: try row[2], days: try row[3], trialUntil: try row[4],
                run: try row[5], author: try row[6], recordedAt: try row[7])
        }
    }
}
