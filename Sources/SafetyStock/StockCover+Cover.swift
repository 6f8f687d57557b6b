import Postgres

extension StockCover {
    /// The cover of every product that the accounts that the person sees told of, shortest first within each account.
    package func covers(zone: String) async throws -> [Cover] {
        let found = try await own.read { tx in try tx.stockAndShipments(window: Self.window, zone: zone) }
        return found.sorted { one, other in
            (one.account, one.supply.order, one.sku) < (other.account, other.supply.order, other.sku)
        }
    }
}

extension DaysOfSupply {
    /// Known ones first, shortest first.
    fileprivate var order: Int64 {
        switch self {
        case .days(let tenths): tenths
        case .noDemand: .max - 1
        case .unknown: .max
        }
    }
}
