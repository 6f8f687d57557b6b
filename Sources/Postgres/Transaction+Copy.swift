import CLibPQ

extension Transaction {
    /// COPY … FROM STDIN in text format; answers the number of rows. If `write` throws, nothing of it stays.
    package func copyIn(_ statement: SQL, _ write: (inout CopyWriter) throws -> Void) throws -> Int {
        try connection.beginCopy(statement, PGRES_COPY_IN)
        var writer = CopyWriter(connection)
        do {
            try write(&writer)
            try writer.flush()
        } catch {
            _ = try? connection.endCopyIn(givingUpBecause: "the sender gave up")
            throw error
        }
        return try connection.endCopyIn()
    }

    /// COPY … TO STDOUT, line by line as it arrives, in constant memory. If `read` throws, the rest is called off.
    package func copyOut(_ statement: SQL, _ read: (borrowing CopyLine) throws -> Void) throws {
        try connection.beginCopy(statement, PGRES_COPY_OUT)
        do {
            while unsafe try connection.nextCopyData({ unsafe try read(CopyLine($0)) }) != nil {}
        } catch {
            connection.canceller.cancelNow()
            _ = try? connection.drain()
            throw error
        }
        try connection.drain()
    }
}

/// Takes rows for a COPY and sends them in blocks of 64 KiB.
package struct CopyWriter: ~Copyable {
    private let connection: Connection
    private var buffer: [UInt8] = []
    private var isRowOpen = false
    private static let blockSize = 65_536

    init(_ connection: Connection) {
        self.connection = connection
        buffer.reserveCapacity(Self.blockSize + 8192)
    }

    /// One row, a value a column, in the order of the statement.
    package mutating func row<each Value: SQLValue>(_ value: repeat each Value) throws(PostgresError) {
        for value in repeat each value { append(value.sqlText) }
        try endRow()
    }

    /// One row of values in text form; nil is NULL.
    package mutating func row(texts: some Sequence<String?>) throws(PostgresError) {
        for text in texts { append(text) }
        try endRow()
    }

    /// The next column of a row that is built one by one, and ended with `endRow`: nil is NULL.
    package mutating func append(_ number: Int64?) {
        openColumn()
        guard let number else { return buffer.append(contentsOf: CopyWriter.null) }
        if (0..<10).contains(number) { return buffer.append(UInt8(ascii: "0") + UInt8(number)) }
        var digits: (UInt64, UInt64, UInt32) = (0, 0, 0)
        unsafe withUnsafeMutableBytes(of: &digits) { digits in
            var rest = number.magnitude
            var start = digits.count
            repeat {
                start -= 1
                unsafe digits[start] = UInt8(ascii: "0") + UInt8(rest % 10)
                rest /= 10
            } while rest > 0
            if number < 0 {
                start -= 1
                unsafe digits[start] = UInt8(ascii: "-")
            }
            unsafe buffer.append(contentsOf: UnsafeRawBufferPointer(rebasing: digits[start...]))
        }
    }

    /// As many columns of NULL.
    package mutating func appendNulls(_ count: Int) {
        for _ in 0..<count {
            openColumn()
            buffer.append(contentsOf: CopyWriter.null)
        }
    }

    /// Bytes that are already in the statement's format, whole lines or parts of them.
    package mutating func raw(_ bytes: borrowing Span<UInt8>) throws(PostgresError) {
        if bytes.count >= Self.blockSize {
            try flush()
            return try send(bytes)
        }
        for index in bytes.indices { buffer.append(bytes[index]) }
        try flushIfFull()
    }

    private static let null = [UInt8(ascii: "\\"), UInt8(ascii: "N")]

    private mutating func openColumn() {
        if isRowOpen { buffer.append(UInt8(ascii: "\t")) }
        isRowOpen = true
    }

    /// The next column, as text; nil is NULL.
    package mutating func append(_ text: String?) {
        openColumn()
        guard var text else { return buffer.append(contentsOf: CopyWriter.null) }
        text.withUTF8 { bytes in
            for index in bytes.indices {
                switch unsafe bytes[index] {
                case UInt8(ascii: "\t"): buffer.append(contentsOf: [0x5C, UInt8(ascii: "t")])
                case UInt8(ascii: "\n"): buffer.append(contentsOf: [0x5C, UInt8(ascii: "n")])
                case UInt8(ascii: "\r"): buffer.append(contentsOf: [0x5C, UInt8(ascii: "r")])
                case 0x5C: buffer.append(contentsOf: [0x5C, 0x5C])
                case let byte: buffer.append(byte)
                }
            }
        }
    }

    package mutating func endRow() throws(PostgresError) {
        buffer.append(UInt8(ascii: "\n"))
        isRowOpen = false
        try flushIfFull()
    }

    private mutating func flushIfFull() throws(PostgresError) {
        if buffer.count >= Self.blockSize { try flush() }
    }

    mutating func flush() throws(PostgresError) {
        guard !buffer.isEmpty else { return }
        try send(buffer.span)
        buffer.removeAll(keepingCapacity: true)
    }

    private func send(_ bytes: borrowing Span<UInt8>) throws(PostgresError) {
        if Task.isCancelled { throw PostgresError(.cancelled, "the task was cancelled during COPY") }
        try connection.sendCopyData(bytes)
    }
}

/// One line of a COPY … TO STDOUT in text format, lent to the closure that reads it.
@safe
package struct CopyLine: ~Copyable {
    private let line: UnsafeRawBufferPointer

    init(_ line: UnsafeRawBufferPointer) { unsafe self.line = unsafe line }

    /// The bytes as sent, with the line end.
    package var bytes: [UInt8] { unsafe Array(line) }

    /// The fields without their escapes; nil is NULL.
    package var fields: [String?] {
        var body = bytes[...]
        if body.last == UInt8(ascii: "\n") { body.removeLast() }
        return body.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { field in
            field.elementsEqual("\\N".utf8) ? nil : String(decoding: unescaped(field), as: UTF8.self)
        }
    }

    private func unescaped(_ field: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var iterator = field.makeIterator()
        while let byte = iterator.next() {
            guard byte == 0x5C, let next = iterator.next() else {
                out.append(byte)
                continue
            }
            switch next {
            case UInt8(ascii: "t"): out.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "n"): out.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): out.append(UInt8(ascii: "\r"))
            case UInt8(ascii: "b"): out.append(8)
            case UInt8(ascii: "f"): out.append(12)
            case UInt8(ascii: "v"): out.append(11)
            default: out.append(next)
            }
        }
        return out
    }
}
