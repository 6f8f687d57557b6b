import CCbc
import Dispatch
import Synchronization

/// CBC's model, freed with this; it runs on one thread, says nothing, and stops at no gap.
@safe struct BranchAndCut: ~Copyable {
    struct Result: Sendable {
        /// As the solver left them; nil where it found none.
        let values: [Double]?
        /// The bound of the tree (of the minimised worth); nil where the tree was cut short by us.
        let bound: Double?
        let isInfeasible: Bool
        let end: Solution.End
        let nodes: Int
    }

    /// Searches side by side come to wrong answers in CBC 2.10: one runs at a time, and nobody who waits holds a thread.
    private static let lane = DispatchQueue(label: "branch and cut")

    static func search(_ form: ColumnForm, limits: SolveLimits, start: [Double]?) async -> Result {
        let stop = Stop()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { asked in
                lane.async {
                    let isTooLate = stop.isAsked.load(ordering: .relaxed)
                    asked.resume(
                        returning: isTooLate
                            ? Result(values: nil, bound: nil, isInfeasible: false, end: .cancelled, nodes: 0)
                            : BranchAndCut(form).solve(limits: limits, start: start, stop: stop))
                }
            }
        } onCancel: {
            stop.isAsked.store(true, ordering: .relaxed)
        }
    }

    private let model: UnsafeMutableRawPointer
    private let count: Int

    private init(_ form: ColumnForm) {
        // The library fails here for want of memory alone.
        guard let model = unsafe Cbc_newModel() else { fatalError("no memory for an integer program") }
        unsafe self.model = unsafe model
        count = form.worths.count
        unsafe Cbc_loadProblem(
            model, Int32(count), Int32(form.rowLower.count), form.starts, form.rows, form.factors, form.lower,
            form.upper, form.worths, form.rowLower, form.rowUpper)
        for column in form.wholes { unsafe Cbc_setInteger(model, column) }
        unsafe Cbc_setObjSense(model, 1)
    }

    deinit { unsafe Cbc_deleteModel(model) }

    private func solve(limits: SolveLimits, start: [Double]?, stop: Stop) -> Result {
        unsafe Cbc_setParameter(model, "log", "0")
        unsafe Cbc_setParameter(model, "threads", "0")
        unsafe Cbc_setParameter(model, "ratio", "0")
        unsafe Cbc_setParameter(model, "allow", "0")
        // Its preprocessing dies of infeasible programs while somebody gives cuts, and generalised assignments are solved
        // faster without.
        unsafe Cbc_setParameter(model, "preprocess", "off")
        unsafe Cbc_setParameter(model, "sec", "\(limits.seconds)")
        if let nodes = limits.nodes { unsafe Cbc_setParameter(model, "maxN", "\(nodes)") }
        if let start {
            unsafe Cbc_setMIPStartI(model, Int32(start.count), start.indices.map(Int32.init), start)
        }
        // The solver cannot be told to stop. It asks for cuts at every node, though, and a cut that nothing satisfies
        // closes a node, and with it all that is left of the tree.
        unsafe Cbc_addCutCallback(
            model,
            { solver, cuts, told in
                guard let told = unsafe told else { return }
                let stop = unsafe Unmanaged<Stop>.fromOpaque(told).takeUnretainedValue()
                guard stop.isAsked.load(ordering: .relaxed) else { return }
                stop.isDone.store(true, ordering: .relaxed)
                guard unsafe Osi_getNumCols(solver) > 0, let ends = unsafe Osi_getColUpper(solver) else { return }
                var (column, factor): (Int32, Double) = (0, 1)
                let greater = CChar(UInt8(ascii: "G"))
                unsafe OsiCuts_addRowCut(cuts, 1, &column, &factor, greater, ends[0] + 1)
            }, "cancellation", Unmanaged.passUnretained(stop).toOpaque())
        withExtendedLifetime(stop) { _ = unsafe Cbc_solve(model) }
        return result(isStopped: stop.isDone.load(ordering: .relaxed))
    }

    private func result(isStopped: Bool) -> Result {
        var values: [Double]?
        if let found = unsafe Cbc_bestSolution(model) {
            values = unsafe [Double](UnsafeBufferPointer(start: found, count: count))
        }
        let bySeconds = unsafe Cbc_isSecondsLimitReached(model) != 0
        let byNodes = unsafe Cbc_isNodeLimitReached(model) != 0
        let isFinished = unsafe Cbc_status(model) == 0 && !isStopped
        let end: Solution.End =
            isStopped ? .cancelled : isFinished ? .finished : byNodes && !bySeconds ? .nodes : .seconds
        let bound = unsafe Cbc_getBestPossibleObjValue(model)
        return Result(
            values: values, bound: isStopped || abs(bound) >= 1e50 ? nil : bound,
            isInfeasible: unsafe isFinished && values == nil && Cbc_isProvenInfeasible(model) != 0, end: end,
            nodes: Int(unsafe Cbc_getNodeCount(model)))
    }

    /// Whether the search shall end, and whether that closed a node.
    private final class Stop: Sendable {
        let isAsked = Atomic(false)
        let isDone = Atomic(false)
    }
}
