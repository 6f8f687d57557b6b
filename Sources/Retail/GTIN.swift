/// The number of a trade item (GS1): 8, 12, 13 or 14 digits, all kept as 14 with zeros before, so that GTIN-12 and
/// GTIN-13 of the same item are the same.
///
/// A wrong check digit is kept and told: trading partners send such numbers, and it is a warning, not a refusal.
package struct GTIN: Hashable, Comparable, Sendable {
    /// At most 14 digits; never 0.
    package let number: Int

    /// Reads 8, 12, 13 or 14 ASCII digits and nothing else; nil also for nothing but zeros (see `isFiller`).
    package init?(_ text: some StringProtocol) {
        // An array, because text of any kind is read several times more slowly from another module.
        let bytes = Array(text.utf8)
        guard [8, 12, 13, 14].contains(bytes.count), let number = Digits.number(bytes), number > 0 else { return nil }
        self.number = number
    }

    /// From a number that was written in so many digits, zeros before it counted.
    package init?(number: Int, digits: Int) {
        guard [8, 12, 13, 14].contains(digits), number > 0, number < 100_000_000_000_000 else { return nil }
        self.number = number
    }

    /// Nothing but zeros in the length of a GTIN: how partners say that an item has none.
    package static func isFiller(_ text: some StringProtocol) -> Bool {
        [8, 12, 13, 14].contains(text.utf8.count) && text.utf8.allSatisfy { $0 == 0x30 }
    }

    package var isCheckDigitRight: Bool { number % 10 == rightCheckDigit }

    /// What the last digit should be after the others.
    package var rightCheckDigit: Int { CheckDigit.gs1(of: number / 10) }

    package static func < (left: GTIN, right: GTIN) -> Bool { left.number < right.number }
}

extension GTIN: CustomStringConvertible {
    /// 14 digits.
    package var description: String { Digits.padded(number, to: 14) }
}
