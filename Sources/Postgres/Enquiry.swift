import CLibPQ
import Glibc

/// A question on its way through a connection, until the answer is complete.
///
/// Settings, statement and the end of both travel together. Up to that end the server takes them for one transaction,
/// and what the settings say is gone after it, whatever becomes of the statement.
final class Enquiry {
    private let connection: Connection
    private let bindings: [String?]
    private var rows: Rows?
    private var refusal: PostgresError?

    /// Sends the question; what the connection has not seen yet is prepared first.
    init(_ question: Question, on connection: Connection) throws(PostgresError) {
        self.connection = connection
        bindings = question.bindings
        let handle = unsafe connection.handle
        let settings = try connection.preparedName(question.settings)
        let statement = try connection.preparedName(question.statement)
        func send(_ name: String, _ bindings: [String?]) -> Bool {
            unsafe withCStrings(bindings) { values in
                unsafe PQsendQueryPrepared(handle, name, Int32(bindings.count), values, nil, nil, 1) == 1
            }
        }
        guard unsafe PQenterPipelineMode(handle) == 1, send(settings, question.settings.bindings),
            send(statement, question.statement.bindings), unsafe PQpipelineSync(handle) == 1
        else { throw connection.lost() }
    }

    /// Whether the whole answer is there, which is waited for; without a limit as long as it takes. Throws only what
    /// leaves the connection unfit for anything else.
    func isAnswered(within patience: Duration? = nil) throws(PostgresError) -> Bool {
        let end = patience.map { ContinuousClock.now + $0 }
        while true {
            if let end, try !hasNext(before: end) { return false }
            // Between the answers of two statements comes nothing once.
            guard let result = unsafe ResultHandle(PQgetResult(connection.handle)) else {
                guard connection.isAlive else { throw refusal ?? connection.lost() }
                continue
            }
            let status = result.status
            if status == PGRES_PIPELINE_SYNC {
                guard unsafe PQexitPipelineMode(connection.handle) == 1 else { throw refusal ?? connection.lost() }
                return true
            }
            if status == PGRES_COPY_IN || status == PGRES_COPY_OUT {
                throw PostgresError(.wrongStatement, "a COPY is no question")
            }
            do { rows = Rows(try connection.checked(result, bindings: bindings)) } catch { refusal = refusal ?? error }
        }
    }

    /// Each row of the complete answer, as `read` makes it; throws what the server refused.
    func all<T>(_ read: (borrowing Row) throws(PostgresError) -> T) throws(PostgresError) -> [T] {
        if let refusal { throw refusal }
        return try rows?.all(read) ?? []
    }

    /// Whether the next part of the answer is there before `end`.
    private func hasNext(before end: ContinuousClock.Instant) throws(PostgresError) -> Bool {
        while unsafe PQisBusy(connection.handle) == 1 {
            let rest = end - .now
            guard rest > .zero else { return false }
            var socket = pollfd(fd: unsafe PQsocket(connection.handle), events: Int16(POLLIN), revents: 0)
            let count = unsafe poll(&socket, 1, Int32(clamping: max(1, rest.wholeMilliseconds)))
            guard count >= 0 || errno == EINTR, count <= 0 || connection.isStillThere else { throw connection.lost() }
        }
        return true
    }
}
