import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Rows that name what the cut does not reach, or a store that the account does not supply with the product: neither is
    /// it in its care on the drop day, nor is it the account's own, nor was anything shipped there in the month before.
    func strayProofs(_ rows: [ProofRow], of cut: Int64, _ account: Int64) throws(PostgresError) -> [Problem] {
        try all(
            """
            select r.line, r.store, r.sku, s.id is null, i.product_id is null
            from unnest(\(rows.map(\.line))::integer[], \(rows.map(\.store))::text[], \(rows.map(\.sku))::text[])
                    r (line, store, sku)
                left join chain.store s on s.code = r.store
                left join chain.product p on p.sku = r.sku
                left join chain.price_cut_item i on i.cut_id = \(cut) and i.account_id = \(account)
                    and i.product_id = p.id
            where s.id is null or i.product_id is null or not (
                exists (
                    select from chain.store_version v join chain.region g on g.id = v.region_id
                        join chain.product_version k on k.product_id = p.id and k.during @> i.drop_day
                        cross join lateral (
                            select c.account_id from chain.coverage c
                            where c.series = k.series and c.during @> i.drop_day and (c.store_id = s.id
                                or v.channel = 'distribution' and c.region_id = any (g.path))
                            order by c.store_id nulls last, array_position(g.path, c.region_id) desc limit 1) c
                    where v.store_id = s.id and v.during @> i.drop_day and c.account_id = \(account))
                or exists (select from chain.location l where l.id = s.id and l.account_id = \(account))
                or exists (
                    select from chain.sales_daily d
                    where d.store_id = s.id and d.level = 'sell_through' and d.account_id = \(account)
                        and d.product_id = p.id and d.day < i.drop_day and d.day >= i.drop_day - 30 and d.units > 0))
            order by r.line
            """
        ) { (row) throws(PostgresError) in
            let (line, store, sku): (Int, String, String) = try (row[0], row[1], row[2])
            if try row[3] {
                return Problem("protection.store-unknown", ["found": store], at: Place(line: line, path: "store"))
            }
            if try row[4] {
                return Problem("protection.not-in-cut", ["found": sku], at: Place(line: line, path: "sku"))
            }
            return Problem("protection.store-not-supplied", ["found": store], at: Place(line: line, path: "store"))
        }
    }

    /// Rows about a store and product of which other things are on record, of this account or of another.
    func otherProofs(_ rows: [ProofRow], of cut: Int64, _ account: Int64) throws(PostgresError) -> [Problem] {
        try all(
            """
            select r.line, f.account_id = \(account), a.code, f.reference
            from unnest(\(rows.map(\.line))::integer[], \(rows.map(\.store))::text[], \(rows.map(\.sku))::text[],
                    \(rows.map(\.units))::integer[], \(rows.map(\.credited))::bigint[], \(rows.map(\.reference))::text[])
                    r (line, store, sku, units, credited, reference)
                join chain.store s on s.code = r.store join chain.product p on p.sku = r.sku
                join chain.protection_proof f on f.cut_id = \(cut) and f.store_id = s.id and f.product_id = p.id
                join chain.account a on a.id = f.account_id
            where (f.account_id, f.units, f.credited_minor, f.reference)
                is distinct from (\(account), r.units, r.credited, r.reference)
            order by r.line
            """
        ) { (row) throws(PostgresError) in
            let isOwn: Bool = try row[1]
            return Problem(
                isOwn ? "protection.proof-other" : "protection.proof-of-another",
                ["account": try row[2], "reference": try row[3]], at: Place(line: try row[0], path: "store"))
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
