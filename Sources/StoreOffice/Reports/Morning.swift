import Access
import Directory
package import FieldTasks
import Postgres
package import PromoterStaffing
package import Retail
package import SafetyStock
package import SalesLedger
package import StockFeed

/// The numbers with which a person begins the day, as far as the person sees the chain.
package struct Morning: Sendable {
    package let day: Day
    package let person: Name
    package let sales: [RecentSales]
    package let covers: [Cover]
    package let stock: StockCoverage
    /// What is short, dead or too much by the levels in force, the most pressing first.
    package let alerts: [StockAlert]
    /// Open tasks that are due by today, most pressing first; nil for who has none to do with tasks.
    package let tasks: [FieldTask]?
    /// Stores that want promoters, those that lose most first; nil for who has nothing to do with them, or where headquarters
    /// has no rules of staffing.
    package let vacancies: [StoreStaffing]?
    /// Handovers with anything open, by day; nil likewise.
    package let handovers: [Handover]?
    /// The last documents, newest first.
    package let feeds: [FeedReceipt]
    /// What is not in order with the branches; for headquarters and regions.
    package let warnings: [Notice]
}

extension Office {
    /// Documents that a morning names.
    private static let feedLimit = 10

    /// What the person should look at today.
    package func morning(of day: Day) async throws -> Morning {
        let covers = try await stock.covers(zone: settings.timeZone.value)
        let isDistributor = person.trustClass == .distributor
        let isManager = person.trustClass == .region
        return Morning(
            day: day, person: person.name, sales: try await ledger.recent(before: day), covers: covers,
            stock: try await coverage(of: covers, on: day), alerts: try await stock.alerts(until: day),
            tasks: isDistributor ? nil : try await dueTasks(on: day),
            vacancies: isManager ? try await vacancies(on: day) : nil,
            handovers: isManager ? try await staff.handovers(in: nil) : nil,
            feeds: try await feeds.receipts(limit: Self.feedLimit),
            warnings: isDistributor ? [] : try await chain.branchWarnings(on: day))
    }

    private func vacancies(on day: Day) async throws -> [StoreStaffing]? {
        do {
            return try await staff.norms(of: day.month, today: day).vacant
        } catch let refusal as Refusal where refusal.problems.map(\.code) == ["staffing.no-rules"] { return nil }
    }

    private func dueTasks(on day: Day) async throws -> [FieldTask] {
        try await tasks.list(TaskQuestion(dueUntil: day), on: day)
    }
}
