import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The regions of a level in a month: open stores, those that were visited, judged and passed, and their points.
    func regionDisplays(
        _ days: DisplayDays, _ scope: DisplayScope, by level: RegionLevel, _ mark: Percentage
    ) throws(PostgresError) -> [RegionDisplay] {
        let month = days.month
        return try all(
            """
            with stores as materialized (\(scope.stores(days))),
            visit as materialized (\(countedVisits(days))),
            score as (
                select v.store_id, sum(p.got) as got, sum(p.possible) as possible
                from chain.display_sum p join visit v on v.id = p.visit_id
                where \(days.contain("p.day")) group by v.store_id
            ), visited as (select distinct v.store_id from visit v)
            select coalesce(a.code, r.code), coalesce(a.name, r.name), count(*), count(v.store_id),
                count(*) filter (where c.possible > 0),
                count(*) filter (where c.possible > 0 and c.got * 10000 >= c.possible * \(mark)::integer),
                coalesce(sum(c.got), 0)::bigint, coalesce(sum(c.possible), 0)::bigint
            from stores s join chain.region r on r.id = s.region_id
                left join chain.region a on a.id = any (r.path) and a.level = \(level.rawValue)
                left join visited v on v.store_id = s.id left join score c on c.store_id = s.id
            group by 1, 2 order by 1
            """
        ) { (row) throws(PostgresError) in
            let (open, audited, judged): (Int64, Int64, Int64) = try (row[2], row[3], row[4])
            let (passed, got, possible): (Int64, Int64, Int64) = try (row[5], row[6], row[7])
            return RegionDisplay(
                month: month, region: DisplayRegion(code: try row[0], name: try row[1]),
                coverage: AuditCoverage(audited: Int(audited), open: Int(open)),
                passRate: PassRate(passed: Int(passed), judged: Int(judged)),
                score: DisplayScore(got: Int(got), possible: Int(possible)))
        }
    }

    /// Checks of a model in a place that failed on the newest look, in the month, and on another of the last so many.
    func repeatedFailures(
        _ days: DisplayDays, from first: Month, looks: Int, _ scope: DisplayScope, limit: Int
    ) throws(PostgresError) -> [RepeatedFailure] {
        try all(
            """
            with stores as materialized (\(scope.stores(days))),
            look as (
                select f.store_id, f.model, f.zone, f.counter, f.day, f.visit_id,
                    bit_or(f.asked) as asked, bit_or(f.failed) as failed
                from chain.display_finding f
                where f.day between \(first)::date and \(days.month.lastDay)::date and f.asked <> 0
                    and \(scope.ofFindings) and exists (
                        select from chain.display_finding n
                        where \(days.contain("n.day")) and n.failed <> 0 and n.store_id = f.store_id
                            and n.model = f.model and n.zone = f.zone)
                group by 1, 2, 3, 4, 5, 6
            ), numbered as (
                select l.*, row_number() over (
                    partition by l.store_id, l.model, l.zone, l.counter order by l.day desc, l.visit_id desc) as back
                from look l where \(counts("l.visit_id", "l.store_id"))
            ), place as (
                select n.store_id, n.model, n.zone, n.counter, max(n.day) as day, array_agg(n.asked) as asked,
                    array_agg(n.failed) as failed, bit_or(n.failed) filter (where n.back = 1) as newest
                from numbered n where n.back <= \(Int32(looks))
                group by 1, 2, 3, 4
                having max(n.day) >= \(days.month)::date and count(*) filter (where n.failed <> 0) >= 2
                    and bit_or(n.failed) filter (where n.back = 1) <> 0
            )
            select s.code, s.name, p.model, p.zone, p.counter, b.bit, c.failed, c.asked, p.day
            from place p join stores s on s.id = p.store_id
                join unnest(array[1, 2, 4, 8, 16, 32]) b (bit) on p.newest & b.bit <> 0
                cross join lateral (
                    select count(*) filter (where u.failed & b.bit <> 0) as failed,
                        count(*) filter (where u.asked & b.bit <> 0) as asked
                    from unnest(p.failed, p.asked) u (failed, asked)) c
            where c.failed >= 2
            order by c.failed desc, s.code collate "C", p.model, p.zone, p.counter, b.bit
            limit \(Int32(limit))
            """
        ) { (row) throws(PostgresError) in
            let (bit, failed, visits): (Int32, Int64, Int64) = try (row[5], row[6], row[7])
            return RepeatedFailure(
                store: try row[0], name: try row[1], model: try row[2], zone: try row[3], counter: try row[4],
                check: DisplayChecks(rawValue: Int16(bit)).each.first ?? .facings, failed: Int(failed),
                visits: Int(visits), lastDay: try row[8])
        }
    }

    /// The points of each model in each of some stores.
    func heatCells(
        _ days: DisplayDays, of stores: [String]
    ) throws(PostgresError) -> [(store: String, model: String, score: DisplayScore)] {
        try all(
            """
            select s.code, f.model, sum(f.got), sum(f.possible)
            from chain.display_finding f join chain.store s on s.id = f.store_id
            where s.code = any (\(stores)::text[]) and \(days.contain("f.day")) and f.possible > 0
                and \(counts("f.visit_id", "f.store_id"))
            group by s.code, f.model
            """
        ) { (row) throws(PostgresError) in
            let (got, possible): (Int64, Int64) = try (row[2], row[3])
            return (store: try row[0], model: try row[1], score: DisplayScore(got: Int(got), possible: Int(possible)))
        }
    }
}
