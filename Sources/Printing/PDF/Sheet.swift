/// The paper and its margins, in points: A4, upright, or lying where a table has many columns.
struct Sheet {
    let width: Double
    let height: Double

    static let margin = 42.5
    /// What the foot takes of each page, above the lower margin.
    static let foot = 20.0
    /// The most columns that a table upright may have.
    static let uprightColumns = 7

    init(for document: PrintedDocument) {
        let columns = document.sections.lazy.flatMap(\.contents).map { content in
            switch content {
            case .paragraph, .chart, .pictures: 0
            case .table(let table): table.columns.count
            }
        }
        let lies = (columns.max() ?? 0) > Self.uprightColumns
        (width, height) = lies ? (841.89, 595.276) : (595.276, 841.89)
    }

    /// Between the margins.
    var roomAcross: Double { width - 2 * Self.margin }

    /// Between the upper margin and the foot.
    var roomDown: Double { height - 2 * Self.margin - Self.foot }
}
