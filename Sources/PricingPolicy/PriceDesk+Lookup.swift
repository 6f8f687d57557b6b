import Postgres
package import Retail

extension PriceDesk {
    /// What a product costs at a place on a day, each kind of price with the line that gives it and what became of all
    /// others; as known at a time, now unless given. Refuses what does not exist or the person does not see, and days
    /// before the first policy.
    package func price(
        of sku: SKU, at place: PricePlace, on day: Day, knownAt: Instant? = nil, _ wish: PriceWish = PriceWish()
    ) async throws -> PriceAnswer {
        let rows = try await own.ask(Transaction.candidates(of: sku, at: place, on: day, knownAt: knownAt)) {
            (row) throws(PostgresError) in try Transaction.found(row, sku)
        }
        guard let found = FoundPrices(rows) else {
            throw try await own.read { tx in try tx.whyNothing(sku, place, day) }
        }
        return PriceAnswer(
            sku, place, day, wish, found.policy, found.candidates, currency, floor: seesFloor,
            hidesSupplier: found.hidesSupplier)
    }

    /// The price list of a place on a day: every product that is on sale there, by model, storage and code.
    package func list(
        at place: PricePlace, on day: Day, knownAt: Instant? = nil, _ wish: PriceWish = PriceWish()
    ) async throws -> PriceList {
        try await own.read(isolation: .repeatableRead) { [currency, seesFloor] tx in
            guard let policy = try tx.ruling(on: day, knownAt: knownAt) else { throw PriceDesk.noPolicy(on: day) }
            let sheet = try tx.sheet(of: place, on: day, policy, floor: seesFloor)
            return PriceList(
                policy: policy,
                entries: sheet.products.map { listed in
                    PriceList.Entry(
                        product: listed.product,
                        answer: PriceAnswer(
                            listed.product.sku, place, day, wish, policy, sheet.candidates(of: listed), currency,
                            floor: seesFloor, hidesSupplier: sheet.hidesSupplier(of: listed)))
                })
        }
    }

    static func noPolicy(on day: Day) -> Refusal {
        Refusal("price.no-policy", ["day": "\(day)"], at: Place(path: "--on", value: "\(day)"))
    }

    static func unknown(_ place: PricePlace) -> Refusal {
        switch place {
        case .store(let code):
            Refusal("price.store-unknown", ["found": code.text], at: Place(path: "--store", value: code.text))
        case .account(let code):
            Refusal("price.account-unknown", ["found": code.text], at: Place(path: "--distributor", value: code.text))
        }
    }
}

/// What a product costs at a place on a day, and why.
package struct PriceAnswer: Hashable, Sendable {
    package let sku: SKU
    package let place: PricePlace
    package let day: Day
    package let wish: PriceWish
    package let currency: Currency
    /// What rules on the day.
    package let policy: PublishedPolicy
    /// By kind, in the order of `PriceKind`; the floor only where the person may see it.
    package let prices: [EffectivePrice]
    /// Whether the store is supplied by an account that the person does not see: lines of that account or its tier, if
    /// there are any, are missing here.
    package let hidesSupplier: Bool

    init(
        _ sku: SKU, _ place: PricePlace, _ day: Day, _ wish: PriceWish, _ policy: PublishedPolicy,
        _ candidates: [Candidate], _ currency: Currency, floor: Bool, hidesSupplier: Bool = false
    ) {
        self.hidesSupplier = hidesSupplier
        (self.sku, self.place, self.day, self.wish) = (sku, place, day, wish)
        (self.policy, self.currency) = (policy, currency)
        prices = EffectivePrice.of(floor ? PriceKind.allCases : PriceKind.outside, among: candidates, on: day, wish)
    }

    package subscript(kind: PriceKind) -> EffectivePrice? { prices.first { $0.kind == kind } }
}

/// All prices of a place.
package struct PriceList: Sendable {
    package let policy: PublishedPolicy
    package let entries: [Entry]

    package struct Entry: Sendable {
        package let product: Product
        package let answer: PriceAnswer
    }

    package struct Product: Hashable, Sendable {
        package let sku: SKU
        package let name: String
        package let model: String
        package let storage: String?
        package let series: String
    }
}
