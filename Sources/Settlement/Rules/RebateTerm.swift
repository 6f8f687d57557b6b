package import Retail

/// A promise of money back for what an account bought, or for what was activated of it, in a period.
package struct RebateTerm: Hashable, Sendable {
    package enum Measure: String, CaseIterable, Sendable { case sellIn = "sell_in", activation }
    package enum Base: String, CaseIterable, Sendable {
        case units, amount
        /// The tiers begin at percents of the target.
        case target
    }
    /// What reaching a tier pays for.
    package enum Basis: String, CaseIterable, Sendable {
        /// Everything from the first piece on.
        case all
        /// Each tier for what lies above it and below the next.
        case above
    }
    package enum Goods: Hashable, Sendable {
        case all
        /// What was a key product on the day.
        case key
        case models([String])
        case series([String])
    }
    package enum Pay: Hashable, Sendable {
        /// Of what was paid.
        case share(Percentage)
        /// A piece, in minor units.
        case each(Int64)
    }
    package struct Tier: Hashable, Sendable {
        /// Pieces, minor units, or hundredths of a percent of the target.
        package let from: Int64
        package let pay: Pay

        package init(from: Int64, _ pay: Pay) { (self.from, self.pay) = (from, pay) }
    }

    package let code: String
    package let period: RebatePeriod
    package let counts: Measure
    package let goods: Goods
    package let base: Base
    package let basis: Basis
    /// By `from`, which differ.
    package let tiers: [Tier]
    package let gates: RebateGates
    /// The most that a period brings, minor units.
    package let cap: Int64?

    package init(
        _ code: String, _ period: RebatePeriod = .month, counts: Measure = .sellIn, goods: Goods = .all,
        base: Base = .amount, basis: Basis = .all, tiers: [Tier], gates: RebateGates = RebateGates(), cap: Int64? = nil
    ) {
        (self.code, self.period, self.counts, self.goods) = (code, period, counts, goods)
        (self.base, self.basis, self.tiers, self.gates, self.cap) = (base, basis, tiers, gates, cap)
    }
}

/// How long a rebate counts before it is settled.
package enum RebatePeriod: String, CaseIterable, Sendable {
    case month, quarter, year

    /// The first and the last month of the period that a month belongs to.
    package func months(around month: Month) -> ClosedRange<Month> {
        let first = month.adding(months: -((month.month - 1) % months)) ?? month
        return first...(first.adding(months: months - 1) ?? month)
    }

    var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .year: 12
        }
    }
}

/// What has to be so before a rebate is paid.
package struct RebateGates: Hashable, Sendable {
    /// Percents of the target that was reached, in basis points, with the part of the rebate that it opens; by `reached`.
    package struct Step: Hashable, Sendable {
        package let reached: Int64
        /// Basis points of the rebate; above 10,000 pays more than all of it.
        package let pays: Int64

        package init(reached: Int64, pays: Int64) { (self.reached, self.pays) = (reached, pays) }
    }
    /// Below the first, nothing is paid; empty asks for no target.
    package var target: [Step] = []
    /// The least share of its target that each key model reaches.
    package var keyModels: Percentage?
    /// The longest cover at the end of the period, days.
    package var coverDays: Int64?
    /// The least share of the points of displays.
    package var display: Percentage?
    /// The most proven cases of diversion.
    package var diversions: Int64?

    package init(
        target: [Step] = [], keyModels: Percentage? = nil, coverDays: Int64? = nil, display: Percentage? = nil,
        diversions: Int64? = nil
    ) {
        (self.target, self.keyModels, self.coverDays) = (target, keyModels, coverDays)
        (self.display, self.diversions) = (display, diversions)
    }
}
