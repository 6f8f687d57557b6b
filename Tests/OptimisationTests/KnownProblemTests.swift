import KnownProblems
import Optimisation
import TestKit
import Testing

@Suite("Known problems") struct KnownProblemTests {
    @Test func `a file of either format is recognised`() throws {
        guard case .pairing(let costs)? = KnownProblem.all(in: Array("2\n 3 1\n 2 5\n".utf8)).first else {
            return #expect(Bool(false), "a pairing")
        }
        #expect(costs == [[3, 1], [2, 5]])
        #expect(Pairing(costs: costs).cost == 3)
        let one = "2 3\n 4 1 7\n 2 6 3\n 2 2 2\n 3 3 3\n 4 6\n"
        guard case .generalised(_, let uses, let capacities)? = KnownProblem.all(in: Array(one.utf8)).first else {
            return #expect(Bool(false), "a generalised assignment")
        }
        #expect(uses == [[2, 2, 2], [3, 3, 3]])
        #expect(capacities == [4, 6])
        #expect(KnownProblem.all(in: Array(("2 " + one + one).utf8)).count == 2)
        #expect(KnownProblem.all(in: Array("no numbers".utf8)).isEmpty)
        #expect(KnownProblem.all(in: Array("3 1 2".utf8)).isEmpty)
        #expect(KnownProblem.all(in: []).isEmpty)
    }

    /// Three agents and eight tasks of our own; the best of 6,561 ways was counted out.
    @Test func `a generalised assignment of our own is solved both ways`() async throws {
        let costs = [
            [17, 21, 22, 18, 24, 15, 20, 18], [23, 16, 21, 16, 17, 16, 19, 25], [16, 20, 16, 25, 24, 16, 17, 19],
        ]
        let uses = [[8, 15, 14, 23, 8, 16, 8, 25], [15, 7, 23, 22, 11, 11, 12, 10], [21, 20, 6, 22, 24, 10, 24, 9]]
        var (least, most) = (Int.max, Int.min)
        let problem = GeneralisedAssignment(.minimise, costs: costs, uses: uses, capacities: [36, 34, 38])
        for number in 0..<6561 {
            var rest = number
            let agents = (0..<8).map { _ in
                defer { rest /= 3 }
                return rest % 3
            }
            guard let cost = problem.cost(of: agents) else { continue }
            (least, most) = (min(least, cost), max(most, cost))
        }
        let cheap = try #require(await problem.solve(.patient).plan)
        let dear = try #require(
            await GeneralisedAssignment(.maximise, costs: costs, uses: uses, capacities: [36, 34, 38]).solve(.patient)
                .plan)
        #expect(cheap.isProven && dear.isProven)
        #expect(cheap.cost == least)
        #expect(dear.cost == most)
    }
}

@Suite("The OR-Library", .enabled(if: SharedFolder("staffing") != nil)) struct LibraryTests {
    private func files(_ folder: String) -> [String: [UInt8]] {
        let files = SharedFolder("staffing/\(folder)")?.files ?? []
        return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes()) })
    }

    @Test(arguments: ["assign100", "assign200"]) func `assignment problems come to their optima`(name: String) throws {
        let files = files("assign")
        var known = KnownValues()
        known.read(try #require(files["optima.tsv"]))
        let problem = KnownProblem.all(in: try #require(files["\(name).txt"])).first
        guard case .pairing(let costs)? = problem else { return #expect(Bool(false), "a pairing") }
        let pairing = Pairing(costs: costs)
        #expect(pairing.isProven)
        #expect(try #require(known[name]).contains(pairing.cost))
    }

    @Test(arguments: ["a05100", "c0515_1", "c0824_3"])
    func `generalised assignments come to their best known values`(name: String) async throws {
        let files = files("gap")
        var known = KnownValues()
        known.read(try #require(files["bounds_lb_ub.tsv"]))
        let problem = KnownProblem.all(in: try #require(files[name])).first
        guard case .generalised(let costs, let uses, let capacities)? = problem else {
            return #expect(Bool(false), "a generalised assignment")
        }
        for (aim, ending) in [(Aim.minimise, "_Min"), (.maximise, "_Max")] {
            let plan = try #require(
                await GeneralisedAssignment(aim, costs: costs, uses: uses, capacities: capacities).solve(.patient).plan)
            #expect(plan.isProven)
            #expect(try #require(known[name + ending]).contains(plan.cost))
        }
    }
}
