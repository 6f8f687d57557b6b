import Postgres
package import Retail
import RetailSQL

extension ChainBook {
    /// What is not in order in the chain on a day, as far as the person sees it: branches without one main and two or
    /// three distributors, accounts without a default location, stores that nobody supplies with a series.
    package func findings(on day: Day) async throws -> [Notice] {
        try await own.read { tx in
            try tx.branchFindings(on: day) + tx.accountFindings() + tx.coverageGaps(on: day)
        }
    }

    /// The part that every report of a branch repeats.
    package func branchWarnings(on day: Day) async throws -> [Notice] {
        try await own.read { tx in try tx.branchFindings(on: day) }
    }
}

extension Transaction {
    fileprivate func branchFindings(on day: Day) throws(PostgresError) -> [Notice] {
        try all(
            """
            select b.code, b.name, count(v.account_id), count(v.account_id) filter (where v.is_main)
            from chain.region b
                left join chain.account_version v on v.branch_id = b.id
                    and v.during @> \(day)::date
                    and exists (select from chain.account a where a.id = v.account_id and a.kind = 'distributor')
            -- A distributor does not see the others of the branch, and would be told wrong figures.
            where b.level = 'branch' and (select auth.account_id()) is null
            group by b.id having count(v.account_id) not between 2 and 3
                or count(v.account_id) filter (where v.is_main) <> 1
            order by b.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            let (code, name, count, mains): (String, String, Int, Int) = try (row[0], row[1], row[2], row[3])
            return Notice(
                mains == 1 ? "branch.distributor-count" : "branch.without-main",
                ["branch": code, "name": name, "count": "\(count)", "mains": "\(mains)"])
        }
    }

    fileprivate func accountFindings() throws(PostgresError) -> [Notice] {
        try all(
            """
            select a.code from chain.account a
            where not exists (select from chain.location l where l.account_id = a.id and l.is_default)
            order by a.code collate "C"
            """
        ) { (row) throws(PostgresError) in Notice("account.needs-default", ["account": try row[0]]) }
    }

    /// Series that are on sale and that nobody supplies to an open store of the distribution channel.
    fileprivate func coverageGaps(on day: Day) throws(PostgresError) -> [Notice] {
        return try all(
            """
            with series as (
                select distinct v.series from chain.product_version v
                where v.during @> \(day)::date and coalesce(v.launched <= \(day)::date, true)
                    and coalesce(v.phase_out > \(day)::date, true)
            ), places as (
                select s.id, s.code, v.name, r.path
                from chain.store s
                    join chain.store_version v on v.store_id = s.id and v.during @> \(day)::date
                    join chain.region r on r.id = v.region_id
                -- The unlisted stores of a distributor count as one place, which has that distributor's series alone.
                where v.channel = 'distribution' and v.format is distinct from 'unlisted' and coalesce(v.closed > \(day)::date, true)
                    and coalesce(v.opened <= \(day)::date, true)
            )
            select p.code, p.name, string_agg(x.series, ', ' order by x.series collate "C")
            from places p cross join series x
            where not exists (
                select from chain.coverage c
                where c.series = x.series and c.during @> \(day)::date
                    and (c.store_id = p.id or c.region_id = any (p.path)))
            group by p.code, p.name order by p.code collate "C"
            """
        ) { (row) throws(PostgresError) in
            Notice("coverage.gap", ["store": try row[0], "name": try row[1], "series": try row[2]])
        }
    }
}
