import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Refuses auditors, who see nobody's pay and home: what says how much somebody gets, or how far somebody lives from a store,
    /// is for headquarters and managers alone.
    func refuseAuditors() throws {
        guard try value("select auth.class() in ('hq', 'region')", as: Bool.self) else {
            throw Refusal(.forbidden, "staff.not-for-auditors")
        }
    }

    /// What the promoters of a day are paid, and what others pay: of the nearest region upward that tells it, for the grade
    /// of the store.
    func payLines(of scope: StaffScope, on day: Day) throws(PostgresError) -> [PayLine] {
        try all(
            """
            select p.code, v.name, s.code, r.code, coalesce(o.grade, g.grade), y.base_minor, m.median_minor
            \(.promoters(on: day))
                left join people_private.pay y on y.person_id = p.id and y.during @> \(day)::date
                left join lateral (
                    select m.median_minor from people_private.market_pay m
                    where m.region_id = any (r.path) and m.grade = coalesce(o.grade, g.grade)
                        and m.during @> \(day)::date
                    order by array_position(r.path, m.region_id) desc limit 1) m on true
            where \(scope.ofPeople)
            order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let grade: String? = try row[4]
            return try PayLine(
                person: row[0], name: row[1], store: row[2], region: row[3],
                grade: grade.flatMap(Grade.init(rawValue:)), base: row[5], median: row[6])
        }
    }

    /// Metres from home to the store of a day, by person; nobody of whom a place is unknown.
    func waysToWork(of scope: StaffScope, on day: Day) throws(PostgresError) -> [String: Int] {
        let rows = try all(
            """
            select p.code, chain.metres(h.latitude, h.longitude, sv.latitude, sv.longitude)::integer
            \(.promoters(on: day))
                join people_private.home h on h.person_id = p.id
            where sv.latitude is not null and \(scope.ofPeople)
            """
        ) { (row) throws(PostgresError) in (try row[0] as String, try row[1] as Int) }
        return Dictionary(rows) { first, _ in first }
    }
}
