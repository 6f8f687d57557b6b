/// The number of a place or a party (GS1): 13 digits. A wrong check digit is kept and told, as with a `GTIN`.
package struct GLN: Hashable, Comparable, Sendable {
    /// At most 13 digits; never 0.
    package let number: Int

    /// Reads 13 ASCII digits and nothing else; nil also for nothing but zeros (see `isFiller`).
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 13, let number = Digits.number(text.utf8), number > 0 else { return nil }
        self.number = number
    }

    /// 13 zeros: how partners say that a place has none.
    package static func isFiller(_ text: some StringProtocol) -> Bool {
        text.utf8.count == 13 && text.utf8.allSatisfy { $0 == 0x30 }
    }

    package var isCheckDigitRight: Bool { number % 10 == rightCheckDigit }

    /// What the last digit should be after the others.
    package var rightCheckDigit: Int { CheckDigit.gs1(of: number / 10) }

    package static func < (left: GLN, right: GLN) -> Bool { left.number < right.number }
}

extension GLN: CustomStringConvertible {
    /// 13 digits.
    package var description: String { Digits.padded(number, to: 13) }
}
