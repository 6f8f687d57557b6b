import Optimisation
import Testing

@Suite("Generalised assignment") struct GeneralisedAssignmentTests {
    /// All ways to give the tasks to the agents.
    private func optimum(_ problem: GeneralisedAssignment) -> Int? {
        var best: Int?
        var agents = [Int](repeating: 0, count: problem.taskCount)
        while true {
            if let cost = problem.cost(of: agents) {
                best = best.map { problem.aim == .maximise ? max($0, cost) : min($0, cost) } ?? cost
            }
            guard let next = agents.firstIndex(where: { $0 < problem.agentCount - 1 }) else { return best }
            agents[next] += 1
            for task in 0..<next { agents[task] = 0 }
        }
    }

    @Test(arguments: 0..<60) func `a plan is the best of all`(seed: Int) async {
        var random = Seeded(seed)
        let (agents, tasks) = (Int.random(in: 2...3, using: &random), Int.random(in: 1...6, using: &random))
        func table(_ range: ClosedRange<Int>) -> [[Int]] {
            (0..<agents).map { _ in (0..<tasks).map { _ in Int.random(in: range, using: &random) } }
        }
        let problem = GeneralisedAssignment(
            seed.isMultiple(of: 2) ? .minimise : .maximise, costs: table(-5...30), uses: table(0...20),
            capacities: (0..<agents).map { _ in Int.random(in: 10...40, using: &random) })
        switch await problem.solve(.patient) {
        case .plan(let plan):
            #expect(plan.cost == optimum(problem))
            #expect(plan.cost == problem.cost(of: plan.agents))
            #expect(plan.isProven)
        case .infeasible: #expect(optimum(problem) == nil)
        case .undecided: #expect(Bool(false), "decided")
        }
    }
}
