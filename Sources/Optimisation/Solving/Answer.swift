/// What is known about a program when the search ends.
package enum Answer: Sendable {
    /// A solution, kept by every row as checked here; how good it is stands in it.
    case solution(Solution)
    /// There is none. `IntegerProgram.conflict(within:)` says which rules collide.
    case infeasible
    /// The worth has no end: a rule was forgotten.
    case unbounded
    /// The limits came before a solution; none is worth more than the bound.
    case undecided(bound: Double)

    package var solution: Solution? {
        if case .solution(let solution) = self { solution } else { nil }
    }
}

/// A solution and how good it is at least.
package struct Solution: Sendable {
    /// What vouches for the bound.
    package enum Proof: Sendable, Equatable {
        /// Prices of the rows, added up here by weak duality: nobody's word is taken.
        case prices
        /// The search tree of the solver, run without any gap that it might stop at.
        case search
        /// Nothing: the worth may have no end.
        case none
    }

    /// Why the search ended.
    package enum End: Sendable, Equatable {
        case finished
        case seconds
        case nodes
        case cancelled
    }

    /// One value for each variable, in the order in which they were added; whole numbers are exactly whole.
    package let values: [Double]
    /// What the values are worth, added up here.
    package let objective: Double
    /// No solution is better than this.
    package let bound: Double
    package let proof: Proof
    package let end: End
    /// How many nodes the search looked at; none where the prices were enough.
    package let nodes: Int
    /// Time of the processor.
    package let effort: Duration

    package subscript<Rule>(_ variable: IntegerProgram<Rule>.Variable) -> Double { values[variable.index] }

    /// Whether a yes-or-no decision is yes.
    package func isYes<Rule>(_ variable: IntegerProgram<Rule>.Variable) -> Bool { values[variable.index] > 0.5 }

    /// How much better another solution could be at most.
    package var gap: Double { abs(bound - objective) }

    /// The gap as a share of the objective, or of one where the objective is smaller.
    package var relativeGap: Double { gap / max(1, abs(objective)) }

    /// Whether bound and objective are one, but for the last digits of a sum.
    package var isProven: Bool { proof != .none && gap <= max(2e-5, 1e-9 * abs(objective)) }
}

/// When a search gives up.
package struct SolveLimits: Sendable {
    /// Seconds of the processor, of all threads of the program: a busy machine changes no answer that ends by them.
    package var seconds: Double
    /// Nodes of the search tree; nil for any number. Unlike seconds these stop at the same place on every machine.
    package var nodes: Int?

    package init(seconds: Double = 60, nodes: Int? = nil) {
        precondition(seconds > 0, "a search takes time")
        self.seconds = seconds
        self.nodes = nodes
    }
}
