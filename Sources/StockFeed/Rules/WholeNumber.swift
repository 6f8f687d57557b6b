/// A number as XML Schema writes decimals: a sign, zeros before and after, `50.00`. Nothing else: no grouping, no
/// exponent, no band such as `100-500`, no word.
enum WholeNumber: Equatable {
    case whole(Int64)
    /// A number, but not a whole one.
    case fraction

    /// nil for what is no number, or none that anybody could mean: more than 18 digits.
    init?(_ text: String) {
        var (number, digits, isNegative, isBehindPoint, isFraction) = (Int64(0), 0, false, false, false)
        var isFirst = true
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39 where isBehindPoint:
                digits += 1
                isFraction = isFraction || byte != 0x30
            case 0x30...0x39:
                let (tens, isLong) = number.multipliedReportingOverflow(by: 10)
                guard !isLong, tens < 1_000_000_000_000_000_000 else { return nil }
                number = tens + Int64(byte - 0x30)
                digits += 1
            case 0x2E where !isBehindPoint: isBehindPoint = true
            case 0x2D where isFirst: isNegative = true
            case 0x2B where isFirst: break
            default: return nil
            }
            isFirst = false
        }
        guard digits > 0 else { return nil }
        self = isFraction ? .fraction : .whole(isNegative ? -number : number)
    }
}
