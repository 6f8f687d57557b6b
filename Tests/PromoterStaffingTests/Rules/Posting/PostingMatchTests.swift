import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite struct `The match of a person and a store` {
    private let settings = StaffingSettings.builtIn

    private func shop(_ grade: Grade, format: String = "flagship", units: Int64? = 60_000) -> PostingGround.Shop {
        PostingGround.Shop(
            StoreStaffing(
                .init(
                    store: "S-1", name: "", region: "HZ", format: format, grade: grade, monthlyUnits: units,
                    footfall: nil),
                posted: 0, by: settings.norm, lift: settings.lift),
            place: Coordinates(latitude: 302_741_000, longitude: 1_201_551_000), regions: ["CN", "ZJ", "HZ"],
            suppliers: ["APEX": "D-1"], sold: ["APEX": 30, "MUSE": 10])
    }

    private func ground(_ person: PostingGround.Worker, _ shop: PostingGround.Shop) -> PostingGround {
        PostingGround(
            region: "ZJ", month: sure(Month("2026-11")), day: sure(Day("2026-11-01")), workers: [person], shops: [shop])
    }

    @Test func `is made of parts that add up`() throws {
        let person = PostingGround.Worker(
            code: "P-1", rank: "senior", skills: ["gaming"], languages: ["wuu"],
            home: Coordinates(latitude: 303_741_000, longitude: 1_201_551_000), present: "S-1",
            sold: ["APEX": 6, "PULSE": 2])
        let ground = ground(person, shop(.a))
        // 60 units a month with nobody: 55 % of them are what three heads would bring, 11 each.
        let head = try #require(ground.headWorths(lift: settings.lift).first)
        #expect(head == 11_000)
        let points = MatchRules.Part.allCases.map { settings.match.points(of: person, in: ground.shops[0], $0) }
        #expect(points == [33, 100, 80, 75, 50])
        let pair = ground.pair(0, 0, by: settings, head: head)
        // Of 11 units ± 40 %: skills weigh 30 of 100 and lie 17 of 50 below, and so on. 11.12 km, 5 of them free, .3 each.
        #expect(pair.metres == 11_120)
        #expect(pair.parts == [11_000, -449, 660, 924, 440, 0, -1_836, 4_000, 5_000])
        #expect(pair.value == pair.parts.reduce(0, +) && pair.bar == nil)
        #expect(pair.units == 12_575 && pair[.commute] == -1_836)
    }

    @Test func `knows nothing of what is not told`() {
        let person = PostingGround.Worker(code: "P-1")
        let ground = ground(person, shop(.b, format: "street", units: nil))
        let points = MatchRules.Part.allCases.map { settings.match.points(of: person, in: ground.shops[0], $0) }
        #expect(points == [0, 0, 50, 50, 50])
        let pair = ground.pair(0, 0, by: settings, head: 0)
        #expect(pair.metres == nil && pair[.commute] == 0 && pair.bar == nil)
    }

    @Test func `is closed by each rule`() {
        func bar(_ change: (inout PostingGround) -> Void) -> PostingBar? {
            var ground = ground(
                PostingGround.Worker(code: "P-1", rank: "junior", employer: "D-1", pay: 300_000, present: nil), shop(.a)
            )
            change(&ground)
            return ground.pair(0, 0, by: settings, head: 1000).bar
        }
        #expect(bar { _ in } == nil)
        #expect(bar { $0.shops[0].guests = 3 } == .noHeads)
        #expect(bar { $0.workers[0].vetoes = ["S-1"] } == .veto)
        #expect(bar { $0.launches = [.init(model: "A-9", series: "APEX")] } == .certificate)
        #expect(
            bar {
                $0.launches = [.init(model: "A-9", series: "APEX")]
                $0.workers[0].certificates = ["A-9"]
            } == nil)
        // The store does not carry the series.
        #expect(bar { $0.launches = [.init(model: "M-4", series: "MUSE")] } == nil)
        #expect(bar { $0.workers[0].pay = 100_000 } == .pay)
        #expect(bar { $0.workers[0].employer = "D-2" } == .employer)
        #expect(bar { $0.workers[0].employer = "agency" } == nil)
        #expect(bar { $0.workers[0].home = Coordinates(latitude: 310_000_000, longitude: 1_201_551_000) } == .commute)
    }

    @Test func `measures ways along the great circle`() throws {
        // Shanghai, People's Square to Hangzhou, West Lake: 166 km.
        let shanghai = try #require(Coordinates(latitude: 312_304_000, longitude: 1_214_737_000))
        let hangzhou = try #require(Coordinates(latitude: 302_500_000, longitude: 1_201_500_000))
        #expect((166_000...168_000).contains(shanghai.metres(to: hangzhou)), "\(shanghai.metres(to: hangzhou))")
        #expect(shanghai.metres(to: shanghai) == 0)
        let pole = try #require(Coordinates(latitude: 900_000_000, longitude: 0))
        let other = try #require(Coordinates(latitude: -900_000_000, longitude: 1_800_000_000))
        #expect(pole.metres(to: other) == 20_015_114)
    }
}
