package import ChannelReconciliation
import Directory
package import DisplayCompliance
package import FieldTasks
package import PromoterStaffing
package import Retail
package import SafetyStock
package import SalesLedger

/// The morning of a regional manager.
package struct RegionMorning: Sendable {
    /// Sell-out and activations.
    package let sales: [RecentSales]
    package let days: MorningDays
    package let pickUps: [PickUp]
    package let stockouts: KeyStockouts
    package let due: DueTasks
    /// Stores that want promoters, those that lose most first; nil where headquarters has no rules of staffing.
    package let vacancies: [StoreStaffing]?
    /// With anything open, by day.
    package let handovers: [Handover]
    package let stocks: MorningStocks
    package let stores: StoreCover
    /// By account, of those with targets in the month.
    package let pushes: [AccountPush]
    /// What is short, dead or too much by the levels in force, the most pressing first.
    package let alerts: [StockAlert]
    /// What is not in order with the branches.
    package let warnings: [Notice]
}

/// What an account is asked to buy beyond its need, all its models together.
package struct AccountPush: Equatable, Sendable {
    package let account: String
    /// Pieces, and those of them that wait for a second name; nil where no levels are in force, so that nobody knows the
    /// need.
    package let pieces: Int64?
    package let held: Int64?
}

extension Office {
    /// Tasks that a morning names.
    private static let namedTasks = 5

    func regionMorning(of day: Day) async throws -> RegionMorning {
        let (month, until) = Morning.pickUps(on: day)
        async let sales = ledger.recent(before: day)
        async let stockouts = displays.keyStockouts(on: day)
        async let vacancies = vacancies(on: day)
        async let stores = channel.storeCover(until: until)
        let pickUps = try await ledger.pickUps(in: month, until: until)
        return RegionMorning(
            sales: try await sales.filter { [.sellOut, .activation].contains($0.level) }, days: MorningDays(day),
            pickUps: pickUps, stockouts: try await stockouts,
            due: try await tasks.due(by: day, naming: Self.namedTasks), vacancies: try await vacancies,
            handovers: try await staff.handovers(in: nil), stocks: try await morningStocks(on: day),
            stores: try await stores, pushes: try await pushes(of: pickUps, on: day),
            alerts: try await stock.alerts(until: day), warnings: try await chain.branchWarnings(on: day))
    }

    private func vacancies(on day: Day) async throws -> [StoreStaffing]? {
        do {
            return try await staff.norms(of: day.month, today: day).vacant
        } catch let refusal as Refusal where refusal.problems.map(\.code) == ["staffing.no-rules"] { return nil }
    }

    private func pushes(of pickUps: [PickUp], on day: Day) async throws -> [AccountPush] {
        var found: [AccountPush] = []
        for account in Set(pickUps.map(\.account)).sorted() {
            let sheet = try await orderSheet(of: try AccountCode(account), on: day, pickUps)
            found.append(
                AccountPush(
                    account: account, pieces: sheet.map { $0.pushes.reduce(0) { $0 + $1.push.pieces } },
                    held: sheet.map { $0.pushes.reduce(0) { $0 + ($1.isHeld ? $1.push.pieces : 0) } }))
        }
        return found
    }

    /// The suggested order of an account beside its pick-ups of the month; nil where no levels are in force.
    func orderSheet(of account: AccountCode, on day: Day, _ pickUps: [PickUp]) async throws -> OrderSheet? {
        do {
            return try await stock.orders(
                of: account, on: day, zone: settings.timeZone.value,
                by: orderGround(of: account, on: day, pickUps: pickUps))
        } catch let refusal as Refusal where refusal.problems.map(\.code) == ["stock.no-levels"] { return nil }
    }
}
