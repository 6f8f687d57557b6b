import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Models that were launched in a range of days, or one of them, by day: each as its first product.
    func launches(
        _ days: DayRange, of model: String?
    ) throws(PostgresError) -> [(model: String, series: String, day: Day)] {
        try all(
            """
            select m.model, min(m.series), min(m.launched) from (
                select distinct on (v.product_id) v.model, v.series, v.launched from chain.product_version v
                order by v.product_id, v.during desc) m
            where m.launched is not null and (\(model)::text is null or m.model = \(model))
            group by m.model having min(m.launched) <@ \(days)::daterange order by min(m.launched), m.model collate "C"
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], row[2]) }
    }

    /// The trading stores below a region that carry a series on the day of its launch and are of the grades, with the clerks
    /// who work there on another day, and those of them who hold the certificate.
    ///
    /// - Parameter graded: on which day the grades count.
    func launchStores(
        carrying series: String, of grades: [Grade], launched: Day, graded: Day, certificate: String, on day: Day,
        below region: RegionCode?
    ) throws(PostgresError) -> [LaunchState.Store] {
        try all(
            """
            select s.code, v.name, r.code, coalesce(o.grade, g.grade), count(k.person_id),
                count(k.person_id) filter (where exists (
                    select from chain.person_certificate c
                    where c.person_id = k.person_id and c.certificate = \(certificate) and c.during @> \(day)::date))
            from chain.store s join chain.store_version v on v.store_id = s.id and v.during @> \(launched)::date
                join chain.region r on r.id = v.region_id
                \(.grade(on: graded))
                left join (
                    select p.store_id, p.person_id from chain.posting p
                        join chain.person_version w on w.person_id = p.person_id and w.during @> \(day)::date
                    where p.during @> \(day)::date and w.role = 'clerk' and coalesce(w.left_on > \(day)::date, true)
                ) k on k.store_id = s.id
            where v.format is distinct from 'unlisted' and coalesce(v.opened <= \(launched)::date, true)
                and coalesce(v.closed > \(launched)::date, true)
                and coalesce(o.grade, g.grade) = any (\(grades.map(\.rawValue))::text[])
                and exists (
                    select from chain.coverage c
                    where c.series = \(series) and c.during @> \(launched)::date
                        and (c.store_id = s.id or c.region_id = any (r.path)))
                and (\(region?.text)::text is null or exists (
                    select from chain.region a where a.code = \(region?.text) and a.id = any (r.path)))
            group by s.id, v.name, r.code, o.grade, g.grade order by s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let grade: String = try row[3]
            return try LaunchState.Store(
                store: row[0], name: row[1], region: row[2], grade: Grade(rawValue: grade) ?? .e, clerks: row[4],
                certified: row[5])
        }
    }
}
