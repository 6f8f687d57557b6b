import CLibPQ

extension Connection {
    /// Runs one statement and hands out its rows as they arrive, so that memory stays flat. If `read` throws, the rest
    /// is called off.
    func stream(_ statement: SQL, _ read: (Rows) throws -> Void) throws {
        let name = try preparedName(statement)
        let bindings = statement.bindings
        let sent = unsafe withCStrings(bindings) { values in
            unsafe PQsendQueryPrepared(handle, name, Int32(bindings.count), values, nil, nil, 1)
        }
        guard sent == 1, unsafe PQsetSingleRowMode(handle) == 1 else { throw lost() }
        do {
            while let result = unsafe ResultHandle(PQgetResult(handle)) {
                let single = try checked(result, bindings: bindings)
                if single.status == PGRES_SINGLE_TUPLE { try read(Rows(single)) }
            }
        } catch {
            canceller.cancelNow()
            _ = try? drain()
            throw error
        }
    }
}
