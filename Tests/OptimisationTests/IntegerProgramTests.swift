import Optimisation
import Testing

@Suite("Integer programs") struct IntegerProgramTests {
    @Test func `a knapsack is filled best`() async throws {
        var program = IntegerProgram<String>(.maximise)
        let things = [(60.0, 10.0), (100, 20), (120, 30)].map { (program.binary(worth: $0.0), $0.1) }
        program.require(things.map { $0.1 * $0.0 }, atMost: 50, rule: "weight")
        let solution = try #require(await program.solve(.patient).solution)
        #expect(solution.objective == 220)
        #expect(solution.isProven)
        #expect(solution.values == [0, 1, 1])
    }

    @Test func `whole numbers and others stand in one program`() async throws {
        var program = IntegerProgram<String>(.minimise)
        let lorries = program.integer(in: 0...10, worth: 100, name: "lorries")
        let tonnes = program.continuous(in: 0...(.infinity), worth: 3)
        program.require([1 * tonnes, 1 * lorries], atLeast: 7.5)
        program.require([1 * tonnes, -2.5 * lorries], atMost: 0)
        let solution = try #require(await program.solve(.patient).solution)
        #expect(solution.isProven)
        #expect(solution[lorries] == 3)
        #expect(abs(solution[tonnes] - 4.5) < 1e-6)
        #expect(abs(solution.objective - 313.5) < 1e-6)
        #expect(program.name(of: lorries) == "lorries")
    }

    @Test func `terms of one variable are added up`() async throws {
        var program = IntegerProgram<String>(.maximise)
        let heads = program.integer(in: 0...100, worth: 1)
        program.require([1 * heads, 1 * heads, 1 * heads], atMost: 10)
        #expect(try #require(await program.solve(.patient).solution)[heads] == 3)
    }

    @Test func `what cannot be is infeasible, what has no end is unbounded, and nothing is nothing`() async throws {
        var program = IntegerProgram<String>(.maximise)
        let heads = program.continuous(in: 0...(.infinity), worth: 1)
        guard case .unbounded = await program.solve(.patient) else { return #expect(Bool(false), "unbounded") }
        program.require([1 * heads], atMost: 3)
        #expect(try #require(await program.solve(.patient).solution).objective == 3)
        program.require([1 * heads], atLeast: 4)
        guard case .infeasible = await program.solve(.patient) else { return #expect(Bool(false), "infeasible") }
        #expect(try #require(await IntegerProgram<String>(.minimise).solve(.patient).solution).isProven)
    }

    @Test func `whole numbers alone may make it infeasible`() async {
        var program = IntegerProgram<String>(.maximise)
        let heads = program.integer(in: 0...9)
        program.require([2 * heads], equals: 7)
        guard case .infeasible = await program.solve(.patient) else { return #expect(Bool(false), "infeasible") }
    }

    @Test(arguments: 0..<120) func `the answer is what looking at all choices finds`(seed: Int) async {
        let small = SmallProgram(seed: seed)
        switch await small.program().solve(.patient) {
        case .solution(let solution):
            #expect(solution.objective == small.optimum().map(Double.init))
            #expect(solution.isProven)
            #expect(small.program().isKept(by: solution.values))
            #expect(small.isMaximised ? solution.bound >= solution.objective : solution.bound <= solution.objective)
        case .infeasible:
            #expect(small.optimum() == nil)
        case .unbounded, .undecided:
            #expect(Bool(false), "decided")
        }
    }

    @Test(arguments: 200..<240) func `a rule less never makes the best worse`(seed: Int) async {
        let small = SmallProgram(seed: seed)
        guard let all = await small.program().solve(.patient).solution else { return }
        for rule in small.rows.indices {
            let fewer = await small.program(without: [rule]).solve(.patient).solution
            let gain = (fewer?.objective ?? .nan) - all.objective
            #expect(small.isMaximised ? gain >= 0 : gain <= 0)
        }
    }
}
