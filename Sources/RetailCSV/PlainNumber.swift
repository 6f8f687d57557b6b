/// Numbers as files mostly spell them, read from their bytes. What is not plain is nil and read by `Quantity` and `Money`,
/// whose answers these never contradict: a test holds them side by side.
package enum PlainNumber {
    /// `-12`, up to nine digits.
    package static func whole(_ text: Span<UInt8>) -> Int64? { decimal(text, decimals: 0, digits: 9) }

    /// `-1899.5` in units of 10^-decimals, up to fifteen digits in all.
    package static func decimal(_ text: Span<UInt8>, decimals: Int) -> Int64? {
        decimal(text, decimals: decimals, digits: 15)
    }

    private static func decimal(_ text: Span<UInt8>, decimals: Int, digits limit: Int) -> Int64? {
        var index = 0
        let isNegative = text.count > 0 && text[0] == 0x2D
        if isNegative { index = 1 }
        let first = index
        var (sum, digits, behind) = (Int64(0), 0, -1)
        while index < text.count {
            let byte = text[index]
            if byte == 0x2E, behind < 0, digits > 0 {
                behind = 0
            } else if byte >= 0x30, byte <= 0x39 {
                // A zero in front of other digits of the whole part is no plain spelling.
                if behind < 0, digits == 1, text[first] == 0x30 { return nil }
                sum = sum * 10 + Int64(byte - 0x30)
                digits += 1
                if behind >= 0 { behind += 1 }
            } else {
                return nil
            }
            index += 1
        }
        guard digits > 0, behind != 0, behind <= decimals else { return nil }
        let missing = decimals - max(behind, 0)
        guard digits + missing <= limit else { return nil }
        for _ in 0..<missing { sum *= 10 }
        return isNegative ? -sum : sum
    }
}
