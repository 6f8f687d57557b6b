import Postgres
package import Retail

/// Which stock is meant: by default what is known now.
package struct StockMoment: Equatable, Sendable {
    /// As it was at the end of this day.
    package var asOf: Day?
    /// As it was known at this instant, without documents that came later.
    package var knownAt: Instant?

    package init(asOf: Day? = nil, knownAt: Instant? = nil) { (self.asOf, self.knownAt) = (asOf, knownAt) }

    package static let now = StockMoment()
}

extension StockCover {
    /// The stock at the end of a day; as it is where nothing was told since, which takes less reading.
    package func moment(of day: Day, zone: String) async throws -> StockMoment {
        let isPast = try await own.read { tx in
            try tx.value(
                """
                select exists (select from chain.stock_of_place s where (s.as_of at time zone \(zone)::text)::date > \(day))
                """, as: Bool.self)
        }
        return isPast ? StockMoment(asOf: day) : .now
    }

    /// The cover of every product that the accounts that the person sees told of, shortest first within each account.
    ///
    /// - Parameter accounts: by their codes; nil is all.
    package func covers(
        _ moment: StockMoment = .now, of accounts: [String]? = nil, zone: String
    ) async throws -> [Cover] {
        let found = try await own.read { tx in
            try tx.stockAndShipments(moment, of: accounts, window: Self.window, zone: zone)
        }
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
