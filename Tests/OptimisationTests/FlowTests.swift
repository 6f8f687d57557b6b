import Optimisation
import Testing

@Suite("Flows and pairings") struct FlowTests {
    /// Every pairing of rows with columns, looked at.
    private func cheapest(_ costs: [[Int]], _ row: Int = 0, _ taken: Set<Int> = []) -> Int {
        guard row < costs.count else { return 0 }
        return costs[row].indices.filter { !taken.contains($0) }
            .map { costs[row][$0] + cheapest(costs, row + 1, taken.union([$0])) }.min() ?? 0
    }

    @Test(arguments: 0..<60) func `a pairing is as cheap as the cheapest of all`(seed: Int) {
        var random = Seeded(seed)
        let rows = Int.random(in: 1...6, using: &random)
        let width = rows + Int.random(in: 0...2, using: &random)
        let costs = (0..<rows).map { _ in (0..<width).map { _ in Int.random(in: -9...20, using: &random) } }
        let pairing = Pairing(costs: costs)
        #expect(pairing.cost == cheapest(costs))
        #expect(pairing.isProven)
        #expect(Set(pairing.columns).count == rows)
    }

    @Test func `nobody is paired with nothing`() {
        #expect(Pairing(costs: []).columns.isEmpty)
        #expect(Pairing(costs: [[7]]).cost == 7)
    }

    /// Random supplies and demands, the same as flow and as a program.
    @Test(arguments: 0..<40) func `a flow costs what the same program costs`(seed: Int) async throws {
        var random = Seeded(seed)
        let nodes = Int.random(in: 2...6, using: &random)
        var supplies = (0..<nodes).map { _ in Int.random(in: -6...6, using: &random) }
        supplies[0] -= supplies.reduce(0, +)
        var network = FlowNetwork(supplies: supplies)
        for _ in 0..<(3 * nodes) {
            let least = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...2, using: &random) : 0
            network.arc(
                from: Int.random(in: 0..<nodes, using: &random), to: Int.random(in: 0..<nodes, using: &random),
                amounts: least...(least + Int.random(in: 0...6, using: &random)),
                cost: Int.random(in: -4...9, using: &random))
        }
        var program = IntegerProgram<Int>(.minimise)
        let flows = network.arcs.map { program.integer(in: $0.amounts, worth: Double($0.cost)) }
        for node in supplies.indices {
            var sum: [IntegerProgram<Int>.Term] = []
            for (arc, flow) in zip(network.arcs, flows) {
                if arc.from == node { sum.append(1 * flow) }
                if arc.to == node { sum.append(-1 * flow) }
            }
            program.require(sum, equals: Double(supplies[node]), rule: node)
        }
        switch network.cheapest() {
        case .flow(let flow):
            #expect(flow.isProven)
            let solution = try #require(await program.solve(.patient).solution)
            #expect(solution.objective == Double(flow.cost))
            #expect(program.isKept(by: flow.amounts.map(Double.init)))
        case .infeasible(let stuck, let surplus):
            #expect(await program.solve(.patient).solution == nil)
            // What must leave the nodes and what may.
            let own = Set(stuck)
            let leaves = network.arcs.reduce(0) { sum, arc in
                switch (own.contains(arc.from), own.contains(arc.to)) {
                case (true, false): sum + arc.amounts.upperBound
                case (false, true): sum - arc.amounts.lowerBound
                default: sum
                }
            }
            #expect(stuck.reduce(0) { $0 + supplies[$1] } - leaves == surplus)
            #expect(surplus > 0)
        }
    }
}
