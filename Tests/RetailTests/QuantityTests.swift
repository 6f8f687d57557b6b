import Retail
import Testing

@Suite struct `A quantity` {
    @Test(arguments: [
        ("0", 0), ("-0", 0), ("5", 5), ("-1", -1), ("10", 10), ("1000000000", 1_000_000_000),
        ("-1000000000", -1_000_000_000),
    ])
    func `is read and written`(text: String, units: Int64) {
        #expect(Quantity(text)?.units == units)
        #expect(Quantity(units).flatMap { Quantity($0.description) }?.units == units)
    }

    @Test(
        arguments: nastyNumbers + [
            "5.0", "1.204", "0.0", "1000000001", "-1000000001", "2000000000", "9223372036854775807",
        ])
    func `is not guessed`(text: String) { #expect(Quantity(text) == nil) }

    @Test(arguments: [("0", true), ("9999999", true), ("10000000", false), ("-1", false)])
    func `keeps narrower limits`(text: String, isRead: Bool) {
        #expect((Quantity(text, in: 0...9_999_999) != nil) == isRead)
    }

    @Test func `stays in its range whatever the limits say`() {
        #expect(Quantity("2000000000", in: 0...Int64.max) == nil)
        #expect(Quantity(Int64.max) == nil && Quantity(Int64.min) == nil)
    }

    @Test func `adds and subtracts within the range`() throws {
        let most = try #require(Quantity(1_000_000_000)), one = try #require(Quantity(1))
        #expect(most.adding(one) == nil)
        #expect(most.subtracting(one)?.units == 999_999_999)
        #expect(try #require(Quantity(-1_000_000_000)).subtracting(one) == nil)
        #expect(one < most)
    }
}

@Suite struct `A percentage` {
    @Test(arguments: [
        ("12.5", 1250, "12.5"), ("12.50", 1250, "12.5"), ("0", 0, "0"), ("-0", 0, "0"), ("0.01", 1, "0.01"),
        ("100", 10_000, "100"),
        ("100.00", 10_000, "100"), ("33.33", 3333, "33.33"), ("10", 1000, "10"),
    ])
    func `is read and written`(text: String, basisPoints: Int, written: String) {
        #expect(Percentage(text)?.basisPoints == basisPoints)
        #expect(Percentage(text)?.description == written)
    }

    @Test(arguments: nastyNumbers + ["12.5%", "100.01", "-1", "-0.01", "101", "12.505", "10000"])
    func `is not guessed`(text: String) { #expect(Percentage(text) == nil) }

    @Test func `of every hundredth reads back as it was written`() throws {
        for points in 0...10_000 {
            let part = try #require(Percentage(basisPoints: points))
            #expect(Percentage(part.description) == part)
        }
        #expect(Percentage(basisPoints: -1) == nil && Percentage(basisPoints: 10_001) == nil)
    }
}
