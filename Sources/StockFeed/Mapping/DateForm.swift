import Retail

/// How a partner writes days and times: `dd.MM.yyyy HH:mm`, `yyyyMMdd`, `unix`.
struct DateForm: Sendable {
    fileprivate enum Part: Hashable {
        case year, month, day, hour, minute, second
        /// One or two digits.
        case shortMonth, shortDay, shortHour
        case fraction
        /// `Z` or an offset.
        case zone
        case literal(Unicode.Scalar)
    }

    private let parts: [Part]
    /// For seconds or milliseconds since 1970: how many microseconds one is.
    private let unit: Int64?

    /// What a form may be made of, for whoever wrote another one.
    static let known = "yyyy MM M dd d HH H mm ss f… Z, unix, unix-ms"

    private static let tokens: [(String, Part)] = [
        ("yyyy", .year), ("MM", .month), ("M", .shortMonth), ("dd", .day), ("d", .shortDay), ("HH", .hour),
        ("H", .shortHour), ("mm", .minute), ("ss", .second), ("Z", .zone),
    ]

    /// nil for what is no form: a letter that means nothing, or a form that names no whole day.
    init?(_ pattern: String) {
        unit = pattern == "unix" ? 1_000_000 : pattern == "unix-ms" ? 1000 : nil
        var parts: [Part] = []
        var rest = unit == nil ? pattern[...] : ""
        while let first = rest.unicodeScalars.first {
            if let (token, part) = DateForm.tokens.first(where: { rest.hasPrefix($0.0) }) {
                parts.append(part)
                rest = rest.dropFirst(token.count)
            } else if first == "f" {
                parts.append(.fraction)
                rest = rest.drop { $0 == "f" }
            } else {
                guard !first.properties.isAlphabetic || first == "T" || !first.isASCII else { return nil }
                parts.append(.literal(first))
                rest.unicodeScalars.removeFirst()
            }
        }
        self.parts = parts
        guard unit == nil else { return }
        let told: [Part] = parts.filter { if case .literal = $0 { false } else { true } }
        let hasDay = told.contains(.year) && [.month, .shortMonth].contains { told.contains($0) }
        guard hasDay, [.day, .shortDay].contains(where: { told.contains($0) }) else { return nil }
        guard told.indices.allSatisfy({ !told[..<$0].contains(told[$0]) }) else { return nil }
    }

    /// The text as XML Schema writes times, in `zone` where it names none itself; nil for one that is not of the form,
    /// or no day or time that there is.
    func time(_ text: String, zone: String?) -> String? {
        if let unit { return DateForm.sinceEpoch(text, unit) }
        var rest = text.unicodeScalars[...]
        var numbers: [Part: String] = [:]
        for part in parts {
            switch part {
            case .literal(let scalar):
                guard rest.popFirst() == scalar else { return nil }
            case .zone:
                guard let found = DateForm.zone(&rest) else { return nil }
                numbers[.zone] = found
            default:
                let count = part.digits
                let digits = rest.prefix { ("0"..."9").contains($0) }.prefix(count.upperBound)
                guard digits.count >= count.lowerBound else { return nil }
                rest = rest.dropFirst(digits.count)
                numbers[part] = String(String.UnicodeScalarView(digits))
            }
        }
        guard rest.isEmpty, let year = numbers[.year] else { return nil }
        func two(_ whole: Part, _ short: Part) -> String {
            let digits = numbers[whole] ?? numbers[short] ?? "00"
            return digits.utf8.count == 1 ? "0" + digits : digits
        }
        let day = "\(year)-\(two(.month, .shortMonth))-\(two(.day, .shortDay))"
        let fraction = numbers[.fraction].map { ".\($0.prefix(6))" } ?? ""
        let clock = "\(two(.hour, .shortHour)):\(two(.minute, .minute)):\(two(.second, .second))\(fraction)"
        let time = "\(day)T\(clock)"
        guard Instant(time + "Z") != nil else { return nil }
        return time + (numbers[.zone] ?? zone ?? "")
    }

    private static func sinceEpoch(_ text: String, _ unit: Int64) -> String? {
        guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int64(text) else { return nil }
        let (microseconds, isTooLarge) = number.multipliedReportingOverflow(by: unit)
        return isTooLarge ? nil : Instant(sinceEpoch: microseconds)?.description
    }

    /// `+08:00` from `Z`, `+08:00`, `+0800` or `+08`.
    private static func zone(_ rest: inout Substring.UnicodeScalarView) -> String? {
        guard let sign = rest.popFirst() else { return nil }
        if sign == "Z" { return "Z" }
        guard sign == "+" || sign == "-" else { return nil }
        let digits = rest.filter { $0 != ":" }
        guard digits.count == 2 || digits.count == 4, digits.allSatisfy({ ("0"..."9").contains($0) }) else {
            return nil
        }
        rest = rest.dropFirst(rest.count)
        let text = String(String.UnicodeScalarView(digits))
        return "\(Character(sign))\(text.prefix(2)):\(digits.count == 4 ? String(text.suffix(2)) : "00")"
    }
}

extension DateForm.Part {
    /// How many it takes.
    fileprivate var digits: ClosedRange<Int> {
        switch self {
        case .year: 4...4
        case .shortMonth, .shortDay, .shortHour: 1...2
        case .fraction: 1...9
        default: 2...2
        }
    }
}
