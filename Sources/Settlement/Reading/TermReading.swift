import Retail
package import StandingRules

extension ConfigReading {
    /// A rebate of a policy's terms; what is wrong with it is noted.
    package mutating func rebate(_ code: String, _ piece: ConfigPiece) -> RebateTerm? {
        let own = fields(piece, ["period", "counts", "goods", "tiers_of", "basis", "tiers", "gates", "cap"])
        let period: RebatePeriod? = required("period", own).flatMap { word($0) }
        let counts: RebateTerm.Measure? = own["counts"].map { word($0) } ?? .sellIn
        let goods = own["goods"].map { self.goods($0) } ?? .all
        let base: RebateTerm.Base? = required("tiers_of", own).flatMap { word($0) }
        let basis: RebateTerm.Basis? = own["basis"].map { word($0) } ?? .all
        let gates = own["gates"].map { self.gates($0) } ?? RebateGates()
        let cap = own["cap"].map { amount($0) }
        guard let base, let tiersPiece = required("tiers", own) else { return nil }
        let tiers = items(tiersPiece).compactMap { tier($0, base) }
        if tiersPiece.isEmpty { note("terms.no-tiers", at: tiersPiece) }
        for (one, next) in zip(tiers, tiers.dropFirst()) where one.from >= next.from {
            note("terms.tiers-in-order", at: tiersPiece)
            break
        }
        let pays = tiers.map(\.pay)
        if counts == .activation, base == .amount || pays.contains(where: \.isShare) {
            note("terms.activation-has-no-price", at: tiersPiece)
        }
        if basis == .above, base == .amount, pays.contains(where: { !$0.isShare }) {
            note("terms.each-above-amount", at: tiersPiece)
        }
        guard let period, let counts, let goods, let basis, let gates, cap.map({ $0 != nil }) ?? true, !tiers.isEmpty
        else { return nil }
        return RebateTerm(
            code, period, counts: counts, goods: goods, base: base, basis: basis, tiers: tiers, gates: gates,
            cap: cap ?? nil)
    }

    private mutating func tier(_ piece: ConfigPiece, _ base: RebateTerm.Base) -> RebateTerm.Tier? {
        let own = fields(piece, ["from", "percent", "each"])
        let from: Int64? = required("from", own).flatMap { piece in
            switch base {
            case .units: whole(piece, 0...1_000_000_000).map { Int64($0) }
            case .amount: amount(piece)
            case .target: whole(piece, 0...1_000).map { Int64($0) * 100 }
            }
        }
        guard (own["percent"] == nil) != (own["each"] == nil) else {
            note("terms.tier-pays", at: piece)
            return nil
        }
        let pay: RebateTerm.Pay? =
            if let piece = own["percent"] { percent(piece).map { .share($0) } } else {
                own["each"].flatMap { amount($0) }.map { .each($0) }
            }
        guard let from, let pay else { return nil }
        return RebateTerm.Tier(from: from, pay)
    }

    private mutating func goods(_ piece: ConfigPiece) -> RebateTerm.Goods? {
        if let text = piece.scalar, !text.isEmpty {
            switch text {
            case "all": return .all
            case "key": return .key
            default:
                note("config.word-unknown", ["found": text, "known": "all, key, { models: [] }"], at: piece)
                return nil
            }
        }
        let own = fields(piece, ["models", "series"])
        guard (own["models"] == nil) != (own["series"] == nil), let list = own["models"] ?? own["series"] else {
            note("terms.goods-one-list", at: piece)
            return nil
        }
        let names = items(list).compactMap { sentence($0) }
        guard !names.isEmpty else {
            note("terms.goods-one-list", at: list)
            return nil
        }
        return own["models"] == nil ? .series(names) : .models(names)
    }

    private mutating func gates(_ piece: ConfigPiece) -> RebateGates? {
        let own = fields(piece, ["target", "key_models", "cover_days", "display", "diversions"])
        var gates = RebateGates()
        if let piece = own["target"] {
            gates.target = items(piece).compactMap { piece in
                let own = fields(piece, ["reached", "pays"])
                let reached = required("reached", own).flatMap { whole($0, 0...1_000) }
                let pays = required("pays", own).flatMap { whole($0, 0...1_000) }
                guard let reached, let pays else { return nil }
                return RebateGates.Step(reached: Int64(reached) * 100, pays: Int64(pays) * 100)
            }
            for (one, next) in zip(gates.target, gates.target.dropFirst()) where one.reached >= next.reached {
                note("terms.tiers-in-order", at: piece)
                break
            }
        }
        gates.keyModels = own["key_models"].flatMap { percent($0) }
        gates.coverDays = own["cover_days"].flatMap { whole($0, 0...10_000) }.map { Int64($0) }
        gates.display = own["display"].flatMap { percent($0) }
        gates.diversions = own["diversions"].flatMap { whole($0, 0...1_000_000) }.map { Int64($0) }
        return gates
    }

    /// How much of an invoice the pool may pay.
    package mutating func pool(_ piece: ConfigPiece) -> PoolTerm? {
        required("share", fields(piece, ["share"])).flatMap { percent($0) }.map { PoolTerm(share: $0) }
    }

    /// The right to give goods back.
    package mutating func rotation(_ piece: ConfigPiece) -> RotationTerm? {
        let own = fields(piece, ["share", "within_days", "pays"])
        let share = required("share", own).flatMap { percent($0) }
        let days = required("within_days", own).flatMap { whole($0, 1...3_660) }
        let pays = own["pays"].map { percent($0) } ?? .whole
        guard let share, let days, let pays else { return nil }
        return RotationTerm(share: share, withinDays: days, pays: pays)
    }
}
