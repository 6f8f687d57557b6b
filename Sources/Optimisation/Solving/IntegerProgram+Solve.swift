extension IntegerProgram {
    /// The best answer that the limits allow, with the bound that says how good it is.
    ///
    /// The relaxation is solved first, and its prices are added up here to a bound that needs no trust; often that is the
    /// proof already. Otherwise CBC searches, from `start` where one is given that keeps every rule, and the answer is never
    /// worse than it. What comes back is checked against every row and its worth added up here.
    ///
    /// The same program, start and limit of nodes give the same answer. Cancelling the task ends the search with
    /// the best that is known.
    package func solve(_ limits: SolveLimits = SolveLimits(), start: [Double]? = nil) async -> Answer {
        let stopwatch = Stopwatch()
        let form = ColumnForm(self)
        var search = Search(program: self, stopwatch: stopwatch, known: start.map(rounded))
        guard !columns.isEmpty else {
            search.learn([])
            return search.best == nil ? .infeasible : search.answer(.finished)
        }

        switch Relaxation.of(form, seconds: limits.seconds) {
        case .best(let values, let bound):
            if let bound { search.learn(bound: aim == .maximise ? -bound : bound, from: .prices) }
            search.learn(values)
            if search.isProven || form.wholes.isEmpty { return search.answer(.finished) }
        case .infeasible:
            return .infeasible
        case .unbounded:
            // Without whole numbers there is a ray of ever better ones; with them there may be none at all.
            if case .infeasible = await withoutWorth.solve(limits) { return .infeasible }
            return .unbounded
        case .unknown:
            break
        }
        guard !Task.isCancelled else { return search.answer(.cancelled) }

        let rest = SolveLimits(seconds: max(0.1, limits.seconds - stopwatch.seconds), nodes: limits.nodes)
        let start = search.best
        var result = await BranchAndCut.search(form, limits: rest, start: start)
        search.learn(result)
        if result.isInfeasible, search.best == nil { return .infeasible }
        // Where what CBC starts from is the best already, it ends at times without a bound that holds: once more, without.
        if start != nil, result.end == .finished, !search.isProven {
            result = await BranchAndCut.search(form, limits: rest, start: nil)
            search.learn(result)
        }
        return search.answer(result.end)
    }
}
