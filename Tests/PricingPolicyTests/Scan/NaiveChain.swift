import Retail
import TestKit

/// The priced chain written out a second time.
enum NaiveChain {
    struct Product: Sendable {
        let sku: String
        let model: String
        let storage: String?
        let series: String
        var isLaunched = true
    }

    struct Account: Sendable {
        let code: String
        let region: String
        let channel: String
        let tiers: [(from: String, tier: String?)]

        func tier(on day: Day) -> String? { tiers.last { sure(Day($0.from)) <= day }?.tier }
    }

    struct Store: Sendable {
        let code: String
        let region: String
        let channel: String
    }

    static let products = [
        Product(sku: "A6-256-BK", model: "A6", storage: "256", series: "APEX"),
        Product(sku: "A6-256-WH", model: "A6", storage: "256", series: "APEX"),
        Product(sku: "A6-512-BK", model: "A6", storage: "512", series: "APEX"),
        Product(sku: "M3-128-BK", model: "M3", storage: "128", series: "MUSE"),
        Product(sku: "M3-256-BK", model: "M3", storage: "256", series: "MUSE"),
        Product(sku: "W1-BK", model: "W1", storage: nil, series: "WEAR"),
        Product(sku: "L9-128-BK", model: "L9", storage: "128", series: "APEX", isLaunched: false),
    ]

    /// From the top of the tree down.
    static let regions = [
        "CN": ["CN"], "EAST": ["CN", "EAST"], "ZJ": ["CN", "EAST", "ZJ"], "HZ": ["CN", "EAST", "ZJ", "HZ"],
        "GD": ["CN", "GD"], "GZ": ["CN", "GD", "GZ"],
    ]

    static let accounts = [
        Account(
            code: "D-ZJ", region: "ZJ", channel: "distribution",
            tiers: [("2026-01-01", "gold"), ("2026-07-01", "silver")]),
        Account(code: "D-ZJ2", region: "HZ", channel: "distribution", tiers: [("2026-01-01", "silver")]),
        Account(code: "D-GD", region: "GD", channel: "distribution", tiers: []),
        Account(code: "C-XC", region: "ZJ", channel: "direct", tiers: [("2026-01-01", "gold")]),
    ]

    static let stores = [
        Store(code: "S-HZ-1", region: "HZ", channel: "distribution"),
        Store(code: "S-HZ-2", region: "HZ", channel: "distribution"),
        Store(code: "S-GZ-1", region: "GZ", channel: "distribution"),
        Store(code: "C-HZ-1", region: "HZ", channel: "direct"),
    ]

    /// Who supplies what to whom; a place is a store or an area.
    static let coverage: [(place: String, series: String, account: String, from: Day, to: Day?)] = [
        row("ZJ", "APEX", "D-ZJ"), row("ZJ", "MUSE", "D-ZJ2"), row("GD", "APEX", "D-GD"), row("C-HZ-1", "APEX", "C-XC"),
        row("C-HZ-1", "MUSE", "C-XC"), row("ZJ", "WEAR", "D-ZJ", to: "2026-06-15"), row("S-GZ-1", "MUSE", "D-GD"),
        row("HZ", "WEAR", "D-ZJ2", from: "2026-06-15"),
    ]

    private static func row(
        _ place: String, _ series: String, _ account: String, from: String = "2024-01-01", to: String? = nil
    ) -> (place: String, series: String, account: String, from: Day, to: Day?) {
        (place, series, account, sure(Day(from)), to.map { sure(Day($0)) })
    }

    static func supplier(of store: Store, _ series: String, on day: Day) -> Account? {
        func row(_ place: String) -> Account? {
            guard
                let found = coverage.first(where: {
                    $0.place == place && $0.series == series && $0.from <= day && ($0.to.map { day < $0 } ?? true)
                })
            else { return nil }
            return accounts.first { $0.code == found.account }
        }
        if let own = row(store.code) { return own }
        guard store.channel == "distribution" else { return nil }
        for region in sure(regions[store.region]).reversed() { if let found = row(region) { return found } }
        return nil
    }
}
