import PriceProtection
import Retail
import TestKit
import Testing

private func day(_ text: String) -> Day { sure(Day(text)) }

@Suite struct `Protection of one product` {
    private var terms = ProtectionTerms.builtIn

    /// 40 pieces bought for 2000 each in January, 60 for 1900 in February, 20 for 1850 in March; the price falls from 2000
    /// to 1800, everything in minor units.
    private var ground = ProtectionGround(
        before: 2000_00, after: 1800_00,
        feed: ProtectionGround.Telling(feed: 7, day: day("2026-03-01"), units: 50), sellIn: 20, sellThrough: 10,
        lots: [
            StockLot(day: day("2026-01-10"), units: 40, minor: 40 * 2000_00),
            StockLot(day: day("2026-02-10"), units: 60, minor: 60 * 1900_00),
            StockLot(day: day("2026-03-03"), units: 20, minor: 20 * 1850_00),
        ])

    private func lines(_ ground: ProtectionGround) -> [String] {
        ProtectionRule(terms).lines(of: ground).map { line in
            let lot = line.lotDay.map { " \($0)" } ?? ""
            return
                "\(line.basis.rawValue)\(lot) \(line.units) × \((line.base - line.price) / 100) = \(line.amount / 100)"
        }
    }

    @Test func `the newest batches lie in stock, and the price that was paid for each is the base`() {
        #expect(lines(ground) == ["feed 2026-03-03 20 × 50 = 1000", "feed 2026-02-10 40 × 100 = 4000"])
    }

    @Test func `no more counts than was bought inside the look-back`() {
        var ground = ground
        ground.lots.removeFirst(2)
        #expect(lines(ground) == ["feed 2026-03-03 20 × 50 = 1000"])
    }

    @Test func `who paid less than the new price gets nothing, and never owes anything`() {
        var ground = ground
        ground.lots = [StockLot(day: day("2026-03-03"), units: 100, minor: 100 * 1700_00)]
        #expect(lines(ground) == ["feed 2026-03-03 60 × -100 = 0"])
    }

    @Test func `what nobody priced was bought at the list price`() {
        var ground = ground
        ground.lots = [StockLot(day: day("2026-03-03"), units: 100, minor: nil)]
        #expect(lines(ground) == ["feed 2026-03-03 60 × 200 = 12000"])
    }

    @Test func `returned pieces are out`() {
        var ground = ground
        ground.lots.append(StockLot(day: day("2026-03-05"), units: -20, minor: -20 * 1850_00))
        ground.sellIn = 0
        #expect(lines(ground) == ["feed 2026-02-10 40 × 100 = 4000"])
    }

    @Test func `what was bought exclusively lies in stock and earns nothing`() {
        var ground = ground
        ground.excluded = [ProtectionGround.Excluded(day: day("2026-02-09"), units: 30)]
        // Of the 40 of February that lie there, 30 are of the exclusive order.
        #expect(lines(ground) == ["feed 2026-03-03 20 × 50 = 1000", "feed 2026-02-10 10 × 100 = 1000"])
    }

    @Test func `what is granted to go back lies in stock and earns nothing, of the newest that were there then`() {
        var ground = ground
        ground.excluded = [ProtectionGround.Excluded(day: day("2026-03-05"), units: 25, isGoingBack: true)]
        #expect(lines(ground) == ["feed 2026-02-10 35 × 100 = 3500"])
        ground.excluded = [ProtectionGround.Excluded(day: day("2026-03-02"), units: 25, isGoingBack: true)]
        #expect(lines(ground) == ["feed 2026-03-03 20 × 50 = 1000", "feed 2026-02-10 15 × 100 = 1500"])
    }

    @Test func `a share is supported, and in transit another`() {
        var rule = self
        rule.terms.supported = sure(Percentage(basisPoints: 9000))
        rule.terms.inTransit = sure(Percentage(basisPoints: 5000))
        rule.ground.shipments = [ProtectionGround.Shipment(day: sure(Day("2026-03-01")), units: 10)]
        #expect(
            rule.lines(rule.ground) == [
                "feed 2026-03-03 20 × 50 = 900", "feed 2026-02-10 40 × 100 = 3600", "transit 10 × 200 = 900",
            ])
    }

    @Test func `phones are counted one by one where all were shipped with their serials`() {
        var ground = ground
        ground.lots = [StockLot(day: day("2026-02-10"), units: 3, minor: 3 * 1900_00)]
        ground.phonesBought = 3
        ground.phones = [5, 9].map { ProtectedPhone(serial: $0, day: day("2026-02-10"), minor: 1900_00) }
        #expect(lines(ground) == ["imei 2026-02-10 2 × 100 = 200"])
        #expect(ProtectionRule(terms).lines(of: ground).flatMap(\.serials) == [5, 9])
        // One without: by feed.
        ground.lots[0] = StockLot(day: day("2026-02-10"), units: 4, minor: 4 * 1900_00)
        #expect(lines(ground) == ["feed 2026-02-10 4 × 100 = 400"])
    }

    @Test func `without sell-through the smaller of two feeds counts, and is marked`() {
        var ground = ground
        ground.tellsSellThrough = false
        ground.afterDrop = 30
        #expect(lines(ground) == ["estimated 2026-03-03 20 × 50 = 1000", "estimated 2026-02-10 10 × 100 = 1000"])
        ground.afterDrop = 80
        #expect(lines(ground) == ["estimated 2026-03-03 20 × 50 = 1000", "estimated 2026-02-10 30 × 100 = 3000"])
        ground.afterDrop = nil
        // What waits is said from the dearest batch that it may be of.
        #expect(lines(ground) == ["held 50 × 100 = 0"])
        // What is told only after the announcement adds nothing to what waits, and may take off it.
        ground.later = ProtectionGround.Telling(feed: 8, day: day("2026-03-10"), units: 110)
        #expect(lines(ground) == ["held 50 × 100 = 0"])
        ground.later = ProtectionGround.Telling(feed: 8, day: day("2026-03-10"), units: 35)
        #expect(lines(ground) == ["held 35 × 100 = 0"])
    }

    @Test func `without any feed it is held, as much as was bought, and never 0`() {
        var ground = ground
        ground.feed = nil
        #expect(lines(ground) == ["held 120 × 200 = 0"])
        #expect(ProtectionRule(terms).lines(of: ground).first?.full == 15_000_00)
        ground.lots = []
        #expect(lines(ground) == [])
    }

    @Test func `what a feed tells only after the announcement waits in a line of its own`() {
        var ground = ground
        // 50 + 20 − 10 were expected on that day.
        ground.later = ProtectionGround.Telling(feed: 9, day: day("2026-03-12"), units: 75)
        ground.laterMoved = 10
        #expect(
            lines(ground) == [
                "feed 2026-03-03 20 × 50 = 1000", "feed 2026-02-10 40 × 100 = 4000", "surplus 15 × 100 = 0",
            ])
        #expect(ProtectionRule(terms).lines(of: ground).last?.full == 1500_00)
    }

    @Test func `the cap is split over the lines, and their sum is the cap`() {
        var rule = self
        rule.terms.cap = 1000_01
        let lines = ProtectionRule(rule.terms).statement(of: [ground])
        #expect(lines.map(\.amount) == [200_00, 800_01])
        #expect(lines.map(\.full) == [1000_00, 4000_00])
    }

    @Test func `stock of stores counts where the terms say so, as far as it was passed on`() {
        var rule = self
        let proofs = [StoreProof(product: 0, store: 5, units: 3, credited: 250_00)]
        #expect(ProtectionRule(rule.terms).statement(of: [ground], proofs: proofs).count == 2)
        rule.terms.stores = true
        let lines = ProtectionRule(rule.terms).statement(of: [ground], proofs: proofs)
        #expect(lines.last?.basis == .store && lines.last?.amount == 250_00 && lines.last?.full == 250_00)
    }

    @Test func `stock of stores is what does not lie at the account, and counts from what was paid for it`() {
        var rule = self
        rule.terms.stores = true
        func stores(_ ground: ProtectionGround, _ units: Int64) -> [String] {
            let proofs = [StoreProof(product: 0, store: 5, units: units, credited: .max)]
            return ProtectionRule(rule.terms).statement(of: [ground], proofs: proofs)
                .filter { $0.basis == .store }.map { "\($0.units) × \(($0.base - $0.price) / 100)" }
        }
        // Sixty lie at the account: twenty of March and forty of February. What was bought before the look-back has no price.
        #expect(stores(ground, 70) == ["20 × 100", "40 × 200", "10 × 200"])
        // Forty of February and twenty of January were credited before, and lie in the store with what is newer.
        var ground = ground
        ground.feed = ProtectionGround.Telling(feed: 7, day: day("2026-03-01"), units: 0)
        (ground.sellIn, ground.sellThrough) = (0, 0)
        ground.earlier = [
            EarlierCut(cut: "CUT-1", drop: day("2026-03-01"), price: 1850_00, credited: 80, moved: -80)
        ]
        #expect(stores(ground, 120) == ["80 × 50", "20 × 50", "20 × 200"])
    }
}
