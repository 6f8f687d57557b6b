package import Postgres
package import Retail
import RetailSQL

/// A store to grade, and the months of the three that have sales on record.
struct StoreSales: Sendable {
    let entry: SalesRanking.Entry
    let months: Int32
}

extension Transaction {
    func waitForOtherRuns() throws(PostgresError) {
        _ = try first("select pg_advisory_xact_lock(hashtext('chain.grade_run'))") { (_) throws(PostgresError) in true }
    }

    /// Stores that traded in the month, with what consumers bought in the three months up to it. Unlisted places are not
    /// graded.
    func salesToGrade(_ month: Month) throws(PostgresError) -> [StoreSales] {
        try all(
            """
            with sold as (
                select store_id, date_trunc('month', day) as month, sum(units) as units from chain.sales_daily
                where level = 'sell_out' and day >= \(month)::date - interval '2 months'
                    and day <= \(month.lastDay)::date
                group by 1, 2
            )
            select s.id, sum(d.units)::bigint, count(d.month)::integer
            from chain.store s
                join chain.store_version v on v.store_id = s.id and v.during @> \(month.lastDay)::date
                left join sold d on d.store_id = s.id
            where v.format is distinct from 'unlisted' and coalesce(v.opened <= \(month.lastDay)::date, true)
                and coalesce(v.closed > \(month)::date, true)
            group by s.id order by s.id
            """
        ) { (row) throws(PostgresError) in
            StoreSales(entry: SalesRanking.Entry(store: try row[0], units: try row[1]), months: try row[2])
        }
    }

    func digest(of entries: [StoreSales]) throws(PostgresError) -> Bytes {
        let text = entries.map { "\($0.entry.store) \($0.entry.units.map { "\($0)" } ?? "-") \($0.months)" }
        return try value("select sha256(convert_to(\(text.joined(separator: "\n")), 'UTF8'))")
    }

    func lastRun(of month: Month, equals inputs: Bytes) throws(PostgresError) -> GradeRun? {
        try first(
            """
            select r.id, r.group_size, (select count(*) from chain.store_grade g where g.run_id = r.id)
            from (select * from chain.grade_run where month = \(month) order by id desc limit 1) r
            where r.inputs_sha256 = \(inputs)
            """
        ) { (row) throws(PostgresError) in
            let graded: Int32 = try row[1]
            return try GradeRun(
                number: row[0], month: month, graded: Int(graded), ungraded: row[2] - Int(graded), isRepeated: true)
        }
    }

    func addRun(of month: Month, groupSize: Int, _ inputs: Bytes) throws(PostgresError) -> Int64 {
        try value(
            """
            insert into chain.grade_run (month, user_id, scheme, group_size, inputs_sha256)
            values (\(month), (select auth.current_user_id()), 'sales-ranking', \(Int32(groupSize)), \(inputs))
            returning id
            """)
    }

    func addGrades(
        _ places: [SalesRanking.Place], of entries: [StoreSales], run: Int64, _ month: Month
    ) throws(PostgresError) {
        var byStore: [Int64: SalesRanking.Place] = [:]
        for place in places { byStore[place.store] = place }
        let found = entries.map { byStore[$0.entry.store] }
        try execute(
            """
            insert into chain.store_grade (store_id, run_id, month, region_id, units, months, rank, grade)
            select s.id, \(run), \(month), s.region_id, g.units, g.months, g.rank, g.grade
            from unnest(\(entries.map(\.entry.store))::bigint[], \(entries.map(\.entry.units))::bigint[],
                \(entries.map(\.months))::integer[],
                \(found.map { $0.map { Int32($0.rank) } })::integer[],
                \(found.map { $0?.grade.rawValue ?? "ungraded" })::text[])
                as g (store_id, units, months, rank, grade)
                join chain.store s on s.id = g.store_id
            """)
    }

    func grades(in month: Month, knownAt: Instant?) throws(PostgresError) -> [StoreGrade] {
        try all(
            """
            select s.code, v.name, r.code, g.grade, g.units, g.months, g.rank, n.group_size
            from (select * from chain.grade_run
                    where month = \(month) and (\(knownAt)::timestamptz is null or made_at <= \(knownAt)::timestamptz)
                    order by id desc limit 1) n
                join chain.store_grade g on g.run_id = n.id
                join chain.store s on s.id = g.store_id
                join chain.store_version v on v.store_id = s.id and v.during @> \(month.lastDay)::date
                join chain.region r on r.id = v.region_id
            order by g.rank nulls last, s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (months, rank, size): (Int32, Int32?, Int32) = try (row[5], row[6], row[7])
            return try StoreGrade(
                store: row[0], name: row[1], region: row[2], grade: Grade(rawValue: row[3]), units: row[4],
                months: Int(months), rank: rank.map(Int.init), groupSize: Int(size))
        }
    }
}

extension Transaction {
    /// The grades of a store that moved are its new region's to see.
    package func moveGrades(of store: StoreCode, to region: RegionCode) throws(PostgresError) {
        try execute(
            """
            update chain.store_grade g set region_id = r.id from chain.store s, chain.region r
            where s.code = \(store) and r.code = \(region) and g.store_id = s.id and g.region_id <> r.id
            """)
    }
}
