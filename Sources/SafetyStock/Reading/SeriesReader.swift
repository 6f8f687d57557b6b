import Retail
import RetailCSV

/// Gathers the rows of a file of series.
struct SeriesReader {
    private struct Row {
        let series: Int
        let week: Int
        let demand: DemandHistory.Week
        let plan: DemandHistory.Plan
    }

    /// How a file names its weeks: by numbers, or by a day in each.
    private enum WeekKind { case number, day }

    private var rows: [Row] = []
    private var names: [String] = []
    private var places: [String: Int] = [:]
    /// Of each series, where a row named it.
    private var groups: [String?] = []
    /// The line of each week of each series.
    private var lines: [Int64: Int] = [:]
    private var kind: WeekKind?
    private var weeks: ClosedRange<Int>?
    private var isPlanned = false

    /// A row by its cells, with everything noted that is wrong with it.
    mutating func take(_ cells: inout Cells) {
        let name = cells.name("series")?.text
        let week = week(&cells)
        let units = units(&cells)
        let price = cells.read("price", "series.no-number") { ExactDecimal.scaled($0, decimals: 4) }
        if let price, price < 0 { cells.note("series.price-negative", at: "price") }
        let promotion = cells.flag("promotion")
        let isShort = cells.flag("stockout") ?? false
        let group = cells.name("class")?.text
        guard let name, let week else { return }
        let series = place(of: name)
        if let first = lines.updateValue(cells.line, forKey: Int64(series) << 32 | Int64(week)) {
            cells.note("series.repeated", ["series": name, "first": "\(first)"], at: "week")
        }
        if let group, let known = groups[series], known != group {
            cells.note("series.class-differs", ["series": name, "found": group, "known": known], at: "class")
        }
        guard cells.isSound else { return }
        if let group { groups[series] = group }
        isPlanned = isPlanned || promotion != nil || price != nil
        rows.append(
            Row(
                series: series, week: week,
                demand: units.map { isShort ? .atLeast($0) : .sold($0) } ?? .unknown,
                plan: DemandHistory.Plan(isPromoted: promotion ?? false, price: price.map { Double($0) / 10_000 })))
    }

    private mutating func place(of name: String) -> Int {
        if let known = places[name] { return known }
        places[name] = names.count
        names.append(name)
        groups.append(nil)
        return names.count - 1
    }

    /// A number, or any day in the week, whose Monday counts.
    private mutating func week(_ cells: inout Cells) -> Int? {
        guard let text = cells.text("week") else { return nil }
        let found: (kind: WeekKind, week: Int)
        if let number = Quantity(text, in: SeriesFile.numbers) {
            found = (.number, Int(number.units))
        } else if let day = Day(text), day.sinceEpoch >= 0 {
            // The epoch was a Thursday.
            found = (.day, (Int(day.sinceEpoch) + 3) / 7)
        } else {
            cells.note("series.no-week", ["found": text], at: "week")
            return nil
        }
        if let kind, kind != found.kind {
            cells.note("series.weeks-mixed", ["found": text], at: "week")
            return nil
        }
        kind = found.kind
        let span = weeks.map { min($0.lowerBound, found.week)...max($0.upperBound, found.week) }
        if let span, span.count > SeriesFile.span {
            cells.note("series.too-long", ["found": text, "limit": "\(SeriesFile.span)"], at: "week")
            return nil
        }
        weeks = span ?? found.week...found.week
        return found.week
    }

    private func units(_ cells: inout Cells) -> Double? {
        guard let units = cells.read("units", "series.no-number", { ExactDecimal.scaled($0, decimals: 4) }) else {
            return nil
        }
        if units < 0 {
            cells.note("series.negative", ["found": cells.text("units") ?? ""], at: "units")
            return nil
        }
        return Double(units) / 10_000
    }

    /// All series over the same weeks. Behind the last week of which anything was told there are only plans.
    var panel: DemandPanel {
        guard let weeks, let last = rows.filter({ $0.demand != .unknown }).map(\.week).max() else {
            return DemandPanel(names.map { DemandPanel.Series($0, DemandHistory(weeks: [])) })
        }
        let known = last - weeks.lowerBound + 1
        var series = zip(names, groups).map { name, group in
            DemandPanel.Series(
                name, group: group,
                DemandHistory(
                    weeks: Array(repeating: .unknown, count: known),
                    plans: isPlanned ? Array(repeating: DemandHistory.Plan(), count: weeks.count) : []))
        }
        for row in rows {
            let place = row.week - weeks.lowerBound
            if place < known { series[row.series].history.weeks[place] = row.demand }
            if isPlanned { series[row.series].history.plans[place] = row.plan }
        }
        return DemandPanel(series)
    }
}
