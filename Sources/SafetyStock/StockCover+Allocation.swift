import Postgres
package import Retail
import RetailSQL

/// What is to be split, and among whom.
package struct AllocationQuestion: Sendable {
    package var model: Name
    /// Pieces.
    package var supply: Int64
    package var floor: Percentage
    /// With everything below it; nil for the whole chain.
    package var region: RegionCode?
    /// nil for the needs by the levels in force.
    package var asks: AllocationAsks?

    package init(
        model: Name, supply: Int64, floor: Percentage = Allocation.usualFloor, region: RegionCode? = nil,
        asks: AllocationAsks? = nil
    ) {
        (self.model, self.supply, self.floor, self.region, self.asks) = (model, supply, floor, region, asks)
    }
}

/// By what a supply is split beyond the floor.
package enum AllocationBasis: String, CaseIterable, Sendable {
    case modelActivation = "activation_of_model"
    case modelSellOut = "sell_out_of_model"
    /// All models of the series, where the model is too new to go by.
    case seriesActivation = "activation_of_series"
    case seriesSellOut = "sell_out_of_series"
    /// Nothing was sold.
    case alike

    /// In the order in which they are tried: what came alive before what stores say that they sold.
    static func tried(isNew: Bool) -> [AllocationBasis] {
        isNew
            ? [.seriesActivation, .seriesSellOut]
            : [.modelActivation, .modelSellOut, .seriesActivation, .seriesSellOut]
    }

    fileprivate var source: DemandSource {
        switch self {
        case .modelActivation, .seriesActivation: .activation
        case .modelSellOut, .seriesSellOut, .alike: .sellOut
        }
    }
}

/// A scarce supply as it was split.
package struct AllocationSheet: Equatable, Sendable {
    package let model: String
    package let day: Day
    package let supply: Int64
    package let floor: Percentage
    package let basis: AllocationBasis
    /// What was sold from this day counts, to the day before the sheet's.
    package let from: Day
    /// By account code.
    package let lines: [(name: String, given: Allocation)]
    package let leftOut: [LeftOut]

    package var asked: Int64 { lines.reduce(0) { $0 + $1.given.claim.asked } }
    package var given: Int64 { lines.reduce(0) { $0 + $1.given.pieces } }

    package static func == (one: AllocationSheet, other: AllocationSheet) -> Bool {
        (one.model, one.day, one.supply, one.floor, one.basis, one.from)
            == (other.model, other.day, other.supply, other.floor, other.basis, other.from)
            && one.lines.map(\.name) == other.lines.map(\.name) && one.lines.map(\.given) == other.lines.map(\.given)
            && one.leftOut == other.leftOut
    }
}

extension StockCover {
    /// More pieces than this nobody supplies or asks for.
    package static let mostSupply: Int64 = 1_000_000_000
    /// Days before the day whose sales count.
    static let allocationDays = 42

    /// Splits a scarce supply of a model over those that ask for it: a proposal for headquarters, worked out anew each time
    /// and stored nowhere.
    package func allocation(_ question: AllocationQuestion, on day: Day, zone: String) async throws -> AllocationSheet {
        guard let from = day.adding(days: -Self.allocationDays), let to = day.adding(days: -1) else {
            throw Refusal("stock.day-unfit", ["day": "\(day)"])
        }
        return try await own.read { tx in
            guard try tx.value("select auth.class() = 'hq'", as: Bool.self) else {
                throw Refusal(.forbidden, "stock.allocation-of-headquarters")
            }
            if let region = question.region { try tx.refuseUnseen(region) }
            guard let model = try tx.products(of: question.model.text, on: day) else {
                throw Refusal(
                    "stock.model-unknown", ["model": question.model.text, "day": "\(day)"],
                    at: Place(path: "model", value: question.model.text))
            }
            let accounts = try tx.accounts(in: question.region, on: day)
            let (asked, leftOut) = try tx.asked(question, model, of: accounts, on: day, zone: zone)
            guard !asked.isEmpty else {
                throw Refusal("stock.nobody-asks", ["model": question.model.text, "day": "\(day)"])
            }
            let isNew = model.launched.map { $0 > from } ?? false
            let (basis, sold) = try tx.sold(question, isNew: isNew, by: Set(asked.keys), from: from, to: to)
            let claims = try asked.map { account, pieces in
                Allocation.Claim(account: try AccountCode(account), asked: pieces, sold: sold[account] ?? 0)
            }
            let names = Dictionary(accounts.map { ($0.account.code, $0.name) }, uniquingKeysWith: { one, _ in one })
            let given = Allocation.split(supply: question.supply, among: claims, floor: question.floor)
            return AllocationSheet(
                model: question.model.text, day: day, supply: question.supply, floor: question.floor, basis: basis,
                from: from, lines: given.map { (names[$0.claim.account.text] ?? "", $0) }, leftOut: leftOut)
        }
    }
}

extension Transaction {
    /// The first basis by which any of those that ask sold something.
    fileprivate func sold(
        _ question: AllocationQuestion, isNew: Bool, by accounts: Set<String>, from: Day, to: Day
    ) throws(PostgresError) -> (AllocationBasis, [String: Int64]) {
        for basis in AllocationBasis.tried(isNew: isNew) {
            let sold = try sold(
                of: question.model.text, series: basis == .seriesActivation || basis == .seriesSellOut,
                by: basis.source, in: question.region, from: from, to: to)
            if sold.contains(where: { accounts.contains($0.key) && $0.value > 0 }) { return (basis, sold) }
        }
        return (.alike, [:])
    }

    /// Pieces that each account asks for: as a file says, or as it needs by its levels and known stock. Of whom nothing is
    /// known asks for nothing, and is left out.
    fileprivate func asked(
        _ question: AllocationQuestion, _ model: ModelProducts, of accounts: [AccountOfRegion], on day: Day,
        zone: String
    ) throws -> ([String: Int64], [LeftOut]) {
        if let asks = question.asks {
            return (try asks.asked(of: Set(accounts.map(\.account.code)), in: question.region), [])
        }
        let found = try levels(of: accounts, on: day, skus: model.skus, zone: zone)
        var asked: [String: Int64] = [:]
        for (account, line) in found.known {
            asked[account.account.code, default: 0] += line.order.need ?? 0
        }
        return (asked, found.leftOut)
    }
}

extension AllocationAsks {
    /// By account code; refused with every account that there is none of.
    fileprivate func asked(of known: Set<String>, in region: RegionCode?) throws(Refusal) -> [String: Int64] {
        let strangers = asks.filter { !known.contains($0.account.text) }
        guard strangers.isEmpty else {
            throw Refusal(
                .refused,
                strangers.map { ask in
                    let place = Place(file: file, line: ask.line, path: "account", value: ask.account.text)
                    guard let region else {
                        return Problem("asks.account-unknown", ["account": ask.account.text], at: place)
                    }
                    return Problem(
                        "asks.account-elsewhere", ["account": ask.account.text, "region": region.text], at: place)
                })
        }
        return Dictionary(uniqueKeysWithValues: asks.map { ($0.account.text, $0.units) })
    }
}
