/// A file of rows as a person gave it, which can be read from its beginning more than once.
package struct TableFile: Sendable {
    /// Hands every block of the file to a receiver, from the first on; what the receiver throws ends the reading.
    package typealias Blocks = @Sendable ((Span<UInt8>) throws -> Void) throws -> Void

    /// As the person gave it; problems name it.
    package let name: String
    let blocks: Blocks

    package init(name: String, blocks: @escaping Blocks) {
        (self.name, self.blocks) = (name, blocks)
    }

    /// Bytes that are in memory already.
    package init(name: String, bytes: [UInt8]) {
        self.init(name: name) { receive in try receive(bytes.span) }
    }
}

/// The columns that a file of one kind may have.
package struct TableLayout: Sendable {
    /// Their header has to be there, and a value in every row.
    package let required: [String]
    /// May be left out or blank: not known.
    package let optional: [String]

    package init(required: [String], optional: [String] = []) {
        (self.required, self.optional) = (required, optional)
    }

    package var columns: [String] { required + optional }
}
