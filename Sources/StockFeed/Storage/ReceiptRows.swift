import Postgres
import Retail
import RetailSQL

/// Documents that were taken, with what was found in them.
extension Transaction {
    func receipt(_ number: Int64) throws(PostgresError) -> FeedReceipt? {
        let tally = try tally(of: number)
        return try first("\(Transaction.receiptColumns) where f.id = \(number)") { (row) throws(PostgresError) in
            let file: String = try row[2]
            let problems = try findings(of: number, in: file, areWarnings: false, limit: FeedReceipt.shownLimit)
            let warnings = try findings(of: number, in: file, areWarnings: true, limit: FeedReceipt.shownLimit)
            return try Transaction.receipt(row, problems.map(\.problem), warnings.map(\.problem), tally)
        }
    }

    /// The receipts of an account, or of all that the person sees, newest first.
    func receipts(
        of account: AccountCode?, until day: Day?, _ zone: String, limit: Int
    ) throws(PostgresError) -> [FeedReceipt] {
        try all(
            """
            \(Transaction.receiptColumns)
            where a.code = coalesce(\(account), a.code) and (\(day)::date is null
                or coalesce(f.day, (f.received_at at time zone \(zone)::text)::date) <= \(day)::date)
            order by f.id desc limit \(limit)
            """
        ) { (row) throws(PostgresError) in try Transaction.receipt(row, [], [], []) }
    }

    private static var receiptColumns: SQL {
        """
        select f.id, a.code, f.file_name, f.format, f.document_id, f.kind, f.as_of, f.received_at,
            array(select l.code from chain.location l where l.id = any (f.location_ids) order by l.code), f.corrects,
            f.lines, f.applied, f.unchanged, f.outdated, f.zeroed, f.refused, f.warned, f.state, f.aspect, f.follows
        from chain.feed f join chain.account a on a.id = f.account_id
        """
    }

    private static func receipt(
        _ row: borrowing Row, _ problems: [Problem], _ warnings: [Problem], _ tally: [FeedReceipt.Tally]
    ) throws(PostgresError) -> FeedReceipt {
        try FeedReceipt(
            number: row[0], state: row[17], account: row[1], file: row[2], format: row[3], document: row[4],
            aspect: row[18], asOf: row[6], kind: row[5], receivedAt: row[7], places: row[8], corrects: row[9],
            follows: row[19],
            counts: FeedCounts(
                lines: row[10], applied: row[11], unchanged: row[12], outdated: row[13], zeroed: row[14],
                refused: row[15], warned: row[16]),
            problems: problems, warnings: warnings, tally: tally)
    }

    private func tally(of feed: Int64) throws(PostgresError) -> [FeedReceipt.Tally] {
        try all(
            """
            select code, is_warning, count(*) from chain.feed_problem where feed_id = \(feed)
            group by code, is_warning order by is_warning, count(*) desc, code
            """
        ) { (row) throws(PostgresError) in try FeedReceipt.Tally(code: row[0], isWarning: row[1], count: row[2]) }
    }

    /// In the document's order: all of them, or the first problems or warnings.
    func findings(
        of feed: Int64, in file: String, areWarnings: Bool? = nil, after: Int32 = 0, limit: Int? = nil
    ) throws(PostgresError) -> [FeedFinding] {
        try all(
            """
            select code, array(select key from jsonb_each_text(placeholders) order by key),
                array(select value from jsonb_each_text(placeholders) order by key), line, line_column, path, value,
                is_warning
            from chain.feed_problem
            where feed_id = \(feed) and number > \(after) and is_warning = coalesce(\(areWarnings), is_warning)
            order by number limit \(limit)
            """
        ) { (row) throws(PostgresError) in
            let (names, values): ([String], [String]) = try (row[1], row[2])
            let (line, column): (Int32?, Int32?) = try (row[3], row[4])
            let place = try Place(
                file: file, line: line.map(Int.init), column: column.map(Int.init), path: row[5], value: row[6])
            let told = Dictionary(zip(names, values), uniquingKeysWith: { $1 })
            return try FeedFinding(isWarning: row[7], problem: Problem(row[0], told, at: place))
        }
    }
}
