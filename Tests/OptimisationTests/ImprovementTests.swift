import Optimisation
import Testing

@Suite("Local search") struct ImprovementTests {
    private typealias Program = IntegerProgram<Int>
    // Seconds are of the whole program, in which other tests work too: here nodes alone may end a search.

    /// Things to be packed, each worth something, with room for a part of them.
    private func packing(_ seed: Int, count: Int) -> (program: Program, things: [Program.Variable]) {
        var random = Seeded(seed)
        var program = Program(.maximise)
        let things = (0..<count).map { _ in program.binary(worth: Double(Int.random(in: 1...40, using: &random))) }
        for _ in 0..<3 {
            let sizes = things.map { _ in Int.random(in: 1...20, using: &random) }
            program.require(zip(sizes, things).map { Double($0) * $1 }, atMost: Double(sizes.reduce(0, +) / 3))
        }
        return (program, things)
    }

    @Test(arguments: 0..<30) func `never worsens, keeps every row, and stays below its bound`(seed: Int) async throws {
        let (program, things) = packing(seed, count: 24)
        let start = [Double](repeating: 0, count: 24)
        let pieces = stride(from: 0, to: 24, by: 6).map { Array(things[$0..<$0 + 6]) }
        let found = await program.improved(
            from: start, letting: pieces, each: SolveLimits(seconds: 3600, nodes: 50), seconds: 3600)
        let solution = try #require(found.solution)
        #expect(program.isKept(by: solution.values))
        #expect(solution.objective >= program.worth(of: start) && solution.objective <= solution.bound)
        #expect(solution.objective > 0)
        let again = await program.improved(
            from: start, letting: pieces, each: SolveLimits(seconds: 3600, nodes: 50), seconds: 3600)
        #expect(again.solution?.values == solution.values)
    }

    @Test(arguments: 0..<30) func `finds the best where a neighbourhood is the whole`(seed: Int) async throws {
        let (program, things) = packing(seed, count: 12)
        let best = try #require(await program.solve(.patient).solution)
        let start = [Double](repeating: 0, count: 12)
        let found = await program.improved(
            from: start, letting: [things], each: SolveLimits(seconds: 3600), seconds: 3600)
        #expect(found.solution?.objective == best.objective)
    }

    @Test func `knows no answer from a start that breaks a rule`() async {
        let (program, things) = packing(1, count: 12)
        let found = await program.improved(
            from: [Double](repeating: 1, count: 12), letting: [things], each: SolveLimits(seconds: 3600), seconds: 3600)
        #expect(found.solution == nil)
    }

    @Test func `is cancelled with the best so far`() async throws {
        let (program, things) = packing(2, count: 24)
        let start = [Double](repeating: 0, count: 24)
        let search = Task { () -> Answer in
            while !Task.isCancelled { await Task.yield() }
            return await program.improved(
                from: start, letting: [things], each: SolveLimits(seconds: 3600), seconds: 3600)
        }
        search.cancel()
        let solution = try #require(await search.value.solution)
        #expect(program.isKept(by: solution.values) && solution.end == .cancelled)
    }
}
