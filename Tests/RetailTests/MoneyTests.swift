import Retail
import TestKit
import Testing

@Suite struct `An amount of money` {
    private func yuan(_ minor: Int64) throws -> Money { Money(minor: minor, try #require(Currency("CNY"))) }

    @Test(arguments: [
        ("1899.00", "CNY", 189_900), ("1899", "CNY", 189_900), ("-12.5", "CNY", -1250), ("0", "CNY", 0),
        ("0.05", "CNY", 5), ("-0.05", "CNY", -5), ("-0.00", "CNY", 0), ("4.35", "CNY", 435),
        ("1999.99", "CNY", 199_999),
        ("92233720368547758.07", "CNY", Int64.max), ("-92233720368547758.08", "CNY", Int64.min),
        ("1899", "JPY", 1899), ("-3", "KRW", -3), ("1.234", "KWD", 1234), ("1.5", "KWD", 1500),
        ("9223372036854775807", "JPY", .max),
    ])
    func `is read in major units`(text: String, currency: String, minor: Int64) throws {
        let currency = try #require(Currency(currency))
        #expect(Money(text, currency) == Money(minor: minor, currency))
    }

    @Test(
        arguments: nastyNumbers + [
            "1999.999", "0.001", "1.000", "1,999", "¥1999", "1999元", "92233720368547758.08", "-92233720368547758.09",
            "9223372036854775807", "1899.0０", "1899.-5", "1899.+5", "1899. 5", "1 899.00",
        ])
    func `is not guessed`(text: String) throws {
        #expect(Money(text, try #require(Currency("CNY"))) == nil)
    }

    @Test(arguments: ["1.0", "1.", "1.5"]) func `has no decimals where the currency has none`(text: String) throws {
        #expect(Money(text, try #require(Currency("JPY"))) == nil)
    }

    @Test(arguments: [
        (189_900, "CNY", "1899.00 CNY"), (5, "CNY", "0.05 CNY"), (-5, "CNY", "-0.05 CNY"), (-1250, "CNY", "-12.50 CNY"),
        (0, "CNY", "0.00 CNY"), (7, "JPY", "7 JPY"), (1, "KWD", "0.001 KWD"),
        (Int64.min, "CNY", "-92233720368547758.08 CNY"),
    ])
    func `is written with all its decimals`(minor: Int64, currency: String, text: String) throws {
        #expect(Money(minor: minor, try #require(Currency(currency))).description == text)
    }

    @Test(arguments: ["CNY", "JPY", "KWD", "CLF"]) func `reads back as it was written`(code: String) throws {
        let currency = try #require(Currency(code))
        var random = Seeded(3)
        for _ in 0..<5_000 {
            let minor = Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0..<63, using: &random)
            let money = Money(minor: minor, currency)
            #expect(Money(money.amount, currency) == money)
        }
    }

    @Test func `adds, subtracts and multiplies`() throws {
        let three = try #require(Quantity(3))
        #expect(try yuan(100) + yuan(-250) == yuan(-150))
        #expect(try yuan(100) - yuan(-250) == yuan(350))
        #expect(try yuan(189_900) * three == yuan(569_700))
    }

    @Test func `that does not fit is an error and no trap`() throws {
        let most = try #require(Quantity(1_000_000_000))
        #expect(throws: MoneyError.beyondRange) { try yuan(.max) + yuan(1) }
        #expect(throws: MoneyError.beyondRange) { try yuan(.min) - yuan(1) }
        #expect(throws: MoneyError.beyondRange) { try yuan(.max) * most }
        #expect(throws: MoneyError.beyondRange) { try yuan(.max).share(2, of: 1) }
        #expect(throws: MoneyError.beyondRange) { try yuan(.min).share(-1, of: 1) }
    }

    @Test func `is not added to another currency`() throws {
        let yen = try #require(Currency("JPY"))
        let yuan = try yuan(1)
        #expect(throws: MoneyError.currenciesDiffer(yuan.currency, yen)) { try yuan + Money(minor: 1, yen) }
        #expect(throws: MoneyError.currenciesDiffer(yuan.currency, yen)) { try yuan - Money(minor: 1, yen) }
    }

    private static let shares: [(Int64, Int64, Int64, Int64)] = [
        (5, 1, 2, 3), (-5, 1, 2, -3), (5, -1, 2, -3), (3, 1, 2, 2), (1, 1, 3, 0), (2, 1, 3, 1), (-2, 1, 3, -1),
        (1000, 15, 1000, 15), (33, 15, 1000, 0), (34, 15, 1000, 1), (Int64.max, 1, 1, Int64.max),
        (Int64.min, 1, 1, Int64.min),
        (Int64.max, Int64.max, Int64.max, Int64.max), (0, 7, 9, 0),
    ]

    @Test(arguments: shares)
    func `has shares, a half away from zero`(minor: Int64, numerator: Int64, denominator: Int64, share: Int64) throws {
        #expect(try yuan(minor).share(numerator, of: denominator) == yuan(share))
    }

    @Test func `rounds every half of a cent away from zero and all else to the nearest`() throws {
        let part = try #require(Percentage("0.5"))
        for minor in Int64(-2_000)...2_000 {
            let (whole, rest) = minor.magnitude.quotientAndRemainder(dividingBy: 200)
            let expected = Int64(whole + (rest >= 100 ? 1 : 0)) * minor.signum()
            #expect(try yuan(minor).share(part) == yuan(expected))
        }
        #expect(try yuan(.min).share(.whole) == yuan(.min))
    }

    @Test(arguments: [0, -1, Int64.min]) func `has no share of less than one`(denominator: Int64) throws {
        #expect(throws: MoneyError.indivisible) { try yuan(1).share(1, of: denominator) }
    }
}

@Suite struct `A split amount` {
    private func split(_ minor: Int64, by weights: [Int64]) throws -> [Int64] {
        try Money(minor: minor, #require(Currency("CNY"))).split(by: weights).map(\.minor)
    }

    private static let cases: [(Int64, [Int64], [Int64])] = [
        (100, [1, 1, 1], [34, 33, 33]), (-100, [1, 1, 1], [-34, -33, -33]), (101, [1, 1, 1], [34, 34, 33]),
        (100, [3333, 3333, 3334], [33, 33, 34]), (1, [0, 5, 0, 5], [0, 1, 0, 0]), (0, [1, 2], [0, 0]), (7, [4], [7]),
        (10, [6, 1, 1], [8, 1, 1]), (Int64.max, [1, 1], [4_611_686_018_427_387_904, 4_611_686_018_427_387_903]),
        (Int64.min, [Int64.max, Int64.max], [-4_611_686_018_427_387_904, -4_611_686_018_427_387_904]),
        (Int64.min, [Int64.max], [Int64.min]),
    ]

    @Test(arguments: cases)
    func `goes by the largest remainder, ties to the earlier`(minor: Int64, weights: [Int64], parts: [Int64]) throws {
        #expect(try split(minor, by: weights) == parts)
    }

    @Test(arguments: [[], [0], [0, 0], [1, -1], [-1]]) func `needs weights`(weights: [Int64]) throws {
        #expect(throws: MoneyError.indivisible) { try split(100, by: weights) }
    }

    @Test func `sums to the whole, each part next to its exact share`() throws {
        var random = Seeded(4)
        for _ in 0..<3_000 {
            let minor = Int64(truncatingIfNeeded: random.next()) >> Int64.random(in: 0..<63, using: &random)
            let weights = (0..<Int.random(in: 1...12, using: &random)).map { _ in
                Int64.random(in: 0...Int64.max >> Int64.random(in: 0..<63, using: &random), using: &random)
            }
            guard weights.contains(where: { $0 > 0 }) else { continue }
            let parts = try split(minor, by: weights)
            let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
            #expect(parts.reduce(Int128(0)) { $0 + Int128($1) } == Int128(minor))
            for (part, weight) in zip(parts, weights) {
                let off = Int128(part) * sum - Int128(minor) * Int128(weight)
                #expect(off.magnitude < sum.magnitude, "\(minor) by \(weights) is \(parts)")
                if weight == 0 { #expect(part == 0) }
            }
            if minor > .min { #expect(try split(-minor, by: weights) == parts.map { -$0 }) }
        }
    }
}

@Suite struct `A currency` {
    @Test(arguments: [("CNY", 2), ("USD", 2), ("JPY", 0), ("KRW", 0), ("KWD", 3), ("CLF", 4), ("ZZZ", 2)])
    func `has decimals`(code: String, exponent: Int) {
        #expect(Currency(code)?.exponent == exponent)
        #expect(Currency(code)?.description == code)
    }

    @Test(arguments: [
        "", "cny", "CN", "CNYY", "CN1", "C Y", "ＣＮＹ", "\u{212A}RW", "К", "¥", "人", "CN\u{301}", "CNY\u{200B}",
    ])
    func `is three ASCII capitals`(text: String) { #expect(Currency(text) == nil) }
}
