/// Something that PostgreSQL, or the way to it, said no to.
///
/// It never carries a bound value: what the server quotes back from the data (details, hints, contexts and the
/// quoted parts of messages about data) is dropped when the error is made, so no log can leak it.
package struct PostgresError: Error, Equatable, Sendable {
    /// What kind of trouble, so that a caller can switch over it.
    package let kind: Kind
    /// The five characters of SQLSTATE; nil when the trouble is on this side of the wire.
    package let sqlState: String?
    /// What happened, without data.
    package let message: String
    /// Name of the constraint that was violated, as the schema spells it.
    package let constraint: String?
    /// `schema.table` that the server names, where it does.
    package let table: String?
    /// Column that the server or the decoder names, where it does.
    package let column: String?

    package enum Kind: String, Sendable {
        // the schema said no
        case uniqueViolation, foreignKeyViolation, checkViolation, notNullViolation, exclusionViolation
        /// A value that does not fit its type: out of range, not a number, wrong encoding (class 22).
        case unfitValue
        /// A function of ours raised it; `sqlState` tells which.
        case raised
        // somebody else was there
        case serializationFailure, deadlock, lockNotAvailable
        /// The database cannot be renamed or dropped while somebody is connected to it.
        case databaseInUse
        /// The statement ran into `statement_timeout`, or was cancelled.
        case cancelled
        /// The schema changed under a prepared statement; running the transaction again heals it.
        case stalePlan
        // rights
        case forbidden, wrongCredentials, readOnly
        // the way to the server
        case cannotConnect, tooManyConnections, connectionLost
        /// The server lives and takes no connections yet: it starts, or recovers from a crash of one of its processes.
        case notReady
        /// The connection went away while COMMIT was under way: it may have happened or not. Look it up by the
        /// idempotency identity before doing it again.
        case outcomeUnknown
        /// No connection of the pool became free in time.
        case poolExhausted
        // the server's own trouble
        case diskFull, outOfMemory, corrupted
        // this program's own trouble
        case wrongStatement, undecodable, wrongRowCount
        case other
    }

    package init(
        _ kind: Kind, sqlState: String? = nil, _ message: String, constraint: String? = nil, table: String? = nil,
        column: String? = nil
    ) {
        self.kind = kind
        self.sqlState = sqlState
        self.message = message
        self.constraint = constraint
        self.table = table
        self.column = column
    }
}

extension PostgresError.Kind {
    /// The kind behind an SQLSTATE (PostgreSQL 15, appendix A).
    init(sqlState: String) {
        switch sqlState {
        case "23505": self = .uniqueViolation
        case "23503": self = .foreignKeyViolation
        case "23514": self = .checkViolation
        case "23502": self = .notNullViolation
        case "23P01": self = .exclusionViolation
        case "40001": self = .serializationFailure
        case "40P01": self = .deadlock
        case "55P03": self = .lockNotAvailable
        case "55006": self = .databaseInUse
        case "57014": self = .cancelled
        case "42501": self = .forbidden
        case "25006": self = .readOnly
        case "53100": self = .diskFull
        case "53200": self = .outOfMemory
        case "53300": self = .tooManyConnections
        case "57P01", "57P02", "57P03", "57P05", "25P03": self = .connectionLost
        default:
            switch sqlState.prefix(2) {
            case "22": self = .unfitValue
            case "28", "3D": self = .wrongCredentials
            case "08": self = .connectionLost
            case "42", "26", "34", "3B", "25", "0A": self = .wrongStatement
            case "P0": self = .raised
            case "XX": self = .corrupted
            default: self = .other
            }
        }
    }
}

extension PostgresError.Kind {
    /// libpq tells no SQLSTATE of a connection that it did not get, only the server's words.
    init(refusedConnection message: String) {
        let signs: [(String, PostgresError.Kind)] = [
            ("authentication failed", .wrongCredentials), ("permission denied for database", .forbidden),
            ("too many clients", .tooManyConnections), ("remaining connection slots", .tooManyConnections),
            ("the database system is", .notReady),
        ]
        self = signs.first { message.contains($0.0) }?.1 ?? .cannotConnect
    }
}

extension PostgresError: CustomStringConvertible {
    package var description: String {
        let state = sqlState.map { " [\($0)]" } ?? ""
        let names = [("constraint", constraint), ("table", table), ("column", column)]
            .compactMap { label, name in name.map { "\(label) \($0)" } }
        return "\(kind)\(state): \(message)" + (names.isEmpty ? "" : " (\(names.joined(separator: ", ")))")
    }
}
