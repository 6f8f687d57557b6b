import Retail
import RetailCSV
import Testing

@testable import SalesLedger

@Suite struct `A number in plain spelling` {
    /// What spells numbers, and what spoils them.
    private static let signs = Array("0012345.-9+ e,")

    @Test func `is what the words of the trade read, or is left to them`() {
        var generator = SystemRandomNumberGenerator()
        var plain = 0
        for _ in 0..<20_000 {
            let text = String(
                (0..<Int.random(in: 0...7)).map { _ in Self.signs.randomElement(using: &generator) ?? "0" })
            let bytes = Array(text.utf8)
            if let units = PlainNumber.whole(bytes.span) {
                plain += 1
                #expect(Quantity(text)?.units == units, "\(text)")
            }
            for currency in [Currency("CNY"), Currency("JPY"), Currency("KWD")].compactMap(\.self) {
                guard let minor = PlainNumber.decimal(bytes.span, decimals: currency.exponent) else { continue }
                #expect(Money(text, currency)?.minor == minor, "\(text)")
            }
        }
        #expect(plain > 1000)
    }

    @Test(arguments: [("0", 0), ("-1", -1), ("12", 12), ("999999999", 999_999_999)])
    func `is read`(text: String, number: Int64) {
        #expect(PlainNumber.whole(Array(text.utf8).span) == number)
    }

    @Test(arguments: [("1899", 189_900), ("-0.5", -50), ("13000.50", 1_300_050), ("0.07", 7)])
    func `is an amount in minor units`(text: String, minor: Int64) {
        #expect(PlainNumber.decimal(Array(text.utf8).span, decimals: 2) == minor)
    }
}

@Suite struct `The index of codes` {
    @Test func `finds what was put in, and nothing else`() {
        func code(_ number: Int) -> String { "S-\(number)" }
        var index = CodeIndex<Int>()
        for number in 0..<5000 { index.insert(code(number), number) }
        for number in 0..<5000 { #expect(index[code(number)] == number) }
        #expect(index["S-5000"] == nil && index[""] == nil && index["S-"] == nil && index["s-1"] == nil)
    }
}
