import Postgres
import Retail
import RetailSQL

extension Transaction {
    func knowsModel(_ model: String) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.product_version v where v.model = \(model))")
    }

    /// References that rule on a day, the narrowest of a zone first.
    func references(on day: Day) throws(PostgresError) -> [DisplayReference] {
        try all(
            """
            select r.id, r.zone, r.model, r.grade, lower(r.during), upper(r.during), r.user_code
            from chain.display_reference r where r.during @> \(day)::date
            order by r.zone, r.model nulls last, r.grade nulls last
            """
        ) { (row) throws(PostgresError) in
            let (zone, grade): (String, String?) = try (row[1], row[3])
            return try DisplayReference(
                number: row[0], zone: DisplayZone(rawValue: zone) ?? .counter, model: row[2],
                grade: grade.flatMap { Grade(rawValue: $0) }, from: row[4], to: row[5], author: row[6])
        }
    }

    func photo(of reference: Int64) throws(PostgresError) -> Int64? {
        try first("select r.photo_id from chain.display_reference r where r.id = \(reference)") {
            (row) throws(PostgresError) in try row[0]
        }
    }

    /// Ends what rules on the day, and sets another from it on; false where one begins on the day or later already.
    func setReference(
        _ photo: Int64, _ zone: DisplayZone, _ model: String?, _ grade: Grade?, from day: Day
    ) throws(PostgresError) -> Bool {
        try execute(
            """
            update chain.display_reference r set during = daterange(lower(r.during), \(day))
            where r.zone = \(zone.rawValue) and r.model is not distinct from \(model)::text
                and r.grade is not distinct from \(grade?.rawValue)::text
                and r.during @> \(day)::date and lower(r.during) < \(day)
            """)
        return try execute(
            """
            insert into chain.display_reference (zone, model, grade, photo_id, during, user_code)
            select \(zone.rawValue), \(model)::text, \(grade?.rawValue)::text, \(photo), daterange(\(day), null),
                (select auth.user_code())
            where not exists (select from chain.display_reference r
                where r.zone = \(zone.rawValue) and r.model is not distinct from \(model)::text
                    and r.grade is not distinct from \(grade?.rawValue)::text and upper_inf(r.during)
                    and lower(r.during) >= \(day))
            """) > 0
    }
}
