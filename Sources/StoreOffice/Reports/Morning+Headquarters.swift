import Access
package import ChannelReconciliation
import Directory
package import Diversion
package import FeedAttendance
package import PriceProtection
package import PricingPolicy
package import Retail
package import SalesLedger
import Settlement

/// The morning of headquarters.
package struct HeadquartersMorning: Sendable {
    /// All levels that are sales.
    package let sales: [RecentSales]
    package let days: MorningDays
    package let pickUps: [PickUp]
    package let stocks: MorningStocks
    package let stores: StoreCover
    /// Announced cuts that are not settled, and what is disputed.
    package let protection: OpenProtection
    package let accrual: RebateAccrual
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

/// What the rebates of a month have come to so far, beside what was bought in it; minor units.
package struct RebateAccrual: Equatable, Sendable {
    /// nil where no policy promises any, none of them is known, or no purchase of the month is on record.
    package let earned: Int64?
    /// Accounts with rebates, and those of them with one that is not known yet.
    package let accounts: Int
    package let unknown: Int
    /// What accounts bought, over the lines that name an amount; nil where there is none.
    package let bought: Int64?

    /// Tenths of a percent of what was bought.
    package var share: Int64? {
        earned.flatMap { earned in bought.flatMap { $0 > 0 ? earned * 1000 / $0 : nil } }
    }
}

extension Office {
    private func rebateAccrual(in month: Month, until day: Day) async throws -> RebateAccrual {
        guard day >= month.firstDay else { return RebateAccrual(earned: nil, accounts: 0, unknown: 0, bought: nil) }
        let sums = try await accrual(promisedRebates(on: day).terms, in: month, until: day)
        let known = sums.values.compactMap(\.self)
        let purchases = try await ledger.purchases(in: month, until: day)
        return RebateAccrual(
            earned: known.isEmpty || purchases.isEmpty ? nil : known.reduce(0, +), accounts: sums.count,
            unknown: sums.count - known.count,
            bought: purchases.isEmpty ? nil : purchases.reduce(0) { $0 + $1.amount })
    }

    func headquartersMorning(of day: Day, by calendar: FeedCalendar) async throws -> HeadquartersMorning {
        let (month, until) = Morning.pickUps(on: day)
        async let sales = ledger.recent(before: day)
        async let stores = channel.storeCover(until: until)
        async let stocks = morningStocks(on: day)
        async let accrual = rebateAccrual(in: month, until: until)
        let pickUps = try await ledger.pickUps(in: month, until: until)
        let feeds = try await feedRoll.expected(by: calendar, from: until, to: until).filter { $0.state != .notYetDue }
        return HeadquartersMorning(
            sales: try await sales, days: MorningDays(day), pickUps: pickUps, stocks: try await stocks,
            stores: try await stores, protection: try await protection.open(on: day), accrual: try await accrual,
            lateFeeds: feeds.filter { $0.state != .inTime }, dueFeeds: feeds.count,
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
