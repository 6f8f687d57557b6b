import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Which part of the shifts of the three months before a month each was there for, by person: somebody was there who
    /// came for at least half of a shift, and not elsewhere. Nobody who had no shift.
    func attendanceShares(of scope: StaffScope, before month: Month) throws(PostgresError) -> [String: Percentage] {
        let rows = try all(
            """
            select p.code, (10000 * count(*) filter (where h.is_there) / count(*))::integer
            from (
                select h.person_id, exists (
                    select from chain.attendance a
                    where a.person_id = h.person_id and a.span && h.span and a.place <> 'elsewhere'
                        and 2 * (upper(a.span * h.span) - lower(a.span * h.span)) >= upper(h.span) - lower(h.span)
                ) as is_there
                from chain.roster_shift h
                where lower(h.span) >= \(month.firstDay)::date - interval '3 months' and lower(h.span) < \(month.firstDay)::date
            ) h join chain.person p on p.id = h.person_id
            where \(scope.ofPeople) group by p.code
            """
        ) { (row) throws(PostgresError) in (try row[0] as String, try row[1] as Percentage) }
        return Dictionary(rows) { first, _ in first }
    }
}
