import ChainKit
import Postgres
import PricingPolicy
import Retail
import RetailCSV
import SalesLedger
import Settlement
import TestKit

/// The priced chain with a policy of January 2026 that was taken over, its terms, and what was shipped.
enum SettledChain {
    static let january = Month(year: 2026, month: 1) ?? .first
    static let february = Month(year: 2026, month: 2) ?? .first

    /// One percent of everything, of which goods that come back take their part along; and half a percent more for gold.
    static let terms = [
        PolicyTerm(.rebate, "all", plain: "period: month\ntiers_of: amount\ntiers: [{ from: 0, percent: 1 }]\n"),
        PolicyTerm(
            .rebate, "gold", for: (try? TierCode("gold")).map { .tier($0) } ?? .chain,
            plain: "period: month\ntiers_of: units\ntiers: [{ from: 50, each: 5.00 }]\n"),
        PolicyTerm(.rotation, "usual", plain: "share: 3%\nwithin_days: 90\npays: 100%\n"),
    ]

    /// What rules January for the accounts that a desk sees.
    static func promised(_ desk: Desk) async throws -> PromisedRebates {
        let found = try await desk.prices.terms(.rebate, on: january.lastDay)
        return PromisedRebates(
            policy: found?.policy ?? 0,
            terms: try (found?.terms ?? [:]).mapValues { terms in
                try terms.map { try RebateTerm($0.code, plain: $0.plain, .yuan) }
            })
    }

    /// D-ZJ bought 100 pieces at 1,000.00 in January, and 40 in February.
    static func load() async throws {
        try await PricedChain.load()
        try await Desk.of("ann") { desk in
            let today = try await PricedChain.today()
            let prices = """
                A6-256-BK,,,,,,,1000.00,,,,,,,,,,
                A6-256-BK,,,channel,distribution,2026-01-10,2026-02-01,900.00,,,,SP-1,limited_batch,5,,,,
                """
            try await desk.fill(january, prices, takingOver: true, today: today)
            _ = try await desk.prices.take(terms: terms, into: january)
            _ = try await desk.release(january)
        }
        try await Desk.of("hq") { desk in
            try await desk.sales(
                """
                2026-01-05,sell_in,D-ZJ,,A6-256-BK,100,100000.00,
                2026-01-06,sell_in,D-GD,,A6-256-BK,10,10000.00,
                2026-02-03,sell_in,D-ZJ,,A6-256-BK,40,40000.00,
                """)
        }
    }
}

extension Desk {
    var books: AccountBook { AccountBook(own: own, currency: .yuan) }

    /// Loads lines of the ledger.
    func sales(_ rows: String) async throws {
        let text = "day,level,account,store,sku,units,amount,serial\n\(rows)\n"
        _ = try await Ledger(own: own, intake: intake, currency: .yuan).take(
            sales: TableFile(name: "sales.csv", bytes: Array(text.utf8)), today: Day("2026-12-31") ?? .first)
    }

    /// Takes rows under the header of a kind.
    @discardableResult
    func books(_ kind: BookFile, _ rows: String) async throws -> BookReceipt {
        let text = kind.layout.columns.joined(separator: ",") + "\n\(rows)\n"
        return try await books.take(
            kind, TableFile(name: "\(kind.rawValue).csv", bytes: Array(text.utf8)), today: Day("2026-12-31") ?? .first)
    }
}
