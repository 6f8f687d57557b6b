import Retail
import TestKit

/// The weekly panel of Complete Journey: for each store and product, week by week, what was sold, and whether it was on
/// display and in the mailer.
struct RealPanel {
    struct Week {
        let store: String
        let sku: String
        /// From 1.
        let number: Int
        let units: Int
        let cents: Int
        let isShown: Bool
        let isMailed: Bool

        /// The Monday of it.
        var day: Day { Day(year: 2017, month: 1, day: 2)?.adding(days: 7 * (number - 1)) ?? .first }
    }
    static let name = "completejourney_weekly_store_sku.csv.gz"

    let weeks: [Week]

    init() async throws {
        let lines = try await RetailData.awk(
            "BEGIN { FS = \",\" } NR > 1 { printf \"%s,%s,%d,%d,%d,%d,%d\\n\", $1, $2, $3, $4, $5 * 100 + 0.5, $7, $8 }",
            over: Self.name)
        weeks = lines.split(separator: "\n").map { line in
            let cells = line.split(separator: ",")
            func number(_ place: Int) -> Int { Int(cells[place]) ?? 0 }
            return Week(
                store: String(cells[0]), sku: String(cells[1]), number: number(2), units: number(3), cents: number(4),
                isShown: number(5) == 1, isMailed: number(6) == 1)
        }
    }

    /// As visits: the storefront shows what is on display, overhead hangs what is in the mailer.
    var visits: String {
        "store,day,inspector,zone,sku,facings\n"
            + weeks.map { week in
                "\(week.store),\(week.day),P-1,storefront,\(week.sku),\(week.isShown ? 1 : 0)\n"
                    + "\(week.store),\(week.day),P-1,overhead,\(week.sku),\(week.isMailed ? 1 : 0)\n"
            }.joined()
    }

    /// All of a week is sold on its Monday.
    var sales: String {
        "day,level,account,store,sku,units,amount,serial\n"
            + weeks.filter { $0.units > 0 }.map { week in
                let cents = week.cents % 100
                return "\(week.day),sell_out,,\(week.store),\(week.sku),\(week.units),\(week.cents / 100)."
                    + "\(cents < 10 ? "0" : "")\(cents),\n"
            }.joined()
    }

    /// The rate ratio of Mantel and Haenszel, worked out week by week and series by series.
    var uplift: Double {
        var (above, below) = (0.0, 0.0)
        for series in Dictionary(grouping: weeks, by: { "\($0.store) \($0.sku)" }).values {
            let sold = series.filter { $0.units > 0 && $0.cents > 0 }
            guard let dearest = sold.map({ Double($0.cents) / Double($0.units) }).max() else { continue }
            func step(_ week: Week) -> Int {
                Int((20 * Double(week.cents) / Double(week.units) / dearest).rounded(.toNearestOrAwayFromZero))
            }
            let counts = Dictionary(grouping: sold, by: step).mapValues(\.count)
            let usual = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 20
            for weeks in Dictionary(grouping: series, by: { $0.units > 0 && $0.cents > 0 ? step($0) : usual }).values {
                // Of the last week only the Monday has sales on record.
                func days(_ shown: Bool) -> Double {
                    weeks.filter { $0.isShown == shown }.reduce(0) { $0 + ($1.number == 52 ? 1 : 7) }
                }
                func units(_ shown: Bool) -> Double {
                    weeks.filter { $0.isShown == shown }.reduce(0) { $0 + Double($1.units) }
                }
                guard days(true) > 0, days(false) > 0 else { continue }
                above += units(true) * days(false) / (days(true) + days(false))
                below += units(false) * days(true) / (days(true) + days(false))
            }
        }
        return above / below
    }
}
