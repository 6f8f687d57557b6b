import Postgres
import Retail
import RetailSQL

extension FeedState: SQLValue {}
extension FeedAspect: SQLValue {}

/// A document as it is put on record.
struct FeedRow {
    let number: Int64
    let staged: StagedFeed
    let party: FeedParty
    let file: String
    let asOf: Instant
    let day: Day
    let follows: Int64?
    /// SHA-256 of the map that it was read by.
    let map: [UInt8]?
    var state = FeedState.taken
    var counts: FeedCounts

    /// A file's name, of which the end says more.
    static func name(_ file: String) -> String { String(file.unicodeScalars.suffix(1000)) }
}

/// Documents on their way into the record.
extension Transaction {
    /// The document of the same bytes that was taken, or is held; the newest one.
    func feed(of account: Int64, _ sha256: [UInt8]) throws(PostgresError) -> Int64? {
        try value(
            """
            select max(id) from chain.feed
            where account_id = \(account) and sha256 = \(Bytes(sha256)) and state in ('taken', 'held')
            """, as: Int64?.self)
    }

    func addFeed(_ row: FeedRow) throws(PostgresError) {
        let counts = row.counts
        try execute(
            """
            insert into chain.feed
                (id, account_id, state, sha256, file_name, format, document_id, aspect, kind, as_of, day, user_id,
                 location_ids, corrects, follows, names_sha256, map_sha256, lines, applied, unchanged, outdated, zeroed, refused,
                 warned)
            overriding system value
            select \(row.number), \(row.party.id), \(row.state), \(Bytes(row.staged.sha256)), \(FeedRow.name(row.file)),
                \(row.staged.header.format.rawValue), \(row.staged.header.id), \(row.staged.header.aspect),
                \(row.party.contract.rawValue), \(row.asOf), \(row.day), (select auth.current_user_id()),
                \(row.staged.places)::bigint[],
                (select max(f.id) from chain.feed f
                    where f.account_id = \(row.party.id) and f.as_of = \(row.asOf) and f.state = 'taken'
                        and f.aspect = \(row.staged.header.aspect)::text and f.sha256 <> \(Bytes(row.staged.sha256))
                        and f.location_ids && \(row.staged.places)::bigint[]),
                \(row.follows)::bigint,
                case when \(counts.refused)::bigint > 0 then (\(names(of: row.party.id))) end,
                \(row.map.map { Bytes($0) })::bytea,
                \(counts.lines), \(counts.applied), \(counts.unchanged), \(counts.outdated), \(counts.zeroed),
                \(counts.refused), \(counts.warned)
            """)
    }

    /// The record of a document of which nothing was taken.
    func addRefused(_ file: String, _ sha256: [UInt8], of party: FeedParty, refused: Int) throws(PostgresError) -> Int64
    {
        try value(
            """
            insert into chain.feed
                (account_id, state, sha256, file_name, kind, user_id, location_ids, lines, applied, unchanged, outdated,
                 zeroed, refused, warned)
            values (\(party.id), 'refused', \(Bytes(sha256)), \(FeedRow.name(file)), \(party.contract.rawValue),
                (select auth.current_user_id()), '{}', 0, 0, 0, 0, 0, \(refused), 0)
            returning id
            """)
    }

    func addProblem(_ problem: Problem, to feed: Int64) throws(PostgresError) {
        let pairs = problem.values.sorted { $0.key < $1.key }
        try execute(
            """
            insert into chain.feed_problem (feed_id, number, is_warning, code, placeholders)
            select \(feed), coalesce(max(p.number), 0) + 1, false, \(problem.code),
                jsonb_object(\(pairs.map(\.key))::text[], \(pairs.map(\.value))::text[])
            from chain.feed_problem p where p.feed_id = \(feed)
            """)
    }

    // Held documents ----------------------------------------------------------------------------------------------------

    func addDocument(_ piece: [UInt8], _ number: Int32, of feed: Int64) throws(PostgresError) {
        try execute(
            "insert into chain.feed_document (feed_id, number, bytes) values (\(feed), \(number), \(Bytes(piece)))")
    }

    /// The document in its pieces.
    func document(of feed: Int64) throws(PostgresError) -> [Bytes] {
        try all("select bytes from chain.feed_document where feed_id = \(feed) order by number") {
            (row) throws(PostgresError) in try row[0]
        }
    }

    func dropDocument(of feed: Int64) throws(PostgresError) {
        try execute("delete from chain.feed_document where feed_id = \(feed)")
    }

    /// Whether it was still to be decided.
    func setState(of feed: Int64, _ state: FeedState) throws(PostgresError) -> Bool {
        try execute(
            """
            update chain.feed set state = \(state), decided_by = (select auth.current_user_id()),
                decided_at = clock_timestamp()
            where id = \(feed) and state = 'held'
            """) == 1
    }

    // Another try -------------------------------------------------------------------------------------------------------

    /// The lines that were refused, and what the document has told so far, in all its tries.
    func refusedLines(of feed: Int64) throws(PostgresError) -> RefusedLines {
        let places: [RefusedLines.Spot] = try all(
            """
            select distinct line, coalesce(line_column, 0) from chain.feed_problem
            where feed_id = \(feed) and not is_warning and line is not null
            """
        ) { (row) throws(PostgresError) in
            let (line, column): (Int32, Int32) = try (row[0], row[1])
            return RefusedLines.Spot(line: Int(line), column: Int(column))
        }
        let told: [(location: Int64, products: [Int64])] = try all(
            """
            select s.location_id,
                array(select t.product_id from unnest(s.product_ids, s.line_numbers) t (product_id, line)
                    where t.line is not null)
            from chain.feed n
                join chain.feed f on f.account_id = n.account_id and f.sha256 = n.sha256 and f.state = 'taken'
                join chain.stock_snapshot s
                    on s.location_id = any (f.location_ids) and s.day = f.day and s.feed_id = f.id
            where n.id = \(feed)
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
        return RefusedLines(places: Set(places), told: told)
    }

    /// Whether codes are known by now that were not when the document was taken, or mean something else.
    func haveNamesChanged(since feed: Int64, of account: Int64) throws(PostgresError) -> Bool {
        try value(
            "select f.names_sha256 is distinct from (\(names(of: account))) from chain.feed f where f.id = \(feed)")
    }

    /// Of the map that a document was read by; nil where its format is built in.
    func map(of feed: Int64) throws(PostgresError) -> [UInt8]? {
        try value("select map_sha256 from chain.feed where id = \(feed)", as: Bytes?.self)?.bytes
    }

    /// Of every name by which a line of the account may be understood.
    private func names(of account: Int64) -> SQL {
        """
        select sha256(convert_to(coalesce(string_agg(n.name, E'\\n' order by n.name), ''), 'UTF8'))
        from (
            select concat_ws(' ', 'sku', sku, id) from chain.product
            union all select concat_ws(' ', 'gtin', gtin, product_id) from chain.product_version where gtin is not null
            union all select concat_ws(' ', 'place', code, gln, id, is_default) from chain.location
                where account_id = \(account)
            union all select concat_ws(' ', 'alias', code, product_id, location_id) from chain.partner_code
                where account_id = \(account)) n (name)
        """
    }
}
