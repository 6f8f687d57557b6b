package import Retail

/// What headquarters decides about promoters. It is written in `StoreConfig/staffing.yaml`; every proposal keeps the version
/// that it was worked out by.
package struct StaffingSettings: Equatable, Sendable {
    /// Of all amounts in it.
    package var currency: Currency
    package var norm: HeadcountNorm
    /// By how much a store with all its promoters sells more than without.
    package var lift: Percentage
    package var match: MatchRules
    package var weights: PostingWeights
    package var rules: PostingRules
    /// Seconds that a proposal may take.
    package var workSeconds: Int
    /// Stores that a proposal thinks of for a person: the nearest so many.
    package var nearestStores: Int
    package var roster: RosterRules
    package var attendance: AttendanceRules
    package var incentive: IncentiveRules
    package var ladder: CareerLadder
    package var risk: RiskRules
    package var launch: LaunchReadiness
    /// Promoters a supervisor leads at most.
    package var span: Int

    package init(
        currency: Currency, norm: HeadcountNorm, lift: Percentage, match: MatchRules, weights: PostingWeights,
        rules: PostingRules, workSeconds: Int, nearestStores: Int, roster: RosterRules, attendance: AttendanceRules,
        incentive: IncentiveRules,
        ladder: CareerLadder, risk: RiskRules, launch: LaunchReadiness, span: Int
    ) {
        (self.currency, self.norm, self.lift, self.match) = (currency, norm, lift, match)
        (self.weights, self.rules) = (weights, rules)
        (self.workSeconds, self.nearestStores) = (workSeconds, nearestStores)
        (self.roster, self.attendance, self.incentive) = (roster, attendance, incentive)
        (self.ladder, self.risk, self.launch, self.span) = (ladder, risk, launch, span)
    }
}

/// When a launch is ready: so many of its stores have a certified clerk so many days before.
package struct LaunchReadiness: Equatable, Sendable {
    package var share: Percentage
    package var days: Int
    package var grades: [Grade]

    package init(share: Percentage, days: Int, grades: [Grade]) {
        (self.share, self.days, self.grades) = (share, days, grades)
    }
}
