import Postgres
import Retail
import RetailSQL

/// What is odd about a document beside what was known before it. Rows of the table `staged` like every other finding.
extension Transaction {
    /// Stock that is many times what it was, or a small part of it; how many lines say so.
    func noteJumps(
        _ staged: StagedFeed, _ asOf: Instant, _ limits: FeedLimits
    ) throws(PostgresError) -> Int64 {
        Int64(
            try execute(
                """
                insert into staged (line, number, is_warning, code, placeholders)
                select t.line, \(staged.findings)::integer + row_number() over (order by t.line), true, 'feed.jump',
                    concat_ws(E'\\x1F', 'from', k.on_hand, 'sku', p.sku, 'to', t.on_hand)
                from staged t
                    join known k on k.location_id = t.location_id and k.product_id = t.product_id
                    join chain.product p on p.id = t.product_id
                where t.code is null and k.as_of < \(asOf)
                    and abs(t.on_hand - k.on_hand) >= \(limits.jumpPieces)::integer
                    and greatest(t.on_hand, k.on_hand)
                        >= \(limits.jumpTimes)::bigint * greatest(least(t.on_hand, k.on_hand), 1)
                """))
    }

    /// Places that tell what they told before, line for line.
    func noteFrozen(_ places: Int64) throws(PostgresError) {
        try execute(
            """
            insert into staged (number, is_warning, code, placeholders)
            select coalesce(max(s.number), 0) + 1, true, 'feed.frozen', \("places\u{1F}\(places)") from staged s
            """)
    }
}
