import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `Falls of prices that lie ahead` {
    /// As `sku day before after supply`, of those that are asked for.
    private func falls(of account: String, to person: String, after day: Day) async throws -> [String] {
        try await Desk.of(person) { desk in
            try await desk.prices.comingFalls(for: AccountCode(account), after: day).filter {
                $0.sku.text == "A6-256-BK"
            }.map { "\($0.day) \($0.before) \($0.after) \($0.supply ?? 0)" }
        }
    }

    @Test func `are those that are published, for the account that asks, and no draft's`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        let (this, next) = (today.month, try #require(today.month.next))
        let middle = try #require(next.firstDay.adding(days: 14))
        let rows = [
            // For all from the first, for one account from the middle of the month, and a bargain of a quota for another.
            "A6-256-BK,,,chain,,,,2800.00,3100.00,3200.00,2700.00,,,,,,,",
            "A6-256-BK,,,account,D-ZJ,\(middle),,2500.00,3100.00,3200.00,2400.00,,,,,,,",
            PricedRows.special("SP-1", "account", "D-GD", quota: "9", cap: ""),
            "A6-256-BK,,,account,C-XC,\(middle),,2600.00,,,,DC-1,direct_cut,,,,,",
        ].joined(separator: "\n")
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(this, PricedRows.plain, today: today)
                try await ann.publish(this, with: bob)
                try await ann.fill(next, rows, today: today)
                // A draft is nobody's, not even its author's.
                for person in ["ann", "hq", "zj", "d-zj", "audit"] {
                    #expect(try await falls(of: "D-ZJ", to: person, after: today).isEmpty, "\(person)")
                }
                try await ann.publish(next, with: bob)
            }
        }
        let (first, second) = ("\(next.firstDay) 300000 280000 310000", "\(middle) 280000 250000 310000")
        for person in ["hq", "zj", "d-zj", "audit"] {
            #expect(try await falls(of: "D-ZJ", to: person, after: today) == [first, second], "\(person)")
        }
        #expect(try await falls(of: "D-ZJ", to: "d-zj", after: next.firstDay) == [second])
        #expect(try await falls(of: "D-ZJ", to: "d-zj", after: middle).isEmpty)
        // A quota is no fall; a direct cut is.
        #expect(try await falls(of: "D-GD", to: "d-gd", after: today) == [first])
        #expect(
            try await falls(of: "C-XC", to: "hq", after: today) == [first, "\(middle) 280000 260000 310000"])
        // Another's prices are another's.
        for person in ["d-gd", "gd", "d-zj2"] {
            #expect(try await falls(of: "D-ZJ", to: person, after: today).isEmpty, "\(person)")
        }
    }
}
