import Retail
import Settlement
import TestKit
import Testing

@Suite struct RebateResultTests {
    private static func share(_ text: String) -> RebateTerm.Pay { .share(Percentage(text) ?? .none) }

    private func facts(units: Int64 = 0, amount: Int64 = 0) -> RebateFacts {
        RebateFacts([.init("A6", units: units, amount: amount)])
    }

    @Test func `of all units, the tier that is reached pays for the first piece too`() {
        let term = RebateTerm(
            "pick-up", base: .units, tiers: [.init(from: 100, .each(200)), .init(from: 500, .each(300))])
        #expect(term.result(facts(units: 99)).earned == 0)
        #expect(term.result(facts(units: 100)).earned == 20_000)
        #expect(term.result(facts(units: 499)).earned == 99_800)
        #expect(term.result(facts(units: 500)).earned == 150_000)
        let next = term.result(facts(units: 400)).next
        #expect(next?.missing == 100 && next?.gain == 150_000 - 80_000)
    }

    @Test func `of units above, each tier pays for what lies in it`() {
        let term = RebateTerm(
            "pick-up", basis: .above,
            tiers: [
                .init(from: 0, Self.share("1")), .init(from: 1_000_000, Self.share("2")),
                .init(from: 3_000_000, Self.share("3")),
            ])
        let result = term.result(facts(units: 40, amount: 4_000_000))
        #expect(result.bands.map(\.amount) == [1_000_000, 2_000_000, 1_000_000])
        #expect(result.bands.map(\.earned) == [10_000, 40_000, 30_000])
        #expect(result.earned == 80_000 && result.next == nil)
    }

    @Test func `tiers of a target begin at parts of it`() {
        let term = RebateTerm(
            "quarter", base: .target,
            tiers: [.init(from: 9_000, Self.share("0.3")), .init(from: 10_000, Self.share("0.6"))])
        var some = facts(units: 89, amount: 8_900_000)
        #expect(term.result(some).earned == nil, "without a target nothing is known")
        some.hold(against: ["A6": 100])
        #expect(term.result(some).earned == 0)
        some = facts(units: 90, amount: 9_000_000)
        some.hold(against: ["A6": 100])
        #expect(term.result(some).earned == 27_000)
        #expect(term.result(some).next?.missing == 10)
    }

    @Test(
        arguments: [(89, 0), (90, 5_000), (99, 5_000), (100, 10_000), (110, 12_000), (500, 12_000)] as [(Int64, Int64)])
    func `gates of the target open a part`(bought: Int64, earned: Int64) {
        let term = RebateTerm(
            "pick-up", base: .units, tiers: [.init(from: 0, .each(1))],
            gates: RebateGates(target: [
                .init(reached: 9_000, pays: 5_000), .init(reached: 10_000, pays: 10_000),
                .init(reached: 11_000, pays: 12_000),
            ]))
        var some = RebateFacts([.init("A6", units: bought), .init("B7", units: 10_000 - bought)])
        some.hold(against: ["A6": 100])
        #expect(term.result(some).earned == earned)
    }

    @Test func `what is not known leaves the sum unknown, and a gate that is shut makes it nothing`() {
        let term = RebateTerm(
            "key", base: .units, tiers: [.init(from: 0, .each(100))],
            gates: RebateGates(keyModels: Percentage("80"), coverDays: 45))
        var some = RebateFacts([.init("A6", isKey: true, units: 80)])
        some.hold(against: ["A6": 100])
        #expect(term.result(some).earned == nil)
        some.coverTenths = 450
        #expect(term.result(some).earned == 8_000)
        some.coverTenths = 451
        #expect(term.result(some).earned == 0)
        some.coverTenths = nil
        some.hold(against: ["A6": 101])
        #expect(term.result(some).earned == 0, "79 % of the key model shuts it, whatever the cover")
    }

    @Test func `a cap is the most`() {
        let term = RebateTerm("pick-up", tiers: [.init(from: 0, Self.share("10"))], cap: 500)
        let result = term.result(facts(units: 3, amount: 10_000))
        #expect(result.full == 1_000 && result.earned == 500 && result.isCapped)
    }

    @Test func `goods narrow what counts, and returns of more than was bought earn nothing`() {
        let term = RebateTerm("key", goods: .key, base: .units, tiers: [.init(from: 0, .each(100))])
        let some = RebateFacts([
            .init("A6", isKey: true, units: 5), .init("B7", units: 50), .init("A6", isKey: true, .activation, units: 9),
        ])
        #expect(term.result(some).earned == 500)
        #expect(term.result(RebateFacts([.init("A6", isKey: true, units: -5)])).earned == 0)
    }

    @Test(arguments: 0..<200)
    func `parts sum to the whole, more never earns less, and tiers above never jump`(seed: UInt64) {
        var dice = Seeded(seed)
        let basis: RebateTerm.Basis = seed % 2 == 0 ? .all : .above
        var from: Int64 = 0
        let tiers = (0..<Int.random(in: 1...4, using: &dice)).map { place in
            from += Int64.random(in: 1...2_000_000, using: &dice)
            return RebateTerm.Tier(
                from: place == 0 ? 0 : from, Self.share("\(place + 1).\(Int.random(in: 1...9, using: &dice))"))
        }
        let term = RebateTerm("r", basis: basis, tiers: tiers)
        let lines = (0..<Int.random(in: 1...8, using: &dice)).map { place in
            RebateFacts.Line(
                "M\(place)", units: Int64.random(in: 0...500, using: &dice),
                amount: Int64.random(in: 0...1_000_000, using: &dice))
        }
        let result = term.result(RebateFacts(lines))
        #expect(result.parts.reduce(0) { $0 + $1.earned } == result.earned)
        let more = term.result(RebateFacts(lines + [.init("M0", units: 1, amount: 7)]))
        #expect((more.earned ?? 0) >= (result.earned ?? 0))
        if basis == .above { #expect((more.earned ?? 0) - (result.earned ?? 0) <= 7) }
    }
}

@Suite struct ReturnedGoodsTests {
    private func day(_ number: Int) throws -> Day { try #require(Day("2026-01-\(number < 10 ? "0" : "")\(number)")) }

    @Test func `what came back is taken off what came last before it, at what was paid`() throws {
        let kept = [
            Shipment(try day(1), units: 10, amount: 1_000), Shipment(try day(2), units: 10, amount: 2_000),
            Shipment(try day(3), units: -12, amount: -9_999), Shipment(try day(4), units: 5, amount: 500),
        ].keptLots
        #expect(
            kept == [Shipment(try day(1), units: 8, amount: 800), Shipment(try day(4), units: 5, amount: 500)])
    }

    @Test func `shipments of a day are one, in whatever order they are told`() throws {
        let told = [
            Shipment(try day(3), units: -2, amount: -200), Shipment(try day(1), units: 4, amount: 400),
            Shipment(try day(3), units: 5, amount: 700),
        ]
        #expect(
            told.daily == [Shipment(try day(1), units: 4, amount: 400), Shipment(try day(3), units: 3, amount: 500)])
    }

    @Test func `what came back of goods from before the ledger stays on its own day`() throws {
        let kept = [Shipment(try day(2), units: 4, amount: 400), Shipment(try day(5), units: -10, amount: -1_000)]
            .keptLots
        #expect(kept == [Shipment(try day(5), units: -6, amount: -600)])
    }

    @Test(arguments: 0..<100)
    func `pieces are neither lost nor made, and all sold and returned leaves nothing`(seed: UInt64) throws {
        var dice = Seeded(seed)
        var shipments: [Shipment] = []
        for number in 1...20 {
            let units = Int64.random(in: -6...12, using: &dice)
            shipments.append(Shipment(try day(number), units: units, amount: units * 100))
        }
        let sum = shipments.reduce(0) { $0 + $1.units }
        #expect(shipments.keptLots.reduce(0) { $0 + $1.units } == sum)
        let sold = shipments.filter { $0.units > 0 }
        let all = sold.reduce(0) { $0 + $1.units }
        let none = (sold + [Shipment(try day(25), units: -all, amount: -all * 100)]).keptLots
        #expect(none.allSatisfy { $0.units == 0 && $0.amount == 0 })
    }
}
