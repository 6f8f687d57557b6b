import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite struct `Four eyes` {

    /// `bob` takes a line out of what `ann` writes by plain SQL: his hand was in it.
    @Test(.database) func `whoever takes a line out of a draft has put a hand to it, and none moves to another draft`()
        async throws
    {
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
                let moved = await Desk.answer(
                    "update pricing_draft.line set policy_id = \(his.draft.id), number = 50 where model = 'M3'",
                    in: bob.drafting)
                #expect(moved == "42501")
                let taken = await Desk.answer("delete from pricing_draft.line where model = 'M3'", in: bob.drafting)
                #expect(taken == "00000")
                let after = try #require(try await ann.prices.draft(of: month)?.draft)
                #expect(after.version > mine.draft.version && after.contributors == ["ann", "bob"])
                try await ann.handIn(month)
                #expect(try await refusalCode { try await bob.prices.approve(month) } == "price.four-eyes")
            }
        }
    }

    @Test(.database) func `a second look hears what the step would hear, and takes none`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        let month = today.month.next!
        try await Desk.of("ann") { ann in
            try await ann.fill(month, PricedRows.plain, today: today)
            try await ann.prices.foresee(.submit(limits: PriceLimits()), of: month)
            #expect(try await refusalCode { try await ann.prices.foresee(.publish, of: month) } == "price.not-approved")
            #expect(try await ann.prices.draft(of: month)?.draft.state == .draft)
            try await ann.handIn(month)
            #expect(
                try await refusalCode { try await ann.prices.foresee(.submit(limits: PriceLimits()), of: month) }
                    == "price.draft-submitted")
            #expect(try await refusalCode { try await ann.prices.foresee(.approve, of: month) } == "price.four-eyes")
        }
        try await Desk.of("bob") { bob in
            try await bob.prices.foresee(.approve, of: month)
            #expect(try await bob.prices.draft(of: month)?.draft.state == .submitted)
        }
    }
}
