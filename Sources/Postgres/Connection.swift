import CLibPQ
import Glibc

/// One connection through libpq, used from one lane only; closed when it goes.
///
/// Everything blocks. Statements are prepared the first time they are seen on a connection.
@safe
final class Connection {
    let handle: OpaquePointer
    private var prepared = PreparedStatements()
    /// The schema changed under a prepared statement; all have to be prepared anew.
    private(set) var hasStalePlan = false
    let canceller: Canceller
    /// The server stopped waiting for its synchronous standby, and said so in a mere warning.
    var gaveUpStandby = false

    /// Opens it and puts the session in order. Blocks up to `connect_timeout`, which is 10 s unless the target says.
    init(_ target: ConnectionTarget) throws(PostgresError) {
        // `dbname` is expanded last, so that what the text says wins over these defaults. Without the keepalives a
        // network that swallows packets would hold a lane for two hours.
        let defaults = [
            ("connect_timeout", "10"), ("application_name", target.applicationName), ("client_encoding", "UTF8"),
            ("keepalives_idle", "5"), ("keepalives_interval", "3"), ("keepalives_count", "3"),
            ("tcp_user_timeout", "15000"), ("dbname", target.conninfo),
        ]
        let keywords = defaults.map(\.0), values = defaults.map(\.1)
        let opened = unsafe withCStrings(keywords + [nil] + values + [nil]) { pointers in
            unsafe PQconnectdbParams(pointers, pointers + keywords.count + 1, 1)
        }
        guard let opened = unsafe opened else {
            throw PostgresError(.outOfMemory, "libpq has no memory for a connection")
        }
        guard unsafe PQstatus(opened) == CONNECTION_OK else {
            // One line for each host that was tried; the indented ones ask whether the server runs.
            let message = unsafe String(cString: PQerrorMessage(opened)).split(separator: "\n")
                .filter { !$0.hasPrefix("\t") }.joined(separator: "; ")
            let needsPassword = unsafe PQconnectionNeedsPassword(opened) != 0
            unsafe PQfinish(opened)
            throw PostgresError(
                refusedConnection: message, keywords: keywords, values: values, needsPassword: needsPassword)
        }
        unsafe handle = opened
        canceller = unsafe Canceller(for: opened)
        // The receiver lives no longer than the connection, which `deinit` closes.
        unsafe PQsetNoticeReceiver(
            opened,
            { connection, notice in
                guard let connection = unsafe connection, unsafe ResultHandle.isAboutStandby(notice) else { return }
                unsafe Unmanaged<Connection>.fromOpaque(connection).takeUnretainedValue().gaveUpStandby = true
            }, unsafe Unmanaged.passUnretained(self).toOpaque())
        try order(target)
    }

    deinit { unsafe PQfinish(handle) }

    /// Which of the target's hosts this is, as settings of libpq.
    var host: [String: String] {
        var found: [String: String] = [:]
        found["host"] = unsafe PQhost(handle).map { unsafe String(cString: $0) }
        found["port"] = unsafe PQport(handle).map { unsafe String(cString: $0) }
        // A socket has none, and then it is empty.
        found["hostaddr"] = unsafe PQhostaddr(handle).map { unsafe String(cString: $0) }
        return found.filter { !$0.value.isEmpty }
    }

    var isAlive: Bool { unsafe PQstatus(handle) == CONNECTION_OK }
    var isIdle: Bool { unsafe PQtransactionStatus(handle) == PQTRANS_IDLE }

    /// Session settings on which decoding and patience rely, whatever the server's defaults are; limits that the
    /// address sets by `options` stay.
    private func order(_ target: ConnectionTarget) throws(PostgresError) {
        let chosen = target.parameters["options"] ?? ""
        let limits = [
            ("statement_timeout", target.statementTimeout), ("lock_timeout", target.lockTimeout),
            ("idle_in_transaction_session_timeout", target.idleInTransactionTimeout),
        ].filter { !chosen.contains($0.0) }.map { "set \($0) = \($1.wholeMilliseconds); " }
        try command(
            limits.joined() + """
                set client_connection_check_interval = 500; \
                set timezone = 'UTC'; set datestyle = 'ISO'; set client_min_messages = warning
                """)
    }

    /// Whether the server is still at the other end; an idle connection that it has ended is noticed here.
    var isStillThere: Bool { unsafe PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK }

    /// Runs fixed text without parameters, which may hold several statements; answers the last command's tag.
    @discardableResult
    func command(_ text: String) throws(PostgresError) -> String {
        try refuseNUL([text])
        let result = try checked(unsafe ResultHandle(PQexec(handle, text)))
        return result.commandTag
    }

    /// Commits; answers the command's tag. `statement_timeout` does not reach the wait for a synchronous standby, which
    /// has no end when the standby is dead: that wait is broken off from here. Zero is without limit.
    func commit(within limit: Duration) throws(PostgresError) -> String {
        guard unsafe PQsendQuery(handle, "commit") == 1 else { throw lost() }
        var answer = pollfd(fd: unsafe PQsocket(handle), events: Int16(POLLIN), revents: 0)
        let patience = limit == .zero ? -1 : Int32(clamping: limit.wholeMilliseconds)
        if unsafe poll(&answer, 1, patience) == 0 { canceller.cancelNow() }
        var tag = ""
        var first: PostgresError?
        while let result = unsafe ResultHandle(PQgetResult(handle)) {
            do { tag = try checked(result).commandTag } catch { first = first ?? error }
        }
        if let first { throw first }
        guard isAlive else { throw lost() }
        return tag
    }

    /// Runs one statement with its bindings.
    func run(_ statement: SQL) throws(PostgresError) -> ResultHandle {
        let name = try preparedName(statement)
        let bindings = statement.bindings
        let answer = unsafe withCStrings(bindings) { values in
            unsafe PQexecPrepared(handle, name, Int32(bindings.count), values, nil, nil, 1)
        }
        return try checked(unsafe ResultHandle(answer), bindings: bindings)
    }

    /// Whether the statement is prepared here.
    func knows(_ statement: SQL) -> Bool { prepared.holds(statement.text) }

    /// The name under which the statement is prepared, which it is from here on.
    func preparedName(_ statement: SQL) throws(PostgresError) -> String {
        let text = statement.text
        try refuseNUL([text] + statement.bindings)
        return try prepared.name(for: text) { (name, evicted) throws(PostgresError) in
            if let evicted { try command("deallocate \(evicted)") }
            _ = try checked(unsafe ResultHandle(PQprepare(handle, name, text, 0, nil)))
        }
    }

    /// C would end the text there and say nothing.
    func refuseNUL(_ texts: [String?]) throws(PostgresError) {
        guard texts.allSatisfy({ $0?.holdsNUL != true }) else {
            throw PostgresError(.unfitValue, sqlState: "22021", "a text holds the character NUL")
        }
    }

    /// Forgets all prepared statements, here and on the server.
    func forgetStatements() throws(PostgresError) {
        prepared = PreparedStatements()
        hasStalePlan = false
        try command("deallocate all")
    }

    /// The result if it is a good one.
    func checked(
        _ result: consuming ResultHandle?, bindings: [String?] = []
    ) throws(PostgresError) -> ResultHandle {
        guard let result else { throw lost() }
        switch result.status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE, PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_EMPTY_QUERY:
            return result
        default:
            // A server that goes away may still say why (57P01); without an SQLSTATE it just went.
            let error = result.error(bindings: bindings)
            if error.kind == .stalePlan { hasStalePlan = true }
            throw isAlive
                ? error
                : PostgresError(.connectionLost, sqlState: error.sqlState, "the connection to the server was lost")
        }
    }

    func lost() -> PostgresError { PostgresError(.connectionLost, "the connection to the server was lost") }
}

/// Lends strings to C as one array of pointers; nil stays nil. The memory is one block.
func withCStrings<T>(_ strings: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    var bytes: [CChar] = []
    var offsets: [Int?] = []
    for string in strings {
        offsets.append(string == nil ? nil : bytes.count)
        guard let string else { continue }
        bytes.append(contentsOf: string.utf8CString)
    }
    return unsafe bytes.withUnsafeBufferPointer { block in
        let pointers = unsafe offsets.map { offset in
            unsafe offset.flatMap { at in unsafe block.baseAddress.map { unsafe $0 + at } }
        }
        return unsafe pointers.withUnsafeBufferPointer { list in
            // An empty list has no address; libpq then looks at none.
            if let address = list.baseAddress { return unsafe body(address) }
            var none: UnsafePointer<CChar>?
            return unsafe withUnsafePointer(to: &none) { unsafe body($0) }
        }
    }
}

extension Duration {
    var wholeMilliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}
