import Retail

/// Something that a rule has with a line, at one of its columns.
struct SalesFlaw: Equatable, Sendable {
    let code: String
    let values: [String: String]
    let column: String

    init(_ code: String, _ values: [String: String] = [:], at column: String) {
        (self.code, self.values, self.column) = (code, values, column)
    }
}

/// What a line of sales has to be, whoever reads it and however it was spelt.
struct SalesRule: Sendable {
    let today: Day
    /// The account of a distributor who loads; nil for headquarters.
    let ownAccount: KnownAccount?

    /// The levels at which a distributor speaks for itself. What was shipped to it, the brand says; what was activated,
    /// the networks; what stands in the stores, the promoters.
    static let levelsOfDistributors: Set<SalesLevel> = [.sellThrough, .sellOut]

    /// The line as it goes into the ledger; without one, `flaws` says why.
    func line(_ draft: SalesDraft) -> SalesLine? {
        guard let place = place(of: draft), flaws(draft).isEmpty else { return nil }
        // A shop that belongs to an account sells for it, also where the file does not say so.
        let accountID = (draft.account ?? ownAccount)?.id ?? place.accountID
        return SalesLine(draft: draft, storeID: place.id, accountID: accountID, regionID: place.regionID)
    }

    private func place(of draft: SalesDraft) -> KnownPlace? {
        draft.place ?? (draft.level == .sellIn ? draft.account?.defaultPlace : nil)
    }

    /// Everything that stands in the way of the line.
    func flaws(_ draft: SalesDraft) -> [SalesFlaw] {
        var flaws: [SalesFlaw] = []
        if draft.day > today {
            flaws.append(SalesFlaw("sales.day-ahead", ["day": "\(draft.day)", "today": "\(today)"], at: "day"))
        } else if draft.day < Self.firstDay {
            flaws.append(SalesFlaw("sales.day-too-old", ["first": "\(Self.firstDay)"], at: "day"))
        }
        if ownAccount != nil, !Self.levelsOfDistributors.contains(draft.level) {
            flaws.append(SalesFlaw("sales.level-of-others", ["level": draft.level.rawValue], at: "level"))
        }
        if draft.account == nil, ownAccount == nil, [.sellIn, .sellThrough].contains(draft.level) {
            flaws.append(SalesFlaw("cell.blank", ["column": "account"], at: "account"))
        }
        return flaws + placeFlaws(draft) + numberFlaws(draft)
    }

    /// Before it, nobody sold a phone that anybody plans for.
    static let firstDay = Day(sinceEpoch: 10_957) ?? .first

    private func placeFlaws(_ draft: SalesDraft) -> [SalesFlaw] {
        guard let place = place(of: draft) else {
            let isShipment = draft.level == .sellIn
            guard isShipment else { return [SalesFlaw("cell.blank", ["column": "store"], at: "store")] }
            return draft.account == nil ? [] : [SalesFlaw("sales.no-default-location", at: "store")]
        }
        switch draft.level {
        case .sellIn:
            guard place.kind != .region, place.accountID == draft.account?.id else {
                return draft.account == nil ? [] : [SalesFlaw("sales.place-of-others", at: "store")]
            }
        case .sellThrough, .sellOut, .storeStock:
            guard place.kind == .store else { return [SalesFlaw("sales.not-a-store", at: "store")] }
        case .activation:
            guard place.kind != .warehouse else { return [SalesFlaw("sales.not-a-store", at: "store")] }
        }
        return []
    }

    private func numberFlaws(_ draft: SalesDraft) -> [SalesFlaw] {
        var flaws: [SalesFlaw] = []
        if draft.level == .storeStock {
            if draft.units < 0 { flaws.append(SalesFlaw("sales.negative-stock", at: "units")) }
        } else if draft.units == 0 {
            flaws.append(SalesFlaw("sales.no-units", at: "units"))
        }
        if let amount = draft.amount, amount.signum() * draft.units.signum() < 0 {
            flaws.append(SalesFlaw("sales.amount-sign", at: "amount"))
        }
        if draft.serial != nil, draft.units.magnitude != 1 {
            flaws.append(SalesFlaw("sales.serial-of-many", at: "units"))
        }
        return flaws
    }

    /// What is taken as it is and may still be a slip.
    func warnings(_ draft: SalesDraft) -> [SalesFlaw] {
        guard let place = draft.place, place.kind == .store, !place.trades(on: draft.day) else { return [] }
        return [SalesFlaw("sales.store-not-trading", ["day": "\(draft.day)"], at: "store")]
    }
}
