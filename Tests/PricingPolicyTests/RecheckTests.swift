import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `What was handed in soundly` {

    @Test func `is checked once more where the chain, the cases or another policy have changed since`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        let month = today.month.next!
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(today.month, PricedRows.plain, today: today)
                try await ann.publish(today.month, with: bob)
                try await ann.fill(month, PricedRows.plain, today: today)
                _ = try await ann.prices.submit(month, changesAreMeant: true)
                _ = try await bob.prices.approve(month)
                #expect(try await standsAsChecked(month))

                try await cost(999_900)
                #expect(try await !standsAsChecked(month))
                #expect(try await refusalCode { try await bob.prices.publish(month) } == "price.check.below-cost")
                try await cost(210_000)
                #expect(try await standsAsChecked(month))

                let wrong = GuardCase(
                    try GuardCode("G-1"), try Name("never below"), try SKU("A6-256-BK"),
                    .store(try StoreCode("S-HZ-1")), .guide, .atLeast, 900_000)
                try await ann.prices.add([wrong], from: month)
                #expect(try await refusalCode { try await bob.prices.publish(month) } == "price.guard-fails")
                try await ann.prices.endGuard(wrong.code, before: month)
                // The ended case is a change too: checked in full, and found sound.
                #expect(try await !standsAsChecked(month))
                #expect(try await bob.prices.publish(month).month == month)
            }
        }
    }

    private func cost(_ minor: Int64) async throws {
        try await TestDatabase.current.write { tx in
            try tx.execute(
                """
                update chain.product_cost set cost_minor = \(minor)
                where product_id = (select id from chain.product where sku = 'A6-256-BK')
                """)
        }
    }

    /// By the desk's own word, under the login for prices.
    private func standsAsChecked(_ month: Month) async throws -> Bool {
        try await Desk.of("bob") { bob in try await bob.prices.standsAsChecked(month) }
    }
}
