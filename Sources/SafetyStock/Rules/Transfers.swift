package import Retail

/// Pieces that one place of a region has too many of and another one needs, offered before new ones are shipped
/// (`features.md`, N13). Two places of one account are no less apart than those of two.
package struct StockTransfer: Equatable, Sendable {
    /// How a product stands in one place of the region.
    package struct Holding: Equatable, Sendable {
        package var account: AccountCode
        /// Code of the place.
        package var location: String
        package var sku: SKU
        package var position: StockPosition?
        package var level: StockLevel?
        package var state: StockState
        /// Pieces that it should order; nil where they are unknown.
        package var need: Int64?
        /// Pieces a week that are foreseen.
        package var weekly: Double
        /// Pieces in a pack; transfers are whole packs.
        package var pack: Int64

        package init(
            account: AccountCode, location: String, sku: SKU, position: StockPosition?, level: StockLevel?,
            state: StockState, need: Int64?, weekly: Double, pack: Int64 = 1
        ) {
            (self.account, self.location, self.sku) = (account, location, sku)
            (self.position, self.level, self.state) = (position, level, state)
            (self.need, self.weekly, self.pack) = (need, weekly, pack)
        }

        /// Pieces that it can do without: what is above its order-up-to level and stands there free.
        package var surplus: Int64 {
            guard state == .over || state == .dead, let position, let level else { return 0 }
            return max(0, min(position.free, position.pieces - level.orderUpTo))
        }
    }

    /// What the transfer does to one side.
    package struct Side: Equatable, Sendable {
        package let account: AccountCode
        package let location: String
        package let before: DaysOfSupply
        package let after: DaysOfSupply
    }

    package let sku: SKU
    /// In whole packs.
    package let pieces: Int64
    package let giver: Side
    package let taker: Side

    /// The transfers of a region, product by product, whatever the order of the holdings.
    ///
    /// A piece that moves from where it would have lain 1/d_giver to where it lies 1/d_taker weeks saves the difference;
    /// so the slowest giver gives to the fastest taker first. Equals go by the larger surplus or need, then by account and place.
    /// Nobody gives below its order-up-to level or what is not free, and nobody is given more than it needs.
    package static func plan(_ holdings: [Holding]) -> [StockTransfer] {
        Dictionary(grouping: holdings, by: \.sku).sorted { $0.key < $1.key }.flatMap { plan(sku: $0.key, $0.value) }
    }

    private static func plan(sku: SKU, _ holdings: [Holding]) -> [StockTransfer] {
        var givers = holdings.filter { $0.surplus > 0 }.map { Offer($0, $0.surplus) }
            .sorted {
                ($0.weekly, $1.pieces, $0.account, $0.location) < ($1.weekly, $0.pieces, $1.account, $1.location)
            }
        var takers = holdings.filter { $0.surplus == 0 }.map { Offer($0, max(0, $0.need ?? 0)) }
            .filter { $0.pieces > 0 }
            .sorted {
                ($1.weekly, $1.pieces, $0.account, $0.location) < ($0.weekly, $0.pieces, $1.account, $1.location)
            }
        var transfers: [StockTransfer] = []
        for taker in takers.indices {
            for giver in givers.indices {
                // A pack of the one need not be a pack of the other: what moves is whole packs of both.
                let pack = common(givers[giver].pack, takers[taker].pack)
                let pieces = min(givers[giver].pieces, takers[taker].pieces) / pack * pack
                guard pieces > 0 else { continue }
                transfers.append(
                    StockTransfer(
                        sku: sku, pieces: pieces, giver: givers[giver].moved(-pieces),
                        taker: takers[taker].moved(pieces)))
            }
        }
        return transfers
    }

    /// The least common multiple.
    private static func common(_ one: Int64, _ other: Int64) -> Int64 {
        var (a, b) = (one, other)
        while b > 0 { (a, b) = (b, a % b) }
        return one / a * other
    }

    /// What a place still gives or takes while the plan grows.
    private struct Offer {
        let account: AccountCode
        let location: String
        let weekly: Double
        let pack: Int64
        var pieces: Int64
        private var position: Int64

        init(_ holding: Holding, _ pieces: Int64) {
            (account, location) = (holding.account, holding.location)
            (weekly, pack) = (holding.weekly, max(1, holding.pack))
            (self.pieces, position) = (pieces, holding.position?.pieces ?? 0)
        }

        mutating func moved(_ change: Int64) -> Side {
            let before = DaysOfSupply(position: position, weekly: weekly)
            position += change
            pieces -= abs(change)
            return Side(
                account: account, location: location, before: before,
                after: DaysOfSupply(position: position, weekly: weekly))
        }
    }
}
