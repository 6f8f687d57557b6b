import ChainKit
import Postgres
import PriceProtection
import Retail
import TestKit
import Testing

/// The fall of `ProtectedChain` is settled; a second one of the same product follows on 2026-03-16.
@Suite struct `A second cut` {
    private let first = StatementQuestion(cut: try? CutCode(ProtectedChain.cut))
    private let second = StatementQuestion(cut: try? CutCode("CUT-2026-03-16"))

    private func announce(from before: Int64, to after: Int64, on drop: String = "2026-03-16") async throws {
        let falls = try ["D-ZJ", "D-ZJ2", "D-GD"].map {
            AnnouncedFall(account: try AccountCode($0), sku: try SKU("A6-256-BK"), before: before, after: after)
        }
        _ = try await Desk.of("hq") { desk in
            try await desk.own.write { tx in
                try tx.announceCut(of: falls, on: sure(Day(drop)), today: sure(Day("2026-03-14")), .yuan)
            }
        }
    }

    @discardableResult
    private func settle(
        _ question: StatementQuestion, published: PublishedFalls = PublishedFalls()
    ) async throws -> [ProtectionStatement] {
        try await Desk.of("hq") { desk in
            try await desk.own.write { tx in
                try tx.settleProtection(question, today: sure(Day("2026-03-20")), published: published)
            }
        }
    }

    /// Lines of the last cut with base and amount, all of which work out again to the same.
    private func lines(of cut: String = "CUT-2026-03-16") async throws -> [String] {
        try await Desk.of("hq") { desk in
            let code = try CutCode(cut)
            var texts: [String] = []
            for line in try await desk.protection.lines(StatementQuestion(cut: code)) {
                if line.of == nil {
                    let explained = try await desk.protection.explain(
                        code, AccountCode(line.account), line: line.number)
                    #expect(explained.isSame, "\(line.account) \(line.number)")
                }
                texts.append(
                    "\(line.account) \(line.basis.rawValue) \(line.units) × \((line.base - line.price) / 100) "
                        + "= \(line.amount / 100)")
            }
            return texts
        }
    }

    @Test(.database) func `pays for no fall that was paid for`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        try await ProtectedChain.settle()
        // Up to 1950 and down to 1800 again; ten were bought meanwhile.
        try await Desk.of("hq") { try await $0.sell("2026-03-12,sell_in,D-ZJ,,A6-256-BK,10,19500.00,") }
        try await announce(from: 1950_00, to: 1800_00)
        let items = try await Desk.of("hq") { try await $0.protection.items(of: CutCode("CUT-2026-03-16")) }
        #expect(items.map(\.exposure) == [0, 1500_00, 0])
        try await settle(second)
        #expect(
            try await lines() == [
                "D-GD imei 2 × 0 = 0", "D-ZJ feed 10 × 150 = 1500", "D-ZJ feed 20 × 0 = 0", "D-ZJ feed 40 × 0 = 0",
                // Held before, and never credited.
                "D-ZJ2 held 30 × 150 = 0",
            ])
        let explained = try await Desk.of("d-gd") {
            try await $0.protection.explain(CutCode("CUT-2026-03-16"), AccountCode("D-GD"), line: 1)
        }
        #expect(explained.again?.protected == ProtectedDown(cut: ProtectedChain.cut, price: 1800_00))
    }

    @Test(.database) func `holds again what is not decided`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        try await Desk.of("d-zj") { try await $0.tell(200, on: "2026-03-10") }
        try await ProtectedChain.settle()
        try await announce(from: 1800_00, to: 1700_00)
        try await settle(second)
        #expect(
            try await lines().filter { $0.hasPrefix("D-ZJ ") } == [
                "D-ZJ feed 20 × 100 = 2000", "D-ZJ feed 40 × 100 = 4000", "D-ZJ surplus 60 × 100 = 0",
            ])
        // Decided in part, the first before the second: 50 are there from then on, and 10 are out.
        for cut in [ProtectedChain.cut, "CUT-2026-03-16"] {
            _ = try await Desk.of("hq") { desk in
                try await desk.own.write { tx in
                    try tx.decideProtection(
                        CutCode(cut), AccountCode("D-ZJ"), line: 3, .units(50), reason: Name("Counted"),
                        today: sure(Day("2026-03-20")), .yuan)
                }
            }
        }
        try await announce(from: 1700_00, to: 1650_00, on: "2026-03-18")
        try await settle(StatementQuestion())
        let units = try await Desk.of("d-zj") { try await $0.protection.lines(StatementQuestion()) }
            .filter { $0.cut == "CUT-2026-03-18" }.map { "\($0.basis.rawValue) \($0.units)" }
        #expect(units == ["feed 20", "feed 60", "feed 30"])
    }

    @Test(.database) func `is settled after the first`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        try await announce(from: 1800_00, to: 1700_00)
        #expect(try await settle(second).isEmpty)
        let (question, today) = (second, sure(Day("2026-03-20")))
        let behind = try await Desk.of("hq") { try await $0.protection.behind(question, today: today) }
        #expect(behind == ["D-GD", "D-ZJ", "D-ZJ2"])
        let cuts = try await settle(StatementQuestion()).map(\.cut)
        #expect(cuts == [ProtectedChain.cut, "CUT-2026-03-16"].flatMap { Array(repeating: $0, count: 3) })
        // Down to 1800 by the first, and from there on by the second.
        #expect(try await lines().contains("D-ZJ feed 40 × 100 = 4000"))
    }

    @Test(.database) func `and the first follow the prices that are published`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        var published = PublishedFalls()
        let (account, sku) = (try AccountCode("D-ZJ"), try SKU("A6-256-BK"))
        published.add(
            [AnnouncedFall(account: account, sku: sku, before: 2000_00, after: 1870_00)], of: account,
            cut: ProtectedChain.cut)
        // It does not fall for the other any more.
        published.add([], of: try AccountCode("D-GD"), cut: ProtectedChain.cut)
        let (cut, falls) = (try CutCode(ProtectedChain.cut), published)
        #expect(try await Desk.of("hq") { try await $0.protection.changed(cut, by: falls) } == 2)
        try await settle(first, published: published)
        #expect(
            try await lines(of: ProtectedChain.cut) == [
                "D-ZJ feed 20 × -20 = 0", "D-ZJ feed 40 × 30 = 1200", "D-ZJ2 held 30 × 150 = 0",
            ])
    }
}
