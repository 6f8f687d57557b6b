extension IntegerProgram {
    /// Local search over large neighbourhoods (Shaw 1998), for programs too large for one tree: all decisions but those of one
    /// neighbourhood are fixed, what is left is solved from the best so far, and so on, until no neighbourhood of a round gains
    /// anything or the limits end. The bound is that of the whole program's relaxation, if half of the time is enough for it.
    ///
    /// Never worse than the start, and the same again for the same start, neighbourhoods and nodes.
    ///
    /// - Parameters:
    ///   - start: keeps every row.
    ///   - neighbourhoods: what is let free, in this order; a variable that is in none of them is always free.
    ///   - limits: of each neighbourhood.
    ///   - seconds: of the processor, for all.
    package func improved(
        from start: [Double], letting neighbourhoods: [[Variable]], each limits: SolveLimits, seconds: Double
    ) async -> Answer {
        let stopwatch = Stopwatch()
        var search = Search(program: self, stopwatch: stopwatch, known: rounded(start))
        if case .best(let values, let bound) = Relaxation.of(ColumnForm(self), seconds: seconds / 2) {
            if let bound { search.learn(bound: aim == .maximise ? -bound : bound, from: .prices) }
            search.learn(values)
        }
        let decisions = Set(neighbourhoods.joined().map(\.index))
        var isGaining = search.best != nil
        while isGaining, !search.isProven {
            isGaining = false
            for free in neighbourhoods {
                let rest = min(limits.seconds, seconds - stopwatch.seconds)
                guard let best = search.best, rest > 0 else { return search.answer(.seconds) }
                guard !Task.isCancelled else { return search.answer(.cancelled) }
                let piece = Piece(of: self, fixing: decisions.subtracting(free.map(\.index)), at: best)
                let found = await piece.program.solve(
                    SolveLimits(seconds: rest, nodes: limits.nodes), start: piece.values(in: best))
                guard let found = found.solution else { continue }
                search.nodes += found.nodes
                let before = worth(of: best)
                search.learn(piece.values(found.values, into: best))
                isGaining = isGaining || search.best.map { worth(of: $0) != before } ?? false
            }
        }
        return search.answer(.finished)
    }

    /// What is left of a program when some of its variables are decided.
    private struct Piece {
        private(set) var program: IntegerProgram
        /// The variables that are left, by their places in the whole.
        private let places: [Int]

        init(of whole: IntegerProgram, fixing fixed: Set<Int>, at values: [Double]) {
            places = whole.columns.indices.filter { !fixed.contains($0) }
            program = IntegerProgram(whole.aim)
            program.columns = places.map { whole.columns[$0] }
            var places = [Int?](repeating: nil, count: whole.columns.count)
            for (place, index) in self.places.enumerated() { places[index] = place }
            for row in whole.rows {
                var (sum, free) = (0.0, [Term]())
                for term in whole.terms[row.terms] {
                    if let place = places[term.variable.index] {
                        free.append(term.factor * Variable(index: place))
                    } else {
                        sum += term.factor * values[term.variable.index]
                    }
                }
                guard !free.isEmpty else { continue }
                program.require(
                    free, in: (row.range.lowerBound - sum)...(row.range.upperBound - sum), rule: row.rule)
            }
        }

        func values(in whole: [Double]) -> [Double] { places.map { whole[$0] } }

        func values(_ found: [Double], into whole: [Double]) -> [Double] {
            var values = whole
            for (place, index) in places.enumerated() { values[index] = found[place] }
            return values
        }
    }
}
