import Retail
package import Wording

extension Cell {
    /// The sign that stands for "not known" in front of a person.
    package static let missingSign = "–"

    /// The value on one line as a person reads it; safe to send to a terminal.
    package func shown(in language: Language) -> String {
        switch self {
        case .text(let text), .decimal(let text), .month(let text), .instant(let text):
            VisibleText.escaped(text)
        case .word(let word): Catalogue.say("word.\(word)", in: language)
        case .integer(let number): String(number)
        case .quantity(let number): DecimalText.scaled(number, exponent: 0, separator: ",")
        case .boolean(let truth): Catalogue.say(truth ? "cell.yes" : "cell.no", in: language)
        case .day(let day): day.description
        case .money(let minor, let currency, let exponent):
            "\(DecimalText.scaled(minor, exponent: exponent, separator: ",")) \(VisibleText.escaped(currency))"
        case .bytes(let count): Cell.size(count)
        case .seconds(let seconds): Cell.duration(seconds)
        case .list(let cells):
            cells.isEmpty
                ? Cell.missingSign
                : cells.prefix(cells.count > 12 ? 10 : 12).map { $0.shown(in: language) }.joined(separator: ", ")
                    + (cells.count > 12 ? ", … (\(Cell.quantity(Int64(cells.count)).shown(in: language)))" : "")
        case .record, .records: VisibleText.escaped(JSONWriter.compact(self))
        case .notice(let notice): VisibleText.escaped(Catalogue.say(notice, in: language))
        case .missing: Cell.missingSign
        }
    }

    /// Decimal units, as disks are sold: `999 B`, `12.3 MB`.
    private static func size(_ count: Int64) -> String {
        var value = Double(count)
        var unit = "B"
        // 999.95 would round to 1000.0 of the smaller unit.
        for next in ["kB", "MB", "GB", "TB", "PB", "EB"] where value.magnitude >= 999.95 {
            value /= 1000
            unit = next
        }
        return unit == "B" ? "\(count) B" : "\(DecimalText.tenths(value)) \(unit)"
    }

    /// `0.350 s`, `12.0 s`, `2:05`, `1:02:05`; under a minute with its unit, above as a clock shows it.
    private static func duration(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds.magnitude < 1e15 else { return missingSign }
        if seconds.magnitude < 1 { return DecimalText.scaled(Int64((seconds * 1000).rounded()), exponent: 3) + " s" }
        if seconds.magnitude < 59.95 { return DecimalText.tenths(seconds) + " s" }
        return (seconds < 0 ? "-" : "") + clock(Int64(seconds.magnitude.rounded()))
    }

    /// Whole seconds as `m:ss` or `h:mm:ss`.
    package static func clock(_ seconds: Int64) -> String {
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
        return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
    }
}
