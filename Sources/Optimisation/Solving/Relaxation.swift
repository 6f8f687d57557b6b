import CCbc

/// A program without the demand that whole numbers be whole, solved by CLP.
enum Relaxation {
    /// The best values, and the bound (of the minimised worth) that their prices prove.
    case best([Double], bound: Double?)
    /// Prices of the rows prove it.
    case infeasible
    case unbounded
    /// The solver gave up, or said what its prices do not prove.
    case unknown

    static func of(_ form: ColumnForm, seconds: Double) -> Relaxation {
        LinearSolver(form).solve(form, seconds: seconds)
    }
}

/// CLP's model, freed with this.
@safe private struct LinearSolver: ~Copyable {
    private let model: UnsafeMutableRawPointer

    init(_ form: ColumnForm) {
        // The library fails here for want of memory alone.
        guard let model = unsafe Clp_newModel() else { fatalError("no memory for a linear program") }
        unsafe self.model = unsafe model
        unsafe Clp_setLogLevel(model, 0)
        unsafe Clp_loadProblem(
            model, Int32(form.worths.count), Int32(form.rowLower.count), form.starts, form.rows, form.factors,
            form.lower, form.upper, form.worths, form.rowLower, form.rowUpper)
        unsafe Clp_setOptimizationDirection(model, 1)
    }

    deinit { unsafe Clp_deleteModel(model) }

    func solve(_ form: ColumnForm, seconds: Double) -> Relaxation {
        unsafe Clp_setMaximumSeconds(model, seconds)
        _ = unsafe Clp_initialSolve(model)
        switch unsafe Clp_status(model) {
        case 0:
            guard let found = unsafe Clp_primalColumnSolution(model), let told = unsafe Clp_dualRowSolution(model)
            else { return .unknown }
            let values = unsafe [Double](UnsafeBufferPointer(start: found, count: form.worths.count))
            let prices = unsafe [Double](UnsafeBufferPointer(start: told, count: form.rowLower.count))
            return .best(values, bound: form.bound(prices: prices, worths: form.worths))
        case 1:
            return isProvenEmpty(form) ? .infeasible : .unknown
        case 2:
            return .unbounded
        default:
            return .unknown
        }
    }

    /// Farkas: prices under which the rows cost more than nothing although nothing is worth anything.
    private func isProvenEmpty(_ form: ColumnForm) -> Bool {
        if zip(form.rowLower, form.rowUpper).contains(where: { $0 > $1 }) { return true }
        unsafe Clp_primal(model, 0)
        guard let ray = unsafe Clp_infeasibilityRay(model) else { return false }
        defer { unsafe Clp_freeRay(model, ray) }
        let prices = unsafe [Double](UnsafeBufferPointer(start: ray, count: form.rowLower.count))
        let free = [Double](repeating: 0, count: form.worths.count)
        let scale = prices.reduce(0) { max($0, abs($1)) }
        guard scale > 0 else { return false }
        return [scale, -scale].contains { scale in
            form.bound(prices: prices.map { $0 / scale }, worths: free).map { $0 > 1e-7 } ?? false
        }
    }
}
