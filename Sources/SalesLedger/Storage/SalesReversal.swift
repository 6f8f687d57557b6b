import Postgres

extension Transaction {
    /// Takes the days that other loads hold over for this one, and lays the lines that they brought, with their signs
    /// turned, beside its own: a compensating load for each load. Answers how many lines.
    ///
    /// What the person may not take back stays where it is.
    func reverse(for load: Int64, _ sha256: [UInt8], _ name: String) throws(PostgresError) -> Int {
        try holdOtherSources(load)
        var reversed = 0
        for (other, lines) in try heldLoads() {
            let compensating = try noteLoad("sales_reversal", sha256, name, rows: lines)
            try noteReversal(compensating, of: other)
            reversed += try turnLines(of: other, into: compensating)
        }
        try passSources(to: load)
        return reversed
    }

    private func holdOtherSources(_ load: Int64) throws(PostgresError) {
        try script("create temporary table sales_held (like chain.sales_source) on commit drop")
        try execute(
            """
            insert into sales_held (store_id, day, level, account_id, region_id, load_id)
            select s.store_id, s.day, s.level, s.account_id, s.region_id, s.load_id
            from chain.sales_source s
            where s.load_id <> \(load) and (s.store_id, s.day, s.level, s.account_id) in (
                select store_id, day, level, case when level in ('sell_in', 'sell_through') then account_id else 0 end
                from sales_line)
            order by s.store_id, s.day, s.level, s.account_id for update of s
            """)
        try script("analyze sales_held")
    }

    /// A fact belongs to a held day by its key; of shipments the account is a part of that.
    private static var heldFacts: SQL {
        """
        sales_held h join chain.sales_fact f on f.store_id = h.store_id and f.day = h.day and f.level = h.level
            and f.load_id = h.load_id and h.account_id in (0, f.account_id)
        """
    }

    private func heldLoads() throws(PostgresError) -> [(load: Int64, lines: Int)] {
        try all("select f.load_id, count(*) from \(Self.heldFacts) group by f.load_id order by f.load_id") {
            (row) throws(PostgresError) in try (row[0], row[1])
        }
    }

    private func noteReversal(_ load: Int64, of other: Int64) throws(PostgresError) {
        try execute("insert into chain.sales_reversal (load_id, reversed_load_id) values (\(load), \(other))")
    }

    private func turnLines(of other: Int64, into load: Int64) throws(PostgresError) -> Int {
        try execute(
            """
            insert into sales_line
                (store_id, day, level, account_id, product_id, units, amount_minor, serial, region_id, line, load_id)
            select f.store_id, f.day, f.level, f.account_id, f.product_id, -f.units, -f.amount_minor, f.serial,
                f.region_id, f.line, \(load)
            from \(Self.heldFacts) where f.load_id = \(other)
            """)
    }

    private func passSources(to load: Int64) throws(PostgresError) {
        try execute(
            """
            update chain.sales_source s set load_id = \(load) from sales_held h
            where s.store_id = h.store_id and s.day = h.day and s.level = h.level and s.account_id = h.account_id
            """)
    }
}
