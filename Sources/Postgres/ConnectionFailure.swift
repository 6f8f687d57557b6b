import CLibPQ
import Glibc

extension PostgresError {
    /// Why a connection was not had. libpq tells only the server's words, which depend on its language; so the server is
    /// asked once more, and this time for the SQLSTATE in the place of words.
    init(refusedConnection words: String, keywords: [String], values: [String], needsPassword: Bool) {
        let state = Connection.sqlStateOfRefusal(keywords: keywords, values: values)
        let kind: PostgresError.Kind =
            switch state {
            case "3D000": .cannotConnect
            case "57P03": .notReady
            case let state?: .init(sqlState: state)
            case nil: needsPassword ? .wrongCredentials : .cannotConnect
            }
        self.init(kind == .connectionLost ? .cannotConnect : kind, sqlState: state, words)
    }
}

extension Connection {
    /// The SQLSTATE with which the server refuses a login; nil when it does not answer within two seconds, or lets us in.
    fileprivate static func sqlStateOfRefusal(keywords: [String], values: [String]) -> String? {
        let started = unsafe withCStrings(keywords + [nil] + values + [nil]) { pointers in
            unsafe PQconnectStartParams(pointers, pointers + keywords.count + 1, 1)
        }
        guard let connection = unsafe started else { return nil }
        defer { unsafe PQfinish(connection) }
        unsafe PQsetErrorVerbosity(connection, PQERRORS_SQLSTATE)
        let deadline = ContinuousClock.now + .seconds(2)
        var waitsFor = Int16(POLLOUT)
        while ContinuousClock.now < deadline {
            var socket = pollfd(fd: unsafe PQsocket(connection), events: waitsFor, revents: 0)
            guard socket.fd >= 0 else { break }
            _ = unsafe poll(&socket, 1, 200)
            switch unsafe PQconnectPoll(connection) {
            case PGRES_POLLING_READING: waitsFor = Int16(POLLIN)
            case PGRES_POLLING_WRITING: waitsFor = Int16(POLLOUT)
            case PGRES_POLLING_FAILED: return lastSQLState(in: unsafe String(cString: PQerrorMessage(connection)))
            default: return nil
            }
        }
        return nil
    }

    /// The last word of five digits and capitals: `… failed: FATAL:  28P01`.
    private static func lastSQLState(in message: String) -> String? {
        message.split(whereSeparator: \.isWhitespace).last { word in
            word.utf8.count == 5
                && word.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
                && word.utf8.contains { (0x30...0x39).contains($0) }
        }.map(String.init)
    }
}
