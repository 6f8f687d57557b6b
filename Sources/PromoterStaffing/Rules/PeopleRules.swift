package import Retail

/// What a promoter gets for a phone, by what the consumer paid for it.
package struct IncentiveRules: Equatable, Sendable {
    package struct Rate: Equatable, Sendable {
        /// Minor units; nil is for all above.
        package var below: Int64?
        package var money: Int64

        package init(below: Int64?, money: Int64) { (self.below, self.money) = (below, money) }
    }

    /// Days after the sale in which it has to be told.
    package var onTimeDays: Int
    /// Ascending; the last is for all above.
    package var rates: [Rate]

    package init(onTimeDays: Int, rates: [Rate]) { (self.onTimeDays, self.rates) = (onTimeDays, rates) }

    /// Minor units for a phone of that price; where nobody told the price, the lowest that any phone brings.
    package func money(for amount: Int64?) -> Int64 {
        guard let amount else { return rates.map(\.money).min() ?? 0 }
        return rates.first { $0.below.map { amount < $0 } ?? true }?.money ?? 0
    }

    /// Whether a sale was told too late to bring anything.
    package func isLate(_ sold: Day, told: Day) -> Bool { told.sinceEpoch - sold.sinceEpoch > Int32(onTimeDays) }
}

/// The ranks from the lowest to the highest, and what each asks for.
package struct CareerLadder: Equatable, Sendable {
    package struct Step: Equatable, Sendable {
        package var rank: String
        /// In the rank below.
        package var months: Int
        /// Own units a month, the mean of the newest three.
        package var units: Int
        /// So many that hold.
        package var certificates: Int
        /// Of the shifts of the newest three months.
        package var attendance: Percentage

        package init(rank: String, months: Int, units: Int, certificates: Int, attendance: Percentage) {
            (self.rank, self.months, self.units) = (rank, months, units)
            (self.certificates, self.attendance) = (certificates, attendance)
        }
    }

    package var steps: [Step]

    package init(_ steps: [Step]) { self.steps = steps }
}

/// What speaks for it that somebody may leave, in points. Only facts of the work.
package struct RiskRules: Equatable, Sendable {
    /// For every 5 % that the pay lies below the market's median.
    package var payBelow: Int
    /// For every half year since the last step, beyond the first.
    package var monthsInRank: Int
    /// For every one of the newest three months below 80 % of a head's norm.
    package var misses: Int
    /// In the first three months.
    package var firstMonths: Int
    /// For every 10 km beyond the free ones.
    package var far: Int
    /// So many points and more are a risk.
    package var riskFrom: Int

    package init(payBelow: Int, monthsInRank: Int, misses: Int, firstMonths: Int, far: Int, riskFrom: Int) {
        (self.payBelow, self.monthsInRank, self.misses) = (payBelow, monthsInRank, misses)
        (self.firstMonths, self.far, self.riskFrom) = (firstMonths, far, riskFrom)
    }
}
