import CLibPQ

extension Connection {
    /// Begins a transaction with its settings: two statements in one round trip, the values as bindings, so that no log
    /// of statements shows them.
    func begin(_ opening: Opening) throws(PostgresError) {
        guard let settings = opening.settings.statement else {
            try command(opening.sql)
            return
        }
        let bindings = settings.bindings
        let begin = try preparedName(SQL(trusted: opening.sql)), set = try preparedName(settings)
        guard unsafe PQenterPipelineMode(handle) == 1 else { throw lost() }
        let isSent = unsafe withCStrings(bindings) { values in
            unsafe PQsendQueryPrepared(handle, begin, 0, nil, nil, nil, 1) == 1
                && PQsendQueryPrepared(handle, set, Int32(bindings.count), values, nil, nil, 1) == 1
                && PQpipelineSync(handle) == 1
        }
        guard isSent else { throw lost() }
        var first: PostgresError?
        while true {
            // Between the answers of two statements comes nothing once.
            guard let result = unsafe ResultHandle(PQgetResult(handle)) else {
                guard isAlive else { throw first ?? lost() }
                continue
            }
            if result.status == PGRES_PIPELINE_SYNC { break }
            do { _ = try checked(result, bindings: bindings) } catch { first = first ?? error }
        }
        guard unsafe PQexitPipelineMode(handle) == 1 else { throw first ?? lost() }
        if let first { throw first }
    }
}
