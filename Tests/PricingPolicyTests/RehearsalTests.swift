import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite struct `An account in a rehearsal` {
    private let account = try? AccountCode("D-1")

    private func rehearsed(
        _ products: [RehearsedProduct], before: Int64? = 0, after: Int64? = 0, protection: Int64? = 0
    ) throws -> RehearsedAccount {
        RehearsedAccount(
            try #require(account), products, rebateBefore: before, rebateAfter: after, protection: protection)
    }

    @Test func `is shown margin, rebates, protection and what it is better off by`() throws {
        let found = try rehearsed(
            [
                RehearsedProduct(units: 10, before: 1000, after: 900, cost: 800),
                RehearsedProduct(units: -2, before: 500, after: 550, cost: 400),
            ], before: 30, after: 50, protection: 700)
        #expect((found.units, found.unpriced) == (8, 0))
        #expect((found.marginBefore, found.marginAfter) == (2000 - 200, 1000 - 300))
        #expect(found.priceGain == 1000 + 100)
        #expect(found.gain == 1100 + 20 + 700 && found.isWhole)
    }

    @Test func `is told what is not known, and never gets it as nothing`() throws {
        let dark = try rehearsed([
            RehearsedProduct(units: 5, before: 1000, after: 900, cost: nil),
            RehearsedProduct(units: -5, before: nil, after: 900, cost: 1),
        ])
        #expect((dark.unpriced, dark.priceGain, dark.isWhole) == (10, 0, false))
        #expect(try rehearsed([], before: nil, after: 5).gain == 0)
        for unknown in [
            try rehearsed([], before: nil), try rehearsed([], after: nil), try rehearsed([], protection: nil),
        ] {
            #expect(!unknown.isWhole)
        }
    }

    @Test func `loses what the brand wins by prices, to the last minor unit`() throws {
        var dice = Seeded(41)
        for _ in 0..<300 {
            let products = (0..<dice.below(8)).map { _ in
                RehearsedProduct(
                    units: Int64(dice.below(400)) - 40, before: Int64(dice.below(5000)), after: Int64(dice.below(5000)),
                    cost: Int64(dice.below(4000)))
            }
            let found = try rehearsed(products)
            #expect(found.marginBefore - found.marginAfter == found.priceGain)
        }
    }
}

@Suite(.database) struct `A rehearsal of a draft` {
    @Test func `takes the prices of both policies, is kept once, and is known to nobody without the right`()
        async throws
    {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        let month = try #require(today.month.next)
        let base = try #require(today.month.previous)
        let account = try AccountCode("D-ZJ")
        try await Desk.of("ann") { ann in
            try await Desk.of("bob") { bob in
                try await ann.fill(today.month, PricedRows.model("A6", "chain", "", 2500), today: today)
                try await ann.publish(today.month, with: bob)
                try await ann.fill(month, PricedRows.model("A6", "chain", "", 2300), today: today)
                let ground = try await ann.prices.rehearsalGround(of: month)
                #expect(ground.ruling?.month == today.month)
                let sku = try SKU("A6-256-BK")
                let product = try #require(ground.product(sku, at: account, units: 10))
                #expect(product == RehearsedProduct(units: 10, before: 250_000, after: 230_000, cost: 210_000))
                let fall = try #require(ground.fall(of: sku, at: account))
                #expect(fall == (250_000, 230_000))
                #expect(try ground.fall(of: SKU("M3-128-BK"), at: account) == nil)
                #expect(try ground.product(SKU("NO-SUCH"), at: account, units: 1) == nil)
                let line = RehearsedAccount(
                    account, [product], rebateBefore: nil, rebateAfter: 5, protection: 3)
                let kept = try await ann.prices.keep([line], of: ground, on: base)
                #expect(!kept.isRepeated && kept.rehearsal.accounts == [line] && kept.rehearsal.by == "ann")
                #expect(kept.rehearsal.base == base && kept.rehearsal.sha256.count == 64)
                #expect(try await ann.prices.keep([line], of: ground, on: base).isRepeated)
                #expect(try await bob.prices.publishedRehearsal(of: month) == nil)
                for code in ["eve", "zj", "d-zj", "audit"] {
                    #expect(
                        try await Desk.of(code) { desk in
                            try await refusalCode { try await desk.prices.publishedRehearsal(of: month) }
                        } == "price.needs-right", "\(code)")
                }
                // What was rehearsed is not what stands there now.
                try await ann.fill(month, PricedRows.model("A6", "chain", "", 2200), today: today)
                #expect(
                    try await refusalCode { try await ann.prices.keep([line], of: ground, on: base) }
                        == "price.draft-moved")
                try await ann.publish(month, with: bob)
                let policy = try #require(try await ann.prices.policies().first)
                #expect(policy.month == month && policy.sha256 != kept.rehearsal.draftSHA256)
                #expect(try await bob.prices.publishedRehearsal(of: month) == kept.rehearsal)
            }
        }
    }
}
