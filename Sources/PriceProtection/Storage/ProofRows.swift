import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Rows that name what the cut does not reach.
    func strayProofs(_ rows: [ProofRow], of cut: Int64, _ account: Int64) throws(PostgresError) -> [Problem] {
        try all(
            """
            select r.line, case when s.id is null then 'store' else 'sku' end, case when s.id is null then r.store else r.sku end
            from unnest(\(rows.map(\.line))::integer[], \(rows.map(\.store))::text[], \(rows.map(\.sku))::text[])
                    r (line, store, sku)
                left join chain.store s on s.code = r.store
                left join chain.product p on p.sku = r.sku
                left join chain.price_cut_item i on i.cut_id = \(cut) and i.account_id = \(account)
                    and i.product_id = p.id
            where s.id is null or i.product_id is null order by r.line
            """
        ) { (row) throws(PostgresError) in
            let (path, found): (String, String) = try (row[1], row[2])
            return Problem(
                path == "sku" ? "protection.not-in-cut" : "protection.store-unknown", ["found": found],
                at: Place(line: try row[0], path: path))
        }
    }

    /// Answers how many are new; one that stands there stays as it is.
    func add(_ rows: [ProofRow], of cut: Int64, _ account: Int64) throws(PostgresError) -> Int {
        try execute(
            """
            insert into chain.protection_proof (cut_id, account_id, store_id, product_id, units, credited_minor, reference,
                user_id, user_code)
            select \(cut), \(account), s.id, p.id, r.units, r.credited, r.reference,
                (select auth.current_user_id()), (select auth.user_code())
            from unnest(\(rows.map(\.store))::text[], \(rows.map(\.sku))::text[], \(rows.map(\.units))::integer[],
                    \(rows.map(\.credited))::bigint[], \(rows.map(\.reference))::text[])
                    r (store, sku, units, credited, reference)
                join chain.store s on s.code = r.store join chain.product p on p.sku = r.sku
            on conflict on constraint protection_proof_pkey do nothing
            """)
    }

    func hasStatement(_ cut: Int64, _ account: Int64) throws(PostgresError) -> Bool {
        try value(
            """
            select exists (select from chain.protection_statement s
                where s.cut_id = \(cut) and s.account_id = \(account))
            """)
    }
}
