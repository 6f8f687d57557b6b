import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `Four eyes` {

    /// `bob` takes the line out of what `ann` writes and lays it into a draft of his own: his hand was in hers.
    @Test func `whoever moves a line between drafts has put a hand to both`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        let (month, other) = (today.month.next!, today.month.next!.next!)
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(
                    month, PricedRows.plain + "\n" + PricedRows.model("M3", "chain", "", 500), today: today)
                try await bob.fill(other, PricedRows.plain, today: today)
                let (mine, his) = try await (
                    #require(ann.prices.draft(of: month)), #require(bob.prices.draft(of: other))
                )
                let state = await Desk.answer(
                    """
                    update pricing_draft.line set policy_id = \(his.draft.id), number = 50
                    where policy_id = \(mine.draft.id) and model = 'M3'
                    """, in: bob.drafting)
                #expect(state == "00000")
                let after = try #require(try await ann.prices.draft(of: month)?.draft)
                #expect(after.version > mine.draft.version && after.contributors == ["ann", "bob"])
                _ = try await ann.prices.submit(month, acceptingWarnings: 0)
                #expect(try await refusalCode { try await bob.prices.approve(month) } == "price.four-eyes")
            }
        }
    }
}
