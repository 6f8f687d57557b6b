import CLibPQ
import Glibc

/// Where a database is and how its sessions behave.
package struct ConnectionTarget: Sendable, Equatable {
    /// What libpq reads: a URI such as `postgresql://user@one,two/name?target_session_attrs=read-write&sslmode=verify-full`,
    /// or `key=value` pairs. May hold a password, so it is never printed.
    let conninfo: String
    /// Shows in `pg_stat_activity` and in the server's log.
    package var applicationName = "storechain"
    /// How many sessions the pool opens at most.
    package var sessions = 4
    /// How long a caller waits for a free session of the pool.
    package var waitForSession: Duration = .seconds(10)
    /// Longest statement; zero is without limit.
    package var statementTimeout: Duration = .seconds(60)
    /// Longest wait for a lock.
    package var lockTimeout: Duration = .seconds(5)
    /// Longest silence inside a transaction before the server ends it.
    package var idleInTransactionTimeout: Duration = .seconds(60)

    /// Throws `.cannotConnect` when libpq cannot read the text; the error names the key, never the values.
    package init(_ conninfo: String) throws(PostgresError) {
        let host = try ConnectionTarget.parse(conninfo)["host"]
        // `user:p@ss@host`: libpq takes the first @ for the end of the password, and would show the rest as a host.
        guard host?.contains("@") != true || host?.hasPrefix("@") == true else {
            throw PostgresError(.cannotConnect, "an @ in the password has to be written %40")
        }
        self.conninfo = conninfo
    }

    /// The settings that libpq reads out of the text, by keyword: `host`, `dbname`, `sslmode`, ….
    package var parameters: [String: String] { (try? ConnectionTarget.parse(conninfo)) ?? [:] }

    /// The same as environment variables (`PGHOST`, `PGPASSWORD`, …), for PostgreSQL's own programs: a command line
    /// can be read by everybody on the machine.
    package var environment: [String: String] { environment(caller: ConnectionTarget.variable) }

    func environment(caller: (String) -> String?) -> [String: String] {
        // What the text leaves open, libpq takes from the caller's environment, here and there alike.
        var variables: [String: String] = [:]
        for name in ["PGSERVICEFILE", "PGSYSCONFDIR"] { variables[name] = caller(name) }
        try? ConnectionTarget.withOptions(conninfo) { _, value, variable in
            if let variable { variables[variable] = value ?? caller(variable) }
        }
        return variables
    }

    private static func variable(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        return unsafe String(cString: value)
    }

    /// The same place, another database.
    package func database(_ name: String) throws(PostgresError) -> ConnectionTarget { try setting(["dbname": name]) }

    /// The same place, as another login.
    package func login(_ name: String) throws(PostgresError) -> ConnectionTarget { try setting(["user": name]) }

    /// The same, with other settings in the place of these.
    func setting(_ changes: [String: String]) throws(PostgresError) -> ConnectionTarget {
        let pairs = try ConnectionTarget.parse(conninfo).merging(changes) { $1 }
        var copy = try ConnectionTarget(
            pairs.sorted { $0.key < $1.key }.map { "\($0)=\(quoted($1))" }.joined(separator: " "))
        copy.applicationName = applicationName
        copy.sessions = sessions
        copy.waitForSession = waitForSession
        copy.statementTimeout = statementTimeout
        copy.lockTimeout = lockTimeout
        copy.idleInTransactionTimeout = idleInTransactionTimeout
        return copy
    }

    private static func parse(_ conninfo: String) throws(PostgresError) -> [String: String] {
        var found: [String: String] = [:]
        try withOptions(conninfo) { keyword, value, _ in if let value { found[keyword] = value } }
        return found
    }

    /// Hands out each setting of libpq: keyword, value where the text gives one, name of the environment variable.
    private static func withOptions(
        _ conninfo: String, _ take: (_ keyword: String, _ value: String?, _ variable: String?) -> Void
    ) throws(PostgresError) {
        var complaint: UnsafeMutablePointer<CChar>?
        guard let options = unsafe PQconninfoParse(conninfo, &complaint) else {
            defer { unsafe PQfreemem(complaint) }
            let text = unsafe complaint.map { unsafe String(cString: $0) } ?? "out of memory"
            // libpq quotes the text it stumbled over, which can be the password; only the name of a setting is safe.
            let namesSetting = ["invalid connection option", "invalid URI query parameter"].contains {
                text.hasPrefix($0)
            }
            throw PostgresError(
                .cannotConnect, namesSetting ? text.trimmed : "it is neither such a URI nor such pairs")
        }
        defer { unsafe PQconninfoFree(options) }
        var option = unsafe options
        while let keyword = unsafe option.pointee.keyword {
            unsafe take(
                String(cString: keyword), option.pointee.val.map { unsafe String(cString: $0) },
                option.pointee.envvar.map { unsafe String(cString: $0) })
            unsafe option += 1
        }
    }

    private func quoted(_ value: String) -> String {
        "'" + value.marking(["'", "\\"], with: "\\") + "'"
    }
}

extension ConnectionTarget: CustomStringConvertible, CustomReflectable {
    /// Host, port, database and user; nothing secret.
    package var description: String {
        let known = parameters
        return ["host", "port", "dbname", "user"].compactMap { key in known[key].map { "\(key)=\($0)" } }
            .joined(separator: " ")
    }
    package var customMirror: Mirror { Mirror(self, children: ["target": description]) }
}

extension String {
    /// Without the line ends and blanks that libpq leaves at the end.
    var trimmed: String {
        var text = self[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return String(text)
    }
}
