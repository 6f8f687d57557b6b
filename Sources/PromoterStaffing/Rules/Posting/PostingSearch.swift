import Optimisation
import Retail

/// What came of looking for the best postings.
package enum PostingOutcome: Equatable, Sendable {
    case plan(PostingPlan)
    /// Rules that cannot be kept together, as few as were found; `isSmallest` where no fewer collide, proven.
    case collision([PostingRule], isSmallest: Bool)
    /// Time ran out before anything was found.
    case undecided
}

extension PostingGround {
    /// The best postings by the rules, from what is there now; proven, or with the bound that says how much better others
    /// could be. The solver's word is not taken: its bound is, where its prices prove it, and every rule is checked again.
    package func postings(
        by settings: StaffingSettings, wishes: PostingWishes = PostingWishes()
    ) async -> PostingOutcome {
        let model = PostingProgram(self, by: settings, wishes: wishes)
        guard model.program.variableCount > 0 else { return .plan(model.plan(model.byHand(), bound: 0)) }
        let limits = SolveLimits(seconds: Double(settings.workSeconds))
        switch await model.program.solve(limits, start: model.values(of: model.byHand())) {
        case .solution(let solution):
            return .plan(model.plan(model.pairs(of: solution), bound: Int64(solution.bound.rounded(.down))))
        case .infeasible:
            let conflict = await model.program.conflict(within: limits)
            return .collision(conflict?.rules ?? [], isSmallest: conflict?.isSmallest ?? false)
        case .unbounded, .undecided: return .undecided
        }
    }
}
