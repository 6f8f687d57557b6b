import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Two that draw do so one after the other.
    func waitForOtherDraws() throws(PostgresError) {
        _ = try first("select pg_advisory_xact_lock(hashtext('chain.display_draw'))") { (_) throws(PostgresError) in
            true
        }
    }

    /// Visits of a month that no draw has looked at yet, the newest last; seconds and replaced ones are none.
    func undrawn(in month: Month) throws(PostgresError) -> [Int64] {
        try all(
            """
            select v.id from chain.display_visit v
            where v.day >= \(month) and v.day < \(month)::date + interval '1 month'
                and v.second_of is null and v.replaced_by is null
                and v.id > coalesce((select max(d.newest_visit_id) from chain.display_draw d where d.month = \(month)), 0)
            order by v.id
            """, { (row) throws(PostgresError) in try row[0] })
    }

    /// Keeps a draw, and answers its visits: the first of them in the order of SHA-256 of seed and number.
    func addDraw(
        _ month: Month, of visits: [Int64], taking count: Int, share: Percentage, seed: Int64, due: Day
    ) throws(PostgresError) -> [SecondVisit] {
        try execute(
            """
            with draw as (
                insert into chain.display_draw (month, share_ppm, seed, visits, newest_visit_id, user_code)
                values (\(month), \(Int32(share.basisPoints * 100)), \(seed), \(Int32(visits.count)), \(visits.last ?? 0),
                    (select auth.user_code()))
                returning id)
            insert into chain.display_second (store_id, visit_id, draw_id, due)
            select v.store_id, v.id, d.id, \(due)
            from draw d, chain.display_visit v
            where v.id = any (\(visits)::bigint[])
            order by sha256(convert_to(\(seed) || ' ' || v.id, 'UTF8')) limit \(Int64(count))
            """)
        return try seconds(in: month, only: visits)
    }

    /// Drawn visits of a month that the caller sees, by store and day. A visit that is the caller's own to repeat is told
    /// by its store and day alone.
    func seconds(in month: Month, only visits: [Int64]? = nil) throws(PostgresError) -> [SecondVisit] {
        try all(
            """
            select s.visit_id, t.code, t.name, t.region, f.day, f.inspector, s.due, s.auditor, v.id, v.day, v.inspector
            from chain.display_second s
                join chain.display_draw d on d.id = s.draw_id and d.month = \(month)
                join lateral (select c.code, n.name, r.code as region from chain.store c
                    join chain.store_version n on n.store_id = c.id and n.during @> s.due
                    join chain.region r on r.id = n.region_id where c.id = s.store_id) t on true
                left join chain.display_visit f on f.store_id = s.store_id and f.id = s.visit_id
                left join chain.display_visit v on v.store_id = s.store_id and v.second_of = s.visit_id
                    and v.replaced_by is null
            where \(visits)::bigint[] is null or s.visit_id = any (\(visits)::bigint[])
            order by t.code collate "C", s.visit_id
            """
        ) { (row) throws(PostgresError) in
            try SecondVisit(
                visit: row[0], store: row[1], name: row[2], region: row[3], day: row[4], inspector: row[5], due: row[6],
                auditor: row[7], second: row[8], secondDay: row[9], secondInspector: row[10])
        }
    }

    /// Names who repeats a visit; false where there is no such drawn visit, or a second look is in already.
    func assign(_ visit: Int64, to auditor: String) throws(PostgresError) -> Bool {
        try value("select chain.assign_second(\(visit), \(auditor))")
    }

    /// Whether a user can repeat visits: of headquarters, or the manager of a region around the store.
    func canRepeat(_ visit: Int64, _ auditor: String) throws(PostgresError) -> Bool {
        try value("select chain.may_repeat(\(visit), \(auditor))")
    }

    /// Every check that both looked at, with what each said of it; by first visit.
    func bothSaid(from: Month, to: Month) throws(PostgresError) -> [SaidTwice] {
        try all(
            """
            select f.visit_id, i.inspector, f.zone, c.name, count(*) filter (where f.failed & c.bit = 0 and g.failed & c.bit = 0),
                count(*) filter (where f.failed & c.bit = 0 and g.failed & c.bit <> 0),
                count(*) filter (where f.failed & c.bit <> 0 and g.failed & c.bit = 0),
                count(*) filter (where f.failed & c.bit <> 0 and g.failed & c.bit <> 0)
            from chain.display_visit v
                join chain.display_visit i on i.store_id = v.store_id and i.id = v.second_of and i.replaced_by is null
                join chain.display_finding g on g.store_id = v.store_id and g.day = v.day and g.visit_id = v.id
                join chain.display_finding f on f.store_id = i.store_id and f.day = i.day and f.visit_id = i.id
                    and f.zone = g.zone and f.counter is not distinct from g.counter and f.product_id = g.product_id
                join unnest(\(DisplayCheck.allCases.map(\.rawValue))::text[],
                    \(DisplayCheck.allCases.map { Int32(DisplayChecks($0).rawValue) })::integer[]) c (name, bit)
                    on f.asked & g.asked & c.bit <> 0
            where v.replaced_by is null and i.day >= \(from) and i.day < \(to)::date + interval '1 month'
            group by f.visit_id, i.inspector, f.zone, c.name, c.bit
            order by f.visit_id, f.zone, c.bit
            """
        ) { (row) throws(PostgresError) in
            let counts: (Int64, Int64, Int64, Int64) = try (row[4], row[5], row[6], row[7])
            return try SaidTwice(
                visit: row[0], inspector: row[1], zone: DisplayZone(rawValue: row[2]) ?? .counter,
                check: DisplayCheck(rawValue: row[3]) ?? .facings,
                said: Agreement(
                    both: Int(counts.0), firstOnly: Int(counts.1), secondOnly: Int(counts.2), neither: Int(counts.3)))
        }
    }
}
