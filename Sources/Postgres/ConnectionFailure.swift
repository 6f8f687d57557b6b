import CLibPQ
import Glibc

extension PostgresError {
    /// Why a connection was not had. libpq tells only the server's words, which depend on its language; so the server is
    /// asked once more, and this time for the SQLSTATE in the place of words.
    init(refusedConnection words: String, keywords: [String], values: [String], needsPassword: Bool) {
        switch Connection.secondAttempt(keywords: keywords, values: values) {
        case .refused("3D000"): self.init(.cannotConnect, sqlState: "3D000", words)
        case .refused("57P03"): self.init(.notReady, sqlState: "57P03", words)
        case .refused(let state):
            let kind = Kind(sqlState: state)
            self.init(kind == .connectionLost ? .cannotConnect : kind, sqlState: state, words)
        // Between the two attempts the server became ready, or a place became free.
        case .letIn: self.init(.notReady, words)
        case .noAnswer: self.init(needsPassword ? .wrongCredentials : .cannotConnect, words)
        }
    }
}

extension Connection {
    fileprivate enum SecondAttempt {
        case refused(String)
        case letIn
        case noAnswer
    }

    /// How the server answers when it is asked for codes in the place of words; waits for at most two seconds.
    fileprivate static func secondAttempt(keywords: [String], values: [String]) -> SecondAttempt {
        let started = unsafe withCStrings(keywords + [nil] + values + [nil]) { pointers in
            unsafe PQconnectStartParams(pointers, pointers + keywords.count + 1, 1)
        }
        guard let connection = unsafe started else { return .noAnswer }
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
            case PGRES_POLLING_FAILED:
                let state = lastSQLState(in: unsafe String(cString: PQerrorMessage(connection)))
                return state.map { .refused($0) } ?? .noAnswer
            default: return .letIn
            }
        }
        return .noAnswer
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
