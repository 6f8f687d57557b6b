import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// What a document that was merged in this transaction changed of the stock on hand, in the order in which people look at it.
    func moves(of party: FeedParty) throws(PostgresError) -> [FeedOutlook.StockMove] {
        try all(
            """
            select l.code, p.sku, v.name, k.on_hand, s.on_hand, not t.is_told
            from known k
                join chain.stock s on s.location_id = k.location_id and s.product_id = k.product_id
                join chain.location l on l.id = k.location_id
                join chain.product p on p.id = k.product_id
                join chain.product_version v on v.product_id = p.id and upper_inf(v.during)
                cross join lateral (select exists (
                    select from staged t where t.location_id = k.location_id and t.product_id = k.product_id)) t (is_told)
            where s.account_id = \(party.id) and s.on_hand is distinct from k.on_hand
            order by t.is_told, abs(coalesce(s.on_hand, 0) - coalesce(k.on_hand, 0)) desc, l.code collate "C",
                p.sku collate "C"
            limit 1000
            """
        ) { (row) throws(PostgresError) in
            let (before, after): (Int32?, Int32?) = try (row[3], row[4])
            return try FeedOutlook.StockMove(
                location: row[0], sku: row[1], name: row[2], before: before.map(Int64.init),
                after: after.map(Int64.init),
                isLeftOut: row[5])
        }
    }
}
