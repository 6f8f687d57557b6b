import CLibPQ
import Glibc

extension Connection {
    /// Begins a COPY. It may take as long as it takes, and so may the rest of its transaction.
    func beginCopy(_ statement: SQL, _ wanted: ExecStatusType) throws(PostgresError) {
        guard statement.bindings.isEmpty else { throw PostgresError(.wrongStatement, "COPY takes no parameters") }
        try command("set local statement_timeout = 0")
        try refuseNUL([statement.text])
        let result = try checked(unsafe ResultHandle(PQexec(handle, statement.text)))
        guard result.status == wanted else { throw PostgresError(.wrongStatement, "this is not such a COPY") }
    }

    /// Hands bytes to a COPY … FROM STDIN under way. Throws the server's refusal of what it got so far, if it has one.
    func sendCopyData(_ bytes: borrowing Span<UInt8>) throws(PostgresError) {
        var rest = 0
        while rest < bytes.count {
            // One call takes at most 2 GiB.
            let part = bytes.extracting(rest..<min(bytes.count, rest + (1 << 30)))
            let taken = unsafe part.withUnsafeBytes { block in
                unsafe PQputCopyData(
                    handle, block.assumingMemoryBound(to: CChar.self).baseAddress, Int32(block.count))
            }
            guard taken == 1 else { throw lost() }
            rest += part.count
        }
        // A server that speaks during a COPY … FROM STDIN has met an error; what is sent after it is for nothing.
        var answer = pollfd(fd: unsafe PQsocket(handle), events: Int16(POLLIN), revents: 0)
        if unsafe poll(&answer, 1, 0) > 0 {
            _ = try endCopyIn()
            throw lost()
        }
    }

    /// Ends a COPY … FROM STDIN; with a reason, the server drops what it got. Answers the number of rows.
    func endCopyIn(givingUpBecause reason: String? = nil) throws(PostgresError) -> Int {
        guard unsafe PQputCopyEnd(handle, reason) == 1 else { throw lost() }
        return try drain()
    }

    /// The next line of a COPY … TO STDOUT as `read` likes it; nil at the end.
    func nextCopyData<T>(_ read: (UnsafeRawBufferPointer) throws -> T) throws -> T? {
        var line: UnsafeMutablePointer<CChar>?
        let count = unsafe PQgetCopyData(handle, &line, 0)
        guard count > 0 else { return nil }
        defer { unsafe PQfreemem(line) }
        return unsafe try read(UnsafeRawBufferPointer(start: line, count: Int(count)))
    }

    /// Reads what is left of a COPY until the connection is ready again; throws the first error met.
    @discardableResult
    func drain() throws(PostgresError) -> Int {
        var affected = 0
        var first: PostgresError?
        while let result = unsafe ResultHandle(PQgetResult(handle)) {
            if result.status == PGRES_COPY_OUT {
                var line: UnsafeMutablePointer<CChar>?
                while unsafe PQgetCopyData(handle, &line, 0) > 0 { unsafe PQfreemem(line) }
                continue
            }
            do { affected = try checked(result).affectedRows } catch { first = first ?? error }
            if !isAlive { break }
        }
        if let first { throw first }
        return affected
    }
}
