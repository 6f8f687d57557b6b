package import Retail

/// The check of a draft before it is handed in: everything that is wrong or odd about it, with the lines.
package struct PolicyCheck: Sendable {
    let facts: PriceFacts
    let month: Month
    let effectiveFrom: Day
    let limits: PriceLimits
    let currency: Currency

    /// For a policy that rules the month from a day of it on; amounts are minor units of the currency.
    package init(
        facts: PriceFacts, month: Month, effectiveFrom: Day? = nil, limits: PriceLimits = PriceLimits(),
        currency: Currency = .yuan
    ) {
        (self.facts, self.month, self.limits, self.currency) = (facts, month, limits, currency)
        self.effectiveFrom = effectiveFrom ?? month.firstDay
    }

    /// Errors first, then warnings, in each the largest first. `before` is what rules until then.
    package func findings(of lines: [DraftLine], before: [PriceLine] = []) -> [PolicyFinding] {
        let pairs = aboutPairs(lines)
        // Which of two lines is meant is not known, so that it says nothing that one of them never wins.
        let unclear = Set(pairs.flatMap(\.lines).map(\.number))
        let answers = aboutAnswers(lines, before, unclear)
        return (lines.flatMap { aboutLine($0) } + pairs + aboutColumns(lines) + answers).sorted(
            by: PolicyFinding.isBefore)
    }

    func amount(_ minor: Int64) -> String { Money(minor: minor, currency).amount }
}

/// `12.5` of 125 thousandths, for people.
package func percentText(permille: Int64) -> String {
    let size = permille.magnitude
    let sign = permille < 0 ? "-" : ""
    return size % 10 == 0 ? "\(sign)\(size / 10)" : "\(sign)\(size / 10).\(size % 10)"
}
