import Postgres
import Retail
import RetailSQL

extension Transaction {
    func shares(on days: [Day], of stores: [String]?) throws(PostgresError) -> [GradeShares] {
        try all(
            """
            select d.day, count(*) filter (where g.grade = 'A'), count(*) filter (where g.grade = 'B'),
                count(*) filter (where g.grade = 'C'), count(*) filter (where g.grade = 'D'),
                count(*) filter (where g.grade = 'E'), count(*) filter (where g.grade is null)
            from unnest(\(days)::date[]) d (day)
                join chain.store_version v on v.during @> d.day and v.format is distinct from 'unlisted'
                    and coalesce(v.opened <= d.day, true) and coalesce(v.closed > d.day, true)
                join chain.store s on s.id = v.store_id and (\(stores)::text[] is null or s.code = any (\(stores)::text[]))
                left join lateral (
                    select coalesce(
                        (select o.grade from chain.grade_override o
                            where o.store_id = s.id and o.ruling @> d.day and o.approved_at is not null
                            order by o.id desc limit 1),
                        (select g.grade from chain.store_grade g where g.store_id = s.id and g.month <= d.day
                            order by g.month desc, g.id desc limit 1)) as grade) g on true
            group by d.day order by d.day
            """
        ) { (row) throws(PostgresError) in
            let day: Day = try row[0]
            let counts: [Int64] = try [row[1], row[2], row[3], row[4], row[5]]
            let ungraded: Int64 = try row[6]
            return GradeShares(month: day.month, counts: counts.map(Int.init), ungraded: Int(ungraded))
        }
    }

    func regions(at level: RegionLevel) throws(PostgresError) -> [String: GradeRegion] {
        let pairs: [(String, GradeRegion)] = try all(
            """
            select r.code, coalesce(a.code, r.code), coalesce(a.name, r.name)
            from chain.region r left join chain.region a on a.id = any (r.path) and a.level = \(level.rawValue)
            """
        ) { (row) throws(PostgresError) in (try row[0], GradeRegion(code: try row[1], name: try row[2])) }
        return Dictionary(pairs, uniquingKeysWith: { one, _ in one })
    }

    func regionCodes(under region: RegionCode) throws(PostgresError) -> [String] {
        try all(
            """
            select r.code from chain.region r join chain.region top on top.code = \(region) and r.path @> array[top.id]
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }
}
