import Retail
package import RetailCSV

/// A file of demand: a row for each week of each series (`cli.md`, `series`), in any order, also packed by gzip.
package enum SeriesFile {
    package static let layout = TableLayout(
        ["series", "class", "week", "units", "price", "promotion", "stockout"], required: ["series", "week"])

    /// Weeks that are numbered.
    static let numbers: ClosedRange<Int64> = 0...999_999
    /// From the first to the last week of a file: 20 years.
    static let span = 1040

    /// Reads the whole file. Throws a refusal with everything that is wrong with it.
    package static func panel(
        of file: TableFile, progress: @escaping @Sendable (_ bytes: Int) -> Void = { _ in }
    ) throws -> DemandPanel {
        let table = file.unpacked
        var reader = SeriesReader()
        try table.read(layout, table.scan(), progress: progress) { cells in reader.take(&cells) }
        return reader.panel
    }
}
