/// Where the columns of a table stand between the margins, in points.
struct TableGrid {
    let columns: [PrintedTable.Column]
    private let lefts: [Double]
    private let widths: [Double]

    /// Left free inside of a cell, beside the text and above and below it.
    static let beside = 4.0
    static let above = 2.5

    init(_ columns: [PrintedTable.Column], across room: Double) {
        self.columns = columns
        let whole = columns.reduce(0) { $0 + $1.width }
        widths = columns.map { max(1, $0.width / whole * room - 2 * Self.beside) }
        var (left, lefts) = (0.0, [Double]())
        for column in columns {
            lefts.append(left + Self.beside)
            left += column.width / whole * room
        }
        self.lefts = lefts
    }

    /// Of the text in a column.
    func left(_ column: Int) -> Double { lefts[column] }
    func width(_ column: Int) -> Double { widths[column] }
}
