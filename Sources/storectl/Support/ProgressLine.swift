import Answers
import Wording

/// What a progress line says: pure, so that it can be tested without waiting.
enum ProgressLine {
    /// Title, count, total and percent if known, rate per second, time left; cut to `width` columns.
    static func text(
        _ title: String, count: Int64, total: Int64?, elapsed: Duration, in language: Language, width: Int
    ) -> String {
        let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) * 1e-18
        let rate = seconds > 0 ? Double(count) / seconds : 0
        var values = [
            "title": VisibleText.escaped(title),
            "count": grouped(count),
            "rate": rate < 10 ? DecimalText.tenths(rate) : grouped(Int64(min(rate, 1e15))),
        ]
        var code = "progress.count"
        if let total, total > 0 {
            let share = min(1, Double(count) / Double(total))
            values["total"] = grouped(total)
            values["percent"] = String(Int(share * 100))
            // A day is the longest wait that is worth a number.
            let left = rate > 0 ? Double(max(0, total - count)) / rate : .infinity
            values["left"] = left < 86_400 ? Cell.clock(Int64(left.rounded(.up))) : "–"
            code = "progress.total"
        }
        return FittedText.cut(Catalogue.say(code, values, in: language), to: max(1, width))
    }

    private static func grouped(_ number: Int64) -> String {
        DecimalText.scaled(number, exponent: 0, separator: ",")
    }
}
