import Access
package import ChannelReconciliation
import Directory
package import Diversion
package import FeedAttendance
package import PricingPolicy
package import Retail
package import SalesLedger

/// The morning of headquarters.
package struct HeadquartersMorning: Sendable {
    /// All levels that are sales.
    package let sales: [RecentSales]
    package let days: MorningDays
    package let pickUps: [PickUp]
    package let stocks: MorningStocks
    package let stores: StoreCover
    /// Of yesterday's feeds those that are late, missing or incomplete.
    package let lateFeeds: [ExpectedFeed]
    /// Feeds that were due yesterday.
    package let dueFeeds: Int
    /// Drafts that wait for a second person; nil for who may not know of drafts.
    package let drafts: [PolicyDraft]?
    /// Open and answered.
    package let diversions: [DiversionCase]
    /// The newest look for diversion; nil where nobody ever looked.
    package let scan: DiversionScan?
    /// What is not in order with the branches.
    package let warnings: [Notice]

    /// What activations are held against: the pieces that all accounts committed to pick up in the month under way, day for
    /// day; nil where nobody committed to any.
    package var plan: Int64? {
        let target = pickUps.reduce(0) { $0 + $1.target }
        guard target > 0, let month = pickUps.first?.month, month == days.monthStart.month else { return nil }
        return target * Int64(days.elapsed.days) / Int64(days.elapsed.of)
    }

    /// Pick-ups of a branch together.
    package struct Branch: Sendable {
        package let code: String?
        package let name: String?
        package let sum: PickUpSum
    }

    /// By branch, the one that lands lowest first; behind them those whose landing nobody knows.
    package var branches: [Branch] {
        Dictionary(grouping: pickUps, by: \.branch).map { code, lines in
            Branch(code: code, name: lines[0].branchName, sum: PickUpSum(lines))
        }.sorted {
            ($0.sum.landingReached ?? .max, $0.code ?? "") < ($1.sum.landingReached ?? .max, $1.code ?? "")
        }
    }
}

extension Office {
    func headquartersMorning(of day: Day, by calendar: FeedCalendar) async throws -> HeadquartersMorning {
        let (month, until) = Morning.pickUps(on: day)
        async let sales = ledger.recent(before: day)
        async let stores = channel.storeCover(until: until)
        async let stocks = morningStocks(on: day)
        let pickUps = try await ledger.pickUps(in: month, until: until)
        let feeds = try await feedRoll.expected(by: calendar, from: until, to: until).filter { $0.state != .notYetDue }
        return HeadquartersMorning(
            sales: try await sales, days: MorningDays(day), pickUps: pickUps, stocks: try await stocks,
            stores: try await stores, lateFeeds: feeds.filter { $0.state != .inTime }, dueFeeds: feeds.count,
            drafts: try await waitingDrafts(), diversions: try await territories.cases(),
            scan: try await territories.scans().first, warnings: try await chain.branchWarnings(on: day))
    }

    private func waitingDrafts() async throws -> [PolicyDraft]? {
        guard person.trustClass == .hq else { return nil }
        do {
            return try await prices.drafts().filter { $0.state == .submitted }
        } catch let refusal as Refusal where refusal.kind == .forbidden { return nil }
    }
}
