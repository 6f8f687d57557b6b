/// Tasks given to agents, each task to one, and of each agent no more used than it has: the generalised assignment problem.
package struct GeneralisedAssignment: Sendable {
    package let aim: Aim
    /// By agent, then by task.
    package let costs: [[Int]]
    /// What a task uses of an agent; never below nothing.
    package let uses: [[Int]]
    package let capacities: [Int]

    package init(_ aim: Aim, costs: [[Int]], uses: [[Int]], capacities: [Int]) {
        precondition(costs.count == capacities.count && uses.count == capacities.count, "a row for each agent")
        precondition((costs + uses).allSatisfy { $0.count == costs.first?.count }, "rows of one length")
        precondition(uses.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "nothing uses less than nothing")
        (self.aim, self.costs, self.uses, self.capacities) = (aim, costs, uses, capacities)
    }

    package var agentCount: Int { capacities.count }
    package var taskCount: Int { costs.first?.count ?? 0 }

    /// Who does what, how good it is, and how much better it could be at most.
    package struct Plan: Sendable {
        /// The agent of each task.
        package let agents: [Int]
        package let cost: Int
        /// No plan is better than this.
        package let bound: Int
        /// What vouches for the bound: our own prices, or the solver's search among what they left open.
        package let proof: Solution.Proof
        /// Time of the processor.
        package let effort: Duration

        package var gap: Int { abs(bound - cost) }
        package var isProven: Bool { gap == 0 }
    }

    package enum Outcome: Sendable {
        case plan(Plan)
        case infeasible
        /// The limits came before a plan.
        case undecided

        package var plan: Plan? {
            if case .plan(let plan) = self { plan } else { nil }
        }
    }

    /// What the agents' tasks cost; nil where a task has no agent or an agent has too much to do.
    package func cost(of agents: [Int]) -> Int? {
        guard agents.count == taskCount else { return nil }
        var rest = capacities
        var sum = 0
        for (task, agent) in agents.enumerated() {
            guard rest.indices.contains(agent) else { return nil }
            rest[agent] -= uses[agent][task]
            sum += costs[agent][task]
        }
        return rest.allSatisfy { $0 >= 0 } ? sum : nil
    }
}
