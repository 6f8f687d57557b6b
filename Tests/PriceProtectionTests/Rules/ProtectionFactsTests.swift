import PriceProtection
import Retail
import TestKit
import Testing

private typealias Fact = ProtectionFacts.Fact

private func day(_ text: String) -> Day { sure(Day(text)) }

/// A feed of 20 pieces on the 1st, a look-back from 1 October, a drop on 11 November.
private func ground(_ facts: ProtectionFacts, shippedOn: Int64 = 0) throws -> ProtectionGround {
    let falls = [7, 8].map { (product: Int64) in
        FrozenFall(
            product: product, sku: "P-\(product)", before: 200, after: 150,
            feed: .init(feed: 3, day: day("2026-11-01"), units: 20), shippedOn: shippedOn)
    }
    return try #require(facts.grounds(of: falls, since: day("2026-10-01"), end: day("2026-11-11")).first)
}

@Suite struct `What an account's facts say of a product` {
    @Test func `what moved from the day after the feed to the day before the drop is told apart by its way`() throws {
        var facts = ProtectionFacts()
        for (on, units) in [("2026-11-01", 100), ("2026-11-02", 5), ("2026-11-10", 6), ("2026-11-11", 100)] {
            facts.add([Fact(product: 7, day: day(on), units: Int64(units))], as: .sellIn)
            facts.add([Fact(product: 7, day: day(on), units: Int64(units) / 5)], as: .sellThrough)
            facts.add([Fact(product: 7, day: day(on), units: -1)], as: .handed)
        }
        facts.add([Fact(product: 8, day: day("2026-11-05"), units: 1000)], as: .sellIn)
        let found = try ground(facts)
        #expect((found.sellIn, found.sellThrough) == (5 + 6 - 2, 1 + 1))
    }

    @Test func `what was known at the announcement to have gone on stays gone`() throws {
        var facts = ProtectionFacts()
        facts.add([Fact(product: 7, day: day("2026-11-05"), units: 4)], as: .sellThrough)
        #expect(try ground(facts, shippedOn: 9).sellThrough == 9)
        #expect(try ground(facts, shippedOn: 3).sellThrough == 4)
    }

    @Test func `batches and phones count from the first day of the look-back to the day before the drop`() throws {
        var facts = ProtectionFacts()
        for (number, on) in ["2026-09-30", "2026-10-01", "2026-11-10", "2026-11-11"].enumerated() {
            facts.add([Fact(product: 7, day: day(on), units: 2, minor: 380)], as: .sellIn)
            facts.add([Fact(product: 7, day: day(on), units: -1, minor: -190)], as: .lot)
            facts.add([Fact(product: 7, day: day(on), units: 1, minor: 190, number: Int64(number))], as: .phone)
            facts.add([Fact(product: 7, day: day(on), units: 0, number: Int64(number) + 10)], as: .phone)
            facts.add([Fact(product: 7, day: day(on), units: 3)], as: .excluded)
        }
        let found = try ground(facts)
        #expect(found.lots.map(\.units) == [2, 2, -1, -1])
        #expect(Set(found.lots.map(\.day)) == [day("2026-10-01"), day("2026-11-10")])
        #expect((found.phonesBought, found.phones.map(\.serial)) == (4, [1, 2]))
        #expect(found.excluded.map(\.units) == [3, 3])
    }

    @Test func `what moved until the later feed is counted wherever it stands among the facts`() throws {
        var facts = ProtectionFacts()
        facts.add([Fact(product: 7, day: day("2026-11-12"), units: 8)], as: .sellIn)
        facts.add([Fact(product: 7, day: day("2026-11-13"), units: 100)], as: .sellIn)
        facts.add([Fact(product: 7, day: day("2026-11-03"), units: 3)], as: .sellThrough)
        facts.add([Fact(product: 7, day: day("2026-11-12"), units: 40, number: 5)], as: .later)
        let found = try ground(facts)
        #expect(found.laterMoved == 8 - 3)
        #expect(found.later == .init(feed: 5, day: day("2026-11-12"), units: 40))
    }

    @Test func `a full feed after the drop says that what it does not name is not there`() throws {
        var facts = ProtectionFacts()
        #expect(try ground(facts).afterDrop == nil)
        facts.add([Fact(product: 0, day: day("2026-11-12"), number: 6)], as: .afterWhole)
        #expect(try ground(facts).afterDrop == 0)
        facts.add([Fact(product: 7, day: day("2026-11-12"), units: 4, number: 6)], as: .after)
        #expect(try ground(facts).afterDrop == 4)
    }

    @Test func `an account tells sell-through where it told any`() throws {
        var facts = ProtectionFacts()
        #expect(try !ground(facts).tellsSellThrough)
        facts.add([Fact(product: 0, day: day("2026-11-02"))], as: .teller)
        #expect(try ground(facts).tellsSellThrough)
    }
}
