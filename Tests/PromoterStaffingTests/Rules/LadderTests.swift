import PromoterStaffing
import Retail
import Testing

@Suite struct `The career ladder` {
    private static let ladder = StaffingSettings.builtIn.ladder

    private static func criteria(
        _ months: Int?, _ units: Int64?, _ certificates: Int, _ attendance: Int?
    ) throws -> [LadderLine.Criterion] {
        let senior = try #require(ladder.next(after: "junior"))
        return senior.criteria(
            of: .init(
                months: months, units: units, certificates: certificates,
                attendance: attendance.flatMap { Percentage(basisPoints: $0) }))
    }

    @Test func `asks in its order, and for nothing beyond its end`() {
        #expect(Self.ladder.next(after: "trainee")?.rank == "junior" && Self.ladder.next(after: "star") == nil)
        #expect(Self.ladder.next(after: "boss") == nil && Self.ladder.place(of: "senior") == 2)
    }

    @Test func `is met to the digit`() throws {
        #expect(try Self.criteria(12, 35_000, 2, 9_500).areMet == true)
        #expect(try Self.criteria(11, 35_000, 2, 9_500).areMet == false)
        #expect(try Self.criteria(12, 34_999, 2, 9_500).areMet == false)
        #expect(try Self.criteria(12, 35_000, 1, 9_500).areMet == false)
        #expect(try Self.criteria(12, 35_000, 2, 9_499).areMet == false)
    }

    @Test func `takes unknown for neither met nor missing`() throws {
        let unknown = try Self.criteria(12, nil, 2, nil)
        #expect(unknown.map(\.isMet) == [true, nil, true, nil] && unknown.areMet == nil)
        #expect(try Self.criteria(3, nil, 2, nil).areMet == false)
        let nothing = CareerLadder.Step(rank: "trainee", months: 0, units: 0, certificates: 0, attendance: .none)
        #expect(
            nothing.criteria(of: .init(months: nil, units: nil, certificates: 0, attendance: nil)).areMet == true)
    }
}

@Suite struct `What a promoter sold of late` {
    @Test func `is a miss below four fifths of a head, in months that the person was with us`() throws {
        let months = try ["2026-01-01", "2026-02-01", "2026-03-01"].map { try #require(Day($0)) }
        let own = OwnUnits(zip(months, [7, 8, 0]).map { (day: $0, units: $1) })
        #expect(own.mean == 5_000)
        #expect(own.misses(of: 10_000, joined: nil) == 2 && own.misses(of: 10_000, joined: Day("2026-01-02")) == 1)
        #expect(own.misses(of: 0, joined: nil) == 0)
    }
}

@Suite struct `Pay beside the market's` {
    private static func line(_ base: Int64?, _ median: Int64?, _ grade: Grade? = .b) -> PayLine {
        PayLine(person: "P", name: "P", store: nil, region: "HZ", grade: grade, base: base, median: median)
    }

    @Test func `is a ratio to the hundredth of a percent, and unknown where a part is`() {
        #expect(Self.line(290_000, 300_000).compaRatio == 9_667 && Self.line(330_000, 300_000).compaRatio == 11_000)
        #expect(Self.line(nil, 300_000).compaRatio == nil && Self.line(290_000, nil).compaRatio == nil)
    }

    @Test func `keeps the band of the grade at both ends`() {
        let bands: [Grade: ClosedRange<Int64>] = [.b: 220_000...500_000]
        #expect(Self.line(220_000, nil).band(by: bands) == .kept && Self.line(500_000, nil).band(by: bands) == .kept)
        #expect(Self.line(219_999, nil).band(by: bands) == .below && Self.line(500_001, nil).band(by: bands) == .above)
        #expect(Self.line(1, nil, .c).band(by: bands) == nil && Self.line(1, nil, nil).band(by: bands) == nil)
    }
}
