package import Retail

/// What an account did in a period, as far as a rebate asks for it.
package struct RebateFacts: Equatable, Sendable {
    /// What was bought of a model, or activated of it; returns are taken off.
    package struct Line: Equatable, Sendable {
        package let model: String
        package let series: String
        package let isKey: Bool
        package let measure: RebateTerm.Measure
        package let units: Int64
        /// Minor units.
        package let amount: Int64

        package init(
            _ model: String, series: String = "", isKey: Bool = false, _ measure: RebateTerm.Measure = .sellIn,
            units: Int64, amount: Int64 = 0
        ) {
            (self.model, self.series, self.isKey, self.measure) = (model, series, isKey, measure)
            (self.units, self.amount) = (units, amount)
        }
    }
    package var lines: [Line]
    /// Pieces committed to, and bought of it; nil without targets.
    package var target: TargetReach?
    /// What the key model that is furthest behind its target has reached of it; nil without targets of key models.
    package var keyShare: Percentage?
    /// Cover at the end in tenths of a day; nil where stock or sales are not known.
    package var coverTenths: Int64?
    /// Points of displays got of those possible; nil where nobody looked.
    package var display: Percentage?
    /// Proven cases of diversion; nil where nobody looks for them.
    package var diversions: Int64?

    package init(
        _ lines: [Line], target: TargetReach? = nil, keyShare: Percentage? = nil,
        coverTenths: Int64? = nil, display: Percentage? = nil, diversions: Int64? = nil
    ) {
        (self.lines, self.target, self.keyShare) = (lines, target, keyShare)
        (self.coverTenths, self.display, self.diversions) = (coverTenths, display, diversions)
    }

    /// Holds what was bought against what was committed to, by model; without targets nothing is known.
    package mutating func hold(against targets: [String: Int64]) {
        guard !targets.isEmpty else {
            (target, keyShare) = (nil, nil)
            return
        }
        var bought: [String: Int64] = [:]
        var keys: Set<String> = []
        for line in lines where line.measure == .sellIn && targets[line.model] != nil {
            bought[line.model, default: 0] += line.units
        }
        for line in lines where line.isKey { keys.insert(line.model) }
        target = TargetReach(units: targets.values.reduce(0, +), bought: bought.values.reduce(0, +))
        keyShare = targets.filter { keys.contains($0.key) && $0.value > 0 }
            .map { model, units in
                let share = Int128(max(0, bought[model] ?? 0)) * 10_000 / Int128(units)
                return Percentage(basisPoints: Int(min(share, 10_000))) ?? .whole
            }
            .min()
    }
}

extension RebateTerm {
    /// The lines that count for the rebate, added up by model.
    func counted(_ facts: RebateFacts) -> [RebatePart] {
        var parts: [String: RebatePart] = [:]
        for line in facts.lines where line.measure == counts && goods.contains(line) {
            let part = parts[line.model] ?? RebatePart(model: line.model)
            parts[line.model] = RebatePart(
                model: line.model, units: part.units + line.units, amount: part.amount + line.amount)
        }
        return parts.values.sorted { $0.model < $1.model }
    }
}

extension RebateTerm.Goods {
    func contains(_ line: RebateFacts.Line) -> Bool {
        switch self {
        case .all: true
        case .key: line.isKey
        case .models(let models): models.contains(line.model)
        case .series(let series): series.contains(line.series)
        }
    }
}

/// What was committed to, and what was bought of it: pieces.
package struct TargetReach: Equatable, Sendable {
    package let units: Int64
    package let bought: Int64

    package init(units: Int64, bought: Int64) { (self.units, self.bought) = (units, bought) }

    /// Basis points; a target of nothing is reached.
    package var reached: Int64 {
        guard units > 0 else { return 10_000 }
        return Int64(clamping: Int128(max(0, bought)) * 10_000 / Int128(units))
    }
}

/// What falls to a model.
package struct RebatePart: Equatable, Sendable {
    package let model: String
    package var units: Int64 = 0
    /// What was paid for them, minor units.
    package var amount: Int64 = 0
    /// Minor units; the parts sum to the whole.
    package var earned: Int64 = 0

    package init(model: String, units: Int64 = 0, amount: Int64 = 0, earned: Int64 = 0) {
        (self.model, self.units, self.amount, self.earned) = (model, units, amount, earned)
    }
}
