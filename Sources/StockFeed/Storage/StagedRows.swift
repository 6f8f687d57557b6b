import Postgres
import Retail
import RetailSQL

/// A document's rows while it is taken. Each line is one row of the table `staged`, or one for each problem with it.
extension Transaction {
    func makeStaging() throws(PostgresError) {
        try script(
            """
            create temporary table staged (
                location_id bigint, product_id bigint, on_hand integer, in_transit integer, reserved integer,
                unsellable integer, sold integer, line integer, number integer, is_warning boolean, code text,
                placeholders text, line_column integer, path text, value text) on commit drop
            """)
    }

    func copyToStaging(_ write: (inout CopyWriter) throws -> Void) throws {
        _ = try copyIn(
            """
            copy staged (location_id, product_id, on_hand, in_transit, reserved, unsellable, sold, line, number,
                is_warning, code, placeholders, line_column, path, value) from stdin
            """, write)
    }

    /// A rough idea of it is enough for a plan, and costs a fifth.
    func analyzeStaged() throws(PostgresError) {
        try script("set local default_statistics_target = 10; analyze staged (location_id, product_id, code)")
    }

    /// The first line of a product whose sum is beyond what a column takes.
    func lineBeyond(_ limit: Int64) throws(PostgresError) -> Int? {
        try value(
            """
            select min(line) from (
                select min(line) as line from staged where code is null
                group by location_id, product_id having sum(in_transit) > \(limit)) sums
            """, as: Int32?.self
        ).map(Int.init)
    }

    /// Keeps what was found in the staged document with it.
    func addProblems(to feed: Int64) throws(PostgresError) {
        try execute(
            """
            insert into chain.feed_problem
                (feed_id, number, is_warning, code, placeholders, line, line_column, path, value)
            select \(feed), p.number, p.is_warning, p.code,
                case when p.placeholders = '' then '{}' else jsonb_object(string_to_array(p.placeholders, E'\\x1F')) end,
                p.line, p.line_column, p.path, p.value
            from staged p where p.code is not null
            """)
    }
}

extension CopyWriter {
    mutating func stage(_ line: StockLine, _ location: Int64, _ product: Int64) throws(PostgresError) {
        append(location)
        append(product)
        append(line.onHand?.units)
        append(line.inTransit?.units)
        append(line.reserved?.units)
        append(line.unsellable?.units)
        append(line.sold?.units)
        append(Int64(Int32(clamping: line.line)))
        appendNulls(7)
        try endRow()
    }

    mutating func stage(
        _ problem: Problem, _ number: Int32, isWarning: Bool, _ found: LineResolver.Resolution?
    ) throws(PostgresError) {
        // A problem's placeholders travel as one text: names and values, a unit separator between them.
        let placeholders = problem.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        append(found?.location)
        append(found?.product)
        appendNulls(5)
        append(problem.place.line.map { Int64(Int32(clamping: $0)) })
        append(Int64(number))
        append(isWarning ? "t" : "f")
        append(problem.code)
        append(placeholders.joined(separator: "\u{1F}"))
        append(problem.place.column.map { Int64(Int32(clamping: $0)) })
        append(problem.place.path)
        append(problem.place.value.map { String($0.unicodeScalars.prefix(1000)) })
        try endRow()
    }
}
