import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Products and the account's places by all that may help to recognise them.
    func names(of account: Int64) throws(PostgresError) -> FeedNames {
        var names = FeedNames()
        try addProducts(to: &names)
        let places: [(String, String)] = try all(
            "select code, name from chain.location where account_id = \(account) order by code"
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
        for (code, name) in places { names.add(location: code, names: [name]) }
        return names
    }

    /// The account of the person who asks.
    func ownAccount() throws(PostgresError) -> AccountCode? {
        try first("select code from chain.account where id = (select auth.account_id())") {
            (row) throws(PostgresError) in try row[0]
        }
    }

    private func addProducts(to names: inout FeedNames) throws(PostgresError) {
        let products: [(Int64, String, [String], GTIN?, Int32?)] = try all(
            """
            select distinct on (p.sku) p.id, p.sku, v.name, concat(v.model, v.storage, v.colour), v.gtin, v.pack_size
            from chain.product p join chain.product_version v on v.product_id = p.id
            order by p.sku, v.during desc
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], [row[2], row[3]], row[4], row[5]) }
        for (id, sku, told, gtin, pack) in products {
            names.add(product: id, sku, names: told, gtin: gtin, packSize: pack.map(Int64.init))
        }
    }
}
