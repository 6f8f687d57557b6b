import Postgres
import Retail
import RetailSQL

/// Whose documents there are, and what they may refer to.
extension Transaction {
    /// The account as it is on `day`, where the person may send for it.
    func party(_ code: AccountCode, on day: Day, elseIn zone: String) throws(PostgresError) -> FeedParty? {
        try first(
            """
            select a.id, a.code, v.gln, v.feed_contract, coalesce(v.time_zone, \(zone)::text),
                (extract(epoch from (clock_timestamp() at time zone coalesce(v.time_zone, \(zone)::text))
                    - (clock_timestamp() at time zone 'UTC')) / 60)::integer,
                v.feed_format, clock_timestamp()
            from chain.account a join chain.account_version v on v.account_id = a.id and v.during @> \(day)::date
            where a.code = \(code) and ((select auth.is_hq()) or a.id = (select auth.account_id()))
            """
        ) { (row) throws(PostgresError) in
            let (contract, minutes): (String, Int32) = try (row[3], row[5])
            guard let kind = FeedKind(rawValue: contract), let zone = ZoneOffset(minutes: Int(minutes)) else {
                throw PostgresError(.unfitValue, "a contract or a time zone that nobody knows")
            }
            return try FeedParty(
                id: row[0], code: row[1], gln: row[2], contract: kind, timeZone: row[4], zone: zone, format: row[6],
                moment: row[7])
        }
    }

    func isHeadquarters() throws(PostgresError) -> Bool { try value("select auth.is_hq()") }

    /// The cut of prices that was announced to the account and is not settled with it; of several the first to fall.
    func openCut(of account: AccountCode, on today: Day) throws(PostgresError) -> String? {
        try first(
            """
            select c.code
            from chain.account a join chain.price_cut_account r on r.account_id = a.id
                join chain.price_cut c on c.id = r.cut_id and c.announced_on <= \(today)
            where a.code = \(account) and (c.drop_day > \(today) or not exists (
                select from chain.protection_statement s where (s.cut_id, s.account_id) = (r.cut_id, r.account_id)))
            order by c.drop_day, c.id limit 1
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }

    /// One document of an account at a time, in the order in which they come; and none while a store moves.
    func waitForOtherFeeds(of account: Int64) throws(PostgresError) {
        try execute("select pg_advisory_xact_lock_shared(hashtext('chain.stock.region_id'))")
        try execute("select pg_advisory_xact_lock(hashtext('chain.feed'), \(account)::integer)")
    }

    /// Products and the account's places, by every name that a document may use.
    func catalogue(of account: Int64) throws(PostgresError) -> FeedCatalogue {
        var catalogue = FeedCatalogue()
        for (sku, id) in try named("select sku, id from chain.product order by sku") {
            catalogue.add(product: id, sku: sku)
        }
        let gtins: [(GTIN, String)] = try all(
            """
            select v.gtin, p.sku from chain.product_version v join chain.product p on p.id = v.product_id
            where v.gtin is not null order by v.during
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
        for (gtin, sku) in gtins { catalogue.add(gtin: gtin, of: sku) }
        for (name, id) in try named(
            """
            select gln, id from chain.location where account_id = \(account) and gln is not null
            union all select code, id from chain.location where account_id = \(account)
            """)
        {
            catalogue.add(location: id, named: name)
        }
        try addAliases(to: &catalogue, of: account)
        catalogue.defaultLocation = try first(
            "select id from chain.location where account_id = \(account) and is_default"
        ) { (row) throws(PostgresError) in try row[0] }
        return catalogue
    }

    private func addAliases(to catalogue: inout FeedCatalogue, of account: Int64) throws(PostgresError) {
        let aliases: [(String, String?, Int64?)] = try all(
            """
            select c.code, p.sku, c.location_id from chain.partner_code c left join chain.product p on p.id = c.product_id
            where c.account_id = \(account)
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1], row[2]) }
        for (alias, sku, location) in aliases {
            if let sku { catalogue.add(alias: alias, ofProduct: sku) }
            if let location { catalogue.add(alias: alias, ofLocation: location) }
        }
    }

    private func named(_ statement: SQL) throws(PostgresError) -> [(String, Int64)] {
        try all(statement) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }

    /// A time of the clocks in a time zone, which was read by a fixed offset.
    func moment(_ read: Instant, readIn offset: ZoneOffset, heldIn zone: String) throws(PostgresError) -> Instant {
        try value(
            """
            select (\(read)::timestamptz at time zone 'UTC' + make_interval(mins => \(Int32(offset.minutes))))
                at time zone \(zone)::text
            """)
    }

    /// The chain's day.
    func day(of asOf: Instant, in zone: String) throws(PostgresError) -> Day {
        try value("select (\(asOf)::timestamptz at time zone \(zone)::text)::date")
    }
}
