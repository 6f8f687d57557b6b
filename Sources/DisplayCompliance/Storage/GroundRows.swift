import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The stores that the caller sees, by code.
    func storeNumbers(_ codes: [StoreCode]) throws(PostgresError) -> [StoreCode: Int64] {
        let rows = try all("select code, id from chain.store where code = any (\(codes)::text[])") {
            (row) throws(PostgresError) in try (row[0] as StoreCode, row[1] as Int64)
        }
        return Dictionary(rows) { first, _ in first }
    }

    /// Those of the people whom the caller sees.
    func knownPeople(_ codes: [Code<Coded.Person>]) throws(PostgresError) -> Set<Code<Coded.Person>> {
        Set(
            try all("select code from chain.person where code = any (\(codes)::text[])") {
                (row) throws(PostgresError) in try row[0]
            })
    }

    /// Every version of the products, by SKU.
    func products(_ skus: [String]) throws(PostgresError) -> [String: VisitGround.Product] {
        let rows = try all(
            """
            select p.sku, p.id, lower(v.during), upper(v.during), v.model, v.series
            from chain.product p join chain.product_version v on v.product_id = p.id
            where p.sku = any (\(skus)::text[]) order by p.id, v.during
            """
        ) { (row) throws(PostgresError) in
            try (
                sku: row[0] as String, id: row[1] as Int64,
                version: VisitGround.Version(from: row[2], to: row[3], model: row[4], series: row[5])
            )
        }
        return Dictionary(grouping: rows, by: \.sku).mapValues { rows in
            VisitGround.Product(id: rows[0].id, versions: rows.map(\.version))
        }
    }

    /// Whether the caller may load visits.
    func mayLoadVisits() throws(PostgresError) -> Bool {
        try value("select auth.is_hq() or auth.class() = 'region'")
    }
}
