import Postgres
import Retail
import RetailSQL
import Trail

extension Transaction {
    func partnerCodes(of account: AccountCode?) throws(PostgresError) -> [PartnerCode] {
        try all(
            """
            select a.code, c.code, p.sku, l.code, coalesce(u.code, ''), c.noted_at
            from chain.partner_code c join chain.account a on a.id = c.account_id
                left join chain.product p on p.id = c.product_id left join chain.location l on l.id = c.location_id
                left join auth.app_user u on u.id = c.user_id
            where a.code = coalesce(\(account), a.code)
            order by a.code, c.code
            """
        ) { (row) throws(PostgresError) -> PartnerCode? in
            let (sku, location): (SKU?, LocationCode?) = try (row[2], row[3])
            // A place that moved away is no longer seen.
            guard let meaning = sku.map(PartnerCode.Meaning.product) ?? location.map(PartnerCode.Meaning.location)
            else {
                return nil
            }
            return try PartnerCode(account: row[0], code: row[1], meaning: meaning, user: row[4], notedAt: row[5])
        }.compactMap(\.self)
    }

    /// Adds what an account means by a code, with its entry in the trail; what speaks against it, if anything does.
    func addPartnerCode(
        _ code: Name, _ meaning: PartnerCode.Meaning, of party: FeedParty
    ) throws(PostgresError) -> Problem? {
        let (sku, location): (SKU?, LocationCode?) =
            switch meaning {
            case .product(let sku): (sku, nil)
            case .location(let location): (nil, location)
            }
        let (product, place, before): (Int64?, Int64?, String?) = try one(
            """
            select (select p.id from chain.product p where p.sku = \(sku)),
                (select l.id from chain.location l where l.code = \(location) and l.account_id = \(party.id)),
                (select coalesce(p.sku, l.code) from chain.partner_code c
                    left join chain.product p on p.id = c.product_id left join chain.location l on l.id = c.location_id
                    where c.account_id = \(party.id) and c.code = \(code)
                        and (c.product_id is not null) = \(sku != nil))
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], row[2]) }
        let meant = sku?.text ?? location?.text ?? ""
        if before == meant { return nil }
        let values = ["code": code.text, "account": party.code, "meant": meant, "before": before ?? ""]
        if before != nil { return Problem("feed.code-means-another", values) }
        guard product != nil || place != nil else {
            return Problem(sku != nil ? "feed.code-without-product" : "feed.code-without-location", values)
        }
        try execute(
            """
            insert into chain.partner_code (account_id, code, product_id, location_id, user_id)
            values (\(party.id), \(code), \(product), \(place), (select auth.current_user_id()))
            """)
        try record(Change("partner_code", "\(party.code) \(code.text)", new: ["means": meant], verb: "noted"))
        return nil
    }

    func dropPartnerCode(_ code: Name, of party: FeedParty) throws(PostgresError) -> Int {
        try execute("delete from chain.partner_code where account_id = \(party.id) and code = \(code)")
    }
}
