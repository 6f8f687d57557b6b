import Postgres
import Retail
import RetailSQL

/// A document's rows while it is taken. Each line is one row of the table `staged`, or one for each problem with it.
extension Transaction {
    func makeStaging() throws(PostgresError) {
        try script(
            """
            create temporary table staged (
                location_id bigint, product_id bigint, on_hand bigint, in_transit bigint, reserved bigint,
                unsellable bigint, sold bigint, line integer, number integer, is_warning boolean, code text,
                placeholders text, line_column integer, path text, value text) on commit drop;
            create temporary table told (
                location_id bigint not null, product_id bigint not null, on_hand bigint, in_transit bigint,
                reserved bigint, unsellable bigint, sold bigint, lines bigint not null, line integer not null)
                on commit drop;
            create temporary table covered (
                location_id bigint not null, region_id bigint not null, is_outdated boolean not null) on commit drop
            """)
    }

    func copyToStaging(_ write: (inout CopyWriter) throws -> Void) throws {
        _ = try copyIn(
            """
            copy staged (location_id, product_id, on_hand, in_transit, reserved, unsellable, sold, line, number,
                is_warning, code, placeholders, line_column, path, value) from stdin
            """, write)
    }

    /// What is told of each product at each place. What is on its way may stand on several lines, by day of arrival.
    func gatherStaged() throws(PostgresError) {
        try script(
            """
            insert into told
            select location_id, product_id, sum(on_hand), sum(in_transit), sum(reserved), sum(unsellable), sum(sold),
                count(*), min(line)
            from staged where code is null and product_id is not null group by location_id, product_id;
            analyze told
            """)
    }

    /// The first line of a product whose sum is beyond what a column takes.
    func lineBeyond(_ limit: Int64) throws(PostgresError) -> Int? {
        try value("select min(line) from told where in_transit > \(limit)", as: Int32?.self).map(Int.init)
    }

    /// The places that the document speaks of, and whether a newer one has spoken of them.
    func coverStaged(of party: FeedParty, _ asOf: Instant) throws(PostgresError) {
        try execute(
            """
            insert into covered
            select p.location_id, l.region_id, exists (
                select from chain.feed f
                where f.account_id = \(party.id) and f.as_of > \(asOf) and p.location_id = any (f.location_ids))
            from (select distinct location_id from staged where location_id is not null) p
                join chain.location l on l.id = p.location_id
            """)
        try script("analyze covered")
    }

    /// Lines that came too late to count, and of the others those that say what is known already.
    func idleLines(of party: FeedParty, _ asOf: Instant) throws(PostgresError) -> (outdated: Int64, unchanged: Int64) {
        let isFull = party.contract == .full
        return try one(
            """
            select coalesce(sum(lines) filter (where is_late), 0)::bigint,
                coalesce(sum(lines) filter (where not is_late and is_same), 0)::bigint
            from (select g.lines, (\(isFull) and c.is_outdated) or coalesce(s.as_of > \(asOf), false) as is_late,
                    s.product_id is not null and case when \(isFull)
                        then (g.on_hand, g.in_transit, g.reserved, g.unsellable)
                            is not distinct from (s.on_hand, s.in_transit, s.reserved, s.unsellable)
                        else (coalesce(g.on_hand, s.on_hand), coalesce(g.in_transit, s.in_transit),
                                coalesce(g.reserved, s.reserved), coalesce(g.unsellable, s.unsellable))
                            is not distinct from (s.on_hand, s.in_transit, s.reserved, s.unsellable) end as is_same
                from told g join covered c on c.location_id = g.location_id
                    left join chain.stock s on s.location_id = g.location_id and s.product_id = g.product_id) judged
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }

    /// Of the document's places: products with stock, and those of them that the document leaves out. A line that was
    /// refused has not left its product out.
    func rowsLeftOut(asOf: Instant) throws(PostgresError) -> (known: Int64, absent: Int64) {
        try one(
            """
            select count(*), count(*) filter (where not exists (
                select from staged g where g.location_id = s.location_id and g.product_id = s.product_id))
            from chain.stock s join covered c on c.location_id = s.location_id
            where not c.is_outdated and s.as_of <= \(asOf)
                and (s.on_hand > 0 or s.in_transit > 0 or s.reserved > 0 or s.unsellable > 0)
            """
        ) { (row) throws(PostgresError) in try (row[0], row[1]) }
    }
}

extension CopyWriter {
    mutating func stage(place location: Int64) throws(PostgresError) {
        try stage(location, nil, nil, nil, nil, nil)
    }

    mutating func stage(_ line: StockLine, _ location: Int64, _ product: Int64) throws(PostgresError) {
        try stage(location, product, line, nil, nil, nil)
    }

    mutating func stage(
        _ problem: Problem, _ number: Int32, isWarning: Bool, _ found: LineResolver.Resolution?
    ) throws(PostgresError) {
        try stage(found?.location, found?.product, nil, problem, number, isWarning)
    }

    private mutating func stage(
        _ location: Int64?, _ product: Int64?, _ line: StockLine?, _ problem: Problem?, _ number: Int32?,
        _ isWarning: Bool?
    ) throws(PostgresError) {
        // A problem's placeholders travel as one text: names and values, a unit separator between them.
        let placeholders = problem?.values.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        try row(
            location, product, line?.onHand, line?.inTransit, line?.reserved, line?.unsellable, line?.sold,
            (line?.line ?? problem?.place.line).map { Int32(clamping: $0) }, number, isWarning, problem?.code,
            placeholders?.joined(separator: "\u{1F}"), problem?.place.column.map { Int32(clamping: $0) },
            problem?.place.path, problem?.place.value.map { String($0.unicodeScalars.prefix(1000)) })
    }
}
