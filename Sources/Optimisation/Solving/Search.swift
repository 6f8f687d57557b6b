/// What a search has learned so far: the best values, each set checked, and the best bound.
struct Search<Rule: Hashable & Sendable> {
    let program: IntegerProgram<Rule>
    let stopwatch: Stopwatch
    private(set) var best: [Double]?
    private var bound: Double
    private var proof = Solution.Proof.none
    var nodes = 0

    init(program: IntegerProgram<Rule>, stopwatch: Stopwatch, known: [Double]?) {
        (self.program, self.stopwatch) = (program, stopwatch)
        bound = program.aim == .maximise ? .infinity : -.infinity
        if let known, program.isKept(by: known) { best = known }
    }

    /// Takes values that keep every row and are better than the best so far. Values whose whole numbers are fine and whose
    /// other numbers are a little off are solved again with the whole numbers fixed.
    mutating func learn(_ found: [Double]) {
        var values = program.rounded(found)
        if !program.isKept(by: values) {
            guard let mended = mended(values) else { return }
            values = mended
        }
        guard let best else {
            self.best = values
            return
        }
        if isBetter(program.worth(of: values), than: program.worth(of: best)) { self.best = values }
    }

    /// Takes a bound that is tighter than the one so far. Where worths are whole, so is the bound.
    mutating func learn(bound told: Double, from proof: Solution.Proof) {
        guard told.isFinite else { return }
        var bound = told
        if program.hasWholeWorth {
            bound = program.aim == .maximise ? (told + 1e-6).rounded(.down) : (told - 1e-6).rounded(.up)
        }
        guard isBetter(self.bound, than: bound) else { return }
        // A search's bound that a checked solution beats is a wrong one.
        if proof == .search, let best, isBetter(program.worth(of: best), than: bound, by: 1e-4) { return }
        (self.bound, self.proof) = (bound, proof)
    }

    /// Takes what a search of the tree found.
    mutating func learn(_ result: BranchAndCut.Result) {
        nodes += result.nodes
        if let values = result.values { learn(values) }
        if let bound = result.bound { learn(bound: program.aim == .maximise ? -bound : bound, from: .search) }
    }

    var isProven: Bool { best.map { solution($0, .finished).isProven } ?? false }

    func answer(_ end: Solution.End) -> Answer {
        guard let best else { return .undecided(bound: bound) }
        return .solution(solution(best, end))
    }

    private func solution(_ values: [Double], _ end: Solution.End) -> Solution {
        Solution(
            values: values, objective: program.worth(of: values), bound: values.isEmpty ? 0 : bound,
            proof: values.isEmpty ? .prices : proof, end: end, nodes: nodes, effort: stopwatch.duration)
    }

    private func isBetter(_ one: Double, than other: Double, by margin: Double = 0) -> Bool {
        program.aim == .maximise ? one > other + margin : one < other - margin
    }

    private func mended(_ values: [Double]) -> [Double]? {
        var fixed = program
        var isMixed = false
        for (index, column) in program.columns.enumerated() {
            guard column.isInteger else {
                isMixed = true
                continue
            }
            guard values[index] == values[index].rounded() else { return nil }
            fixed.fix(IntegerProgram.Variable(index: index), at: values[index])
        }
        guard isMixed, case .best(let values, _) = Relaxation.of(ColumnForm(fixed), seconds: 10) else { return nil }
        let rounded = program.rounded(values)
        return program.isKept(by: rounded) ? rounded : nil
    }
}
