/// How far two people who looked at the same things said the same, yes or no.
///
/// `chance` corrected by Gwet's AC1 (Gwet, Computing inter-rater reliability and its variance in the presence of high
/// agreement, British Journal of Mathematical and Statistical Psychology 61, 2008), because most checks of a shop are
/// passed, where Cohen's kappa (1960) falls to nothing although people agree. Kappa is told beside it.
package struct Agreement: Equatable, Sendable {
    /// Passed by both, by the first only, by the second only, by neither.
    package var both: Int
    package var firstOnly: Int
    package var secondOnly: Int
    package var neither: Int

    package init(both: Int = 0, firstOnly: Int = 0, secondOnly: Int = 0, neither: Int = 0) {
        self.both = both
        self.firstOnly = firstOnly
        self.secondOnly = secondOnly
        self.neither = neither
    }

    package var count: Int { both + firstOnly + secondOnly + neither }

    /// Part of the answers that are the same, 0 to 1; nil without answers.
    package var observed: Double? { count == 0 ? nil : Double(both + neither) / Double(count) }

    /// 1 is full agreement, 0 no more than by chance; nil without answers.
    package var gwet: Double? {
        guard let observed else { return nil }
        let passed = Double(2 * both + firstOnly + secondOnly) / Double(2 * count)
        let chance = 2 * passed * (1 - passed)
        return (observed - chance) / (1 - chance)
    }

    /// nil without answers, and where chance alone explains everything: both said the same of all.
    package var cohen: Double? {
        guard let observed else { return nil }
        let (first, second) = (Double(both + firstOnly) / Double(count), Double(both + secondOnly) / Double(count))
        let chance = first * second + (1 - first) * (1 - second)
        return chance < 1 ? (observed - chance) / (1 - chance) : nil
    }

    /// How much more often the first let something pass than the second did, -1 to 1: who is generous lies above 0.
    package var generosity: Double? { count == 0 ? nil : Double(firstOnly - secondOnly) / Double(count) }

    package static func + (left: Agreement, right: Agreement) -> Agreement {
        Agreement(
            both: left.both + right.both, firstOnly: left.firstOnly + right.firstOnly,
            secondOnly: left.secondOnly + right.secondOnly, neither: left.neither + right.neither)
    }

    package static func - (left: Agreement, right: Agreement) -> Agreement {
        Agreement(
            both: left.both - right.both, firstOnly: left.firstOnly - right.firstOnly,
            secondOnly: left.secondOnly - right.secondOnly, neither: left.neither - right.neither)
    }
}

/// The agreement over several visits. What is seen on one visit hangs together, so the error comes from leaving out one
/// visit after the other.
package struct VisitAgreement: Equatable, Sendable {
    package let whole: Agreement
    package let visits: Int
    /// Standard error of Gwet's AC1; nil below two visits.
    package let error: Double?

    package init(_ visits: [Agreement]) {
        let whole = visits.reduce(Agreement(), +)
        self.whole = whole
        self.visits = visits.count
        error = Jackknife.error(visits.compactMap { (whole - $0).gwet }, of: visits.count)
    }
}
