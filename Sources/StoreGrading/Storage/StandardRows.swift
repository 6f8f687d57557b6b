import Postgres
import Retail
import RetailSQL

/// The computed grade of a store in a month, and the days of it on which the store trades.
struct ComputedGrade {
    let store: StoreCode
    let grade: Grade?
    let trading: ClosedRange<Day>?
}

/// Days on which an override rules.
struct RulingOverride {
    let store: StoreCode
    let grade: Grade
    let days: DayRange
}

extension Transaction {
    /// Of listed stores, by code.
    func computedGrades(of stores: [StoreCode], in month: Month, on day: Day) throws(PostgresError) -> [ComputedGrade] {
        try all(
            """
            select s.code, g.grade, greatest(v.opened, \(month)::date), least(v.closed - 1, \(month.lastDay)::date)
            from chain.store s
                join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                left join lateral (
                    select g.grade from chain.store_grade g where g.store_id = s.id and g.month <= \(month)
                    order by g.month desc, g.id desc limit 1) g on true
            where s.code = any (\(stores)::text[]) and v.format is distinct from 'unlisted'
            order by s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let grade: String? = try row[1]
            let (first, last): (Day, Day) = try (row[2], row[3])
            return ComputedGrade(
                store: try row[0], grade: grade.flatMap { Grade(rawValue: $0) },
                trading: first <= last ? first...last : nil)
        }
    }

    /// The approved ones, the last that was asked for last.
    func rulingOverrides(of stores: [StoreCode], in month: Month) throws(PostgresError) -> [RulingOverride] {
        try all(
            """
            select s.code, o.grade, o.ruling
            from chain.grade_override o join chain.store s on s.id = o.store_id
            where o.approved_at is not null and s.code = any (\(stores)::text[])
                and o.ruling && daterange(\(month)::date, (\(month)::date + interval '1 month')::date)
            order by o.id
            """
        ) { (row) throws(PostgresError) in
            let grade: String = try row[1]
            return RulingOverride(store: try row[0], grade: Grade(rawValue: grade) ?? .e, days: try row[2])
        }
    }
}
