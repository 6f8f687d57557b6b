import Retail
import TestKit
import Testing

@Suite struct `A GTIN` {
    @Test(arguments: [
        "6291041500213", "7300011000017", "96385074", "036000291452", "00036000291452", "01111111001110",
        "06110123456784",
        "5412345100102", "9781844546725", "6417182041488", "5901234123457",
    ])
    func `has a right check digit`(text: String) throws {
        let gtin = try #require(GTIN(text))
        #expect(gtin.isCheckDigitRight)
        #expect(gtin.description.utf8.count == 14 && gtin.description.hasSuffix(text))
    }

    @Test(arguments: [("5901234123458", 7), ("1111111111111", 6), ("14141414141414", 5), ("0012345000359", 5)])
    func `is kept with a wrong check digit`(text: String, right: Int) throws {
        let gtin = try #require(GTIN(text))
        #expect(!gtin.isCheckDigitRight)
        #expect(gtin.rightCheckDigit == right)
    }

    @Test func `is the same in each of its lengths`() {
        #expect(GTIN("036000291452") == GTIN("0036000291452"))
        #expect(GTIN("036000291452") == GTIN("00036000291452"))
        #expect(GTIN("96385074") == GTIN("00000096385074"))
    }

    @Test(arguments: ["00000000", "000000000000", "0000000000000", "00000000000000"])
    func `of nothing but zeros is absent`(text: String) {
        #expect(GTIN(text) == nil)
        #expect(GTIN.isFiller(text))
    }

    @Test(
        arguments: nastyNumbers
            + [
                "6291041500213 ", " 6291041500213", "62910415002131111", "629104150021X",
                "+291041500213",
                "６２９１０４１５００２１３", "٦٢٩١٠٤١٥٠٠٢١٣", "6291041-500213", "000", "0000000000", "9638507４",
            ])
    func `is not guessed`(text: String) {
        #expect(GTIN(text) == nil)
        #expect(!GTIN.isFiller(text))
    }

    /// Writes the rule of GS1 down on digits, as its table does, and not on numbers.
    @Test func `of any body has exactly one right check digit, by the table`() throws {
        var random = Seeded(5)
        for length in [8, 12, 13, 14] {
            for _ in 0..<300 {
                let body = (0..<length - 1).map { _ in Int.random(in: 0...9, using: &random) }
                guard body.contains(where: { $0 > 0 }) else { continue }
                let sum = body.reversed().enumerated().reduce(0) { $0 + $1.element * ($1.offset % 2 == 0 ? 3 : 1) }
                let right = (10 - sum % 10) % 10
                let text = body.map(String.init).joined()
                for digit in 0...9 {
                    let gtin = try #require(GTIN(text + String(digit)))
                    #expect(gtin.isCheckDigitRight == (digit == right) && gtin.rightCheckDigit == right)
                }
            }
        }
    }
}

@Suite struct `A GLN` {
    @Test(arguments: ["3333333000001", "5410738100050", "7080000950171", "4098765000010", "6903148000007"])
    func `has a right check digit`(text: String) {
        #expect(GLN(text)?.isCheckDigitRight == true)
        #expect(GLN(text)?.description == text)
    }

    @Test func `is kept with a wrong check digit`() throws {
        let gln = try #require(GLN("2203148000007"))
        #expect(!gln.isCheckDigitRight && gln.rightCheckDigit == 2)
    }

    @Test func `of nothing but zeros is absent`() {
        #expect(GLN("0000000000000") == nil && GLN.isFiller("0000000000000"))
        #expect(!GLN.isFiller("00000000000000"))
    }

    @Test(arguments: nastyNumbers + ["690314800000", "69031480000070", "６９０３１４８００００07", "690314800000X"])
    func `is not guessed`(text: String) { #expect(GLN(text) == nil) }
}

@Suite struct `An IMEI` {
    /// The first is the example of 3GPP TS 23.003 B.3.
    @Test(arguments: ["260531793113837", "490154203237518", "353918057425916", "000000000000018"])
    func `is read and written`(text: String) throws { #expect(try IMEI(text).description == text) }

    private static let flaws: [(String, IMEI.Flaw)] = [
        ("260531793113838", .wrongCheckDigit(right: 7)), ("490154203237581", .wrongCheckDigit(right: 3)),
        ("26053179311383", .notFifteenDigits), ("2605317931138371", .notFifteenDigits), ("", .notFifteenDigits),
        ("２６０５３１７９３１１３８３７", .notFifteenDigits), ("26053179311383X", .notFifteenDigits),
        ("26-053179-31138", .notFifteenDigits), ("+60531793113837", .notFifteenDigits), ("000000000000000", .filler),
    ]

    @Test(arguments: flaws) func `is refused with the reason`(text: String, flaw: IMEI.Flaw) {
        #expect(throws: flaw) { try IMEI(text) }
    }

    @Test func `shows any single wrong digit`() throws {
        var random = Seeded(6)
        for _ in 0..<2_000 {
            let body = Int.random(in: 1..<100_000_000_000_000, using: &random)
            let text = String(String(body + 100_000_000_000_000).dropFirst())
            let right = (0...9).filter { (try? IMEI(text + String($0))) != nil }
            #expect(right.count == 1)
            var digits = Array("\(text)\(right[0])".utf8)
            let place = Int.random(in: 0..<15, using: &random)
            digits[place] = 0x30 + (digits[place] - 0x30 + UInt8.random(in: 1...9, using: &random)) % 10
            #expect(throws: IMEI.Flaw.self) { try IMEI(String(decoding: digits, as: UTF8.self)) }
        }
    }
}
