import Directory
package import DisplayCompliance
import PricingPolicy
package import Retail
import Synchronization

/// What is looked at on a visit to a store: the places, and in each the products of which something is asked.
package struct VisitForm: Sendable {
    package struct Product: Equatable, Sendable {
        package let sku: String
        package let name: String
        package let standard: DisplayStandard
        /// What the tag has to say, in minor units; nil where nobody may know or nothing is published.
        package let due: Int64?
    }

    package struct Place: Equatable, Sendable {
        package let zone: DisplayZone
        /// nil outside of the zone of counters.
        package let counter: String?
        package let area: String?
        package let products: [Product]

        /// A counter by its code, another place by its zone.
        package var key: String { counter ?? zone.rawValue }
    }

    package let store: StoreOnDay
    package let places: [Place]
    /// Who may have looked, by code: the people of the regions that the person sees.
    package let inspectors: [(code: String, name: String)]

    /// - Parameter products: of each model the one by which it is looked at, with what its tag has to say.
    package init(
        _ displays: StoreDisplays, products: [String: (sku: String, name: String, due: Int64?)],
        inspectors: [(code: String, name: String)]
    ) {
        func asked(in zone: DisplayZone) -> [Product] {
            displays.asked.filter { $0.zone == zone }.compactMap { one in
                products[one.product.model].map {
                    Product(sku: $0.sku, name: $0.name, standard: one.standard, due: one.standard.tag ? $0.due : nil)
                }
            }
        }
        store = displays.store
        self.inspectors = inspectors
        let open = DisplayZone.allCases.filter { $0 != .counter }.map {
            Place(zone: $0, counter: nil, area: nil, products: asked(in: $0))
        }
        let counters = displays.store.counters.sorted { $0.key < $1.key }.map { counter, area in
            Place(zone: .counter, counter: counter, area: area, products: asked(in: .counter))
        }
        places = (open + counters).filter { !$0.products.isEmpty }
    }
}

extension Office {
    /// What is looked at on a visit to a store on a day. Refused where the person sees no such store.
    package func visitForm(of store: StoreCode, on day: Day) async throws -> VisitForm {
        guard !(try await chain.rows(.stores, called: store.text, on: day)).isEmpty else {
            throw Refusal("store.unknown", ["found": store.text], at: Place(path: "code", value: store.text))
        }
        let displays = try await displays.standards(of: store, on: day)
        let known = Mutex<[String: (sku: String, name: String, due: Int64?)]>([:])
        try await chain.each(.products, on: day) { row in
            guard let sku = row[0], let name = row[1], let model = row[2] else { return }
            known.withLock { known in
                if known[model].map({ sku < $0.sku }) ?? true { known[model] = (sku, name, nil) }
            }
        }
        var products = known.withLock { $0 }
        for entry in try await guides(of: store, on: day) {
            let model = entry.product.model
            if products[model]?.sku == entry.product.sku.text { products[model]?.due = entry.answer[.guide]?.minor }
        }
        let people = Mutex<[(code: String, name: String)]>([])
        try await chain.each(.people, on: day) { row in
            if let code = row[0], let name = row[1] { people.withLock { $0.append((code, name)) } }
        }
        return VisitForm(displays, products: products, inspectors: people.withLock { $0 })
    }

    /// None where no price list rules the day.
    private func guides(of store: StoreCode, on day: Day) async throws -> [PriceList.Entry] {
        do {
            return try await prices.list(at: .store(store), on: day).entries
        } catch let refusal as Refusal where refusal.kind == .refused { return [] }
    }
}
