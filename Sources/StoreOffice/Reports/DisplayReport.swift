package import DisplayCompliance
package import Retail

/// How the displays of a month stand: regions over the months, the worst stores, what fails again and again, and a heat
/// map of stores and models.
package struct DisplayReport: Sendable {
    package let display: DisplayMonth
    /// Of the months up to this one, the oldest first.
    package let regions: [RegionDisplay]
    package let worst: [StoreDisplay]
    package let repeats: [RepeatedFailure]
    package let heat: DisplayHeat
    /// Of the heat map: the audited stores.
    package let heatStores: [StoreDisplay]
}

extension Office {
    /// Of the visits that are looked back at for what fails again and again.
    package static let repeatVisits = 4
    private static let worstStores = 20
    private static let repeatLimit = 100

    /// The displays of a month over the stores that the person sees, by regions of a level.
    package func displayReport(
        _ month: Month, months: Int, by level: RegionLevel, _ scope: DisplayScope, today: Day
    ) async throws -> DisplayReport {
        let display = try await displays.scores(of: month, scope, by: level, today: today)
        let audited = display.stores.filter { $0.visits > 0 }
        return DisplayReport(
            display: display,
            regions: try await displays.regions(upTo: month, months: months, scope, by: level, today: today),
            worst: display.worst(Self.worstStores),
            repeats: try await displays.repeats(
                upTo: month, months: months, visits: Self.repeatVisits, scope, limit: Self.repeatLimit, today: today),
            heat: try await displays.heat(of: month, stores: audited.map(\.store), today: today), heatStores: audited)
    }
}
