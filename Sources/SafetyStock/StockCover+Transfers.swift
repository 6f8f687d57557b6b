import Postgres
package import Retail
import RetailSQL

/// What the places of a region could give each other before new pieces are shipped.
package struct TransferSheet: Equatable, Sendable {
    package let region: String
    package let day: Day
    /// Accounts with places in the region.
    package let accounts: Int
    /// Of them, those with levels in force.
    package let levelled: Int
    /// Products in places, each with a level in force.
    package let levels: Int
    /// By SKU, the fastest taker first.
    package let transfers: [StockTransfer]
    package let leftOut: [LeftOut]

    /// That move, all in all.
    package var pieces: Int64 { transfers.reduce(0) { $0 + $1.pieces } }
}

extension StockCover {
    /// Who could give whom what in a region and below it, of the accounts that the person sees: a proposal, worked out anew
    /// each time and stored nowhere. Refused where nobody has levels in force, and to distributors, who would see what
    /// others have.
    package func transfers(in region: RegionCode, on day: Day, skus: [SKU]?, zone: String) async throws -> TransferSheet
    {
        try await own.read { tx in
            guard try tx.value("select auth.class() in ('hq', 'region', 'auditor')", as: Bool.self) else {
                throw Refusal(.forbidden, "stock.transfers-of-managers")
            }
            try tx.refuseUnseen(region)
            let accounts = try tx.accounts(in: region, on: day)
            let found = try tx.levels(of: accounts, on: day, skus: skus.map { Set($0.map(\.text)) }, zone: zone)
            let lines = found.held.flatMap(\.lines)
            try refuseNothing(lines, in: region, on: day, skus: skus)
            let holdings = try found.known.map { account, line in
                try StockTransfer.Holding(line, of: account.account)
            }
            return TransferSheet(
                region: region.text, day: day, accounts: accounts.count, levelled: found.held.count,
                levels: lines.count, transfers: StockTransfer.plan(holdings), leftOut: found.leftOut)
        }
    }
}

private func refuseNothing(
    _ lines: [OrderSheetLine], in region: RegionCode, on day: Day, skus: [SKU]?
) throws(Refusal) {
    let known = Set(lines.map(\.sku))
    let strangers = (skus ?? []).filter { !known.contains($0.text) }
    guard strangers.isEmpty else {
        throw Refusal(
            .refused,
            strangers.map {
                Problem(
                    "stock.sku-unlevelled", ["sku": $0.text, "region": region.text, "day": "\(day)"],
                    at: Place(path: "--sku", value: $0.text))
            })
    }
    guard !lines.isEmpty else {
        throw Refusal(
            "stock.region-unlevelled", ["region": region.text, "day": "\(day)"],
            at: Place(path: "--region", value: region.text))
    }
}

extension Transaction {
    /// One sentence for what is not there and what the person does not see.
    func refuseUnseen(_ region: RegionCode) throws {
        guard try seesRegion(region) else {
            throw Refusal(
                "stock.region-unknown", ["region": region.text], at: Place(path: "--region", value: region.text))
        }
    }
}

extension StockTransfer.Holding {
    fileprivate init(_ line: OrderSheetLine, of account: LevelAccount) throws {
        let ground = line.order.ground
        self.init(
            account: try AccountCode(account.code), location: line.location, sku: try SKU(line.sku),
            position: ground.position, level: ground.level, state: line.state, need: line.order.need,
            weekly: ground.weekly, pack: ground.lot.pack)
    }
}
