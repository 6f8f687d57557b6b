import Retail

/// What visits are judged on: the stores as they were on the day, with their grades, counters and key products.
struct VisitGround: Sendable {
    struct Visit: Sendable {
        let store: StoreOnDay
        /// Which of the forms rules on the day.
        let form: Int
        /// Of the store on the day.
        let counters: [Counter]

        init(_ store: StoreOnDay, form: Int) {
            (self.store, self.form) = (store, form)
            counters = store.counters.sorted { $0.key < $1.key }.map { Counter(code: $0.key, area: $0.value) }
        }
    }

    struct Counter: Sendable, Hashable {
        let code: String
        let area: String
        let bytes: [UInt8]

        init(code: String, area: String) { (self.code, self.area, bytes) = (code, area, Array(code.utf8)) }
    }

    struct Product: Sendable {
        let id: Int64
        let versions: [Version]

        /// The version of a day, by its place.
        func version(on day: Day) -> Int? {
            versions.firstIndex { ($0.from.map { $0 <= day } ?? true) && ($0.to.map { day < $0 } ?? true) }
        }
    }

    struct Version: Sendable {
        /// Nil is ever.
        let from: Day?
        /// The day after the last; nil is for ever.
        let to: Day?
        let model: String
        let series: String
    }

    /// By the number of the visit; nil of one that cannot be loaded.
    let visits: [Visit?]
    /// By the number of the SKU; nil of one that there is not.
    let products: [Product?]
    let forms: [FormInForce]
}
