import PricingPolicy
package import Retail
package import SafetyStock
import SalesLedger

extension Office {
    /// The order of an account on a day: levels and stock, bounded by the falls of prices that are published, beside what is
    /// wanting to the targets of the month.
    package func orders(of account: AccountCode, on day: Day) async throws -> OrderSheet {
        try await stock.orders(
            of: account, on: day, zone: settings.timeZone.value, by: orderGround(of: account, on: day))
    }

    /// What prices and targets have to say to the orders of an account.
    package func orderGround(of account: AccountCode, on day: Day) async throws -> OrderGround {
        try await orderGround(
            of: account, on: day, pickUps: ledger.pickUps(in: day.month, until: day, of: account))
    }

    /// The same for who knows the pick-ups of the month already.
    func orderGround(of account: AccountCode, on day: Day, pickUps: [PickUp]) async throws -> OrderGround {
        OrderGround(
            falls: try await plannedFalls(for: account, after: day),
            targets: pickUps.filter { $0.account == account.text }.map { pickUp in
                TargetOfModel(
                    model: pickUp.model, target: pickUp.target, bought: pickUp.bought, ordered: pickUp.ordered,
                    load: pickUp.load, setBy: pickUp.setBy)
            })
    }

    /// What bounds the orders by the proposals of a run, as of its day; nil for what nothing bounds.
    package func bounds(of rows: [LevelRow], in run: StockRun) async throws -> [LevelBound?] {
        let account = try AccountCode(run.account)
        return try await stock.bounds(of: rows, in: run, falls: plannedFalls(for: account, after: run.day))
    }

    /// The falls of an account's prices that are published and lie ahead.
    package func plannedFalls(for account: AccountCode, after day: Day) async throws -> [PlannedFall] {
        let currency = prices.currency
        return try await prices.comingFalls(for: account, after: day).map { fall in
            PlannedFall(
                sku: fall.sku.text, day: fall.day, fall: Money(minor: fall.before - fall.after, currency),
                margin: fall.supply.map { Money(minor: $0 - fall.before, currency) })
        }
    }
}
