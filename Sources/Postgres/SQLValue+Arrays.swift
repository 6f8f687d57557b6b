/// One-dimensional arrays; an empty one has no dimension.
extension Array: SQLValue where Element: SQLValue {
    package var sqlText: String? {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        var bytes = [UInt8(ascii: "{")]
        bytes.reserveCapacity(count * 8 + 2)
        let isPlain = Element.isPlain
        for element in self {
            if bytes.count > 1 { bytes.append(UInt8(ascii: ",")) }
            guard let text = element.sqlText else {
                bytes.append(contentsOf: "NULL".utf8)
                continue
            }
            if isPlain {
                bytes.append(contentsOf: text.utf8)
                continue
            }
            bytes.append(quote)
            // Byte by byte: neither mark is ever a part of another character.
            for byte in text.utf8 {
                if byte == quote || byte == backslash { bytes.append(backslash) }
                bytes.append(byte)
            }
            bytes.append(quote)
        }
        bytes.append(UInt8(ascii: "}"))
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Wire form: dimensions, a null flag, the element's type, then length and lower bound of each dimension, then
    /// length and bytes of each element (-1 for NULL).
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        let dimensions = try cell.integer(Int32.self, at: 0)
        guard dimensions <= 1 else { throw cell.mismatch("a one-dimensional array") }
        self = []
        guard dimensions == 1 else { return }
        let type = try cell.integer(UInt32.self, at: 8)
        let elements = Int(try cell.integer(Int32.self, at: 12))
        // Each has a length of four bytes before it.
        reserveCapacity(Swift.min(elements, cell.count / 4))
        var offset = 20
        for _ in 0..<elements {
            let count = Int(try cell.integer(Int32.self, at: offset))
            offset += 4
            if count < 0 {
                append(try Element.fromNull(column: "array element"))
            } else {
                append(try Element(sql: cell.element(type: type, at: offset, count: count)))
                offset += count
            }
        }
    }
}
