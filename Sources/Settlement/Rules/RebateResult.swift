import Retail

/// What a rebate comes to, with every step of the way.
package struct RebateResult: Equatable, Sendable {
    /// What one tier pays for.
    package struct Band: Equatable, Sendable {
        package let tier: RebateTerm.Tier
        /// Pieces that it pays for.
        package let units: Int64
        /// What was paid for what it pays for, minor units.
        package let amount: Int64
        /// Minor units.
        package let earned: Int64
    }
    package struct Gate: Equatable, Sendable {
        package enum Kind: String, Sendable { case target, keyModels = "key_models", cover, display, diversions }
        package let kind: Kind
        /// Basis points, tenths of a day, or cases; nil where it is not known.
        package let found: Int64?
        package let asked: Int64
        /// nil where it is not known.
        package var isOpen: Bool? {
            guard let found else { return nil }
            return kind == .cover || kind == .diversions ? found <= asked : found >= asked
        }
    }
    /// What is wanting to the next tier.
    package struct Next: Equatable, Sendable {
        package let tier: RebateTerm.Tier
        /// Pieces, or minor units where tiers are counted in money.
        package let missing: Int64
        /// Minor units more, at the prices paid so far and with all gates open; nil where no price is known yet.
        package let gain: Int64?
    }

    /// By model; their earnings sum to `earned`.
    package let parts: [RebatePart]
    package let units: Int64
    /// Minor units.
    package let amount: Int64
    /// What the tiers are held against: pieces, or minor units; nil without the target that they count in.
    package let reached: Int64?
    package let bands: [Band]
    package let gates: [Gate]
    package let target: TargetReach?
    /// The part of it that gates open, basis points; nil where a gate is not known.
    package let opened: Int64?
    /// Of all tiers, before gates and cap, minor units.
    package let full: Int64
    package let isCapped: Bool
    /// Minor units; nil where something that it depends on is not known.
    package let earned: Int64?
    package let next: Next?
}

extension RebateTerm {
    /// Works the rebate out. What is not known where it matters leaves the sum unknown; a gate that is shut makes it 0.
    package func result(_ facts: RebateFacts) -> RebateResult {
        let parts = counted(facts)
        let units = parts.reduce(0) { $0 + $1.units }
        let amount = parts.reduce(0) { $0 + $1.amount }
        let reached = reached(units: units, amount: amount, facts.target?.bought)
        let thresholds = thresholds(of: facts.target?.units)
        let bands = bands(reached ?? 0, thresholds, units: units, amount: amount)
        let full = bands.reduce(0) { $0 + $1.earned }
        let gates = gates.judged(facts)
        let opened = self.gates.opened(gates, facts.target)
        var earned = opened.map { Self.share(full, Int128($0), of: 10_000) }
        if full == 0, reached != nil { earned = 0 }
        if reached == nil { earned = gates.contains { $0.isOpen == false } ? 0 : nil }
        let isCapped = cap.map { (earned ?? 0) > $0 } ?? false
        if isCapped { earned = cap }
        return RebateResult(
            parts: Self.shared(earned ?? 0, over: parts, byAmount: tiers.contains { $0.pay.isShare }), units: units,
            amount: amount, reached: reached, bands: bands, gates: gates, target: facts.target, opened: opened,
            full: full,
            isCapped: isCapped, earned: earned,
            next: reached.flatMap { next(after: $0, thresholds, full: full, units: units, amount: amount) })
    }

    private func reached(units: Int64, amount: Int64, _ bought: Int64?) -> Int64? {
        switch base {
        case .units: units
        case .amount: amount
        case .target: bought
        }
    }

    /// Where the tiers begin, in pieces or minor units; none where they are counted in a target that is not known.
    private func thresholds(of target: Int64?) -> [Int64] {
        guard base == .target else { return tiers.map(\.from) }
        guard let target else { return [] }
        return tiers.map { tier in
            let (whole, rest) = (Int128(target) * Int128(tier.from)).quotientAndRemainder(dividingBy: 10_000)
            return Int64(clamping: rest > 0 ? whole + 1 : whole)
        }
    }

    /// What each tier that is reached pays for.
    private func bands(_ reached: Int64, _ thresholds: [Int64], units: Int64, amount: Int64) -> [RebateResult.Band] {
        guard let last = thresholds.lastIndex(where: { $0 <= reached }), reached > 0 else { return [] }
        switch basis {
        case .all: return [band(tiers[last], reached, of: reached, units: units, amount: amount)]
        case .above:
            return (0...last).map { place in
                let end = place < last ? thresholds[place + 1] : reached
                return band(tiers[place], end - thresholds[place], of: reached, units: units, amount: amount)
            }
        }
    }

    /// A tier that pays for a part of what was reached.
    private func band(
        _ tier: Tier, _ part: Int64, of whole: Int64, units: Int64, amount: Int64
    ) -> RebateResult.Band {
        let its =
            base == .amount
            ? (units: Self.share(units, Int128(part), of: whole), amount: part)
            : (
                units: base == .units ? part : Self.share(units, Int128(part), of: whole),
                amount: Self.share(amount, Int128(part), of: whole)
            )
        return RebateResult.Band(
            tier: tier, units: its.units, amount: its.amount, earned: tier.pay.earned(units: its.units, its.amount))
    }

    /// `whole × part / of`, rounded once.
    private static func share(_ whole: Int64, _ part: Int128, of all: Int64) -> Int64 {
        Int64(clamping: Rounding.halfAwayFromZero(Int128(whole) * part, over: Int128(all)))
    }

    private static func shared(_ earned: Int64, over parts: [RebatePart], byAmount: Bool) -> [RebatePart] {
        let weights = parts.map { max(0, byAmount ? $0.amount : $0.units) }
        guard earned != 0, let shares = try? Money(minor: earned, .yuan).split(by: weights) else { return parts }
        return zip(parts, shares).map { part, share in
            RebatePart(model: part.model, units: part.units, amount: part.amount, earned: share.minor)
        }
    }

    /// What the next tier wants, and brings at the average price so far.
    private func next(
        after reached: Int64, _ thresholds: [Int64], full: Int64, units: Int64, amount: Int64
    ) -> RebateResult.Next? {
        guard let place = thresholds.firstIndex(where: { $0 > reached }) else { return nil }
        let there = thresholds[place]
        guard reached > 0 else {
            let isPriced = base == .amount || !tiers[...place].contains { $0.pay.isShare }
            let then = bands(there, thresholds, units: base == .amount ? 0 : there, amount: base == .amount ? there : 0)
            return RebateResult.Next(
                tier: tiers[place], missing: there - max(0, reached),
                gain: isPriced ? then.reduce(0) { $0 + $1.earned } - full : nil)
        }
        let then = bands(
            there, thresholds, units: Self.share(units, Int128(there), of: reached),
            amount: Self.share(amount, Int128(there), of: reached))
        return RebateResult.Next(
            tier: tiers[place], missing: there - reached, gain: then.reduce(0) { $0 + $1.earned } - full)
    }
}

extension RebateTerm.Pay {
    var isShare: Bool { if case .share = self { true } else { false } }

    /// Minor units.
    func earned(units: Int64, _ amount: Int64) -> Int64 {
        switch self {
        case .share(let share):
            Int64(
                clamping: Rounding.halfAwayFromZero(Int128(amount) * Int128(share.basisPoints), over: 10_000))
        case .each(let minor): units * minor
        }
    }
}

extension RebateGates {
    func judged(_ facts: RebateFacts) -> [RebateResult.Gate] {
        var gates: [RebateResult.Gate] = []
        if let least = target.first {
            gates.append(RebateResult.Gate(kind: .target, found: facts.target?.reached, asked: least.reached))
        }
        if let keyModels {
            gates.append(
                RebateResult.Gate(
                    kind: .keyModels, found: facts.keyShare.map { Int64($0.basisPoints) },
                    asked: Int64(keyModels.basisPoints)))
        }
        if let coverDays {
            gates.append(RebateResult.Gate(kind: .cover, found: facts.coverTenths, asked: coverDays * 10))
        }
        if let display {
            gates.append(
                RebateResult.Gate(
                    kind: .display, found: facts.display.map { Int64($0.basisPoints) },
                    asked: Int64(display.basisPoints)))
        }
        if let diversions {
            gates.append(RebateResult.Gate(kind: .diversions, found: facts.diversions, asked: diversions))
        }
        return gates
    }

    /// The part of the rebate that is paid, basis points; nil where a gate is not known and none is shut.
    func opened(_ gates: [RebateResult.Gate], _ reached: TargetReach?) -> Int64? {
        if gates.contains(where: { $0.isOpen == false }) { return 0 }
        if gates.contains(where: { $0.isOpen == nil }) { return nil }
        guard !target.isEmpty, let share = reached?.reached else { return 10_000 }
        return target.last { $0.reached <= share }?.pays ?? 0
    }
}
