import ChainKit
import Retail
import StockFeed
import TestKit
import Testing

/// A document of D-ZJ that leaves out all that lay there; answers its number.
private func hold(_ sku: String, on day: String) async throws -> Int64 {
    let text = """
        <stockFeed xmlns='urn:storechain:feed:1' id='\(day)' as-of='\(day)T20:00:00+08:00' kind='full'>
        <location code='W-ZJ'><line sku='\(sku)' on-hand='80'/></location></stockFeed>
        """
    let bytes = Array(text.utf8)
    return try await Desk.of("d-zj") { desk in
        let receipt = try await desk.feeds.take(
            FeedFile(name: "held.xml") { receive in try receive(bytes.span) }, for: AccountCode("D-ZJ"),
            today: ProtectedChain.drop)
        #expect(receipt.state == .held)
        return try #require(receipt.number)
    }
}

/// What confirming it comes to: its state, or the code of the refusal.
private func confirm(_ number: Int64, by person: String, on day: Day) async throws -> String {
    do {
        return try await Desk.of(person) { try await $0.feeds.confirm(number, today: day).state.rawValue }
    } catch let refusal as Refusal {
        #expect(refusal.kind == .forbidden && refusal.problems.first?.values["cut"] == ProtectedChain.cut)
        return refusal.problems.first?.code ?? ""
    }
}

@Suite(.database) struct `A held feed under a price cut` {
    @Test func `is headquarters' to confirm until the account is settled with`() async throws {
        try await ProtectedChain.load()
        let first = try await hold("M3-128-BK", on: "2026-03-02")
        try await ProtectedChain.announce(["D-ZJ"])
        let refused = "feed.headquarters-decides"
        #expect(try await confirm(first, by: "d-zj", on: ProtectedChain.announced) == refused, "it is still to fall")
        #expect(try await confirm(first, by: "d-zj", on: ProtectedChain.drop) == refused, "nothing is settled")
        #expect(try await confirm(first, by: "hq", on: ProtectedChain.drop) == "taken")

        let second = try await hold("A6-256-WH", on: "2026-03-03")
        #expect(try await confirm(second, by: "d-zj", on: ProtectedChain.drop) == refused)
        try await ProtectedChain.settle()
        #expect(try await confirm(second, by: "d-zj", on: ProtectedChain.drop) == "taken")
    }
}

@Suite(.database) struct `A held feed beside a cut of others` {
    @Test func `is the account's where the cut does not reach it`() async throws {
        try await ProtectedChain.load()
        let number = try await hold("M3-128-BK", on: "2026-03-02")
        try await ProtectedChain.announce(["D-GD"])
        #expect(try await confirm(number, by: "d-zj", on: ProtectedChain.drop) == "taken")
    }
}
