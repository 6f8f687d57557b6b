import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The trading stores that the caller sees below a region, all where none is named, as norms look at them.
    ///
    /// - Parameters:
    ///   - codes: nil for all.
    ///   - day: on which grades and postings are looked at.
    ///   - months: whole months before that of the day whose units count; those of which nothing is told do not.
    func storesWithHeads(
        below region: RegionCode? = nil, only codes: [String]? = nil, on day: Day, months: Int
    ) throws(PostgresError) -> [(ground: StoreStaffing.Ground, posted: Int)] {
        try all(
            """
            with store as (
                select s.id, s.code, v.name, v.format, v.monthly_footfall, r.code as region
                from chain.store s join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                    join chain.region r on r.id = v.region_id
                where (\(codes)::text[] is null or s.code = any (\(codes)::text[]))
                    and v.format is distinct from 'unlisted' and coalesce(v.opened <= \(day)::date, true)
                    and coalesce(v.closed > \(day)::date, true)
                    and (\(region?.text)::text is null or exists (
                        select from chain.region a where a.code = \(region?.text) and a.id = any (r.path)))
            ), sold as (
                select d.store_id, sum(d.units) as units, count(distinct date_trunc('month', d.day)) as months
                from chain.sales_daily d
                where d.level = 'sell_out' and d.day < date_trunc('month', \(day)::date)
                    and d.day >= date_trunc('month', \(day)::date) - make_interval(months => \(months))
                    and d.store_id in (select s.id from store s)
                group by d.store_id
            )
            select s.code, s.name, s.region, coalesce(s.format, ''), coalesce(o.grade, g.grade), s.monthly_footfall,
                (1000 * greatest(n.units, 0) / n.months)::bigint,
                (select count(*) from chain.posting p
                    join chain.person_version w on w.person_id = p.person_id and w.during @> \(day)::date
                where p.store_id = s.id and p.during @> \(day)::date and w.role = 'promoter')
            from store s left join sold n on n.store_id = s.id
                left join lateral (
                    select g.grade from chain.store_grade g where g.store_id = s.id and g.month <= \(day)::date
                    order by g.month desc, g.id desc limit 1) g on true
                left join lateral (
                    select o.grade from chain.grade_override o
                    where o.store_id = s.id and o.approved_at is not null and o.ruling @> \(day)::date
                    order by o.id desc limit 1) o on true
            order by s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (grade, footfall, units): (String?, Int32?, Int64?) = try (row[4], row[5], row[6])
            let posted: Int = try row[7]
            return (
                try StoreStaffing.Ground(
                    store: row[0], name: row[1], region: row[2], format: row[3],
                    grade: grade.flatMap(Grade.init(rawValue:)), monthlyUnits: units, footfall: footfall.map(Int.init)),
                posted
            )
        }
    }
}
