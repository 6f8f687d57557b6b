extension GeneralisedAssignment {
    /// The best plan that the limits allow.
    ///
    /// Prices of the tasks split the problem into one knapsack for each agent, which are solved exactly in whole numbers
    /// (Fisher, Jaikumar and Van Wassenhove 1986): that gives a bound tighter than the linear one, and for each pair what a plan
    /// with it costs at least. Plans come from mending what the knapsacks chose. Where they do not meet the bound, CBC searches
    /// among the few pairs that a plan near the bound can contain, and then among all that a better plan than its can.
    package func solve(_ limits: SolveLimits = SolveLimits()) async -> Outcome {
        let stopwatch = Stopwatch()
        guard taskCount > 0 else {
            return .plan(Plan(agents: [], cost: 0, bound: 0, proof: .prices, effort: .zero))
        }
        var search = PriceSearch(self)
        search.run(stopwatch, until: limits.seconds / 2)
        var core = CoreSearch(self, search, stopwatch, limits)
        let isFound = await core.run()
        guard let best = core.best else { return isFound ? .infeasible : .undecided }
        let sign = aim == .maximise ? -1 : 1
        let bound = min(core.bound, best.cost)
        return .plan(
            Plan(
                agents: best.agents, cost: sign * best.cost, bound: sign * bound,
                proof: bound == search.bound ? .prices : .search, effort: stopwatch.duration))
    }
}

/// Searches for plans among the pairs that cheap plans can contain. Costs are minimised here.
struct CoreSearch {
    private let problem: GeneralisedAssignment
    private let leastCosts: [[Int?]]
    private let stopwatch: Stopwatch
    private let limits: SolveLimits
    private(set) var best: (agents: [Int], cost: Int)?
    /// No plan costs less.
    private(set) var bound: Int

    init(_ problem: GeneralisedAssignment, _ prices: PriceSearch, _ stopwatch: Stopwatch, _ limits: SolveLimits) {
        (self.problem, self.stopwatch, self.limits) = (problem, stopwatch, limits)
        (best, bound) = (prices.best, prices.bound)
        leastCosts = best.map { $0.cost <= prices.bound } ?? false ? [] : prices.leastCosts()
    }

    /// True where the end is certain: the best plan is the best of all, or there is none.
    mutating func run() async -> Bool {
        var margin = max(1, abs(bound) / 1000)
        while bound < best?.cost ?? .max {
            let rest = limits.seconds - stopwatch.seconds
            guard rest > 0, !Task.isCancelled else { return false }
            // A plan that costs at most this contains no pair that is dearer.
            let widest = best.map { $0.cost - 1 } ?? leastCosts.joined().compactMap { $0 }.max() ?? bound
            let limit = margin < widest - bound ? bound + margin : widest
            let core = core(upTo: limit)
            let start = best.map { best in core.pairs.map { best.agents[$0.task] == $0.agent ? 1.0 : 0 } }
            let share = SolveLimits(seconds: limit == widest ? rest : max(0.2, rest / 2), nodes: limits.nodes)
            switch await core.program.solve(share, start: start) {
            case .solution(let solution):
                take(solution, core.pairs)
                let inside = solution.bound.isFinite ? cost(solution.bound) : bound
                bound = max(bound, limit == widest ? inside : min(inside, limit + 1))
                guard limit < widest else { return solution.isProven }
                margin = .max
            case .infeasible:
                guard limit < widest else { return true }
                bound = max(bound, limit + 1)
                margin *= 8
            case .unbounded, .undecided:
                guard limit < widest else { return false }
                margin *= 8
            }
        }
        return true
    }

    private func cost(_ worth: Double) -> Int { (problem.aim == .maximise ? -1 : 1) * Int(worth.rounded()) }

    private mutating func take(_ solution: Solution, _ pairs: [(agent: Int, task: Int)]) {
        var agents = [Int](repeating: -1, count: problem.taskCount)
        for (place, pair) in pairs.enumerated() where solution.values[place] > 0.5 { agents[pair.task] = pair.agent }
        guard let worth = problem.cost(of: agents) else { return }
        let cost = cost(Double(worth))
        if cost < best?.cost ?? .max { best = (agents, cost) }
    }

    /// The problem with the pairs that a plan at this cost can contain, and those of the best plan. The rule of a row is the
    /// agent whose capacity it is.
    private func core(upTo limit: Int) -> (program: IntegerProgram<Int>, pairs: [(agent: Int, task: Int)]) {
        var program = IntegerProgram<Int>(problem.aim)
        var pairs: [(agent: Int, task: Int)] = []
        var byAgent = problem.capacities.map { _ in [IntegerProgram<Int>.Term]() }
        for task in 0..<problem.taskCount {
            var one: [IntegerProgram<Int>.Term] = []
            for agent in byAgent.indices {
                guard let least = leastCosts[agent][task], least <= limit || best?.agents[task] == agent else {
                    continue
                }
                let variable = program.binary(worth: Double(problem.costs[agent][task]))
                pairs.append((agent, task))
                one.append(1 * variable)
                byAgent[agent].append(Double(problem.uses[agent][task]) * variable)
            }
            program.require(one, equals: 1)
        }
        for (agent, sum) in byAgent.enumerated() {
            program.require(sum, atMost: Double(problem.capacities[agent]), rule: agent)
        }
        return (program, pairs)
    }
}
