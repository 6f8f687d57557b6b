import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The proposals of a run for the stores that the person manages, by code, each beside the grade in force. A grade
    /// that stays and is only no longer provisional is a change, and no move. Stores for whose region a later month is
    /// accepted are left out.
    func proposalsToAccept(of run: GradeRun) throws(PostgresError) -> [(move: GradeMove, region: String)] {
        try all(
            """
            select s.code, l.grade, p.proposed, r.code
            from chain.grade_proposal p
                join chain.store s on s.id = p.store_id
                join chain.region r on r.id = s.region_id
                left join lateral (
                    select g.grade from chain.store_grade g where g.store_id = s.id and g.month <= \(run.month)
                    order by g.month desc, g.id desc limit 1) l on true
            where p.run_id = \(run.number)
                and ((select auth.is_hq()) or s.region_id = any ((select auth.regions())::bigint[]))
                and not exists (
                    select from chain.grade_acceptance a
                    where a.month > \(run.month) and (a.region_id is null or a.region_id = any (r.path)))
            order by s.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (from, to): (String?, String?) = try (row[1], row[2])
            let move = GradeMove(
                store: try row[0], from: from.flatMap { Grade(rawValue: $0) }, to: to.flatMap { Grade(rawValue: $0) })
            return (move, try row[3])
        }
    }
}
