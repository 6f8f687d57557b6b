package import Retail

/// What a grade costs for a store, by its work standard.
package struct GradeCost: Equatable, Sendable {
    /// Promoters.
    package var heads: Int
    /// Display money a month, in minor units of the chain's currency.
    package var money: Int64

    package init(heads: Int, money: Int64) { (self.heads, self.money) = (heads, money) }
}

/// What a scheme would propose for a month if it came into force with it, against the grades in force.
package struct GradeChangeover: Equatable, Sendable {
    package let month: Month
    /// By code: the grade in force and the one proposed of every store whose grade would be another or its first.
    package let moves: [(store: String, from: Grade?, to: Grade)]
    package let matrix: MigrationMatrix
    /// Stores with a grade in force, and how many move at most before a second person has to sign; nil for any number.
    package let known: Int
    package let limit: Int?
    /// What the proposed grades cost beyond those in force.
    package let extra: GradeCost

    package let needsSecond: Bool

    /// - Parameter cost: of each grade.
    package init(to scheme: GradingScheme, on ground: RehearsalGround, cost: (Grade) -> GradeCost) {
        let outcome = Grading(scheme, in: ground.chart, for: ground.month).outcome(of: ground.stores)
        var moves: [(store: String, from: Grade?, to: Grade)] = []
        var (matrix, extra) = (MigrationMatrix(), GradeCost(heads: 0, money: 0))
        for (store, graded) in zip(ground.stores, outcome.stores) {
            guard graded.outcome == .graded, let grade = graded.proposed else { continue }
            if let previous = store.previous { matrix.add(from: previous, to: grade) }
            guard grade != store.previous else { continue }
            moves.append((store.code, store.previous, grade))
            let (new, old) = (cost(grade), store.previous.map(cost) ?? GradeCost(heads: 0, money: 0))
            extra.heads += new.heads - old.heads
            extra.money += new.money - old.money
        }
        month = ground.month
        self.moves = moves.sorted { $0.store.utf8.lexicographicallyPrecedes($1.store.utf8) }
        self.matrix = matrix
        self.extra = extra
        let counted = GradeMoves(zip(ground.stores, outcome.stores).lazy.map { (from: $0.previous, to: $1.proposed) })
        known = counted.known
        limit = scheme.mostMoves(of: counted.known)
        needsSecond = scheme.needsSecond(for: counted)
    }

    package static func == (left: Self, right: Self) -> Bool {
        left.month == right.month && left.matrix == right.matrix && left.known == right.known
            && left.limit == right.limit && left.extra == right.extra
            && left.moves.elementsEqual(right.moves) { $0 == $1 }
    }
}

/// What a proposal would do to the grades in force.
struct GradeMoves: Equatable, Sendable {
    /// Stores with a grade in force.
    let known: Int
    /// Of these, those whose grade would be another or none.
    let ofKnown: Int
    /// Stores that would have their first.
    let firsts: Int

    init(_ pairs: some Sequence<(from: Grade?, to: Grade?)>) {
        var (known, ofKnown, firsts) = (0, 0, 0)
        for pair in pairs {
            if pair.from != nil { known += 1 } else if pair.to != nil { firsts += 1 }
            if pair.from != nil, pair.from != pair.to { ofKnown += 1 }
        }
        (self.known, self.ofKnown, self.firsts) = (known, ofKnown, firsts)
    }
}

extension GradingScheme {
    /// How many of so many stores with a grade may move before two people have to sign; nil for any number.
    func mostMoves(of known: Int) -> Int? { secondSignatureAbove.map { known * $0.basisPoints / 10_000 } }

    func needsSecond(for moves: GradeMoves) -> Bool { mostMoves(of: moves.known).map { moves.ofKnown > $0 } ?? false }
}
