import Postgres
package import Retail
import RetailSQL

/// What is asked of a store's displays on a day.
package struct StoreDisplays: Equatable, Sendable {
    package let store: StoreOnDay
    /// What rules on the day.
    package let form: FormInForce
    /// Of the products that are on sale, zone by zone.
    package let asked: [AskedDisplay]
    /// Key products that a list names and nobody can buy on the day.
    package let keysNotOnSale: [String]

    /// On counters in how many different areas a key product stands, if the shop has so many.
    package var areasWanted: Int { form.form.areas.number(for: store.grade) }
}

extension DisplayAudits {
    /// What is asked of a store's displays on a day. Refused where the person does not see the store, and where no
    /// standards were ever put in force.
    package func standards(of store: StoreCode, on day: Day) async throws -> StoreDisplays {
        try await own.read(isolation: .repeatableRead) { tx in
            try tx.refuseAccounts()
            guard let id = try tx.storeNumber(of: store), let found = try tx.displayFacts(of: [(id, day)]).first else {
                throw Refusal("display.store-unseen", ["found": store.text, "day": "\(day)"])
            }
            let form = try tx.displayForm(for: day.month)
            let models = try tx.modelsOnSale(on: day)
            return StoreDisplays(
                store: found, form: form, asked: form.form.asked(of: found, for: models),
                keysNotOnSale: found.keyModels.subtracting(models.map(\.model)).sorted())
        }
    }
}

extension Transaction {
    /// Distributors have no part in displays.
    func refuseAccounts() throws { try refuseAccounts("display.not-for-accounts") }
}
