/// One column of one row as the server sent it, in binary, lent to the initializer that reads it.
@safe
package struct Cell: ~Copyable {
    /// The type's number in `pg_type`.
    package let type: UInt32
    private let bytes: UnsafeRawBufferPointer
    /// The answer that the cell belongs to, for complaints; it outlives the cell, which is only lent.
    private unowned(unsafe) let rows: Rows
    private let column: Int

    init(type: UInt32, bytes: UnsafeRawBufferPointer, rows: Rows, column: Int) {
        self.type = type
        unsafe self.bytes = unsafe bytes
        unsafe self.rows = rows
        self.column = column
    }

    package var count: Int { unsafe bytes.count }

    /// The bytes as UTF-8.
    package var string: String { unsafe String(decoding: bytes, as: UTF8.self) }

    /// A copy of the bytes.
    package var copy: [UInt8] { unsafe Array(bytes) }

    /// The big-endian integer at `offset`.
    package func integer<I: FixedWidthInteger>(_ type: I.Type = I.self, at offset: Int = 0) throws(PostgresError) -> I {
        guard offset >= 0, offset + MemoryLayout<I>.size <= count else { throw mismatch("\(I.self)") }
        return I(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: I.self))
    }

    /// The part of this cell that an array or a range keeps as an element of `type`.
    package func element(type: UInt32, at offset: Int, count: Int) throws(PostgresError) -> Cell {
        guard offset >= 0, count >= 0, offset + count <= self.count else { throw mismatch("element") }
        let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + count])
        return unsafe Cell(type: type, bytes: part, rows: rows, column: column)
    }

    /// The error for a column whose type is not what the caller asked for.
    package func mismatch(_ wanted: String) -> PostgresError {
        PostgresError(.undecodable, "type \(type) cannot be read as \(wanted)", column: unsafe rows.name(of: column))
    }
}
