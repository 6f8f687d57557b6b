import PricingPolicy
import Retail
import Testing

@Suite struct `The order of precedence` {
    private let day: Day
    private let model: Name
    private let store: PriceScope

    init() throws {
        day = try #require(Day("2026-12-10"))
        model = try Name("M")
        store = .store(try StoreCode("S-1"))
    }

    private func candidate(
        _ number: Int32, _ scope: PriceScope, depth: Int32 = 0, guide: Int64, special: SpecialPrice? = nil,
        subject: PricedProduct? = nil, window: Window = .always, taken: Candidate.Taken = Candidate.Taken()
    ) -> Candidate {
        let prices = Prices(pickUp: guide, guide: guide)
        return Candidate(
            number: number, line: PriceLine(subject ?? .model(model), scope, window, prices, special: special),
            depth: depth, taken: taken)
    }

    /// From the widest to the closest.
    private func ladder() throws -> [Candidate] {
        [
            candidate(1, .chain, guide: 1),
            candidate(2, .channel(.direct), guide: 2),
            candidate(3, .region(try RegionCode("EAST")), depth: 2, guide: 3),
            candidate(4, .region(try RegionCode("ZJ")), depth: 3, guide: 4),
            candidate(5, .tier(try TierCode("gold")), guide: 5),
            candidate(6, .account(try AccountCode("D-1")), guide: 6),
            candidate(7, store, guide: 7),
            candidate(8, store, guide: 8, subject: .storage(model: model, storage: try Name("8"))),
            candidate(9, store, guide: 9, subject: .sku(try SKU("M-8-BK"))),
            candidate(10, store, guide: 10, special: SpecialPrice(try SpecialCode("SP"), .directCut)),
        ]
    }

    @Test(arguments: 1...10) func `each step of the ladder beats all before it, in whatever order they come`(
        _ count: Int
    ) throws {
        let candidates = Array(try ladder().prefix(count))
        for turned in [candidates, candidates.reversed()] {
            let price = EffectivePrice.of(.guide, among: turned, on: day)
            #expect(price.minor == Int64(count))
            #expect(price.steps.map(\.candidate.number) == (1...Int32(count)).reversed())
            #expect(price.steps.map(\.verdict).first == .wins)
        }
    }

    @Test func `a line that is silent, over, or out of quota lets the next one speak`() throws {
        let silent = Candidate(
            number: 3, line: PriceLine(.model(model), store, .always, Prices(supply: 5)))
        let over = candidate(
            4, store, guide: 4, window: try #require(Window(from: nil, to: day)))
        let taken = candidate(
            5, store, guide: 5,
            special: SpecialPrice(try SpecialCode("SP"), .limitedBatch, quota: 10, cap: 50),
            taken: Candidate.Taken(byAccount: 9, byAll: 50))
        let price = EffectivePrice.of(.guide, among: [try ladder()[0], silent, over, taken], on: day)
        #expect(price.minor == 1)
        #expect(price.steps.map(\.verdict) == [.quotaUsed, .silent, .notOnDay, .wins])
    }

    @Test func `a step price follows the units, a bundle its companion, a demo price its purpose`() throws {
        let step = candidate(
            1, .chain, guide: 100,
            special: SpecialPrice(
                try SpecialCode("ST"), .step,
                steps: [PriceStep(units: 50, minor: 90), PriceStep(units: 100, minor: 80)]))
        let bundle = candidate(
            2, .chain, guide: 70, special: SpecialPrice(try SpecialCode("BU"), .bundle, together: try SKU("BUD")))
        let demo = candidate(3, .chain, guide: 60, special: SpecialPrice(try SpecialCode("DE"), .demo))
        let list = candidate(4, .chain, guide: 110)
        func pickUp(_ wish: PriceWish) -> Int64? {
            EffectivePrice.of(.pickUp, among: [step, bundle, demo, list], on: day, wish).minor
        }
        #expect(pickUp(PriceWish()) == 110)
        #expect(pickUp(PriceWish(units: 49)) == 110)
        #expect(pickUp(PriceWish(units: 50)) == 90)
        #expect(pickUp(PriceWish(units: 5000)) == 80)
        #expect(try pickUp(PriceWish(together: SKU("BUD"))) == 70)
        #expect(try pickUp(PriceWish(together: SKU("OTHER"))) == 110)
        #expect(try pickUp(PriceWish(units: 60, together: SKU("BUD"), isDemo: true)) == 60)
    }
}
