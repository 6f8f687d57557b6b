import Postgres
import PostgresCluster
package import Retail
import Schema

extension Refusal {
    /// What a person is told about an error; nil when it is a fault of the program, which goes to the log.
    package init?(explaining error: any Error) {
        switch error {
        case let refusal as Refusal: self = refusal
        case let error as PostgresError:
            guard let refusal = Refusal(error) else { return nil }
            self = refusal
        case let error as ClusterError: self = Refusal(error)
        case let mismatch as HistoryMismatch: self = Refusal(mismatch)
        default: return nil
        }
    }

    /// Errors of the database that a person can do something about.
    private init?(_ error: PostgresError) {
        let values = ["reason": error.message]
        switch error.kind {
        case .cannotConnect: self.init(.unreachable, "database.unreachable", values)
        case .connectionLost: self.init(.unreachable, "database.connection-lost", values)
        case .wrongCredentials: self.init(.forbidden, "database.wrong-credentials", values)
        case .forbidden: self.init(.forbidden, "database.forbidden", values)
        case .readOnly: self.init(.unreachable, "database.read-only", values)
        case .notReady: self.init(.unreachable, "database.not-ready", values)
        case .tooManyConnections, .poolExhausted: self.init(.busy, "database.too-many-connections", values)
        case .serializationFailure, .deadlock, .lockNotAvailable, .databaseInUse:
            self.init(.busy, "database.busy", values)
        case .outcomeUnknown: self.init(.busy, "database.outcome-unknown", values)
        case .cancelled: self.init(.busy, "database.timeout", values)
        case .diskFull: self.init(.refused, "database.disk-full", values)
        default: return nil
        }
    }

    private init(_ mismatch: HistoryMismatch) {
        let notice = Notice(mismatch)
        self.init(.refused, notice.code, notice.values)
    }
}

extension Notice {
    init(_ mismatch: HistoryMismatch) {
        self.init(
            "schema.\(mismatch.reason.rawValue)",
            [
                "version": "\(mismatch.version)", "name": mismatch.name,
                "inDatabase": mismatch.inDatabase ?? "–", "inProgram": mismatch.inProgram ?? "–",
            ])
    }
}
