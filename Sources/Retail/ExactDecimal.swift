/// The one way in which decimals are read and written, exactly: as whole numbers of 10^-decimals, never through a
/// binary fraction (`4.35 * 100` is 434.99999…).
package enum ExactDecimal {
    /// Reads `-?(0|[1-9][0-9]*)(\.[0-9]{1,decimals})?` in ASCII; "-0" is 0.
    ///
    /// nil for everything else: a plus sign, leading zeros, grouping, an exponent, blanks, more decimals, signs of
    /// money, other scripts' digits, and what does not fit.
    package static func scaled(_ text: some StringProtocol, decimals: Int) -> Int64? {
        // An array, because text of any kind is read six to ten times more slowly from another module.
        let all = Array(text.utf8)
        let isNegative = all.first == 0x2D
        let bytes = all.dropFirst(isNegative ? 1 : 0)
        let point = bytes.firstIndex(of: 0x2E) ?? bytes.endIndex
        let whole = bytes[..<point]
        let fraction = bytes[point...].dropFirst()
        guard whole.first != 0x30 || whole.count == 1, !whole.isEmpty,
            point == bytes.endIndex || (fraction.count >= 1 && fraction.count <= decimals)
        else { return nil }

        // Counted downwards, because the smallest number has no positive twin.
        var sum: Int64 = 0
        func take(_ byte: UInt8) -> Bool {
            guard (0x30...0x39).contains(byte) else { return false }
            let (tens, tooLow) = sum.multipliedReportingOverflow(by: 10)
            let (next, stillTooLow) = tens.subtractingReportingOverflow(Int64(byte - 0x30))
            sum = next
            return !tooLow && !stillTooLow
        }
        guard whole.allSatisfy(take), fraction.allSatisfy(take),
            (fraction.count..<decimals).allSatisfy({ _ in take(0x30) })
        else { return nil }
        return isNegative ? sum : sum == .min ? nil : -sum
    }

    /// All decimals: `1899.00`, `-0.05`; what `scaled` reads back.
    package static func written(_ scaled: Int64, decimals: Int) -> String {
        let digits = Digits.padded(scaled.magnitude, to: decimals + 1)
        let sign = scaled < 0 ? "-" : ""
        return decimals == 0 ? sign + digits : "\(sign)\(digits.dropLast(decimals)).\(digits.suffix(decimals))"
    }

    /// Without zeros at the end: `12.5`, `100`; what `scaled` reads back.
    package static func shortest(_ scaled: Int64, decimals: Int) -> String {
        var text = written(scaled, decimals: decimals)
        guard decimals > 0 else { return text }
        while text.utf8.last == 0x30 { text.removeLast() }
        if text.utf8.last == 0x2E { text.removeLast() }
        return text
    }
}
