/// Things that flow from where they are to where they are wanted along arcs, each with how many it takes and what each costs:
/// transport, and postings without rules over several people. Whole numbers throughout, exactly.
package struct FlowNetwork: Sendable {
    package struct Arc: Sendable {
        package let from: Int
        package let to: Int
        /// At least and at most so many.
        package let amounts: ClosedRange<Int>
        /// What each costs; below nothing it is worth something.
        package let cost: Int
    }

    /// What each node gives; below nothing it takes. All that is given is taken: the sum is nothing.
    package let supplies: [Int]
    package private(set) var arcs: [Arc] = []

    package init(supplies: [Int]) {
        precondition(supplies.reduce(0, +) == 0, "what is given is taken")
        self.supplies = supplies
    }

    /// The arc's place in `Flow.amounts`.
    @discardableResult
    package mutating func arc(from: Int, to: Int, amounts: ClosedRange<Int>, cost: Int) -> Int {
        precondition(supplies.indices.contains(from) && supplies.indices.contains(to), "an arc joins nodes")
        arcs.append(Arc(from: from, to: to, amounts: amounts, cost: cost))
        return arcs.count - 1
    }
}

/// How many go along each arc, with the prices that prove that it cannot be done for less.
package struct Flow: Sendable {
    package let amounts: [Int]
    package let cost: Int
    /// What one more at each node would be worth.
    package let prices: [Int]
    /// No flow costs less, by the prices alone: computed here from them and the network, apart from how the flow was found.
    package let bound: Int

    package var isProven: Bool { cost == bound }
}

/// What a network lets flow.
package enum FlowAnswer: Sendable {
    case flow(Flow)
    /// From these nodes `surplus` more must leave than their arcs let out.
    case infeasible(nodes: [Int], surplus: Int)

    package var flow: Flow? {
        if case .flow(let flow) = self { flow } else { nil }
    }
}

extension FlowNetwork {
    /// The cheapest flow, by successive shortest paths over reduced costs (Edmonds and Karp 1972, Tomizawa 1971).
    package func cheapest() -> FlowAnswer {
        var residual = Residual(self)
        if let stuck = residual.balance() { return .infeasible(nodes: stuck.nodes, surplus: stuck.surplus) }
        let amounts = residual.amounts
        let prices = residual.potentials.map { -$0 }
        let cost = zip(arcs, amounts).reduce(0) { $0 + $1.0.cost * $1.1 }
        return .flow(Flow(amounts: amounts, cost: cost, prices: prices, bound: bound(prices)))
    }

    /// What the cheapest flow costs at least, whatever the prices are.
    private func bound(_ prices: [Int]) -> Int {
        let given = zip(supplies, prices).reduce(0) { $0 + $1.0 * $1.1 }
        return arcs.reduce(given) { sum, arc in
            let rest = arc.cost - prices[arc.from] + prices[arc.to]
            return sum + rest * (rest > 0 ? arc.amounts.lowerBound : arc.amounts.upperBound)
        }
    }
}
