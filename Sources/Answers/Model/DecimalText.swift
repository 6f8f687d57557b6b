/// Numbers as digits: exact, without a locale and without floating point.
package enum DecimalText {
    /// `189900` with two digits behind the point is `1899.00`; `separator` stands between groups of three.
    package static func scaled(_ minor: Int64, exponent: Int, separator: String = "") -> String {
        var digits = String(minor.magnitude)
        if digits.count <= exponent { digits = String(repeating: "0", count: exponent + 1 - digits.count) + digits }
        let sign = minor < 0 ? "-" : ""
        let whole = grouped(digits.dropLast(exponent), separator: separator)
        return exponent > 0 ? "\(sign)\(whole).\(digits.suffix(exponent))" : sign + whole
    }

    /// Whether `text` is a number as JSON spells it (RFC 8259, section 6); then it may stand without quotes.
    package static func isNumber(_ text: String) -> Bool {
        var rest = Substring(text)
        func digits() -> Int {
            let run = rest.utf8.prefix { (0x30...0x39).contains($0) }
            rest = rest[run.endIndex...]
            return run.count
        }
        if rest.first == "-" { rest.removeFirst() }
        let zero = rest.first == "0"
        let whole = digits()
        guard whole > 0, !zero || whole == 1 else { return false }
        if rest.first == "." {
            rest.removeFirst()
            guard digits() > 0 else { return false }
        }
        if rest.first == "e" || rest.first == "E" {
            rest.removeFirst()
            if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// One digit behind the point, rounded half away from zero: `12.3`.
    package static func tenths(_ value: Double) -> String {
        scaled(Int64((value * 10).rounded()), exponent: 1)
    }

    private static func grouped(_ digits: Substring, separator: String) -> String {
        guard !separator.isEmpty else { return String(digits) }
        let count = digits.count
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (count - index).isMultiple(of: 3) { out += separator }
            out.append(digit)
        }
        return out
    }
}
