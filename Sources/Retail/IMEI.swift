/// The serial number of a phone: 15 digits, the last a check digit. It proves a sale, so a wrong one is refused.
package struct IMEI: Hashable, Comparable, Sendable {
    /// Why a text is no IMEI.
    package enum Flaw: Error, Equatable, Sendable {
        /// Something else than 15 ASCII digits: 14 come without their check digit, 16 are an IMEISV.
        case notFifteenDigits
        /// 15 zeros, which pass the check and stand for a serial that nobody knew.
        case filler
        /// The last digit should be `right`.
        case wrongCheckDigit(right: Int)
    }

    /// At most 15 digits; never 0.
    package let number: Int

    package init(_ text: some StringProtocol) throws(Flaw) {
        guard text.utf8.count == 15, let number = Digits.number(text.utf8) else { throw .notFifteenDigits }
        guard number > 0 else { throw .filler }
        let right = CheckDigit.luhn(of: number / 10)
        guard number % 10 == right else { throw .wrongCheckDigit(right: right) }
        self.number = number
    }

    /// The number that `body`, the 14 digits before it, makes with its check digit; nil for 0 and for what has more
    /// digits.
    package init?(body: Int) {
        guard (1..<100_000_000_000_000).contains(body) else { return nil }
        number = body * 10 + CheckDigit.luhn(of: body)
    }

    package static func < (left: IMEI, right: IMEI) -> Bool { left.number < right.number }
}

extension IMEI: CustomStringConvertible {
    /// 15 digits.
    package var description: String { Digits.padded(number, to: 15) }
}
