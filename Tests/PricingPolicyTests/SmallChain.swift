import PricingPolicy
import Retail
import TestKit

/// A chain that fits on a page: two models, a tree of regions, an account in each channel, and two stores.
enum SmallChain {
    static let december = Month("2026-12") ?? .first
    static let first = Day("2026-12-01") ?? .first

    static let facts = PriceFacts(
        products: [
            sku("P-8"): product(1, "P", "8", cost: 100_000), sku("P-12"): product(2, "P", "12", cost: 120_000),
            sku("Q-8"): product(3, "Q", "8", cost: 50_000),
        ],
        regions: [
            region("CN"): PriceFacts.Region(id: 1, path: [region("CN")]),
            region("EAST"): PriceFacts.Region(id: 2, path: [region("CN"), region("EAST")]),
            region("ZJ"): PriceFacts.Region(id: 3, path: [region("CN"), region("EAST"), region("ZJ")]),
        ],
        accounts: [
            account("D-1"): PriceFacts.Account(
                id: 1, region: region("ZJ"), channel: .distribution, tier: tier("gold")),
            account("D-2"): PriceFacts.Account(id: 2, region: region("EAST"), channel: .direct),
        ],
        stores: [
            store("S-1"): PriceFacts.Store(id: 1, region: region("ZJ"), channel: .distribution),
            store("S-2"): PriceFacts.Store(id: 2, region: region("EAST"), channel: .direct),
        ],
        coverage: PriceFacts.Coverage(
            ofStores: [store("S-2"): [name("P"): account("D-2")]],
            ofRegions: [region("EAST"): [name("P"): account("D-1")]]))

    private static func product(_ id: Int64, _ model: String, _ storage: String, cost: Int64) -> PriceFacts.Product {
        PriceFacts.Product(
            id: id, name: model, model: name(model), storage: name(storage), series: name(model),
            launched: Day("2026-01-01"), cost: cost)
    }

    private static func sure<T>(_ value: @autoclosure () throws -> T) -> T {
        do { return try value() } catch { preconditionFailure("\(error)") }
    }

    static func sku(_ code: String) -> SKU { sure(try SKU(code)) }
    static func name(_ text: String) -> Name { sure(try Name(text)) }
    static func region(_ code: String) -> RegionCode { sure(try RegionCode(code)) }
    static func account(_ code: String) -> AccountCode { sure(try AccountCode(code)) }
    static func store(_ code: String) -> StoreCode { sure(try StoreCode(code)) }
    static func tier(_ code: String) -> TierCode { sure(try TierCode(code)) }
    static func model(_ text: String) -> PricedProduct { .model(name(text)) }
    static func special(
        _ code: String, _ type: SpecialType = .directCut, quota: Int32? = nil, cap: Int32? = nil,
        together: SKU? = nil, steps: [PriceStep] = []
    ) -> SpecialPrice {
        SpecialPrice(sure(try SpecialCode(code)), type, quota: quota, cap: cap, together: together, steps: steps)
    }
    /// From a day of December up to, and without, another.
    static func window(_ from: String?, _ to: String?) -> Window {
        Window(from: from.flatMap { Day($0) }, to: to.flatMap { Day($0) }) ?? .always
    }

    /// Prices for all that is sold, without a flaw.
    static let sound = [
        PriceLine(
            model("P"), .chain, .always, Prices(pickUp: 150_000, supply: 160_000, guide: 190_000, floor: 180_000)),
        PriceLine(model("Q"), .chain, .always, Prices(pickUp: 70_000, supply: 75_000, guide: 90_000)),
    ]

    static func draft(_ lines: [PriceLine]) -> [DraftLine] {
        lines.enumerated().map {
            DraftLine(number: Int32($0 + 1), line: $1, source: "prices.csv", sourceLine: Int32($0 + 2))
        }
    }
}
