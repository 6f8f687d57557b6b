import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Of every store that the caller sees below a region, and that traded in all of the months: what it sold in each, and
    /// for which part of it somebody was posted there. More than nine days in ten are with, fewer than one in ten without.
    /// Grades are those of the last month.
    ///
    /// - Parameter months: so many, the last one included.
    func liftHistories(
        below region: RegionCode?, until last: Month, months: Int
    ) throws(PostgresError) -> [LiftHistory] {
        let rows = try all(
            """
            with month as (
                select m::date as first_day, (m + interval '1 month')::date as end_day
                from generate_series(\(last.firstDay)::date - make_interval(months => \(months - 1)),
                    \(last.firstDay)::date, interval '1 month') m
            ), store as (
                select s.id, s.code, coalesce(v.format, '') as format
                from chain.store s
                    join chain.store_version v on v.store_id = s.id and v.during @> \(last.lastDay)::date
                    join chain.region r on r.id = v.region_id
                where v.format is distinct from 'unlisted'
                    and coalesce(v.opened <= (select min(m.first_day) from month m), true)
                    and coalesce(v.closed > \(last.lastDay)::date, true)
                    and (\(region?.text)::text is null or exists (
                        select from chain.region a where a.code = \(region?.text) and a.id = any (r.path)))
            ), posted as (
                select p.store_id, range_agg(p.during * v.during) as during
                from chain.posting p
                    join chain.person_version v on v.person_id = p.person_id and v.during && p.during and v.role = 'promoter'
                group by p.store_id
            )
            select s.code, s.format, coalesce(o.grade, g.grade), t.units,
                coalesce((
                    select sum(upper(d) - lower(d)) from unnest(q.during * datemultirange(
                        daterange(m.first_day, m.end_day))) d), 0)::float8 / (m.end_day - m.first_day)
            from store s cross join month m left join posted q on q.store_id = s.id
                left join lateral (
                    select greatest(sum(d.units), 0)::float8 as units from chain.sales_daily d
                    where d.store_id = s.id and d.level = 'sell_out' and d.day >= m.first_day and d.day < m.end_day) t on true
                \(.grade(on: last.firstDay))
            order by s.code collate "C", m.first_day
            """
        ) { (row) throws(PostgresError) in
            let (grade, units, part): (String?, Double?, Double) = try (row[2], row[3], row[4])
            let promoted: LiftHistory.Promoted = part > 0.9 ? .with : part < 0.1 ? .without : .partly
            return (
                store: try row[0] as String, format: try row[1] as String, grade: grade.flatMap(Grade.init(rawValue:)),
                sold: units.map { LiftHistory.Sold($0, promoted) }
            )
        }
        return stride(from: 0, to: rows.count, by: months).map { start in
            LiftHistory(
                store: rows[start].store, grade: rows[start].grade, format: rows[start].format,
                months: rows[start..<start + months].map(\.sold))
        }
    }
}
