package import Retail

/// What speaks for it that a promoter may leave: facts of the work, and nothing else enters.
package struct RiskFacts: Equatable, Sendable {
    /// Base pay a month, minor units.
    package var base: Int64?
    /// What others pay for the same work.
    package var median: Int64?
    /// Whole months since the last step up or down.
    package var monthsInRank: Int?
    /// Whole months since the first day with us.
    package var monthsWithUs: Int?
    /// Of the newest three months, those below what counts; nil where nothing is told of what the person sold.
    package var misses: Int?
    /// From home to the store.
    package var metres: Int?

    package init(
        base: Int64? = nil, median: Int64? = nil, monthsInRank: Int? = nil, monthsWithUs: Int? = nil,
        misses: Int? = nil, metres: Int? = nil
    ) {
        (self.base, self.median, self.monthsInRank) = (base, median, monthsInRank)
        (self.monthsWithUs, self.misses, self.metres) = (monthsWithUs, misses, metres)
    }

    /// The same with another pay: up by so many hundredths of a percent.
    package func raised(by raise: Percentage) -> RiskFacts {
        var facts = self
        facts.base = base.map { $0 + raise.part(of: $0) }
        return facts
    }
}

extension Percentage {
    /// The part of an amount, rounded.
    func part(of amount: Int64) -> Int64 {
        Int64(Rounding.halfAwayFromZero(Int128(amount) * Int128(basisPoints), over: 10_000))
    }
}

/// The points that speak for it, each for itself. What is unknown has none, and says so.
package struct LeavingRisk: Equatable, Sendable {
    package enum Factor: String, CaseIterable, Sendable {
        case payBelow = "pay_below", monthsInRank = "months_in_rank", misses, firstMonths = "first_months", far
    }

    /// None where the fact is unknown.
    package let points: [Factor: Int]
    package let total: Int
    package let isRisk: Bool

    /// What weighs most, the earlier of two that weigh the same; nil where nothing weighs.
    package var greatest: Factor? {
        let most = points.values.max() ?? 0
        return most > 0 ? Factor.allCases.first { points[$0] == most } : nil
    }

    /// - Parameter freeKilometres: of a way to work, which count nothing.
    package init(_ facts: RiskFacts, by rules: RiskRules, freeKilometres: Int) {
        var points: [Factor: Int] = [:]
        if let base = facts.base, let median = facts.median, median > 0 {
            points[.payBelow] = rules.payBelow * Int(max(0, median - base) * 20 / median)
        }
        points[.monthsInRank] = facts.monthsInRank.map { rules.monthsInRank * max(0, $0 / 6 - 1) }
        points[.misses] = facts.misses.map { rules.misses * $0 }
        points[.firstMonths] = facts.monthsWithUs.map { $0 < 3 ? rules.firstMonths : 0 }
        points[.far] = facts.metres.map { rules.far * (max(0, $0 - freeKilometres * 1000) / 10_000) }
        self.points = points
        total = points.values.reduce(0, +)
        isRisk = total >= rules.riskFrom
    }
}

/// What a raise of all who are a risk and paid below the median costs, and how many risks it takes away.
package struct RaiseOutlook: Equatable, Sendable {
    package let raise: Percentage
    /// Who gets it.
    package let people: Int
    /// A month, minor units.
    package let cost: Int64
    /// That are left.
    package let risks: Int
    package let fewer: Int

    package init(_ raise: Percentage, for people: [RiskFacts], by rules: RiskRules, freeKilometres: Int) {
        self.raise = raise
        let risky = people.filter { LeavingRisk($0, by: rules, freeKilometres: freeKilometres).isRisk }
        let raised = risky.filter { facts in
            facts.base.flatMap { base in facts.median.map { base < $0 } } ?? false
        }
        self.people = raised.count
        cost = raised.reduce(0) { $0 + raise.part(of: $1.base ?? 0) }
        fewer = raised.count { facts in
            !LeavingRisk(facts.raised(by: raise), by: rules, freeKilometres: freeKilometres).isRisk
        }
        risks = risky.count - fewer
    }
}
