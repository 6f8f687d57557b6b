import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `The lift of promoters` {
    private static let seasons = [0.8, 1.0, 1.3, 0.9, 1.1, 1.5]

    /// Stores of which the first half never changes; noise in hundredths.
    private static func panel(
        lift: Double, stores: Int, noise: Int, _ luck: inout Seeded
    ) -> [LiftHistory] {
        (0..<stores).map { store in
            let size = 20 + Double(store % 7) * 15
            let months = seasons.enumerated().map { month, season in
                let promoted: LiftHistory.Promoted =
                    store < stores / 2 ? (store % 2 == 0 ? .with : .without) : (month < 3 ? .without : .with)
                let shake = noise == 0 ? 1 : 1 + Double(luck.below(2 * noise + 1) - noise) / 100
                return LiftHistory.Sold(size * season * (promoted == .with ? lift : 1) * shake, promoted)
            }
            return LiftHistory(store: "S-\(store)", grade: store % 3 == 0 ? .a : .b, format: "mall", months: months)
        }
    }

    @Test(arguments: [1.0, 1.3, 1.55, 2.4])
    func `is found again where it is known, whatever the season`(_ lift: Double) throws {
        var luck = Seeded(1)
        let found = PromoterLift(Self.panel(lift: lift, stores: 60, noise: 0, &luck))
        #expect(found.stores.count == 30 && found.withoutPeers == 0)
        #expect(abs(try #require(found.ratio) - lift) < 1e-9)
        let interval = try #require(found.interval)
        #expect(abs(interval.lowerBound - lift) < 1e-6 && abs(interval.upperBound - lift) < 1e-6)
    }

    @Test func `lies in its interval about as often as the interval says`() throws {
        var luck = Seeded(7)
        var hits = 0
        for _ in 0..<300 {
            let found = PromoterLift(Self.panel(lift: 1.55, stores: 40, noise: 30, &luck))
            hits += try #require(found.interval).contains(1.55) ? 1 : 0
        }
        #expect((255...295).contains(hits), "\(hits) of 300")
    }

    @Test func `says nothing where stores or peers are too few, and takes the format where the grade has too few`() {
        var luck = Seeded(3)
        let all = Self.panel(lift: 1.5, stores: 60, noise: 0, &luck)
        let (steady, changing) = (Array(all[..<30]), Array(all[30...]))
        #expect(PromoterLift(steady).ratio == nil && PromoterLift(steady).stores.isEmpty)
        #expect(PromoterLift(changing).ratio == nil && PromoterLift(changing).withoutPeers == 30)
        let four = PromoterLift(steady + changing.prefix(4))
        #expect(four.ratio != nil && four.interval == nil)
        let ungraded = changing.map { history in
            var history = history
            history.grade = nil
            return history
        }
        #expect(PromoterLift(steady + ungraded).stores.allSatisfy { $0.season == .format("mall") })
        #expect(
            PromoterLift(steady + changing).stores.allSatisfy { $0.season == .grade(.a) || $0.season == .grade(.b) })
    }

    @Test func `leaves out months that are half and half, and those of which nothing is told`() {
        var luck = Seeded(3)
        var all = Self.panel(lift: 1.5, stores: 60, noise: 0, &luck)
        all[40].months[2]?.units = 9_000
        all[40].months[2]?.promoted = .partly
        all[41].months[4] = nil
        let found = PromoterLift(all)
        #expect(found.stores.first { $0.store == "S-40" }?.monthsWithout == 2)
        #expect(found.stores.first { $0.store == "S-41" }?.monthsWith == 2)
        #expect(abs((found.ratio ?? 0) - 1.5) < 1e-9)
    }
}
