import Retail

/// What a date in another form than XML Schema's may be. Signs of the year first and points between day, month and year
/// have one reading; strokes and hyphens have two as long as both are days that there are.
struct DateReadings {
    /// For a field that holds a day.
    static func day(_ text: String) -> Remedy? {
        guard let reading = DateReadings(text) else { return nil }
        return Remedy(reading.days.map(\.description), reading.confidence, reading.reason)
    }

    /// For a field that holds a day and a time; a day alone counts from its beginning.
    static func time(_ text: String) -> Remedy? {
        guard let reading = DateReadings(text) else { return nil }
        let clock = reading.clock ?? "00:00:00"
        let confidence = reading.clock == nil ? .likely : reading.confidence
        return Remedy(reading.days.map { "\($0)T\(clock)" }, confidence, reading.reason)
    }

    /// `8:30` as XML Schema writes it, with its zone if it has one.
    static func clock(_ text: String) -> String? {
        var rest = text.plainlyWritten[...]
        var zone = ""
        if rest.hasSuffix("Z") || rest.hasSuffix("z") {
            (zone, rest) = ("Z", rest.dropLast())
        } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let digits = rest[rest.index(after: sign)...].filter { $0 != ":" }
            guard digits.count == 4 else { return nil }
            zone = "\(rest[sign])\(digits.prefix(2)):\(digits.suffix(2))"
            rest = rest[..<sign]
        }
        let parts = String(rest).plainlyWritten.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), (1...2).contains(parts[0].count) else { return nil }
        let time = "\(parts[0].count == 1 ? "0" : "")\(parts[0]):\(parts[1]):\(parts.count == 3 ? parts[2] : "00")"
        return Instant("2000-01-01T\(time)\(zone.isEmpty ? "Z" : zone)") == nil ? nil : time + zone
    }

    private let days: [Day]
    private var clock: String?
    private var confidence = FeedProposal.Confidence.sure
    private var reason = "doctor.date"

    private init?(_ text: String) {
        let plain = DateReadings.withoutSigns(text.plainlyWritten)
        if let serial = DateReadings.serial(plain) {
            (days, clock, confidence, reason) = ([serial.day], serial.clock, .likely, "doctor.date-serial")
            return
        }
        let end = plain.firstIndex { $0 == " " || $0 == "T" } ?? plain.endIndex
        var (date, rest) = (String(plain[..<end]), String(plain[end...].dropFirst()))
        if rest.isEmpty, [12, 14].contains(date.utf8.count), date.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            let digits = Array(date)
            rest = stride(from: 8, to: digits.count, by: 2).map { String(digits[$0..<$0 + 2]) }.joined(separator: ":")
            date = String(digits[..<8])
        }
        days = DateReadings.days(date)
        guard !days.isEmpty else { return nil }
        guard !rest.plainlyWritten.isEmpty else { return }
        clock = DateReadings.clock(rest)
        if clock == nil { return nil }
    }

    /// `2026年3月1日` with hyphens.
    private static func withoutSigns(_ text: String) -> String {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "年", "月": plain += "-"
            case "日", "号": plain += " "
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain.plainlyWritten
    }

    private static func days(_ text: String) -> [Day] {
        let separators = Set(text.filter { !($0.isASCII && $0.isNumber) })
        guard let separator = separators.first else {
            let digits = Array(text)
            guard digits.count == 8 else { return [] }
            return [day(String(digits[..<4]), String(digits[4..<6]), String(digits[6...]))].compactMap(\.self)
        }
        let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
        guard separators.count == 1, "/.-".contains(separator), parts.count == 3 else { return [] }
        if parts[0].count == 4 { return [day(parts[0], parts[1], parts[2])].compactMap(\.self) }
        let dayFirst = day(parts[2], parts[1], parts[0])
        let monthFirst = separator == "." ? nil : day(parts[2], parts[0], parts[1])
        return (dayFirst == monthFirst ? [dayFirst] : [dayFirst, monthFirst]).compactMap(\.self)
    }

    private static func day(_ year: String, _ month: String, _ day: String) -> Day? {
        guard year.count == 4, (1...2).contains(month.count), (1...2).contains(day.count), let year = Int(year),
            let month = Int(month), let day = Int(day), (2000...2099).contains(year)
        else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// How spreadsheets count: days since 1899-12-30, and a fraction of one.
    private static func serial(_ text: String) -> (day: Day, clock: String?)? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].utf8.count == 5, let number = Int32(parts[0]),
            let day = Day(sinceEpoch: number - 25_569),
            (2000...2099).contains(day.parts.year)
        else { return nil }
        guard parts.count == 2 else { return (day, nil) }
        let digits = parts[1].prefix(9)
        guard let fraction = Int(digits), fraction >= 0, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        let whole = digits.reduce(1) { product, _ in product * 10 }
        // Spreadsheets keep no finer time than seconds apart.
        let seconds = min((fraction * 86_400 + whole / 2) / whole, 86_399)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return (day, "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))")
    }
}
