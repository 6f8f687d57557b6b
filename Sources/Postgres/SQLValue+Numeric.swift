/// A `numeric` as the server sends it: base-10,000 digits. Sums of `bigint` arrive like this.
struct NumericWire {
    /// Digits, most significant first, each 0…9,999.
    let digits: [Int16]
    /// Power of 10,000 of the first digit.
    let weight: Int
    let isNegative: Bool

    /// Throws for NaN and the infinities.
    init(_ cell: borrowing Cell) throws(PostgresError) {
        let count = Int(try cell.integer(Int16.self, at: 0))
        weight = Int(try cell.integer(Int16.self, at: 2))
        let sign = try cell.integer(UInt16.self, at: 4)
        guard sign == 0 || sign == 0x4000 else { throw cell.mismatch("a number, because it is none,") }
        isNegative = sign == 0x4000
        var digits: [Int16] = []
        for index in 0..<count { digits.append(try cell.integer(Int16.self, at: 8 + 2 * index)) }
        self.digits = digits
    }

    /// nil when there is a fraction or no room.
    var wholeNumber: Int64? {
        var sum: Int64 = 0
        for (index, digit) in digits.enumerated() {
            if index > weight { return digits[index...].allSatisfy { $0 == 0 } ? sum : nil }
            let (shifted, overflow) = sum.multipliedReportingOverflow(by: 10_000)
            // Summed on the negative side when negative, so that Int64.min has room too.
            let (next, overflowToo) = shifted.addingReportingOverflow(isNegative ? -Int64(digit) : Int64(digit))
            if overflow || overflowToo { return nil }
            sum = next
        }
        for _ in 0..<max(0, weight + 1 - digits.count) {
            let (shifted, overflow) = sum.multipliedReportingOverflow(by: 10_000)
            if overflow { return nil }
            sum = shifted
        }
        return sum
    }

    /// The nearest `Double`, through the decimal text, which rounds once.
    var double: Double? {
        let mantissa = digits.map { digit in
            let text = String(digit)
            return String(repeating: "0", count: 4 - text.count) + text
        }.joined()
        return Double("\(isNegative ? "-" : "")\(mantissa.isEmpty ? "0" : mantissa)e\((weight + 1 - digits.count) * 4)")
    }
}
