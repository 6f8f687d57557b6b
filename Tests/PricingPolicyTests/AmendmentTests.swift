import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `An amendment on the desk` {
    @Test func `gets another day and reason, keeps its lines, and is the same when asked for again`() async throws {
        let (ann, today) = try await PricedChain.published()
        let month = today.month
        let first = try await ann.prices.amend(month, from: today, reason: Name("a slip"), today: today)
        let again = try await ann.prices.amend(month, from: today, reason: Name("a slip"), today: today)
        #expect(again == first)
        let moved = try await ann.prices.amend(month, from: month.lastDay, reason: Name("a cut"), today: today)
        #expect(moved.effectiveFrom == month.lastDay && moved.reason == "a cut" && moved.lineCount == 1)
        let past = sure(Day(sinceEpoch: today.sinceEpoch - 1))
        let refusal = await #expect(throws: Refusal.self) {
            try await ann.prices.amend(month, from: past, reason: Name("late"), today: today)
        }
        #expect(refusal?.problems.first?.code == "price.amendment-day")
        #expect(try await ann.prices.draft(of: month)?.draft == moved)
        await ann.close()
    }
}

@Suite(.database) struct `What is published` {
    @Test func `is told of with its time by the chain's clocks`() async throws {
        let (ann, today) = try await PricedChain.published()
        let month = today.month
        // Half past eight at home is half past midnight in Greenwich.
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                alter table pricing.policy disable trigger user;
                update pricing.policy set published_at = '2026-02-20 00:30Z'
                """)
        }
        for step in [
            { try await ann.prices.reopen(month) }, { try await ann.prices.draft(month, .nothing, today: today) },
        ]
            as [@Sendable () async throws -> PolicyDraft]
        {
            let refusal = await #expect(throws: Refusal.self) { try await step() }
            #expect(refusal?.problems.first?.code == "price.published-already")
            #expect(refusal?.problems.first?.values["at"] == "2026-02-20 08:30")
        }
        await ann.close()
    }
}

extension PricedChain {
    /// The chain with a policy of the present month that was taken over, and who keeps it.
    fileprivate static func published() async throws -> (ann: Desk, today: Day) {
        try await load()
        let (ann, today) = (try await Desk.open("ann"), try await today())
        try await ann.fill(today.month, ",A6,,,,,,2100,,,,,,,,,,", takingOver: true, today: today)
        _ = try await ann.prices.publish(today.month)
        return (ann, today)
    }
}
