import Postgres
import Retail
import RetailSQL

extension SQL {
    /// From promoters who work for us on a day: `p`, their version `v`, the store `s` that they are posted to with its version
    /// `sv`, the region `r` of the store, else of the person, and the store's grade.
    static func promoters(on day: Day) -> SQL {
        """
        from chain.person p
            join chain.person_version v on v.person_id = p.id and v.during @> \(day)::date and v.role = 'promoter'
                and coalesce(v.joined <= \(day)::date, true) and coalesce(v.left_on > \(day)::date, true)
            left join chain.posting q on q.person_id = p.id and q.during @> \(day)::date
            left join chain.store s on s.id = q.store_id
            left join chain.store_version sv on sv.store_id = s.id and sv.during @> \(day)::date
            join chain.region r on r.id = coalesce(sv.region_id, v.region_id)
            \(.grade(on: day))
        """
    }
}

extension Transaction {
    /// The promoters who work for us on a day, by code.
    func promoters(of scope: StaffScope, on day: Day) throws(PostgresError) -> [Promoter] {
        try all(
            """
            select p.code, v.name, v.joined, v.rank, b.months, w.months, s.code, r.code, coalesce(o.grade, g.grade)
            \(.promoters(on: day))
                left join lateral (
                    select coalesce(max(upper(w.during)), v.joined) as day from chain.person_version w
                    where w.person_id = p.id and upper(w.during) <= \(day)::date and w.rank is distinct from v.rank) c
                    on true
                left join lateral (select age(\(day)::date, c.day) as a) ca on true
                left join lateral (select age(\(day)::date, v.joined) as a) wa on true
                left join lateral (select (extract(year from ca.a) * 12 + extract(month from ca.a))::integer as months) b
                    on true
                left join lateral (select (extract(year from wa.a) * 12 + extract(month from wa.a))::integer as months) w
                    on true
            where \(scope.ofPeople)
            order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (rank, grade): (Int?, String?) = try (row[4], row[8])
            return try Promoter(
                person: row[0], name: row[1], joined: row[2], rank: row[3], monthsInRank: rank, monthsWithUs: row[5],
                store: row[6], region: row[7], grade: grade.flatMap(Grade.init(rawValue:)))
        }
    }

    /// What each sold in the three months before a month, by person; without the months before the first sale that is told of
    /// the person, and nobody of whom none is.
    func ownUnits(of scope: StaffScope, before month: Month) throws(PostgresError) -> [String: OwnUnits] {
        let rows = try all(
            """
            select p.code, m.day::date, (
                select count(*) from chain.promoter_sale q
                where q.person_id = p.id and q.day >= m.day and q.day < m.day + interval '1 month'
                    and q.taken_back_on is null)
            from chain.person p
                join lateral (select min(q.day) as day from chain.promoter_sale q where q.person_id = p.id) f on true
                join generate_series(\(month.firstDay)::date - interval '3 months',
                    \(month.firstDay)::date - interval '1 month', interval '1 month') m (day)
                    on m.day >= date_trunc('month', f.day)
            where \(scope.ofPeople)
            order by p.code collate "C", m.day
            """
        ) { (row) throws(PostgresError) in
            (person: try row[0] as String, month: (day: try row[1] as Day, units: try row[2] as Int))
        }
        return Dictionary(grouping: rows, by: \.person).mapValues { OwnUnits($0.map(\.month)) }
    }

    /// How many certificates each holds on a day, by person; nobody who holds none.
    func certificateCounts(of scope: StaffScope, on day: Day) throws(PostgresError) -> [String: Int] {
        let rows = try all(
            """
            select p.code, count(distinct c.certificate)
            from chain.person_certificate c join chain.person p on p.id = c.person_id
            where c.during @> \(day)::date and \(scope.ofPeople) group by p.code
            """
        ) { (row) throws(PostgresError) in (try row[0] as String, try row[1] as Int) }
        return Dictionary(rows) { first, _ in first }
    }
}

extension Transaction {
    /// Gives a person that the caller manages a rank from a day on; answers whether anything changed.
    func rank(_ person: String, _ rank: String, from day: Day, reason: Name) throws(PostgresError) -> Bool {
        try value(
            """
            select chain.rank_person(p.id, \(rank), \(day), \(reason)) from chain.person p where p.code = \(person)
            """)
    }
}
