import PricingPolicy
import Retail
import Testing

@Suite struct `The difference between two policies` {
    private typealias C = SmallChain

    @Test func `of a policy from itself is none, in whatever order its lines stand`() {
        let difference = PolicyDifference(from: C.sound, to: C.sound.reversed(), C.facts)
        #expect(difference.isEmpty && difference.unchanged == 2 && difference.channels.isEmpty)
    }

    @Test func `names what came, what went, and what moved from what to what`() throws {
        var after = [C.sound[0]]
        after[0].prices.guide = 180_000
        after[0].prices.floor = nil
        after.append(PriceLine(C.model("Q"), .channel(.direct), .always, Prices(guide: 90_000)))
        let difference = PolicyDifference(from: C.sound, to: after, C.facts)
        #expect(difference.added == [after[1]] && difference.removed == [C.sound[1]] && difference.unchanged == 0)
        let change = try #require(difference.changed.first)
        #expect(change.moves.map(\.kind) == [.guide, .floor] && !change.changesTerms)
        #expect(change.moves.map(\.permille) == [-52, nil])
        #expect(change.moves[1].was == 180_000 && change.moves[1].now == nil)
    }

    @Test func `takes a line that begins on another day for the same, and several by their days`() {
        let (early, late) = (C.window(nil, "2026-12-10"), C.window("2026-12-10", nil))
        let was = [
            PriceLine(C.model("P"), .chain, early, Prices(guide: 1000)),
            PriceLine(C.model("P"), .chain, late, Prices(guide: 2000)),
        ]
        var now = was
        now[1].prices.guide = 3000
        #expect(PolicyDifference(from: was, to: now.reversed(), C.facts).changed.map(\.was) == [was[1]])
        now = [was[0]]
        now[0].window = C.window("2026-12-02", "2026-12-10")
        let moved = PolicyDifference(from: [was[0]], to: now, C.facts)
        #expect(moved.changed.map(\.changesTerms) == [true] && moved.added.isEmpty && moved.removed.isEmpty)
    }

    static let touched: [(PriceScope, Set<Channel>)] = [
        (.chain, [.direct, .distribution]), (.channel(.direct), [.direct]),
        (.region(C.region("ZJ")), [.direct, .distribution]), (.account(C.account("D-1")), [.distribution]),
        (.account(C.account("D-2")), [.direct]), (.tier(C.tier("gold")), [.distribution]),
        (.store(C.store("S-2")), [.direct]),
    ]

    @Test(arguments: touched) func `leaves every channel alone in which no line differs`(
        _ scope: PriceScope, _ channels: Set<Channel>
    ) {
        let line = PriceLine(C.model("P"), scope, .always, Prices(guide: 185_000))
        let difference = PolicyDifference(from: C.sound, to: C.sound + [line], C.facts)
        #expect(difference.channels == channels && difference.scopes == [scope])
        // What the difference promises is so: each place of another channel answers as before.
        let (before, after) = (PolicyIndex(C.draft(C.sound), C.facts), PolicyIndex(C.draft(C.sound + [line]), C.facts))
        let places: [(PolicyPlace, Channel)] = [
            (.account(C.account("D-1")), .distribution), (.account(C.account("D-2")), .direct),
            (.store(C.store("S-1")), .distribution), (.store(C.store("S-2")), .direct),
        ]
        for (place, channel) in places where !channels.contains(channel) {
            #expect(after.candidates(of: C.sku("P-8"), at: place) == before.candidates(of: C.sku("P-8"), at: place))
        }
    }
}
