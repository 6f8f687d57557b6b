import Optimisation
import Testing

@Suite("Conflicts") struct ConflictTests {
    @Test func `rules that collide are named, and the others are not`() async throws {
        var program = IntegerProgram<String>(.maximise)
        let people = (0..<4).map { _ in program.binary(worth: 1) }
        program.require(people.map { 1 * $0 }, atMost: 4, rule: "budget")
        program.require([1 * people[0], 1 * people[1]], atLeast: 2, rule: "a senior in each A store")
        program.require([1 * people[0]], atMost: 0, rule: "a veto")
        program.require(people.map { 1 * $0 }, atLeast: 1, rule: "somebody")
        let conflict = try #require(await program.conflict(within: .patient))
        #expect(conflict.rules == ["a senior in each A store", "a veto"])
        #expect(conflict.isIrreducible)
        #expect(conflict.isSmallest)
    }

    @Test func `the smaller of two conflicts is told`() async throws {
        var program = IntegerProgram<Int>(.maximise)
        let heads = (0..<4).map { _ in program.integer(in: 0...9) }
        // Three collide about the first three, two about the last.
        program.require([1 * heads[0], -1 * heads[1]], atLeast: 1, rule: 0)
        program.require([1 * heads[1], -1 * heads[2]], atLeast: 1, rule: 1)
        program.require([1 * heads[2], -1 * heads[0]], atLeast: 1, rule: 2)
        program.require([1 * heads[3]], atLeast: 5, rule: 3)
        program.require([1 * heads[3]], atMost: 4, rule: 4)
        #expect(try #require(await program.conflict(within: .patient)).rules == [3, 4])
        #expect(try #require(await program.conflict(within: .patient)).isSmallest)
    }

    @Test func `what has a solution has no conflict, and what no rule can mend blames none`() async throws {
        var program = IntegerProgram<Int>(.maximise)
        let heads = program.integer(in: 0...9)
        program.require([1 * heads], atLeast: 2, rule: 1)
        #expect(await program.conflict(within: .patient) == nil)
        program.require([2 * heads], equals: 3)
        #expect(try #require(await program.conflict(within: .patient)).rules.isEmpty)
    }

    @Test(arguments: 300..<340) func `a conflict is infeasible, and without any one of its rules it is not`(seed: Int)
        async
    {
        let small = SmallProgram(seed: seed, tightness: 1)
        guard small.optimum() == nil else { return #expect(await small.program().conflict(within: .patient) == nil) }
        let all = Set(small.rows.indices)
        guard let conflict = await small.program().conflict(within: .patient) else {
            return #expect(Bool(false), "a conflict")
        }
        #expect(conflict.isIrreducible)
        #expect(small.optimum(without: all.subtracting(conflict.rules)) == nil)
        for rule in conflict.rules {
            #expect(small.optimum(without: all.subtracting(conflict.rules).union([rule])) != nil)
        }
        // Looking at all smaller sets.
        let smallest = (0..<(1 << all.count)).map { choice in all.filter { choice >> $0 & 1 == 1 } }
            .filter { small.optimum(without: all.subtracting($0)) == nil }.map(\.count).min()
        #expect(conflict.isSmallest)
        #expect(conflict.rules.count == smallest)
    }
}
