/// Each row paired with a column of its own at the least cost, every pair being possible: the assignment problem. There are
/// no fewer columns than rows.
package struct Pairing: Sendable {
    /// The column of each row.
    package let columns: [Int]
    package let cost: Int
    /// No pairing costs less: computed from prices of rows and columns that were checked against every pair.
    package let bound: Int

    package var isProven: Bool { cost == bound }

    /// Shortest augmenting paths (Jonker and Volgenant 1987), the rows one after another; at most rows² × columns steps.
    package init(costs: [[Int]]) {
        let (rows, width) = (costs.count, costs.first?.count ?? 0)
        precondition(rows <= width || rows == 0, "a row without a column of its own")
        precondition(costs.allSatisfy { $0.count == width }, "rows of one length")
        let flat = costs.flatMap { $0 }
        var search = PairSearch(rows: rows, width: width)
        for row in 0..<rows { search.add(row, flat) }
        columns = search.columns
        cost = search.columns.enumerated().reduce(0) { $0 + flat[$1.offset * width + $1.element] }
        bound = search.bound(flat)
    }
}

private struct PairSearch {
    private let width: Int
    private var rowPrices: [Int]
    private var columnPrices: [Int]
    /// The row of each column, or below nothing.
    private var rowOf: [Int]

    init(rows: Int, width: Int) {
        self.width = width
        rowPrices = [Int](repeating: 0, count: rows)
        columnPrices = [Int](repeating: 0, count: width)
        rowOf = [Int](repeating: -1, count: width)
    }

    var columns: [Int] {
        var columns = [Int](repeating: -1, count: rowPrices.count)
        for (column, row) in rowOf.enumerated() where row >= 0 { columns[row] = column }
        return columns
    }

    /// Gives a row a column, moving others where that is cheaper.
    mutating func add(_ added: Int, _ costs: [Int]) {
        var slack = [Int](repeating: .max, count: width)
        var before = [Int](repeating: -1, count: width)
        var isDone = [Bool](repeating: false, count: width)
        var (row, last) = (added, -1)
        while true {
            var (nearest, delta) = (-1, Int.max)
            let base = row * width
            let price = rowPrices[row]
            for column in 0..<width where !isDone[column] {
                let rest = costs[base + column] - price - columnPrices[column]
                if rest < slack[column] { (slack[column], before[column]) = (rest, last) }
                if slack[column] < delta { (nearest, delta) = (column, slack[column]) }
            }
            rowPrices[added] += delta
            for column in 0..<width {
                if isDone[column] {
                    rowPrices[rowOf[column]] += delta
                    columnPrices[column] -= delta
                } else {
                    slack[column] -= delta
                }
            }
            isDone[nearest] = true
            last = nearest
            if rowOf[nearest] < 0 { break }
            row = rowOf[nearest]
        }
        while last >= 0 {
            let previous = before[last]
            rowOf[last] = previous >= 0 ? rowOf[previous] : added
            last = previous
        }
    }

    /// The prices' sum, each row's lowered to what its pairs allow; a column may stay alone and is never worth less than nothing
    /// to its price.
    func bound(_ costs: [Int]) -> Int {
        let kept = columnPrices.map { min($0, 0) }
        return rowPrices.indices.reduce(kept.reduce(0, +)) { sum, row in
            sum + (0..<width).reduce(.max) { min($0, costs[row * width + $1] - kept[$1]) }
        }
    }
}
