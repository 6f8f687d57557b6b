import Answers
import ArgumentParser
import Directory
import Retail
import RetailCSV

extension MasterKind: ExpressibleByArgument {}

extension MasterKind {
    /// Columns that hold numbers; the others are shown as the file has them.
    private static let numbers: Set<String> = [
        "lead_time_days", "review_days", "area_m2", "latitude", "longitude", "capacity_units", "monthly_footfall",
        "pack_size", "unit_cost", "home_latitude", "home_longitude", "funds", "coverage", "delivery", "team",
        "goodwill",
    ]
    private static let days: Set<String> = [
        "opened", "closed", "from", "to", "launched", "phase_out", "joined", "left",
    ]

    var tableColumns: [Column] {
        layout.columns.map { Column($0, Self.numbers.contains($0) ? .number : .text) }
    }

    func cells(_ row: [String?]) -> [Cell] {
        zip(layout.columns, row).map { column, text in
            guard let text else { return .missing }
            if Self.days.contains(column), let day = Day(text) { return .day(day) }
            return Self.numbers.contains(column) ? .decimal(text) : .text(text)
        }
    }
}
