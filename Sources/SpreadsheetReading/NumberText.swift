/// A cell's number as a person would write it.
enum NumberText {
    /// Without exponent. Whole numbers keep every digit that stands in the file, since barcodes are numbers to a
    /// spreadsheet; of others 15 significant digits count, as spreadsheet programs show them: what comes behind is the
    /// noise of binary fractions. What is no number, or too far from 1 to be written out, stays as it stands.
    static func plain(_ text: String) -> String {
        if text.utf8.first != UInt8(ascii: "0"), text.utf8.allSatisfy(isDigit) { return text }
        guard var number = Decimal(text), (-40...40).contains(number.point) else { return text }
        if number.point < number.digits.count { number.round(to: max(15, number.point)) }
        return number.text
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    /// 0.digits × 10^point.
    private struct Decimal {
        var isNegative = false
        var digits: [UInt8] = []
        var point = 0

        init?(_ text: String) {
            var rest = text.utf8[...]
            if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
                isNegative = sign == UInt8(ascii: "-")
                rest.removeFirst()
            }
            let whole = rest.prefix(while: NumberText.isDigit)
            rest = rest.dropFirst(whole.count)
            var fraction = rest.prefix(0)
            if rest.first == UInt8(ascii: ".") {
                fraction = rest.dropFirst().prefix(while: NumberText.isDigit)
                rest = rest.dropFirst(1 + fraction.count)
            }
            guard !whole.isEmpty || !fraction.isEmpty else { return nil }
            point = whole.count
            if let mark = rest.first, mark & 0xDF == UInt8(ascii: "E") {
                guard let exponent = Int(String(Substring(rest.dropFirst()))), (-400...400).contains(exponent) else {
                    return nil
                }
                point += exponent
            } else if !rest.isEmpty {
                return nil
            }
            digits = Array(whole) + Array(fraction)
            let zeros = digits.prefix { $0 == UInt8(ascii: "0") }.count
            digits.removeFirst(zeros)
            point -= zeros
            trim()
        }

        private mutating func trim() {
            while digits.last == UInt8(ascii: "0") { digits.removeLast() }
            if digits.isEmpty { point = 0 }
        }

        mutating func round(to count: Int) {
            guard digits.count > count else { return }
            let isUp = digits[count] >= UInt8(ascii: "5")
            digits.removeSubrange(count...)
            if isUp {
                var index = count - 1
                while index >= 0, digits[index] == UInt8(ascii: "9") {
                    digits[index] = UInt8(ascii: "0")
                    index -= 1
                }
                if index >= 0 {
                    digits[index] += 1
                } else {
                    digits.insert(UInt8(ascii: "1"), at: 0)
                    point += 1
                }
            }
            trim()
        }

        var text: String {
            guard !digits.isEmpty else { return "0" }
            var out: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
            let zero = UInt8(ascii: "0")
            if point <= 0 {
                out += [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -point) + digits
            } else if point >= digits.count {
                out += digits + Array(repeating: zero, count: point - digits.count)
            } else {
                out += digits[..<point] + [UInt8(ascii: ".")] + digits[point...]
            }
            return String(decoding: out, as: UTF8.self)
        }
    }
}
