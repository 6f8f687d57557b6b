import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// The account, where the person may send for it, with the offset of its time zone now.
    func party(_ code: AccountCode, elseIn zone: String) throws(PostgresError) -> FeedParty? {
        try first(
            """
            select a.id, a.code, v.feed_contract,
                (extract(epoch from (clock_timestamp() at time zone coalesce(v.time_zone, \(zone)::text))
                    - (clock_timestamp() at time zone 'UTC')) / 60)::integer
            from chain.account a
                join chain.account_version v on v.account_id = a.id
                    and v.during @> (clock_timestamp() at time zone \(zone)::text)::date
            where a.code = \(code) and ((select auth.is_hq()) or a.id = (select auth.account_id()))
            """
        ) { (row) throws(PostgresError) in
            let (contract, minutes): (String, Int32) = try (row[2], row[3])
            guard let kind = FeedKind(rawValue: contract), let zone = ZoneOffset(minutes: Int(minutes)) else {
                throw PostgresError(.unfitValue, "a contract or a time zone that nobody knows")
            }
            return try FeedParty(id: row[0], code: row[1], contract: kind, zone: zone)
        }
    }

    /// One document of an account at a time, in the order in which they come.
    func waitForOtherFeeds(of account: Int64) throws(PostgresError) {
        _ = try first("select pg_advisory_xact_lock(hashtext('chain.feed'), \(account)::integer)") {
            (_) throws(PostgresError) in true
        }
    }

    /// What was answered to the same bytes before.
    func receipt(of account: Int64, _ sha256: [UInt8]) throws(PostgresError) -> FeedReceipt? {
        let number: Int64? = try first(
            "select id from chain.feed where account_id = \(account) and sha256 = \(Bytes(sha256))"
        ) { (row) throws(PostgresError) in try row[0] }
        return try number.flatMap { (number) throws(PostgresError) in try receipt(number) }
    }

    func receipt(_ number: Int64) throws(PostgresError) -> FeedReceipt? {
        let problems = try problems(of: number, areWarnings: false)
        let warnings = try self.problems(of: number, areWarnings: true)
        return try first(
            """
            select f.id, a.code, f.file_name, f.format, f.document_id, f.kind, f.as_of, f.lines, f.applied, f.unchanged,
                f.zeroed, f.refused, f.warned
            from chain.feed f join chain.account a on a.id = f.account_id
            where f.id = \(number)
            """
        ) { (row) throws(PostgresError) in
            let file: String = try row[2]
            return try FeedReceipt(
                number: row[0], account: row[1], file: file, format: row[3], document: row[4], kind: row[5],
                asOf: row[6],
                counts: FeedCounts(
                    lines: row[7], applied: row[8], unchanged: row[9], zeroed: row[10], refused: row[11],
                    warned: row[12]),
                isRepeated: true, problems: problems.map { $0.inFile(file) }, warnings: warnings.map { $0.inFile(file) }
            )
        }
    }

    private func problems(of feed: Int64, areWarnings: Bool) throws(PostgresError) -> [Problem] {
        try all(
            """
            select code, array(select key from jsonb_each_text(placeholders) order by key),
                array(select value from jsonb_each_text(placeholders) order by key), line, line_column, path, value
            from chain.feed_problem where feed_id = \(feed) and is_warning = \(areWarnings) order by number
            """
        ) { (row) throws(PostgresError) in
            let (names, values): ([String], [String]) = try (row[1], row[2])
            let (line, column): (Int32?, Int32?) = try (row[3], row[4])
            return try Problem(
                row[0], Dictionary(zip(names, values), uniquingKeysWith: { $1 }),
                at: Place(line: line.map(Int.init), column: column.map(Int.init), path: row[5], value: row[6]))
        }
    }

    /// Products and the account's places, by every name that a document may use.
    func catalogue(of account: Int64) throws(PostgresError) -> FeedCatalogue {
        var catalogue = FeedCatalogue()
        for (sku, id) in try named("select sku, id from chain.product") { catalogue.products[sku] = id }
        for (gtin, id) in try named(
            "select gtin, product_id from chain.product_version where gtin is not null order by during")
        {
            catalogue.gtins[gtin] = id
        }
        for (code, id) in try named("select code, id from chain.location where account_id = \(account)") {
            catalogue.locations[code] = id
        }
        catalogue.defaultLocation = try first(
            "select id from chain.location where account_id = \(account) and is_default"
        ) { (row) throws(PostgresError) in try row[0] }
        return catalogue
    }

    private func named(_ statement: SQL) throws(PostgresError) -> [(String, Int64)] {
        try all(statement) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }

    /// The receipts of an account, or of all that the person sees, newest first.
    func receipts(of account: AccountCode?, limit: Int) throws(PostgresError) -> [FeedReceipt] {
        try all(
            """
            select f.id, a.code, f.file_name, f.format, f.document_id, f.kind, f.as_of, f.lines, f.applied, f.unchanged,
                f.zeroed, f.refused, f.warned
            from chain.feed f join chain.account a on a.id = f.account_id
            where a.code = coalesce(\(account), a.code)
            order by f.id desc limit \(limit)
            """
        ) { (row) throws(PostgresError) in
            try FeedReceipt(
                number: row[0], account: row[1], file: row[2], format: row[3], document: row[4], kind: row[5],
                asOf: row[6],
                counts: FeedCounts(
                    lines: row[7], applied: row[8], unchanged: row[9], zeroed: row[10], refused: row[11],
                    warned: row[12]),
                isRepeated: false, problems: [], warnings: [])
        }
    }
}
