import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `Publication` {

    @Test func `checks once more, whatever was said when the draft was handed in`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(today.month, PricedRows.plain, today: today)
                try await ann.publish(today.month, with: bob)
                try await afterChanges(today, ann, bob)
                try await pastTheCheck(today, ann, bob)
            }
        }
    }

    /// Soundly handed in; then the chain changes, and a case is added.
    private func afterChanges(_ today: Day, _ ann: Desk, _ bob: Desk) async throws {
        let month = sure(today.month.next)
        try await ann.fill(month, PricedRows.plain, today: today)
        _ = try await ann.prices.submit(month, changesAreMeant: true)
        _ = try await bob.prices.approve(month)

        try await cost(999_900)
        #expect(try await refusalCode { try await bob.prices.publish(month) } == "price.check.below-cost")
        try await cost(210_000)

        try await guarding(month, ann) { () async throws in
            #expect(try await refusalCode { try await bob.prices.publish(month) } == "price.guard-fails")
        }
        #expect(try await bob.prices.publish(month).month == month)
    }

    /// By the function of the database, which whoever may price can call without the desk.
    private func pastTheCheck(_ today: Day, _ ann: Desk, _ bob: Desk) async throws {
        let low = sure(sure(today.month.next).next)
        let guarded = sure(low.next)
        try await ann.fill(low, PricedRows.plain.replacing("3000.00", with: "100.00"), today: today)
        try await ann.handIn(low)
        _ = try await bob.prices.approve(low)
        #expect(try await refusalCode { try await bob.prices.publish(low) } == "price.check.below-cost")

        try await ann.fill(guarded, PricedRows.plain, today: today)
        try await guarding(guarded, ann) { () async throws in
            try await ann.handIn(guarded)
            _ = try await bob.prices.approve(guarded)
            #expect(try await refusalCode { try await bob.prices.publish(guarded) } == "price.guard-fails")
        }
        #expect(try await bob.prices.publish(guarded).month == guarded)
    }

    /// While a case stands that the plain price fails.
    private func guarding(_ month: Month, _ desk: Desk, _ body: () async throws -> Void) async throws {
        let wrong = GuardCase(
            try GuardCode("G-\(month)"), try Name("never below"), try SKU("A6-256-BK"), .store(try StoreCode("S-HZ-1")),
            .guide,
            .atLeast, 900_000)
        try await desk.prices.add([wrong], from: month)
        try await body()
        try await desk.prices.endGuard(wrong.code, before: month)
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
}
