import Optimisation

/// A roster, what it costs, and how much less another could cost at most.
package struct Roster: Equatable, Sendable {
    /// How it was found.
    package enum Search: String, Sendable {
        /// Nothing costs less.
        case proven
        /// The tree of the whole program, cut short by its limits.
        case tree
        /// Pieces of it solved again and again from the best so far.
        case pieces
    }

    /// By day, store, shift and person.
    package let shifts: [RosterShift]
    package let penalty: RosterPenalty
    /// No roster costs less.
    package let bound: Int
    package let search: Search
    /// What filling the best shift first costs.
    package let greedy: RosterPenalty
    /// Nodes of all searches.
    package let nodes: Int
    package let gaps: [RosterCheck.Gap]

    package var isProven: Bool { penalty.total == bound }
}

/// What a search for a roster may take. Nodes end it at the same place on every machine; seconds are of the processor, for the
/// worst case.
package struct RosterLimits: Sendable {
    package var seconds: Double
    /// Of the tree of the whole program.
    package var nodes: Int
    /// Of the tree of each piece.
    package var pieceNodes: Int
    /// Decisions beyond which the tree is not even begun.
    package var decisions: Int

    package init(seconds: Double = 60, nodes: Int = 2000, pieceNodes: Int = 200, decisions: Int = 2500) {
        (self.seconds, self.nodes, self.pieceNodes, self.decisions) = (seconds, nodes, pieceNodes, decisions)
    }
}

extension RosterTask {
    /// The roster that costs least, as far as the limits allow, with the proof of how good it is.
    ///
    /// Team by team: what they cost adds up, and so do the bounds. Cost and gaps are those of the checker, which knows nothing of
    /// the search.
    package func roster(_ limits: RosterLimits = RosterLimits()) async -> Roster {
        var found = Found()
        for team in teams {
            var own = limits
            own.seconds = max(1, limits.seconds * Double(team.people.count) / Double(max(1, people.count)))
            found.add(await part(team).search(own), of: team)
        }
        let shifts = found.shifts.sorted {
            ($0.day, $0.slot.store, $0.slot.minutes.lowerBound, $0.slot.kind, $0.person)
                < ($1.day, $1.slot.store, $1.slot.minutes.lowerBound, $1.slot.kind, $1.person)
        }
        let check = RosterCheck(self, shifts)
        return Roster(
            shifts: shifts, penalty: check.penalty, bound: min(found.bound, check.penalty.total), search: found.search,
            greedy: RosterCheck(self, found.greedy).penalty, nodes: found.nodes, gaps: check.gaps)
    }

    /// What a search of one team, or of all together, came to.
    private struct Found {
        var shifts: [RosterShift] = []
        var greedy: [RosterShift] = []
        var bound = 0
        var search = Roster.Search.proven
        var nodes = 0

        /// Adds what was found for a team, whose stores and people have places of their own.
        mutating func add(_ part: Found, of team: Team) {
            func placed(_ shift: RosterShift) -> RosterShift {
                var shift = shift
                shift.person = team.people[shift.person]
                shift.slot.store = team.stores[shift.slot.store]
                return shift
            }
            shifts += part.shifts.map(placed)
            greedy += part.greedy.map(placed)
            bound += part.bound
            nodes += part.nodes
            if search == .proven || part.search == .pieces { search = part.search }
        }
    }

    /// The whole program first; where its tree ends before a proof, or is too large to begin, local search from the best that is
    /// known.
    private func search(_ limits: RosterLimits) async -> Found {
        let model = RosterProgram(self)
        let greedy = RosterGreedy(self).shifts
        var best = model.values(of: greedy)
        var (bound, nodes, search) = (0, 0, Roster.Search.tree)
        func learn(_ found: Solution) {
            best = found.values
            nodes += found.nodes
            if found.bound.isFinite { bound = max(bound, model.penalty(found.bound)) }
        }
        let share = limits.seconds / 2
        if model.choices.count <= limits.decisions,
            let found = await model.program.solve(SolveLimits(seconds: share, nodes: limits.nodes), start: best)
                .solution
        {
            learn(found)
            if found.isProven { search = .proven }
        }
        if search != .proven {
            let piece = SolveLimits(seconds: share / 4, nodes: limits.pieceNodes)
            let found = await model.program.improved(
                from: best, letting: pieces(of: model), each: piece, seconds: share)
            if let found = found.solution {
                if found.objective < model.program.worth(of: best) || model.choices.count > limits.decisions {
                    search = .pieces
                }
                learn(found)
                if found.isProven { search = .proven }
            }
        }
        return Found(
            shifts: model.shifts(of: best), greedy: greedy, bound: bound, search: search, nodes: nodes)
    }

    /// What local search lets free at a time: a few people over all days, so that each meets others in each round; and everybody
    /// for a few days.
    private func pieces(of model: RosterProgram) -> [[RosterProgram.Program.Variable]] {
        let days = open..<max(open, self.days)
        let size = max(2, min(people.count, 280 / max(1, days.count * rules.shifts.count / 3)))
        var order = Array(people.indices)
        var pieces: [[RosterProgram.Program.Variable]] = []
        for seed in 0..<3 as Range<UInt64> {
            for start in stride(from: 0, to: order.count, by: size) {
                let some = Set(order[start..<min(order.count, start + size)])
                pieces.append(model.decisions(of: some, on: days))
            }
            var random = Shuffle(state: seed)
            order.shuffle(using: &random)
        }
        let span = max(1, 280 / max(1, people.count))
        for first in stride(from: days.lowerBound, to: days.upperBound, by: max(1, span / 2)) {
            pieces.append(model.decisions(of: Set(people.indices), on: first..<min(first + span, self.days)))
        }
        return pieces.filter { !$0.isEmpty }
    }
}

/// The same order on every machine (SplitMix64, Steele, Lea and Flood 2014).
private struct Shuffle: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
