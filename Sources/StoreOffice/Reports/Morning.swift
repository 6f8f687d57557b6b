import Access
package import FeedAttendance
package import Retail
package import SafetyStock

/// The numbers with which a person begins the day, as far as the person sees the chain: a page of its own for each of the
/// three who ask.
package struct Morning: Sendable {
    package let day: Day
    package let person: Name
    package let page: Page

    package enum Page: Sendable {
        case region(RegionMorning)
        case account(AccountMorning)
        /// Auditors read it too.
        case headquarters(HeadquartersMorning)
    }
}

extension Morning {
    /// The month whose pick-ups are under way on a day, and up to when they are known in the morning.
    static func pickUps(on day: Day) -> (month: Month, until: Day) {
        (day.month, day.adding(days: -1) ?? day)
    }
}

extension Office {
    /// What the person should look at today.
    ///
    /// - Parameter calendar: when which feed was agreed to come.
    package func morning(of day: Day, by calendar: FeedCalendar) async throws -> Morning {
        let page: Morning.Page =
            switch person.trustClass {
            case .region: .region(try await regionMorning(of: day))
            case .distributor: .account(try await accountMorning(of: day))
            case .hq, .auditor, .importer, .pricing, .migrator:
                .headquarters(try await headquartersMorning(of: day, by: calendar))
            }
        return Morning(day: day, person: person.name, page: page)
    }

    /// The stock of each account that told any by the end of a day, with what is known of it all in all.
    func morningStocks(on day: Day) async throws -> MorningStocks {
        let zone = settings.timeZone.value
        let moment = try await stock.moment(of: day, zone: zone)
        async let aged = stock.agedStocks(moment, zone: zone)
        let covers = try await stock.covers(moment, zone: zone)
        return MorningStocks(
            accounts: StockCover.accountStocks(covers, try await aged),
            coverage: try await coverage(of: covers, on: day))
    }
}

/// What accounts have in the morning.
package struct MorningStocks: Sendable {
    package let accounts: [AccountStock]
    package let coverage: StockCoverage

    /// Of all of them, where it is known of each that told any.
    package var supply: DaysOfSupply {
        let (positions, shipped) = (accounts.compactMap(\.position), accounts.compactMap(\.shipped))
        let isWhole = !accounts.isEmpty && positions.count == accounts.count && shipped.count == accounts.count
        return DaysOfSupply(
            position: isWhole ? positions.reduce(0, +) : nil, shipped: isWhole ? shipped.reduce(0, +) : nil,
            window: StockCover.window)
    }
}
