import Optimisation
import Testing

@Suite("Limits of a search") struct LimitTests {
    /// Tasks that cost the more the less they use: what is hard about assignments.
    private func hard() -> (program: IntegerProgram<Int>, start: [Double]) {
        var random = Seeded(7)
        let (agents, tasks) = (5, 30)
        var program = IntegerProgram<Int>(.minimise)
        var sums = (0..<agents).map { _ in [IntegerProgram<Int>.Term]() }
        var uses = [Double](repeating: 0, count: agents)
        var start: [Double] = []
        for task in 0..<tasks {
            var one: [IntegerProgram<Int>.Term] = []
            for agent in 0..<agents {
                let use = Double(Int.random(in: 1...100, using: &random))
                let variable = program.binary(worth: 111 - use + Double(Int.random(in: -10...10, using: &random)))
                one.append(1 * variable)
                sums[agent].append(use * variable)
                uses[agent] += use
                start.append(task % agents == agent ? 1 : 0)
            }
            program.require(one, equals: 1)
        }
        for (agent, sum) in sums.enumerated() {
            let own = zip(sum, start.indices.filter { $0 % agents == agent })
                .reduce(0) { $0 + $1.0.factor * start[$1.1] }
            program.require(sum, atMost: max(own, (0.8 * uses[agent] / Double(agents)).rounded()), rule: agent)
        }
        return (program, start)
    }

    @Test func `a search cut short is no worse than its start, and says by how much it may be off`() async throws {
        let (program, start) = hard()
        #expect(program.isKept(by: start))
        let solution = try #require(await program.solve(SolveLimits(nodes: 1), start: start).solution)
        #expect(solution.objective <= program.worth(of: start))
        #expect(solution.bound <= solution.objective)
        #expect(solution.end == .nodes)
        #expect(!solution.isProven)
        #expect(program.isKept(by: solution.values))
    }

    @Test func `the same search comes to the same end`() async throws {
        let (program, start) = hard()
        let limits = SolveLimits(nodes: 5)
        let one = try #require(await program.solve(limits, start: start).solution)
        let other = try #require(await program.solve(limits, start: start).solution)
        #expect(one.values == other.values)
        #expect(one.bound == other.bound)
        #expect(one.nodes == other.nodes)
    }

    @Test func `a start that breaks a rule is left aside`() async throws {
        var program = IntegerProgram<Int>(.maximise)
        let heads = program.integer(in: 0...9, worth: 1)
        program.require([2 * heads], atMost: 7)
        #expect(try #require(await program.solve(.patient, start: [9]).solution)[heads] == 3)
        #expect(try #require(await program.solve(.patient, start: [1, 2, 3]).solution)[heads] == 3)
    }

    @Test func `cancelling the task ends the search with what is known`() async throws {
        let (program, start) = hard()
        let search = Task.detached { await program.solve(SolveLimits(seconds: 3600), start: start) }
        try await Task.sleep(for: .milliseconds(300))
        search.cancel()
        let solution = try #require(await search.value.solution)
        #expect(solution.end == .cancelled)
        #expect(program.isKept(by: solution.values))
        #expect(solution.bound <= solution.objective)
        #expect(!solution.isProven)
    }
}
