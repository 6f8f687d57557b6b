package import Retail

/// How far an account is with what it committed to buy of a model in a month.
package struct PickUp: Equatable, Sendable {
    package let account: String
    package let accountName: String
    /// Code and name of its branch; nil where it has none, or the person does not see it.
    package let branch: String?
    package let branchName: String?
    package let model: String
    /// Pieces.
    package let target: Int64
    /// Pieces that the brand shipped to it in the month, returns taken off.
    package let bought: Int64
    /// Pieces that are confirmed for it and not shipped yet.
    package let ordered: Int64
    /// The load that the target came with.
    package let load: Int64
    /// Who loaded it.
    package let setBy: String
    package let month: Month
    /// What was bought and ordered is as of the end of this day.
    package let until: Day
    /// The newest of these days on which the brand shipped anything to anybody; nil where there is none, so that nobody knows
    /// what was bought.
    package let told: Day?
    /// By `told`; nil where neither the account nor the chain has a history of three full months.
    package let rhythm: PickUpRhythm?

    /// Pieces that are wanting once what is ordered has come.
    package var gap: Int64 { max(0, target - max(0, bought + ordered)) }

    /// Pieces that it will have bought by the month's end, if it goes on as usual; what was bought once the month is over,
    /// and nil where nobody can say.
    package var landing: Int64? {
        guard told != nil else { return nil }
        return until >= month.lastDay ? bought : rhythm?.landing(of: bought)
    }
}

/// Pick-ups of one account, or of several, together.
package struct PickUpSum: Equatable, Sendable {
    /// Pieces, each summed over the lines: a model that is ahead does not fill the gap of another.
    package let target: Int64
    package let bought: Int64
    package let ordered: Int64
    package let gap: Int64
    /// Whether the ledger tells what was bought.
    package let isTold: Bool
    /// Of the lines that have one, with their targets; nil where none has.
    package let landing: Int64?
    package let landingTarget: Int64
    package let accounts: Int
    /// Those whose landing is known.
    package let landed: Int

    package init(_ lines: [PickUp]) {
        func sum(_ part: (PickUp) -> Int64) -> Int64 { lines.reduce(0) { $0 + part($1) } }
        (target, bought, ordered, gap) = (sum(\.target), sum(\.bought), sum(\.ordered), sum(\.gap))
        isTold = lines.allSatisfy { $0.told != nil }
        let known = lines.filter { $0.landing != nil }
        landing = known.isEmpty ? nil : known.reduce(0) { $0 + ($1.landing ?? 0) }
        landingTarget = known.reduce(0) { $0 + $1.target }
        accounts = Set(lines.map(\.account)).count
        landed = Set(known.map(\.account)).count
    }

    /// Tenths of a percent of the target; nil without a target, and where nobody knows what was bought.
    package var reached: Int64? { isTold && target > 0 ? bought * 1000 / target : nil }
    /// Tenths of a percent of the targets of the lines that have a landing.
    package var landingReached: Int64? {
        landing.flatMap { landingTarget > 0 ? $0 * 1000 / landingTarget : nil }
    }

    /// Pieces a day that close the gap by the end of a month, from this day on, itself included; nil once it is over.
    package func neededADay(from day: Day, in month: Month) -> Int64? { gap.spread(from: day, in: month) }
}

extension Int64 {
    /// So many pieces over the days of a month that are left, each day alike, rounded up.
    fileprivate func spread(from day: Day, in month: Month) -> Int64? {
        let left = Int64(month.lastDay.sinceEpoch - Swift.max(day, month.firstDay).sinceEpoch) + 1
        return left > 0 ? (self + left - 1) / left : nil
    }
}

/// A row of a file of targets.
struct TargetRow: Equatable, Sendable {
    let line: Int
    let month: Month
    let account: String
    let model: String
    let units: Int64
}

/// The targets of an account for a month: they are set and replaced together.
struct TargetSheet: Hashable, Sendable {
    let account: String
    let month: Month
}
