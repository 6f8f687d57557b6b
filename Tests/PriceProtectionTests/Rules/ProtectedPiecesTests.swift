import PriceProtection
import Retail
import TestKit
import Testing

/// Sixty pieces that were shipped on one day for 2671 each, and what cuts paid for them on their way.
private struct Journey {
    private let shipped = sure(Day("2026-01-01"))
    private var onTheWay: Int64 = 60
    private var lying: Int64 = 0
    private var inStores: Int64 = 0
    private var lots: [StockLot] = []
    private var arrivals: [ProtectionGround.Arrival] = []
    private var earlier: [EarlierCut] = []
    private(set) var paid: Int64 = 0
    private(set) var lowest: Int64 = 2671_00
    /// Cuts that credited something in more than one place.
    private(set) var mixed = 0

    /// Some arrive, some go on to a store, and the price falls.
    mutating func month(_ month: Int, _ random: inout Seeded) throws {
        let text = "2026-\(month < 10 ? "0" : "")\(month)"
        let arrived = random.falls(60) ? Int64(random.below(UInt64(onTheWay) + 1)) : 0
        (onTheWay, lying) = (onTheWay - arrived, lying + arrived)
        let received = sure(Day("\(text)-05"))
        if arrived > 0 {
            lots.append(StockLot(day: received, units: arrived, minor: arrived * 2671_00))
            arrivals.append(ProtectionGround.Arrival(shipped: shipped, received: received, units: arrived))
        }
        let gone = random.falls(50) ? Int64(random.below(UInt64(lying) + 1)) : 0
        (lying, inStores) = (lying - gone, inStores + gone)
        let before = 2000_00 + Int64(random.below(671_00))
        let after = before - 1 - Int64(random.below(500_00))
        let drop = sure(Day("\(text)-20"))
        let ground = ProtectionGround(
            before: before, after: after,
            feed: ProtectionGround.Telling(feed: 1, day: sure(Day("\(text)-10")), units: lying),
            shipments: [ProtectionGround.Shipment(day: shipped, units: onTheWay)], arrivals: arrivals,
            lots: lots, earlier: earlier)
        var terms = ProtectionTerms.builtIn
        terms.stores = true
        let lines = ProtectionRule(terms).statement(
            of: [ground], proofs: [StoreProof(product: 0, store: 1, units: inStores, credited: .max)])
        paid += lines.reduce(0) { $0 + $1.amount }
        let (way, here) = (lines.filter { $0.basis == .transit }, lines.filter { $0.basis != .transit })
        let (onWay, atHome) = (way.contains { $0.full > 0 }, here.contains { $0.full > 0 })
        if onWay, atHome { mixed += 1 }
        if onWay || atHome { lowest = min(lowest, after) }
        func units(_ basis: ProtectionBasis) -> Int64 {
            lines.reduce(0) { $1.basis == basis ? $0 + $1.units : $0 }
        }
        #expect(units(.feed) + units(.transit) + units(.store) == 60)
        earlier.append(
            EarlierCut(
                cut: "CUT-\(month)", drop: drop, price: atHome ? after : nil, credited: units(.feed),
                transitPrice: onWay ? after : nil, transit: units(.transit), stores: units(.store)))
    }
}

@Suite struct `Pieces on their way` {
    @Test func `are credited their way down to the lowest price, wherever they are`() throws {
        var mixed = 0
        for seed in 0..<500 as Range<UInt64> {
            var random = Seeded(seed)
            var journey = Journey()
            for month in 2...9 {
                try journey.month(month, &random)
                #expect(journey.paid <= 60 * (2671_00 - journey.lowest), "seed \(seed), month \(month)")
            }
            mixed += journey.mixed
        }
        #expect(mixed > 100)
    }

    @Test func `that came by transfer lie in stock before what was bought earlier, each at what was paid for it`() {
        func day(_ text: String) -> Day { sure(Day(text)) }
        let bought = day("2026-02-01")
        let ground = ProtectionGround(
            before: 2000_00, after: 1800_00, feed: ProtectionGround.Telling(feed: 1, day: day("2026-03-05"), units: 40),
            lots: [
                StockLot(day: bought, units: 30, minor: 30 * 1900_00),
                // Returned before the others came: it is none of theirs.
                StockLot(day: day("2026-02-05"), units: -10, minor: -10 * 1900_00),
                StockLot(day: bought, units: 25, minor: 25 * 2000_00, came: day("2026-02-20")),
                // Five of them went on.
                StockLot(day: bought, units: -5, minor: -5 * 2000_00, came: day("2026-02-25")),
            ])
        let lines = ProtectionRule(.builtIn).lines(of: ground).map { "\($0.units) × \(($0.base - $0.price) / 100)" }
        #expect(lines == ["20 × 200", "20 × 100"])
    }

    @Test func `that were handed over count from what the giver was credited down to`() {
        func day(_ text: String) -> Day { sure(Day(text)) }
        let lot = day("2026-01-10")
        let ground = ProtectionGround(
            before: 2671_00, after: 2571_00, feed: ProtectionGround.Telling(feed: 7, day: day("2026-04-20"), units: 30),
            lots: [StockLot(day: lot, units: 40, minor: nil), StockLot(day: day("2026-02-10"), units: 5, minor: nil)],
            handed: [
                ProtectedPieces(
                    down: ProtectedDown(cut: "CUT-1", price: 2600_00), drop: day("2026-02-01"), lot: lot, units: 20)
            ])
        let lines = ProtectionRule(.builtIn).lines(of: ground)
        #expect(lines.map(\.units) == [5, 20, 5])
        #expect(lines.map(\.amount) == [500_00, 2000_00, 145_00])
    }

    /// Fifty were on the way at a cut to 1800, from 2000, and came on 02-10.
    private func arrived(_ lots: [(day: String, units: Int64, price: Int64)], left: Int64) -> [String] {
        func day(_ text: String) -> Day { sure(Day("2026-02-\(text)")) }
        let ground = ProtectionGround(
            before: 2000_00, after: 1700_00, feed: ProtectionGround.Telling(feed: 7, day: day("20"), units: left),
            arrivals: [ProtectionGround.Arrival(shipped: day("01"), received: day("10"), units: 50)],
            lots: lots.map { StockLot(day: day($0.day), units: $0.units, minor: $0.units * $0.price * 100) },
            earlier: [EarlierCut(cut: "CUT-1", drop: day("05"), price: nil, transitPrice: 1800_00, transit: 50)])
        return ProtectionRule(.builtIn).lines(of: ground).map { "\($0.units) × \(($0.base - $0.price) / 100)" }
    }

    @Test func `are known by the order they came with, not by what was bought meanwhile`() {
        #expect(
            arrived([("06", 30, 1750), ("10", 50, 2000), ("15", 20, 2000)], left: 100) == [
                "20 × 300", "50 × 100", "30 × 50",
            ])
        // Booked two days after they came.
        #expect(arrived([("06", 30, 1750), ("12", 50, 2000)], left: 80) == ["50 × 100", "30 × 50"])
        // With others on the day that were paid dearer or cheaper: the order is the delivery of fifty, or else the dearest.
        #expect(arrived([("10", 20, 2100), ("10", 50, 2000)], left: 70) == ["20 × 300", "50 × 100"])
        #expect(arrived([("10", 60, 2000), ("10", 20, 1900)], left: 80) == ["20 × 200", "10 × 300", "50 × 100"])
        // With ten new ones on the day, of which the newest went back to the brand or to another account.
        #expect(arrived([("10", 60, 2000), ("10", -5, 2000)], left: 55) == ["5 × 300", "50 × 100"])
    }

    @Test func `that went back leave nothing on what is bought afterwards`() {
        #expect(arrived([("10", 50, 2000), ("11", -50, 2000), ("15", 50, 2000)], left: 50) == ["50 × 300"])
        // Of fifty, forty were booked on the day: ten are looked for in what was booked in the week.
        #expect(arrived([("10", 40, 2000), ("15", 20, 2000)], left: 60) == ["10 × 300", "10 × 100", "40 × 100"])
    }
}
