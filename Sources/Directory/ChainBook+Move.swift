package import Postgres
package import Retail

/// What a store's move did.
package struct StoreMove: Equatable, Sendable {
    package let store: StoreCode
    package let from: RegionCode
    package let to: RegionCode
    package let day: Day
    /// The store was there already.
    package let isRepeated: Bool
}

extension Transaction {
    /// Moves a store to another region from a day on: its managers change now, reports go by the day. Headquarters only.
    /// What else carries the store's region is moved by whoever lends the transaction.
    package func moveStore(
        _ store: StoreCode, to region: RegionCode, on day: Day, reason: String?
    ) throws -> StoreMove {
        try demandHeadquarters()
        try waitForOtherFiles()
        guard let before = try place(of: store, on: day) else {
            throw Refusal("store.unknown", ["found": store.text], at: Place(value: store.text))
        }
        guard try knows(region) else {
            throw Refusal("region.unknown", ["found": region.text], at: Place(path: "--region", value: region.text))
        }
        let old = try RegionCode(before.dated)
        if before.dated == region.text, before.current == region.text {
            return StoreMove(store: store, from: old, to: region, day: day, isRepeated: true)
        }
        try recordMove(store, from: before.dated, to: region, on: day, reason)
        try setCurrentRegion(of: store, to: region)
        if before.dated != region.text { try setRegion(of: store, to: region, from: day) }
        return StoreMove(store: store, from: old, to: region, day: day, isRepeated: false)
    }
}
