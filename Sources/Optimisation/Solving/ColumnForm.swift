/// A program as the solvers read it: column after column, and always to be minimised.
struct ColumnForm: Sendable {
    var starts: [Int32] = [0]
    var rows: [Int32] = []
    var factors: [Double] = []
    let worths: [Double]
    let lower: [Double]
    let upper: [Double]
    let rowLower: [Double]
    let rowUpper: [Double]
    /// The places of whole numbers.
    let wholes: [Int32]

    init<Rule>(_ program: IntegerProgram<Rule>) {
        let sign: Double = program.aim == .maximise ? -1 : 1
        worths = program.columns.map { sign * $0.worth }
        lower = program.columns.map(\.range.lowerBound)
        upper = program.columns.map(\.range.upperBound)
        rowLower = program.rows.map(\.range.lowerBound)
        rowUpper = program.rows.map(\.range.upperBound)
        wholes = program.columns.indices.filter { program.columns[$0].isInteger }.map(Int32.init)

        var counts = [Int32](repeating: 0, count: worths.count)
        var total = 0
        for row in program.rows {
            for term in program.terms[row.terms] { counts[term.variable.index] += 1 }
            total += row.terms.count
        }
        for count in counts { starts.append(starts[starts.count - 1] + count) }
        var next = starts
        rows = [Int32](repeating: 0, count: total)
        factors = [Double](repeating: 0, count: total)
        for (index, row) in program.rows.enumerated() {
            for term in program.terms[row.terms] {
                let place = Int(next[term.variable.index])
                next[term.variable.index] += 1
                rows[place] = Int32(index)
                factors[place] = term.factor
            }
        }
    }

    /// By weak duality the worth of no solution lies below this, whatever the prices of the rows are; nil where it has no
    /// end. Of a variable without end a price a billionth off counts as even.
    func bound(prices: [Double], worths: [Double]) -> Double? {
        var (bound, size) = (0.0, 0.0)
        var kept = prices
        for row in prices.indices where prices[row] != 0 {
            let end = prices[row] > 0 ? rowLower[row] : rowUpper[row]
            // The price of an end that is not there is the solver's last digits.
            guard end.isFinite else {
                kept[row] = 0
                continue
            }
            bound += prices[row] * end
            size += abs(prices[row] * end)
        }
        for column in worths.indices {
            var (rest, parts) = (worths[column], abs(worths[column]))
            for place in Int(starts[column])..<Int(starts[column + 1]) {
                let part = factors[place] * kept[Int(rows[place])]
                rest -= part
                parts += abs(part)
            }
            let end = rest > 0 ? lower[column] : upper[column]
            if !end.isFinite {
                guard abs(rest) <= 1e-9 * max(1, parts) else { return nil }
                continue
            }
            bound += rest * end
            size += parts * abs(end)
        }
        // More than the sum can have lost by rounding.
        return bound - 1e-12 * size
    }
}
