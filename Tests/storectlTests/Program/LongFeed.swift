import Postgres
import Testing

/// A distributor with two warehouses full of products, one document of all of them after the other, and what the
/// database has to hold after each.
struct LongFeed {
    let products: Int

    private let places = ["W-2", "W-2B"]
    /// Lines of every document that nobody understands.
    private static let unknown = 3

    func make(in program: Program) async throws {
        try await FeedChain().make(in: program)
        let rows = (1...products).map { "\(Self.sku($0)),Phone,P,P,128,red,,2025-06-01,no,20" }
        let header = "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size\n"
        try program.write(header + rows.joined(separator: "\n"), to: "products.csv")
        try program.write("code,name,account,kind,default\nW-2B,Two,D-2,warehouse,no\n", to: "locations.csv")
        for kind in ["products", "locations"] {
            let outcome = try await program.run(
                "directory", "import", "\(kind).csv", "--kind", kind, "--on", "2026-01-01")
            #expect(outcome.code == 0, "\(outcome)")
        }
    }

    private static func sku(_ number: Int) -> String { "L-\(number)" }

    /// A document of the account D-2, newer than those before it. One that is held leaves half of everything out; the
    /// others, but for the first, one product in a hundred.
    func document(_ number: Int, isHeld: Bool) -> String {
        let minutes = "\(number / 60 + 10):\(number % 60 < 10 ? "0" : "")\(number % 60)"
        var text = "<stockFeed xmlns='urn:storechain:feed:1' id='F-\(number)' as-of='2026-03-01T\(minutes):00+08:00'>\n"
        for place in places {
            text += "<location code='\(place)'>\n"
            for product in 1...(isHeld ? products / 2 : products) where !isLeftOut(product, number) {
                text += "<line sku='\(Self.sku(product))' on-hand='\((product * 7 + number * 13) % 50 + 1)'/>\n"
            }
            text += "</location>\n"
        }
        for unknown in 1...Self.unknown { text += "<line sku='X-\(unknown)' on-hand='1'/>\n" }
        return text + "</stockFeed>\n"
    }

    private func isLeftOut(_ product: Int, _ number: Int) -> Bool { number > 0 && (product + number) % 100 == 0 }

    /// What lies in the database of a document, and what is wrong with the whole.
    struct Found: Equatable {
        var documents: Int64 = 0
        var findings: Int64 = 0
        var lines: Int64 = 0
        var events: Int64 = 0
        var bytes: Int64 = 0
        /// Of any document: lines and entries in the trail without their receipt, products that are not what the
        /// newest document that was taken says, and receipts of something else.
        var astray: Int64 = 0
    }

    /// All of a document.
    func everything(of number: Int, isHeld: Bool) -> Found {
        isHeld
            ? Found(
                documents: 1, findings: Int64(Self.unknown + 1), lines: 0, events: 1,
                bytes: Int64(document(number, isHeld: true).utf8.count))
            : Found(documents: 1, findings: Int64(Self.unknown), lines: Int64(products * places.count), events: 1)
    }

    /// Looks for a document when the newest that counts should be `newest`.
    func look(for number: Int, newest: Int, in database: Database) async throws -> Found {
        let (every, all, id): (Int64, Int64, String) = (Int64(number), Int64(products * places.count), "F-\(number)")
        return try await database.read { tx in
            try tx.one(
                """
                with mine as (select id from chain.feed where document_id = \(id)),
                now as (
                    select s.feed_id, s.on_hand, substr(p.sku, 3)::bigint as n, f.document_id
                    from chain.stock s join chain.product p on p.id = s.product_id
                        left join chain.feed f on f.id = s.feed_id)
                select (select count(*) from mine),
                    (select count(*) from chain.feed_problem where feed_id in (select id from mine)),
                    (select count(*) from chain.stock_line where feed_id in (select id from mine)),
                    (select count(*) from trail.event e join mine m on e.kind = 'feed' and e.key = 'D-2 ' || m.id),
                    (select coalesce(sum(octet_length(bytes)), 0)::bigint from chain.feed_document
                        where feed_id in (select id from mine)),
                    (select count(*) from chain.stock_snapshot s
                        where not exists (select from chain.feed f where f.id = s.feed_id))
                    + (select count(*) from trail.event e where e.kind = 'feed' and not exists (
                        select from chain.feed f where e.key in ('D-2 ' || f.id, f.id::text)))
                    + (select count(*) from chain.feed where state = 'refused' or document_id is null
                        or substr(document_id, 3)::bigint > \(every))
                    + abs(\(all) - (select count(*) from now))
                    + (select count(*) from now
                        where document_id is distinct from \("F-\(newest)") or on_hand <> case
                            when \(newest > 0) and (n + \(Int64(newest))) % 100 = 0 then 0
                            else (n * 7 + \(Int64(newest)) * 13) % 50 + 1 end)
                """
            ) { (row) throws(PostgresError) in
                try Found(
                    documents: row[0], findings: row[1], lines: row[2], events: row[3], bytes: row[4], astray: row[5])
            }
        }
    }
}
