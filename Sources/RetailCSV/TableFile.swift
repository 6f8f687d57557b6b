/// A file of rows as a person gave it, a text or a workbook, which can be read from its beginning more than once.
package struct TableFile: Sendable {
    /// Hands every block of the file to a receiver, from the first on; what the receiver throws ends the reading.
    package typealias Blocks = @Sendable ((Span<UInt8>) throws -> Void) throws -> Void

    /// As the person gave it; problems name it.
    package let name: String
    package let blocks: Blocks
    /// Where the rows stand; nil for a text.
    let sheet: TableSheet?

    /// Whether the rows stand in the sheet of a workbook.
    package var isSheet: Bool { sheet != nil }

    /// `blocks` are the bytes as they came, also where the rows stand in a sheet.
    package init(name: String, sheet: TableSheet? = nil, blocks: @escaping Blocks) {
        (self.name, self.sheet, self.blocks) = (name, sheet, blocks)
    }

    /// Bytes that are in memory already.
    package init(name: String, bytes: [UInt8]) {
        self.init(name: name) { receive in try receive(bytes.span) }
    }
}

/// The columns that a file of one kind may have, in the order in which we write them.
package struct TableLayout: Sendable {
    package let columns: [String]
    /// Their header has to be there, and a value in every row; the others may be left out or blank: not known.
    package let required: Set<String>

    package init(_ columns: [String], required: Set<String>) {
        precondition(required.isSubset(of: columns), "a required column is missing from the layout")
        (self.columns, self.required) = (columns, required)
    }
}
