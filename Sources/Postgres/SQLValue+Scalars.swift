extension Bool: SQLValue {
    package var sqlText: String? { self ? "t" : "f" }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        guard cell.type == TypeNumber.bool else { throw cell.mismatch("Bool") }
        self = try cell.integer(UInt8.self) != 0
    }
}

/// The whole number in a cell of an integer type, or in a `numeric` without a fraction.
private func wholeNumber(_ cell: borrowing Cell) throws(PostgresError) -> Int64 {
    switch cell.type {
    case TypeNumber.int8: try cell.integer(Int64.self)
    case TypeNumber.int4: Int64(try cell.integer(Int32.self))
    case TypeNumber.int2: Int64(try cell.integer(Int16.self))
    case TypeNumber.oid: Int64(try cell.integer(UInt32.self))
    case TypeNumber.numeric: try unwrapped(NumericWire(cell).wholeNumber, cell, "a whole number")
    default: throw cell.mismatch("a whole number")
    }
}

private func unwrapped<T>(_ value: T?, _ cell: borrowing Cell, _ wanted: String) throws(PostgresError) -> T {
    guard let value else { throw cell.mismatch(wanted) }
    return value
}

/// The number, if the narrower type has room for it.
private func narrowed<I: FixedWidthInteger>(_ cell: borrowing Cell) throws(PostgresError) -> I {
    guard let number = I(exactly: try wholeNumber(cell)) else { throw cell.mismatch("\(I.self)") }
    return number
}

extension Int: SQLValue {
    package static var isPlain: Bool { true }
    package var sqlText: String? { String(self) }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try narrowed(cell) }
}

extension Int64: SQLValue {
    package static var isPlain: Bool { true }
    package var sqlText: String? { String(self) }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try wholeNumber(cell) }
}

extension Int32: SQLValue {
    package static var isPlain: Bool { true }
    package var sqlText: String? { String(self) }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try narrowed(cell) }
}

extension Int16: SQLValue {
    package static var isPlain: Bool { true }
    package var sqlText: String? { String(self) }
    package init(sql cell: borrowing Cell) throws(PostgresError) { self = try narrowed(cell) }
}

extension Double: SQLValue {
    package var sqlText: String? { isNaN ? "NaN" : isInfinite ? (self < 0 ? "-Infinity" : "Infinity") : "\(self)" }
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        switch cell.type {
        case TypeNumber.float8: self = Double(bitPattern: try cell.integer(UInt64.self))
        case TypeNumber.float4: self = Double(Float(bitPattern: try cell.integer(UInt32.self)))
        case TypeNumber.numeric: self = try unwrapped(NumericWire(cell).double, cell, "Double")
        default: self = Double(try wholeNumber(cell))
        }
    }
}

extension String: SQLValue {
    package var sqlText: String? { self }
    /// Text types, names, JSON and user-defined enums.
    package init(sql cell: borrowing Cell) throws(PostgresError) {
        switch cell.type {
        case TypeNumber.text, TypeNumber.varchar, TypeNumber.bpchar, TypeNumber.name, TypeNumber.json,
            TypeNumber.unknown, TypeNumber.char, TypeNumber.firstOfUsers...:
            self = cell.string
        case TypeNumber.jsonb:
            self = String(cell.string.dropFirst())  // a version byte goes before
        default: throw cell.mismatch("String")
        }
    }
}

/// Raw bytes, `bytea`.
package struct Bytes: SQLValue, Hashable {
    package let bytes: [UInt8]

    package init(_ bytes: some Sequence<UInt8>) { self.bytes = Array(bytes) }

    package var sqlText: String? { "\\x" + hex }

    package init(sql cell: borrowing Cell) throws(PostgresError) {
        guard cell.type == TypeNumber.bytea else { throw cell.mismatch("Bytes") }
        bytes = cell.copy
    }

    /// Lower-case hexadecimal, two characters a byte.
    package var hex: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
