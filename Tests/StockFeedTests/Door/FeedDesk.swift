import ChainKit
import Directory
import Postgres
import Retail
import StockFeed
import Synchronization
import TestKit

/// The small chain with five more products; D-ZJ tells all of its stock, D-ZJ2 changes only.
func loadFeedChain() async throws {
    try await SmallChain.load()
    try await Desk.of("hq") { (desk) async throws in
        let more = (1...5).map { "P-\($0),Phone \($0),P\($0),PHONE,128,black,,2025-06-01,no,20,900.00" }
        let header = "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size,unit_cost"
        try await desk.take(.products, ([header] + more).joined(separator: "\n"))
    }
    try await TestDatabase.current.write { tx in
        try tx.script(
            """
            update chain.account_version v set feed_contract = case a.code when 'D-ZJ2' then 'delta' else 'full' end
            from chain.account a where a.id = v.account_id
            """)
    }
}

/// A document for one place: lines such as `P-1 on-hand=5`.
func document(
    _ lines: [String], asOf: String, id: String = "F1", place: String = "W-ZJ", kind: String = ""
) -> String {
    let elements = lines.map { line in
        let words = line.split(separator: " ")
        let told = words.dropFirst().map { word in
            let parts = word.split(separator: "=", maxSplits: 1)
            return "\(parts[0])='\(parts[1])'"
        }
        return "<line sku='\(words[0])' \(told.joined(separator: " "))/>"
    }
    return "<stockFeed xmlns='urn:storechain:feed:1' id='\(id)' as-of='\(asOf)' \(kind)>\n<location code='\(place)'>\n"
        + elements.joined(separator: "\n") + "\n</location>\n</stockFeed>\n"
}

extension FeedFile {
    init(_ text: String, name: String = "stock.xml") {
        let bytes = Array(text.utf8)
        self.init(name: name) { receive in try receive(bytes.span) }
    }
}

extension Desk {
    func take(
        _ text: String, for account: String = "D-ZJ", today: String = "2026-03-10",
        _ treatment: FeedTreatment = .applyGoodRows
    ) async throws -> FeedReceipt {
        guard let day = Day(today) else { preconditionFailure("no day: \(today)") }
        return try await feeds.take(FeedFile(text), for: AccountCode(account), today: day, treatment)
    }

    /// The refusal of a document that has to be refused; nil when it was taken.
    func refusal(
        of text: String, for account: String = "D-ZJ", today: String = "2026-03-10",
        _ treatment: FeedTreatment = .applyGoodRows
    ) async throws -> Refusal? {
        do {
            _ = try await take(text, for: account, today: today, treatment)
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    /// Everything that was found in a document.
    func problems(of feed: Int64) async throws -> [FeedFinding] {
        let findings = Mutex<[FeedFinding]>([])
        try await feeds.problems(of: feed) { finding in findings.withLock { $0.append(finding) } }
        return findings.withLock { $0 }
    }

    /// What this person sees of the stock: `P-1 5/-/0/-` for on hand, in transit, reserved and unsellable.
    func stock(at place: String = "W-ZJ") async throws -> [String] {
        try await own.read { tx in try tx.told(in: "chain.stock", at: place) }
    }
}

extension Transaction {
    fileprivate func told(in table: SQL, at place: String) throws(PostgresError) -> [String] {
        try all(
            """
            select p.sku || ' ' || concat_ws('/', coalesce(s.on_hand::text, '-'), coalesce(s.in_transit::text, '-'),
                coalesce(s.reserved::text, '-'), coalesce(s.unsellable::text, '-'))
            from \(table) s join chain.product p on p.id = s.product_id join chain.location l on l.id = s.location_id
            where l.code = \(place) order by p.sku
            """
        ) { (row) throws(PostgresError) in try row[0] }
    }
}

/// How many rows there are of what was taken: documents, findings, lines, and stock.
func rowsOfFeeds() async throws -> [Int64] {
    try await TestDatabase.current.read { tx in
        let taken: SQL = "(select id from chain.feed where state = 'taken')"
        return try [
            "\(taken) t", "chain.feed_problem where feed_id in \(taken)", "chain.stock_line", "chain.stock",
        ].map { (table: SQL) in
            try tx.value("select count(*) from \(table)", as: Int64.self)
        }
    }
}

/// Rows of history of a document.
func history(of feed: Int64?) async throws -> Int64 {
    try await TestDatabase.current.read { tx in
        try tx.value("select count(*) from chain.stock_line where feed_id = \(feed)", as: Int64.self)
    }
}
