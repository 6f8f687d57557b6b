import PriceProtection
import Retail
import TestKit
import Testing

/// Random grounds, the same in every run.
private struct RandomGround {
    var random: Seeded
    private var serial: Int64 = 0

    init(_ seed: UInt64) { random = Seeded(seed) }

    private mutating func day(_ span: Int32) -> Day { sure(Day(sinceEpoch: 20_500 + random.below(span))) }

    mutating func next(product: Int64 = 1) -> ProtectionGround {
        let before = Int64(random.below(300_000)) + 1
        var ground = ProtectionGround(product: product, before: before, after: Int64(random.below(before)))
        ground.lots = (0..<random.below(5)).map { _ in
            let units = Int64(random.below(60)) - 10
            return StockLot(
                day: day(90), units: units, minor: random.falls(10) ? nil : units * Int64(random.below(300_000)))
        }
        if random.falls(80) {
            ground.feed = ProtectionGround.Telling(feed: 1, day: day(90), units: Int64(random.below(120)))
        }
        (ground.sellIn, ground.sellThrough) = (Int64(random.below(50)), Int64(random.below(80)))
        ground.tellsSellThrough = random.falls(75)
        ground.shipments = [
            ProtectionGround.Shipment(day: day(90), units: Int64(random.below(3)) * Int64(random.below(20)))
        ]
        if random.falls(50) { ground.afterDrop = Int64(random.below(150)) }
        if random.falls(40) {
            ground.later = ProtectionGround.Telling(feed: 2, day: day(120), units: Int64(random.below(200)))
            ground.laterMoved = Int64(random.below(60)) - 30
        }
        if random.falls(20) {
            ground.excluded = [ProtectionGround.Excluded(day: day(90), units: Int64(random.below(30)) + 1)]
        }
        if random.falls(40) { addPhones(to: &ground) }
        return ground
    }

    /// A batch of which every phone is known, some of them gone.
    private mutating func addPhones(to ground: inout ProtectionGround) {
        let (count, shipped) = (Int64(random.below(20)) + 1, day(90))
        ground.lots = [StockLot(day: shipped, units: count, minor: count * 100_000)]
        ground.phonesBought = count
        for _ in 0..<count {
            serial += 1
            if random.falls(60) {
                ground.phones.append(ProtectedPhone(serial: serial, day: shipped, minor: Int64(random.below(300_000))))
            }
        }
    }

    mutating func terms() -> ProtectionTerms {
        var terms = ProtectionTerms.builtIn
        terms.supported = sure(Percentage(basisPoints: 5000 + random.below(5001)))
        terms.inTransit = sure(Percentage(basisPoints: random.below(10_001)))
        if random.falls(50) { terms.cap = Int64(random.below(5_000_000)) }
        return terms
    }
}

@Suite struct `Protection of whatever may lie there` {
    @Test func `never pays a phone twice`() {
        for seed in 0..<300 as Range<UInt64> {
            var random = RandomGround(seed)
            let grounds = (1...5).map { random.next(product: $0) }
            let lines = ProtectionRule(random.terms()).statement(of: grounds)
            let serials = lines.flatMap(\.serials)
            #expect(Set(serials).count == serials.count)
            #expect(Set(serials).isSubset(of: grounds.flatMap(\.phones).map(\.serial)))
            for line in lines where line.basis == .imei { #expect(line.units == Int64(line.serials.count)) }
        }
    }

    @Test func `a feed that comes after the announcement never raises a credit`() {
        var waited = 0
        for seed in 0..<3000 as Range<UInt64> {
            var random = RandomGround(seed)
            var ground = random.next()
            let rule = ProtectionRule(random.terms())
            ground.later = nil
            let frozen = rule.lines(of: ground)
            for units in [0, 10, 100, 10_000, 1_000_000_000] as [Int64] {
                ground.later = ProtectionGround.Telling(feed: 3, day: sure(Day("2026-04-01")), units: units)
                let lines = rule.lines(of: ground)
                #expect(lines.filter { !$0.basis.waits } == frozen.filter { !$0.basis.waits })
                #expect(lines.allSatisfy { !$0.basis.waits || $0.amount == 0 })
                waited += lines.filter { $0.basis == .surplus }.count
            }
            // By the first feed after the drop an estimate falls, and rises to what was frozen at most.
            let estimates = [0, 10, 100, 10_000].map { (told: Int64) -> Int64 in
                ground.afterDrop = told
                return rule.lines(of: ground).reduce(0) {
                    $0 + ($1.basis == .transit ? 0 : $1.units * ($1.basis.waits ? 0 : 1))
                }
            }
            if !ground.isByPhone, !ground.tellsSellThrough {
                #expect(estimates.allSatisfy { $0 <= ground.feed?.units ?? 0 })
            }
        }
        #expect(waited > 500)
    }

    @Test func `parts sum to the whole, within cap and fall`() {
        var capped = 0
        for seed in 0..<2000 as Range<UInt64> {
            var random = RandomGround(seed)
            let grounds = (1...4).map { random.next(product: $0) }
            let terms = random.terms()
            let lines = ProtectionRule(terms).statement(of: grounds)
            let whole = lines.filter { !$0.basis.waits }.reduce(Int64(0)) { $0 + $1.full }
            #expect(lines.reduce(0) { $0 + $1.amount } == min(whole, terms.cap ?? whole))
            if let cap = terms.cap, cap < whole { capped += 1 }
            for line in lines {
                #expect(line.amount >= 0 && line.amount <= line.full && line.units >= 0)
                #expect(line.base <= grounds[Int(line.product) - 1].before)
                if line.basis != .held, line.basis != .surplus {
                    #expect(line.full <= max(0, line.base - line.price) * line.units)
                }
            }
            for ground in grounds where !ground.isByPhone {
                let stock = lines.filter {
                    $0.product == ground.product && [.feed, .estimated, .surplus, .held].contains($0.basis)
                }
                let bought = ground.lots.reduce(Int64(0)) { $0 + max(0, $1.units) }
                #expect(stock.reduce(0) { $0 + $1.units } <= bought)
            }
        }
        #expect(capped > 200)
    }

    @Test func `the same ground says the same`() {
        var random = RandomGround(5)
        let grounds = (1...200).map { random.next(product: $0) }
        let rule = ProtectionRule(random.terms())
        var shuffled = grounds
        for place in shuffled.indices {
            shuffled[place].lots.reverse()
            shuffled[place].phones.reverse()
        }
        #expect(rule.statement(of: grounds) == rule.statement(of: shuffled))
    }
}
