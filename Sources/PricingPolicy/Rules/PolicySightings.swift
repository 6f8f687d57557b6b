import Retail

/// What was seen on the way through the answers of a policy, gathered by line: of each the worst sight, and how many
/// there were.
struct PolicySightings {
    struct Sight: Hashable {
        let sku: SKU
        let place: PolicyPlace
        /// Since 1970.
        let day: Int32
    }

    private enum Law: String {
        case supplyBelowPickUp = "supply-below-pick-up"
        case guideBelowSupply = "guide-below-supply"
        case guideBelowPickUp = "guide-below-pick-up"
        case floorAboveGuide = "floor-above-guide"
        case belowCost = "below-cost"
        case demoBelowCost = "demo-below-cost"
        case thinMargin = "thin-margin"
        case moved
        case priceLost = "price-lost"
        case priceMissing = "price-missing"

        var severity: PolicyFinding.Severity {
            switch self {
            case .supplyBelowPickUp, .guideBelowSupply, .guideBelowPickUp, .floorAboveGuide, .belowCost: .error
            case .demoBelowCost, .thinMargin, .moved, .priceLost, .priceMissing: .warning
            }
        }
    }

    private struct Key: Hashable {
        let law: Law
        /// Places in the draft; -1 for none.
        var line: Int32 = -1
        var other: Int32 = -1
        var kind = 0
        /// Only where no line can be named.
        var sku: SKU?
    }

    private struct Worst {
        var sight: Sight
        /// Minor units: what is, and what it was held against.
        var found: Int64
        var against: Int64
        var size: Int64
        var count: Int
    }

    private var worst: [Key: Worst] = [:]

    private mutating func note(_ key: Key, _ sight: Sight, _ found: Int64, _ against: Int64, size: Int64) {
        guard var known = worst[key] else {
            worst[key] = Worst(sight: sight, found: found, against: against, size: size, count: 1)
            return
        }
        known.count += 1
        if size > known.size { (known.sight, known.found, known.against, known.size) = (sight, found, against, size) }
        worst[key] = known
    }

    private static func permille(_ part: Int64, of whole: Int64) -> Int64 {
        Int64(clamping: Int128(part) * 1000 / Int128(max(whole, 1)))
    }

    /// Pick-up up to supply up to guide, floor up to guide.
    mutating func order(_ answer: PolicyAnswer, _ sight: Sight) {
        rises(.supplyBelowPickUp, 0, 1, answer, sight)
        rises(.guideBelowSupply, 1, 2, answer, sight)
        if answer.lines[1] < 0 { rises(.guideBelowPickUp, 0, 2, answer, sight) }
        rises(.floorAboveGuide, 3, 2, answer, sight)
    }

    private mutating func rises(_ law: Law, _ low: Int, _ high: Int, _ answer: PolicyAnswer, _ sight: Sight) {
        guard answer.lines[low] >= 0, answer.lines[high] >= 0, answer.minors[low] > answer.minors[high] else { return }
        let (one, other) = (answer.lines[low], answer.lines[high])
        let (lower, upper) = (answer.minors[low], answer.minors[high])
        note(
            Key(law: law, line: min(one, other), other: one == other ? -1 : max(one, other)), sight, lower, upper,
            size: Self.permille(lower - upper, of: upper))
    }

    mutating func cost(_ answer: PolicyAnswer, _ cost: Int64, _ case: PolicyCase, _ limits: PriceLimits, _ sight: Sight)
    {
        guard answer.lines[0] >= 0 else { return }
        let pickUp = answer.minors[0]
        if pickUp < cost {
            note(
                Key(law: `case`.wish.isDemo ? .demoBelowCost : .belowCost, line: answer.lines[0]), sight, pickUp, cost,
                size: Self.permille(cost - pickUp, of: cost))
        } else if !`case`.wish.isDemo, Int128(pickUp - cost) * 1000 < Int128(limits.marginPermille) * Int128(pickUp) {
            let margin = Self.permille(pickUp - cost, of: pickUp)
            note(
                Key(law: .thinMargin, line: answer.lines[0]), sight, pickUp, cost, size: limits.marginPermille - margin)
        }
    }

    mutating func moves(from was: PolicyAnswer, to answer: PolicyAnswer, _ limits: PriceLimits, _ sight: Sight) {
        for kind in 0..<4 where answer.lines[kind] >= 0 && was.lines[kind] >= 0 {
            let (before, now) = (was.minors[kind], answer.minors[kind])
            let distance = Int64(clamping: (now - before).magnitude)
            guard Int128(distance) * 1000 > Int128(limits.changePermille) * Int128(before) else { continue }
            note(
                Key(law: .moved, line: answer.lines[kind], kind: kind), sight, now, before,
                size: Self.permille(distance, of: before))
        }
    }

    /// Pick-up and guide prices that are missing at a place where the product is on sale.
    mutating func gaps(in answer: PolicyAnswer, _ was: PolicyAnswer, _ sight: Sight) {
        for kind in [0, 2] where answer.lines[kind] < 0 {
            let isLost = was.lines[kind] >= 0
            note(
                Key(law: isLost ? .priceLost : .priceMissing, kind: kind, sku: sight.sku), sight, 0, was.minors[kind],
                size: isLost ? 1000 : 0)
        }
    }

    func findings(_ lines: [DraftLine], _ check: PolicyCheck) -> [PolicyFinding] {
        worst.compactMap { key, worst in
            // What went missing in one place is not said again as missing.
            if key.law == .priceMissing,
                self.worst[Key(law: .priceLost, kind: key.kind, sku: key.sku)] != nil
            {
                return nil
            }
            var values = [
                "sku": worst.sight.sku.text, "place": worst.sight.place.label,
                "day": Day(sinceEpoch: worst.sight.day)?.description ?? "", "count": "\(worst.count)",
                "kind": PriceKind.allCases[key.kind].rawValue, "found": check.amount(worst.found),
                "against": check.amount(worst.against),
            ]
            switch key.law {
            case .moved:
                values["percent"] = percentText(permille: worst.found < worst.against ? -worst.size : worst.size)
            case .thinMargin:
                values["percent"] = percentText(
                    permille: Self.permille(worst.found - worst.against, of: worst.found))
            default: break
            }
            let about = [key.line, key.other].filter { $0 >= 0 }.map { lines[Int($0)] }
            return PolicyFinding(key.law.severity, key.law.rawValue, values, about, size: worst.size)
        }
    }
}
