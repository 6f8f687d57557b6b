/// Plans that keep every capacity, from choices that do not, made better by moving single tasks and exchanging two.
struct PlanSearch {
    private let problem: GeneralisedAssignment
    private let costs: [[Int]]
    private var agents: [Int] = []
    private var rest: [Int] = []

    init(_ problem: GeneralisedAssignment, costs: [[Int]]) { (self.problem, self.costs) = (problem, costs) }

    mutating func plan(from chosen: [[Int]], _ prices: [Int]) -> (agents: [Int], cost: Int)? {
        take(chosen)
        guard placeTheRest() else { return nil }
        repeat { while moveOne() {} } while exchangeTwo()
        return (agents, agents.enumerated().reduce(0) { $0 + costs[$1.element][$1.offset] })
    }

    /// Each chosen task at its cheapest chooser.
    private mutating func take(_ chosen: [[Int]]) {
        agents = [Int](repeating: -1, count: problem.taskCount)
        rest = problem.capacities
        for (agent, tasks) in chosen.enumerated() {
            for task in tasks where agents[task] < 0 || costs[agent][task] < costs[agents[task]][task] {
                if agents[task] >= 0 { rest[agents[task]] += problem.uses[agents[task]][task] }
                agents[task] = agent
                rest[agent] -= problem.uses[agent][task]
            }
        }
    }

    /// Tasks without an agent, those first whose second choice would cost most more than the first.
    private mutating func placeTheRest() -> Bool {
        var open = agents.indices.filter { agents[$0] < 0 }
        while !open.isEmpty {
            var (next, agent, worst) = (-1, -1, -1)
            for task in open {
                var (first, second, who) = (Int.max, Int.max, -1)
                for agent in rest.indices where problem.uses[agent][task] <= rest[agent] {
                    let cost = costs[agent][task]
                    if cost < first { (first, second, who) = (cost, first, agent) } else { second = min(second, cost) }
                }
                if who < 0 {
                    guard makeRoom(for: task) else { return false }
                    open.removeAll { $0 == task }
                    (next, agent) = (-1, -1)
                    break
                }
                let regret = second == .max ? Int.max : second - first
                if regret > worst { (next, agent, worst) = (task, who, regret) }
            }
            guard next >= 0 else { continue }
            give(next, to: agent)
            open.removeAll { $0 == next }
        }
        return true
    }

    /// Moves one task elsewhere so that another fits where it was.
    private mutating func makeRoom(for task: Int) -> Bool {
        var found: (moved: Int, to: Int, agent: Int, cost: Int)?
        for moved in agents.indices where agents[moved] >= 0 {
            let agent = agents[moved]
            guard rest[agent] + problem.uses[agent][moved] >= problem.uses[agent][task] else { continue }
            for other in rest.indices where other != agent && problem.uses[other][moved] <= rest[other] {
                let cost = costs[agent][task] + costs[other][moved] - costs[agent][moved]
                if cost < found?.cost ?? .max { found = (moved, other, agent, cost) }
            }
        }
        guard let found else { return false }
        give(found.moved, to: found.to)
        give(task, to: found.agent)
        return true
    }

    private mutating func give(_ task: Int, to agent: Int) {
        if agents[task] >= 0 { rest[agents[task]] += problem.uses[agents[task]][task] }
        agents[task] = agent
        rest[agent] -= problem.uses[agent][task]
    }

    private mutating func moveOne() -> Bool {
        var isBetter = false
        for task in agents.indices {
            for agent in rest.indices
            where costs[agent][task] < costs[agents[task]][task] && problem.uses[agent][task] <= rest[agent] {
                give(task, to: agent)
                isBetter = true
            }
        }
        return isBetter
    }

    private mutating func exchangeTwo() -> Bool {
        var isBetter = false
        for one in agents.indices {
            for other in (one + 1)..<max(one + 1, agents.count) {
                let (a, b) = (agents[one], agents[other])
                guard a != b, costs[b][one] + costs[a][other] < costs[a][one] + costs[b][other],
                    problem.uses[a][other] <= rest[a] + problem.uses[a][one],
                    problem.uses[b][one] <= rest[b] + problem.uses[b][other]
                else { continue }
                give(one, to: b)
                give(other, to: a)
                isBetter = true
            }
        }
        return isBetter
    }
}
