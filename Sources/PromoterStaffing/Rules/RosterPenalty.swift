/// What a roster costs by the weights of its rules, part by part: a minute counts its weight, a wish and the like sixty times it,
/// so that all are whole numbers and weights are those of hours.
package struct RosterPenalty: Equatable, Sendable {
    /// Wanted heads that nobody is there for.
    package var uncovered = 0
    /// Heads that nobody wants.
    package var surplus = 0
    package var wishes = 0
    /// By how many weekend days the one of a team with most has more than the one with fewest.
    package var weekends = 0
    /// What is other than in force.
    package var changes = 0
    /// Shifts in other stores than one's own.
    package var help = 0

    package init() {}

    package var total: Int { uncovered + surplus + wishes + weekends + changes + help }

    /// What a shift elsewhere weighs, beside the weights of the rules: less than a change, more than an hour too much.
    package static let helpWeight = 3
}

extension RosterRules.Weights {
    var wishes: Int { 60 * wish }
    var weekends: Int { 60 * weekend }
    var changes: Int { 60 * change }
    var help: Int { 60 * RosterPenalty.helpWeight }
}
