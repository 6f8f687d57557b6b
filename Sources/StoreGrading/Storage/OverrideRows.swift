package import Postgres
package import Retail
import RetailSQL

private let overrideColumns: SQL = """
    select o.id, s.code, v.name, r.code, o.grade, o.during, o.reason, o.asked_by_code, o.approved_by_code,
        o.ended_by_code, o.ended_on
    from chain.grade_override o
        join chain.store s on s.id = o.store_id
        join chain.location v on v.id = s.id
        join chain.region r on r.id = o.region_id
    """

private func read(_ row: borrowing Row) throws(PostgresError) -> GradeOverride {
    let grade: String = try row[4]
    return GradeOverride(
        number: try row[0], store: try row[1], name: try row[2], region: try row[3],
        grade: Grade(rawValue: grade) ?? .e, days: try row[5], reason: try row[6], askedBy: try row[7],
        approvedBy: try row[8], endedBy: try row[9], endedOn: try row[10])
}

extension Transaction {
    /// Of a store or of all, newest first.
    func overrides(of store: StoreCode?) throws(PostgresError) -> [GradeOverride] {
        try all("\(overrideColumns) where \(store)::text is null or s.code = \(store) order by o.id desc") {
            (row) throws(PostgresError) in try read(row)
        }
    }

    func override(_ store: StoreCode, _ number: Int64) throws(PostgresError) -> GradeOverride {
        try one("\(overrideColumns) where s.code = \(store) and o.id = \(number)") {
            (row) throws(PostgresError) in try read(row)
        }
    }

    /// The months on whose days an override was meant to rule and for which grades of the store are accepted.
    package func acceptedMonths(of override: GradeOverride) throws(PostgresError) -> [Month] {
        try all(
            """
            select distinct a.month from chain.grade_acceptance a
                join chain.store s on s.code = \(override.store)
                join chain.region r on r.id = s.region_id
            where (a.region_id is null or a.region_id = any (r.path))
                and \(override.days) && daterange(a.month, (a.month + interval '1 month')::date)
            order by a.month
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// Whether the person manages a store; nil where it cannot be seen.
    func manages(_ store: StoreCode) throws(PostgresError) -> Bool? {
        try first(
            """
            select (select auth.is_hq()) or s.region_id = any ((select auth.regions())::bigint[])
            from chain.store s where s.code = \(store)
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    func ask(
        _ store: StoreCode, _ grade: Grade, _ days: DayRange, _ reason: String
    ) throws(PostgresError) -> Int64 {
        try value(
            """
            select chain.ask_override(s.id, \(grade.rawValue), \(days), \(reason)) from chain.store s
            where s.code = \(store)
            """)
    }

    func approve(_ asked: GradeOverride, on day: Day) throws(PostgresError) {
        try execute(
            """
            select chain.approve_override(s.id, \(asked.number), \(day)) from chain.store s where s.code = \(asked.store)
            """)
    }

    func end(_ open: GradeOverride, on day: Day) throws(PostgresError) {
        try execute(
            "select chain.end_override(s.id, \(open.number), \(day)) from chain.store s where s.code = \(open.store)")
    }
}
