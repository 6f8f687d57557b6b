import PromoterStaffing
import Retail
import Testing

@Suite struct `The headcount norm` {
    private static let norm = HeadcountNorm(
        months: 3, grades: [.a: .init(3), .b: .init(2), .c: .init(1, fromUnits: 35)],
        formats: ["township_shop": [.a: .init(2)]], crowds: .init(footfall: 12_000, heads: 1))

    @Test(
        arguments: [
            (.a, "flagship", 90_000, nil, 3), (.b, "flagship", nil, 11_999, 2),
            (.c, "flagship", 35_000, nil, 1), (.c, "flagship", 34_999, nil, 0), (.c, "flagship", nil, nil, 1),
            (.d, "flagship", 90_000, 20_000, 0), (nil, "flagship", 90_000, 20_000, 0),
            (.a, "flagship", 90_000, 12_000, 4),
            (.a, "township_shop", 90_000, nil, 2), (.b, "township_shop", 90_000, 20_000, 0),
            (.c, "flagship", 0, 20_000, 0),
        ] as [(Grade?, String, Int64?, Int?, Int)])
    func `follows grade, format and crowd`(
        _ grade: Grade?, _ format: String, _ units: Int64?, _ footfall: Int?, _ heads: Int
    ) {
        #expect(Self.norm.heads(for: grade, format: format, monthlyUnits: units, footfall: footfall) == heads)
    }

    /// A store that sells 155 with all of three heads sells 100 with none, at a lift of 55 %.
    @Test(arguments: [(155_000 as Int64, 3, 3, 0 as Int64), (100_000, 3, 0, 55_000), (155_000, 3, 4, 0), (0, 3, 0, 0)])
    func `says what a vacancy loses`(_ units: Int64, _ wanted: Int, _ posted: Int, _ lost: Int64) throws {
        let lift = try #require(Percentage(basisPoints: 5_500))
        #expect(StoreStaffing.lost(of: units, wanted: wanted, posted: posted, lift: lift) == lost)
    }

    @Test func `loses more with every head that is wanting, and never more than the lift`() throws {
        let lift = try #require(Percentage(basisPoints: 5_500))
        for wanted in 1...5 {
            let losses = (0...wanted).map {
                StoreStaffing.lost(of: 60_000, wanted: wanted, posted: $0, lift: lift)
            }
            #expect(losses == losses.sorted(by: >) && losses.last == 0 && losses[0] == 33_000)
        }
    }
}
