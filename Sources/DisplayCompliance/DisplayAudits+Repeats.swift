import Postgres
package import Retail
import RetailSQL

/// A check that fails again and again.
package struct RepeatedFailure: Equatable, Sendable {
    package let store: String
    package let name: String
    package let model: String
    package let zone: DisplayZone
    package let counter: String?
    package let check: DisplayCheck
    /// Of the last looks at the model in the place on which it was asked, so many failed.
    package let failed: Int
    package let visits: Int
    package let lastDay: Day
}

/// How a region stood in a month.
package struct RegionDisplay: Equatable, Sendable {
    package let month: Month
    package let region: DisplayRegion
    package let coverage: AuditCoverage
    package let passRate: PassRate
    package let score: DisplayScore
}

/// How stores show models in a month.
package struct DisplayHeat: Equatable, Sendable {
    /// In their order.
    package let models: [String]
    /// By the code of the store, and by model; a model that nobody judged has none.
    package let scores: [String: [String: DisplayScore]]
}

extension DisplayAudits {
    /// How regions of a level stood in each of the months up to one, the oldest first, each by its own form.
    package func regions(
        upTo month: Month, months: Int, _ scope: DisplayScope = DisplayScope(), by level: RegionLevel, today: Day
    ) async throws -> [RegionDisplay] {
        try await own.read { tx in
            _ = try tx.ground(of: month, scope, today: today)
            try tx.planForChain()
            var found: [RegionDisplay] = []
            for past in (0..<months).reversed().compactMap({ month.adding(months: -$0) }) {
                let mark = try tx.displayForm(for: past).form.passMark
                found += try tx.regionDisplays(DisplayDays(past, today: today), scope, by: level, mark)
            }
            return found
        }
    }

    /// The checks that failed at the newest look at a model in a place, in the month, and before: on two or more of the last
    /// `visits` looks within `months`, the most stubborn first.
    package func repeats(
        upTo month: Month, months: Int = 6, visits: Int = 4, _ scope: DisplayScope = DisplayScope(), limit: Int,
        today: Day
    ) async throws -> [RepeatedFailure] {
        try await own.read { tx in
            let days = try tx.ground(of: month, scope, today: today).days
            try tx.planForChain()
            return try tx.repeatedFailures(
                days, from: month.adding(months: 1 - months) ?? .first, looks: visits, scope, limit: limit)
        }
    }

    /// The score of each model in each of some stores.
    package func heat(of month: Month, stores: [String], today: Day) async throws -> DisplayHeat {
        try await own.read { tx in
            let days = try tx.ground(of: month, DisplayScope(), today: today).days
            let cells = try tx.heatCells(days, of: stores)
            var scores: [String: [String: DisplayScore]] = [:]
            for cell in cells { scores[cell.store, default: [:]][cell.model] = cell.score }
            return DisplayHeat(models: Set(cells.map(\.model)).sorted(), scores: scores)
        }
    }
}
