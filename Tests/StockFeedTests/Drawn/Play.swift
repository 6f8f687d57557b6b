import ChainKit
import Postgres
import Retail
import TestKit

@testable import StockFeed

/// A drawn sequence, played through the door and by the naive model side by side.
struct Play {
    private let sequence: DrawnSequence
    private let account: AccountCode
    private let today: Day

    init(_ sequence: DrawnSequence) {
        self.sequence = sequence
        guard let account = try? AccountCode(sequence.account), let today = Day("2026-03-10") else {
            preconditionFailure("accounts have codes")
        }
        (self.account, self.today) = (account, today)
    }

    /// The first thing in which both differ; nil when there is none.
    func difference(at desk: Desk, _ reach: inout Reach) async throws -> String? {
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                delete from chain.feed_problem; delete from chain.feed_document; delete from chain.feed;
                delete from chain.stock_snapshot; delete from chain.stock_of_place; delete from chain.partner_code
                """)
        }
        var naive = NaiveStock(sequence)
        for (index, step) in sequence.steps.enumerated() {
            let expected = said(by: &naive, step)
            let found = try await said(by: desk, step, naive)
            reach.note(expected)
            if found != expected { return "step \(index + 1), expected: \(expected)\nfound: \(found)" }
            let (stock, told) = (naive.stock, try await rows(Self.stockRows))
            if stock != told { return "stock after step \(index + 1), \(Self.difference(stock, told))" }
        }
        let numbers = try await desk.feeds.receipts(of: account).compactMap(\.number).sorted()
        let (records, found) = (naive.list, try await list(desk, numbers))
        if records != found { return "documents, \(Self.difference(records, found))" }
        let (history, lines) = (naive.history, try await rows(Self.historyRows))
        if history != lines { return "history, \(Self.difference(history, lines))" }
        let (findings, problems) = (naive.findings, try await rows(Self.findingRows))
        if findings != problems { return "findings, \(Self.difference(findings, problems))" }
        for record in naive.records { reach.note(record) }
        return nil
    }

    private static func difference(_ expected: [String], _ found: [String]) -> String {
        let (only, more) = (Set(expected).subtracting(found), Set(found).subtracting(expected))
        return "expected: \(only.sorted().joined(separator: "\n"))\nfound: \(more.sorted().joined(separator: "\n"))"
    }

    // Both sides' answer to a step ------------------------------------------------------------------------------------

    private func said(by naive: inout NaiveStock, _ step: DrawnSequence.Step) -> String {
        switch step {
        case .send(let document, let treatment): return naive.take(document, treatment).said
        case .again(let number):
            return sequence.document(number).map { naive.take($0, .goodRows).said } ?? ""
        case .remember(let code, let sku):
            if naive.names.products[code] ?? sku != sku { return "feed.code-means-another" }
            naive.names.products[code] = sku
            return ""
        case .rememberPlace(let code, let place):
            if naive.names.placeNames[code] ?? place != place { return "feed.code-means-another" }
            naive.names.placeNames[code] = place
            return ""
        case .confirm(let number):
            guard let document = sequence.document(number), let last = naive.last(number) else { return "" }
            guard naive.records[last].state == "held" else { return "feed.not-held" }
            return naive.take(document, .goodRows, confirms: last).said
        case .reject(let number):
            guard let last = naive.last(number) else { return "" }
            guard naive.records[last].state == "held" else { return "feed.not-held" }
            naive.decide(last, "rejected")
            return "rejected"
        }
    }

    private func said(by desk: Desk, _ step: DrawnSequence.Step, _ naive: NaiveStock) async throws -> String {
        do {
            switch step {
            case .send(let document, let treatment): return try await take(document, treatment, at: desk)
            case .again(let number):
                guard let document = sequence.document(number) else { return "" }
                return try await take(document, .goodRows, at: desk)
            case .remember(let code, let sku):
                try await desk.feeds.remember([(Name(code), .product(SKU(sku)))], for: account, today: today)
                return ""
            case .rememberPlace(let code, let place):
                try await desk.feeds.remember(
                    [(Name(code), .location(LocationCode(place)))], for: account, today: today)
                return ""
            case .confirm(let number):
                guard let held = try await real(number, desk), sequence.document(number) != nil else { return "" }
                return try await feeds(desk).confirm(held, today: today).said
            case .reject(let number):
                guard let held = try await real(number, desk) else { return "" }
                return try await feeds(desk).reject(held, today: today).state.rawValue
            }
        } catch let refusal as Refusal {
            return refusal.problems.map(\.code).sorted().map { $0 == Self.dup ? "feed.same-stock" : $0 }
                .joined(separator: " ")
        }
    }

    private static let dup = "feed.same-stock-before"

    private func take(
        _ document: DrawnDocument, _ treatment: DrawnSequence.Treatment, at desk: Desk
    ) async throws -> String {
        let how: FeedTreatment =
            switch treatment {
            case .goodRows: .applyGoodRows
            case .allOrNothing: .allOrNothing
            case .check: .check
            }
        return try await feeds(desk).take(file(document.number, document.text), for: account, today: today, how).said
    }

    private func file(_ number: Int, _ text: String) -> FeedFile { FeedFile(text, name: "\(number)") }

    /// The newest record of a document.
    private func real(_ number: Int, _ desk: Desk) async throws -> Int64? {
        try await desk.feeds.receipts(of: account).first { $0.file == "\(number)" }?.number
    }

    private func feeds(_ desk: Desk) -> FeedIntake {
        var limits = FeedLimits()
        limits.frozenLines = NaiveStock.frozenLines
        return FeedIntake(own: desk.own, intake: desk.intake, timeZone: "Asia/Shanghai", limits: limits)
    }

    // What the database has -------------------------------------------------------------------------------------------

    private func list(_ desk: Desk, _ numbers: [Int64]) async throws -> [String] {
        let receipts = try await desk.feeds.receipts(of: account)
        func index(_ number: Int64?) -> String { number.flatMap { numbers.firstIndex(of: $0) }.map { "\($0)" } ?? "-" }
        return receipts.sorted { $0.number ?? 0 < $1.number ?? 0 }.map { receipt in
            let hours = receipt.asOf.map { "\(($0.sinceEpoch / 1_000_000 - 1_772_294_400) / 3600)" } ?? "-"
            return "\(index(receipt.number)) \(receipt.file) \(receipt.said) corrects \(index(receipt.corrects)) "
                + "follows \(index(receipt.follows)) \(hours) \(receipt.places.joined(separator: " "))"
        }
    }

    private func rows(_ statement: SQL) async throws -> [String] {
        let found = try await TestDatabase.current.read { tx in
            try tx.all(statement) { (row) throws(PostgresError) -> String in try row[0] }
        }
        return found.sorted()
    }

    private static let stockRows: SQL = """
        select concat_ws(' ', l.code, p.sku, concat_ws('/', coalesce(s.on_hand::text, '-'),
            coalesce(s.in_transit::text, '-'), coalesce(s.reserved::text, '-'), coalesce(s.unsellable::text, '-')),
            '#' || (select count(*) from chain.feed f where f.id < s.feed_id),
            (extract(epoch from s.as_of)::bigint - 1772294400) / 3600)
        from chain.stock s join chain.location l on l.id = s.location_id join chain.product p on p.id = s.product_id
        """

    private static let historyRows: SQL = """
        select concat_ws(' ', (select count(*) from chain.feed f where f.id < s.feed_id), l.code, p.sku,
            concat_ws('/', coalesce(s.on_hand::text, '-'), coalesce(s.in_transit::text, '-'),
                coalesce(s.reserved::text, '-'), coalesce(s.unsellable::text, '-'), coalesce(s.sold::text, '-')),
            coalesce(s.line::text, '-'))
        from chain.stock_line s join chain.location l on l.id = s.location_id
            join chain.product p on p.id = s.product_id
        """

    private static let findingRows: SQL = """
        select concat_ws(' ', (select count(*) from chain.feed g where g.id < f.id),
            case when f.state <> 'refused' then coalesce(p.line::text, '-') end,
            case p.code when 'feed.same-stock-before' then 'feed.same-stock' else p.code end)
        from chain.feed_problem p join chain.feed f on f.id = p.feed_id
        union all select 'a gap in ' || feed_id from chain.feed_problem group by feed_id having max(number) <> count(*)
        """
}

extension FeedReceipt {
    fileprivate var said: String {
        "\(isRepeated ? "again " : "")\(state.rawValue) \(counts.lines): \(counts.applied) applied, "
            + "\(counts.unchanged) unchanged, \(counts.outdated) outdated, \(counts.zeroed) zeroed, "
            + "\(counts.refused) refused, \(counts.warned) warned"
    }
}
