/// Prices of tasks, moved until the agents' own best choices nearly fit together (subgradients, Held and Karp 1971). Everything is
/// a whole number, prices in parts of a unit of cost, so bounds are exact. Costs are minimised here.
struct PriceSearch {
    private static let unit = 256

    private let problem: GeneralisedAssignment
    /// By agent, then by task.
    private let costs: [[Int]]
    private var prices: [Int]
    private var bestPrices: [Int]
    /// In parts of a unit.
    private var fineBound = Int.min
    private(set) var best: (agents: [Int], cost: Int)?

    init(_ problem: GeneralisedAssignment) {
        self.problem = problem
        costs = problem.aim == .maximise ? problem.costs.map { $0.map { -$0 } } : problem.costs
        prices = (0..<problem.taskCount).map { [costs] task in
            Self.unit * (costs.map { $0[task] }.min() ?? 0)
        }
        bestPrices = prices
    }

    /// No plan costs less.
    var bound: Int { Self.wholeAbove(fineBound) }

    private static func wholeAbove(_ fine: Int) -> Int {
        fine == .min ? .min : Int((Double(fine) / Double(unit)).rounded(.up))
    }

    mutating func run(_ stopwatch: Stopwatch, until end: Double) {
        var (pace, idle) = (2.0, 0)
        var local = PlanSearch(problem, costs: costs)
        for round in 0..<600 where pace > 0.002 && stopwatch.seconds < end && !Task.isCancelled {
            let (value, chosen) = relaxed()
            if value > fineBound {
                (fineBound, bestPrices, idle) = (value, prices, 0)
            } else {
                idle += 1
            }
            if idle >= 15 { (pace, idle) = (pace / 2, 0) }
            if round < 20 || round % 8 == 0 || idle == 0 && round % 3 == 0, let plan = local.plan(from: chosen, prices),
                plan.cost < best?.cost ?? .max
            {
                best = plan
            }
            if let best, best.cost <= bound { return }
            move(chosen, value, pace)
        }
    }

    /// The bound of the prices, and the tasks that each agent would choose.
    private func relaxed() -> (value: Int, chosen: [[Int]]) {
        var value = prices.reduce(0, +)
        let chosen = costs.indices.map { agent in
            let knapsack = Knapsack(
                gains: gains(agent, prices), uses: problem.uses[agent], room: problem.capacities[agent])
            let (gain, tasks) = knapsack.best()
            value -= gain
            return tasks
        }
        return (value, chosen)
    }

    private func gains(_ agent: Int, _ prices: [Int]) -> [Int] {
        zip(prices, costs[agent]).map { $0 - Self.unit * $1 }
    }

    private mutating func move(_ chosen: [[Int]], _ value: Int, _ pace: Double) {
        var missing = [Int](repeating: 1, count: prices.count)
        for tasks in chosen { for task in tasks { missing[task] -= 1 } }
        let norm = missing.reduce(0) { $0 + $1 * $1 }
        guard norm > 0 else { return }
        let goal = best.map { Double($0.cost * Self.unit) } ?? Double(value) + 0.05 * abs(Double(value)) + 1000
        let step = pace * max(Double(Self.unit) / 4, goal - Double(value)) / Double(norm)
        for task in prices.indices where missing[task] != 0 {
            prices[task] += Int((step * Double(missing[task])).rounded())
        }
    }

    /// By agent, then by task, what a plan costs at least that gives the one the other; nil where it does not fit.
    func leastCosts() -> [[Int?]] {
        costs.indices.map { agent in
            let knapsack = Knapsack(
                gains: gains(agent, bestPrices), uses: problem.uses[agent], room: problem.capacities[agent])
            return knapsack.lossesWhenTaken().map { loss in loss.map { Self.wholeAbove(fineBound + $0) } }
        }
    }
}
