import ArgumentParser
import PricingPolicy
import Retail
import StockFeed
import StoreOffice

/// Where and how a price is asked for.
struct PriceQuestion: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.help("price.store"), valueName: "code")) var store: StoreCode?
    @Option(help: ArgumentHelp(Speech.help("price.distributor"), valueName: "code")) var distributor: AccountCode?
    @Option(help: ArgumentHelp(Speech.help("price.units"))) var units: Int32 = 1
    @Option(help: ArgumentHelp(Speech.help("price.with"), valueName: "sku")) var with: SKU?
    @Flag(help: ArgumentHelp(Speech.help("price.demo"))) var demo = false
    @Option(name: .customLong("as-of"), help: ArgumentHelp(Speech.help("as-of"))) var asOf: Day?
    @Option(name: .customLong("known-at"), help: ArgumentHelp(Speech.help("known-at"))) var knownAt: Instant?

    func validate() throws {
        if store != nil, distributor != nil { throw ValidationError(Speech.help("price.one-place")) }
        if !(1...10_000_000).contains(units) { throw ValidationError(Speech.help("price.units-range")) }
    }

    var wish: PriceWish { PriceWish(units: units, together: with, isDemo: demo) }

    /// A distributor need not name itself.
    func place(at office: Office) async throws -> PricePlace {
        if let store { return .store(store) }
        if let distributor { return .account(distributor) }
        guard let own = try await office.feeds.ownAccount() else {
            throw Refusal(.wrongUsage, "price.which-place", at: Place(path: "--store"))
        }
        return .account(own)
    }

    /// What a product costs there, on the day that was asked for.
    func answer(of sku: SKU, on day: Day?, at office: Office) async throws -> PriceAnswer {
        try await office.prices.price(
            of: sku, at: try await place(at: office), on: try await office.today(asked: asOf ?? day), knownAt: knownAt,
            wish)
    }
}
