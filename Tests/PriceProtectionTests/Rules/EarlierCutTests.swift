import PriceProtection
import Retail
import TestKit
import Testing

private func day(_ text: String) -> Day { sure(Day(text)) }

@Suite struct `A fall after an earlier one` {
    /// 100 pieces bought for 2671 each in January and 20 in April; the price falls from 2671 to 2571, in minor units.
    private var ground = ProtectionGround(
        before: 2671_00, after: 2571_00,
        feed: ProtectionGround.Telling(feed: 7, day: day("2026-04-20"), units: 60),
        lots: [
            StockLot(day: day("2026-01-10"), units: 100, minor: 100 * 2671_00),
            StockLot(day: day("2026-04-10"), units: 20, minor: 20 * 2671_00),
        ])

    private func lines(_ ground: ProtectionGround) -> [String] {
        ProtectionRule(.builtIn).lines(of: ground).map { line in
            "\(line.basis.rawValue) \(line.units) × (\(line.base / 100) − \(line.price / 100)) = \(line.amount / 100)"
        }
    }

    @Test func `counts from the price down to which the batch was protected before`() {
        var ground = ground
        ground.earlier = [EarlierCut(cut: "CUT-1", drop: day("2026-02-01"), price: 2571_00, credited: 100)]
        // What was bought after it, was not.
        #expect(lines(ground) == ["feed 20 × (2671 − 2571) = 2000", "feed 40 × (2571 − 2571) = 0"])
        ground.after = 2500_00
        #expect(lines(ground) == ["feed 20 × (2671 − 2500) = 3420", "feed 40 × (2571 − 2500) = 2840"])
        let protected = ProtectionRule(.builtIn).lines(of: ground).map(\.protected)
        #expect(protected == [nil, ProtectedDown(cut: "CUT-1", price: 2571_00)])
        // The lowest of them counts; one that credited nothing does not.
        ground.earlier += [
            EarlierCut(cut: "CUT-2", drop: day("2026-03-01"), price: 2551_00),
            EarlierCut(cut: "CUT-3", drop: day("2026-03-05"), price: nil),
        ]
        #expect(lines(ground) == ["feed 20 × (2671 − 2500) = 3420", "feed 40 × (2551 − 2500) = 2040"])
    }

    @Test func `of phones counts from what was paid for each of them before`() {
        var ground = ground
        ground.lots = [StockLot(day: day("2026-01-10"), units: 2, minor: 2 * 2671_00)]
        ground.phonesBought = 2
        ground.phones = [5, 9].map { ProtectedPhone(serial: $0, day: day("2026-01-10"), minor: 2671_00) }
        ground.phones[1].protected = ProtectedDown(cut: "CUT-1", price: 2600_00)
        ground.earlier = [
            EarlierCut(cut: "CUT-1", drop: day("2026-02-01"), price: 2600_00, isByPhone: true, credited: 1)
        ]
        #expect(lines(ground) == ["imei 1 × (2671 − 2571) = 100", "imei 1 × (2600 − 2571) = 29"])
        // Where the cut before was counted by feeds, no phone can say that it was not among them.
        ground.earlier = [EarlierCut(cut: "CUT-1", drop: day("2026-02-01"), price: 2571_00, credited: 2)]
        #expect(lines(ground) == ["imei 2 × (2571 − 2571) = 0"])
    }

    @Test func `holds again what was held and nobody decided`() {
        var ground = ground
        // Of the 60, 20 were credited then and 20 were bought since: the other 20 were never explained.
        ground.earlier = [
            EarlierCut(cut: "CUT-1", drop: day("2026-03-01"), price: nil, credited: 20, open: 30, moved: 20)
        ]
        #expect(
            lines(ground) == [
                "feed 20 × (2671 − 2571) = 2000", "feed 20 × (2671 − 2571) = 2000", "surplus 20 × (2671 − 2571) = 0",
            ])
        #expect(ground.heldAgain.open == 20)
        // Decided not to count: neither credited nor asked about again.
        ground.earlier = [
            EarlierCut(cut: "CUT-1", drop: day("2026-03-01"), price: nil, credited: 20, refused: 30, moved: 20)
        ]
        #expect(lines(ground) == ["feed 20 × (2671 − 2571) = 2000", "feed 20 × (2671 − 2571) = 2000"])
        // Decided for the account, or explained by what was bought since.
        for earlier in [
            EarlierCut(cut: "CUT-1", drop: day("2026-03-01"), price: nil, credited: 50, moved: 20),
            EarlierCut(cut: "CUT-1", drop: day("2026-03-01"), price: nil, credited: 20, open: 30, moved: 40),
        ] {
            ground.earlier = [earlier]
            #expect(ProtectionRule(.builtIn).lines(of: ground).map(\.units) == [20, 40])
        }
    }

    @Test func `credits nothing where the price does not fall any more`() {
        var ground = ground
        ground.shipments = [ProtectionGround.Shipment(day: day("2026-04-25"), units: 5)]
        ground.after = 2671_00
        #expect(lines(ground) == [])
    }

    @Test func `never credits a unit more than its way down to the lowest price`() {
        var repeated = 0
        for seed in 0..<1000 as Range<UInt64> {
            var random = Seeded(seed)
            var ground = ground
            var (paid, lowest) = (Int64(0), ground.before)
            // The price goes up and down; what was bought in January stays.
            ground.lots.removeLast()
            for month in 2...(3 + random.below(8)) {
                ground.before = 2000_00 + Int64(random.below(1000_00))
                ground.after = ground.before - 1 - Int64(random.below(500_00))
                let lines = ProtectionRule(.builtIn).lines(of: ground)
                paid += lines.reduce(0) { $0 + $1.amount }
                let drop = sure(Day("2026-\(month < 10 ? "0" : "")\(month)-01"))
                let isCredited = lines.contains { $0.full > 0 }
                if !isCredited { repeated += 1 }
                ground.earlier.append(
                    EarlierCut(cut: "CUT-\(month)", drop: drop, price: isCredited ? ground.after : nil, credited: 60))
                if isCredited { lowest = min(lowest, ground.after) }
                #expect(paid <= 60 * (2671_00 - lowest))
            }
        }
        #expect(repeated > 100)
    }
}
