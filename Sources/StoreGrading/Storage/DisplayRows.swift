import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// What the displays of stores came to in the months that count, as the score over all of them: points got of points
    /// possible. Visits that another replaced and blind second ones do not count; a store where nothing was judged has
    /// none.
    func displayPoints(from first: Month, before month: Month) throws(PostgresError) -> [Int64: Points] {
        let rows = try all(
            """
            select v.store_id, div(sum(f.got) * 2000000 + sum(f.possible), sum(f.possible) * 2)::bigint
            from chain.display_sum f join chain.display_visit v on v.id = f.visit_id
            where f.day >= \(first)::date and f.day < \(month)::date
                and v.replaced_by is null and v.second_of is null
            group by v.store_id having sum(f.possible) > 0
            """
        ) { (row) throws(PostgresError) in
            let points: Int64 = try row[1]
            return (try row[0] as Int64, Points(tenThousandths: points) ?? .none)
        }
        return Dictionary(uniqueKeysWithValues: rows)
    }
}
