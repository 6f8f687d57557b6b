/// What may still be changed about a flow, and what each node has too much or too little of.
struct Residual {
    /// Twice as many as the network has arcs: each, and its undoing after it.
    private let heads: [Int]
    private let costs: [Int]
    private var rooms: [Int]
    private let lowers: [Int]
    /// The arcs that leave each node, one after another.
    private let starts: [Int]
    private let leaving: [Int]
    private var excess: [Int]
    private(set) var potentials: [Int]

    init(_ network: FlowNetwork) {
        let count = network.supplies.count
        excess = network.supplies
        potentials = [Int](repeating: 0, count: count)
        var (heads, costs, rooms) = ([Int](), [Int](), [Int]())
        var degrees = [Int](repeating: 0, count: count + 1)
        for arc in network.arcs {
            let room = arc.amounts.upperBound - arc.amounts.lowerBound
            // What is worth something flows from the start: no reduced cost is below nothing then.
            let isFull = arc.cost < 0
            let amount = isFull ? arc.amounts.upperBound : arc.amounts.lowerBound
            excess[arc.from] -= amount
            excess[arc.to] += amount
            heads += [arc.to, arc.from]
            costs += [arc.cost, -arc.cost]
            rooms += isFull ? [0, room] : [room, 0]
            degrees[arc.from + 1] += 1
            degrees[arc.to + 1] += 1
        }
        for node in 0..<count { degrees[node + 1] += degrees[node] }
        var next = degrees
        var leaving = [Int](repeating: 0, count: heads.count)
        for arc in heads.indices {
            let tail = heads[arc ^ 1]
            leaving[next[tail]] = arc
            next[tail] += 1
        }
        (self.heads, self.costs, self.rooms, self.leaving) = (heads, costs, rooms, leaving)
        starts = degrees
        lowers = network.arcs.map(\.amounts.lowerBound)
    }

    var amounts: [Int] { lowers.indices.map { lowers[$0] + rooms[2 * $0 + 1] } }

    /// Moves what is too much to where it is missing, the shortest way first; gives the nodes that something cannot leave.
    mutating func balance() -> (nodes: [Int], surplus: Int)? {
        var paths = Paths(count: excess.count)
        while excess.contains(where: { $0 > 0 }) {
            guard let end = nearest(&paths) else {
                let reached = excess.indices.filter { paths.distances[$0] != .max }
                return (reached, reached.reduce(0) { $0 + excess[$1] })
            }
            let far = paths.distances[end]
            for node in potentials.indices { potentials[node] += min(paths.distances[node], far) }
            push(to: end, paths.arrivals)
        }
        return nil
    }

    /// The node nearest to any that has too much among those that have too little.
    private func nearest(_ paths: inout Paths) -> Int? {
        paths.clear()
        for node in excess.indices where excess[node] > 0 { paths.reach(node, at: 0, by: -1) }
        while let (distance, node) = paths.next() {
            guard distance == paths.distances[node] else { continue }
            if excess[node] < 0 { return node }
            for place in starts[node]..<starts[node + 1] {
                let arc = leaving[place]
                guard rooms[arc] > 0 else { continue }
                let head = heads[arc]
                let reach = distance + costs[arc] + potentials[node] - potentials[head]
                if reach < paths.distances[head] { paths.reach(head, at: reach, by: arc) }
            }
        }
        return nil
    }

    private mutating func push(to end: Int, _ arrivals: [Int]) {
        var amount = -excess[end]
        var node = end
        while arrivals[node] >= 0 {
            amount = min(amount, rooms[arrivals[node]])
            node = heads[arrivals[node] ^ 1]
        }
        amount = min(amount, excess[node])
        excess[node] -= amount
        excess[end] += amount
        node = end
        while arrivals[node] >= 0 {
            let arc = arrivals[node]
            rooms[arc] -= amount
            rooms[arc ^ 1] += amount
            node = heads[arc ^ 1]
        }
    }
}

/// Dijkstra's labels, and the heap of those to look at, nearest first and of equals the lower number.
struct Paths {
    private(set) var distances: [Int]
    /// The arc by which a node was reached; below nothing where it was a start.
    private(set) var arrivals: [Int]
    private var heap: [(distance: Int, node: Int)] = []

    init(count: Int) {
        distances = [Int](repeating: .max, count: count)
        arrivals = [Int](repeating: -1, count: count)
    }

    mutating func clear() {
        heap.removeAll(keepingCapacity: true)
        for node in distances.indices { (distances[node], arrivals[node]) = (.max, -1) }
    }

    mutating func reach(_ node: Int, at distance: Int, by arc: Int) {
        (distances[node], arrivals[node]) = (distance, arc)
        heap.append((distance, node))
        var place = heap.count - 1
        while place > 0, heap[place] < heap[(place - 1) / 2] {
            heap.swapAt(place, (place - 1) / 2)
            place = (place - 1) / 2
        }
    }

    mutating func next() -> (distance: Int, node: Int)? {
        guard let first = heap.first else { return nil }
        let last = heap.removeLast()
        guard !heap.isEmpty else { return first }
        heap[0] = last
        var place = 0
        while true {
            var least = place
            for child in [2 * place + 1, 2 * place + 2] where child < heap.count && heap[child] < heap[least] {
                least = child
            }
            guard least != place else { return first }
            heap.swapAt(place, least)
            place = least
        }
    }
}
