import Postgres
import Retail
import RetailSQL

/// What stands in the way of a file once its rows meet those of others; each names both.
extension Transaction {
    func known(for kind: MasterKind, on day: Day) throws(PostgresError) -> Known {
        var known = Known()
        known.regions = try pairs("select code, level from chain.region")
        if kind == .regions { return known }
        known.accounts = try pairs("select code, kind from chain.account")
        if [.stores, .locations].contains(kind) {
            known.locations = try pairs("select code, kind from chain.location")
        }
        if [.stores, .coverage, .counters, .zones].contains(kind) {
            known.stores = try pairs(
                """
                select s.code, r.code from chain.store s
                    join chain.store_version v on v.store_id = s.id
                        and v.during @> \(day)::date
                    join chain.region r on r.id = v.region_id
                """)
        }
        return known
    }

    private func pairs(_ statement: SQL) throws(PostgresError) -> [String: String] {
        var found: [String: String] = [:]
        for (code, fact) in try all(
            statement, { (row) throws(PostgresError) -> (String, String) in try (row[0], row[1]) })
        {
            found[code] = fact
        }
        return found
    }

    /// Rows of a file that contradict the chain, as problems without their file.
    func contradictions(_ kind: MasterKind) throws(PostgresError) -> [Problem] {
        switch kind {
        case .accounts: try unknownParents() + secondMains()
        case .coverage: try overlappingCoverage()
        case .zones: try overlappingZones()
        case .keyProducts: try unknownModels() + overlappingKeyProducts()
        case .products: try sharedGTINs()
        case .locations: try accountsWithoutDefault() + secondDefaults()
        default: []
        }
    }

    func problems(
        _ code: String, _ path: String, _ names: [String], _ statement: SQL
    ) throws(PostgresError) -> [Problem] {
        try all(statement) { (row) throws(PostgresError) in
            var values: [String: String] = [:]
            for (index, name) in names.enumerated() { values[name] = try row[index + 1] as String? ?? "–" }
            return try Problem(code, values, at: Place(line: Int(row[0] as Int32), path: path))
        }
    }

    private func unknownParents() throws(PostgresError) -> [Problem] {
        try problems(
            "account.parent-unknown", "parent", ["found"],
            """
            select s.line, s.parent from staged s
            where s.parent is not null and not exists (select from chain.account a where a.code = s.parent)
            order by s.line
            """)
    }

    private func secondMains() throws(PostgresError) -> [Problem] {
        try problems(
            "account.second-main", "main", ["account", "branch", "main"],
            """
            select s.line, s.code, b.code, o.code
            from staged s
                join chain.account a on a.code = s.code
                join chain.account_version v on v.account_id = a.id and v.is_main
                join chain.account_version w on w.branch_id = v.branch_id and w.is_main and w.during && v.during
                    and w.account_id <> v.account_id
                join chain.account o on o.id = w.account_id
                join chain.region b on b.id = v.branch_id
            where s.main = 'yes' and s.state <> 'unchanged'
            order by s.line
            """)
    }

    /// A series that two accounts would supply to one place at one time, be it by a row for an area around it. An area's
    /// row is for the stores of the distribution channel; direct ones have rows of their own.
    private func overlappingCoverage() throws(PostgresError) -> [Problem] {
        try problems(
            "coverage.overlap", "store", ["place", "series", "account", "otherPlace", "otherAccount", "during"],
            """
            with placed as (
                select c.*, coalesce(s.region_id, c.region_id) as at_id,
                    coalesce(s.code, r.code) as place, a.code as account, exists (
                        select from chain.store_version v
                        where v.store_id = s.id and v.channel = 'direct' and v.during && c.during) as is_direct
                from chain.coverage c
                    left join chain.store s on s.id = c.store_id
                    left join chain.region r on r.id = c.region_id
                    join chain.account a on a.id = c.account_id
            ), pathed as (
                select p.*, r.path from placed p join chain.region r on r.id = p.at_id
            )
            select distinct on (g.line) g.line, n.place, n.series, n.account, o.place, o.account,
                concat(lower(o.during), ' … ', upper(o.during))
            from staged g
                join pathed n on n.place = g.store and n.series = g.series
                    and lower(n.during) is not distinct from g."from"::date
                join pathed o on o.series = n.series and o.during && n.during
                    and (o.account_id, o.store_id, o.region_id, o.during)
                        is distinct from (n.account_id, n.store_id, n.region_id, n.during)
                    and case
                        when n.store_id is not null and o.store_id is not null then o.store_id = n.store_id
                        when n.region_id is not null and o.region_id is not null and o.region_id = n.region_id then true
                        when o.account_id = n.account_id or n.is_direct or o.is_direct then false
                        when o.region_id is not null and o.region_id = any (n.path) then true
                        else n.region_id is not null and n.region_id = any (o.path) end
            where g.state <> 'unchanged'
            order by g.line, o.place
            """)
    }

    private func sharedGTINs() throws(PostgresError) -> [Problem] {
        try problems(
            "product.shared-gtin", "gtin", ["gtin", "sku"],
            """
            select s.line, v.gtin, o.sku
            from staged s
                join chain.product p on p.sku = s.sku
                join chain.product_version v on v.product_id = p.id
                join chain.product_version w on w.gtin = v.gtin and w.during && v.during and w.product_id <> v.product_id
                join chain.product o on o.id = w.product_id
            where s.state <> 'unchanged'
            order by s.line
            """)
    }

    private func accountsWithoutDefault() throws(PostgresError) -> [Problem] {
        try problems(
            "account.without-default", "default", ["account"],
            """
            select min(s.line), s.account
            from staged s join chain.account a on a.code = s.account
            where not exists (select from chain.location l where l.account_id = a.id and l.is_default)
            group by s.account order by 1
            """)
    }

    private func secondDefaults() throws(PostgresError) -> [Problem] {
        try problems(
            "account.second-default", "default", ["account", "place", "other"],
            """
            select s.line, s.account, s.code, o.code
            from staged s
                join chain.location l on l.code = s.code and l.is_default
                join chain.location o on o.account_id = l.account_id and o.is_default and o.id <> l.id
            where s.state <> 'unchanged'
            order by s.line
            """)
    }
}
