import Postgres
import Retail
import RetailSQL
import Trail

extension Transaction {
    func passwordHash(of code: String) throws(PostgresError) -> String? {
        try first("select hash from auth.password_of(\(code))") { (row) throws(PostgresError) in try row[0] }
    }

    func beginSignIn(_ attempt: SignInAttempt) throws(PostgresError) -> Int {
        try value("select auth.begin_sign_in(\(attempt.ofUser), \(attempt.ofAddress))")
    }

    func forgetFailures(_ attempt: SignInAttempt) throws(PostgresError) {
        try execute("select auth.forget_failures(\(attempt.ofUser), \(attempt.ofAddress))")
    }

    func forgive(_ attempt: SignInAttempt) throws(PostgresError) {
        try execute("select auth.forgive_attempt(\(attempt.ofUser), \(attempt.ofAddress))")
    }

    func signIn(_ code: String) throws(PostgresError) -> Admission {
        try one("select token, class, awaits_code from auth.sign_in(\(code))") { (row) throws(PostgresError) in
            let token = Token(try row["token"])
            return try row["awaits_code"]
                ? .threshold(token) : .session(OpenedSession(token: token, trustClass: try row["class"]))
        }
    }

    static func visitor(with token: Token) -> SQL {
        "select * from auth.visitor(\(token.secret)) where code is not null"
    }

    func noteUse(of token: Token) throws(PostgresError) { try execute("select auth.note_use(\(token.secret))") }

    func changePassword(_ token: Token, to hash: String) throws(PostgresError) -> Token? {
        let fresh: String? = try value("select auth.change_password(\(token.secret), \(hash))")
        return fresh.map { Token($0) }
    }

    func renew(_ hash: String, of code: String, to new: String) throws(PostgresError) {
        try execute("select auth.renew_hash(\(code), \(hash), \(new))")
    }

    func givePassword(_ code: UserCode, hash: String) throws(PostgresError) {
        try execute("select auth.give_password(\(code), \(hash))")
    }

    func begin(_ request: OnceRequest, of token: Token) throws(PostgresError) -> OnceRequest.State {
        try one(
            """
            select state, status, headers, body
            from auth.begin_request(\(token.secret), \(request.key), \(Bytes(request.fingerprint)))
            """
        ) { (row) throws(PostgresError) in
            let state: String = try row["state"]
            return switch state {
            case "new": .new
            case "running": .running
            case "other": .other
            default:
                .done(
                    OnceRequest.Reply(
                        status: try row["status"], headers: try row["headers"], body: (try row["body"] as Bytes).bytes))
            }
        }
    }

    func end(_ request: OnceRequest, of token: Token, with reply: OnceRequest.Reply?) throws(PostgresError) {
        try execute(
            """
            select auth.end_request(\(token.secret), \(request.key), \(reply?.status)::integer, \(reply?.headers)::text,
                \(reply.map { Bytes($0.body) })::bytea)
            """)
    }
}

extension Visitor {
    /// A row of `visitor(with:)`.
    init(_ row: borrowing Row) throws(PostgresError) {
        try self.init(
            person: Person(code: row["code"], name: row["name"], trustClass: row["class"]),
            isSession: row["is_session"],
            readsOnly: row["reads_only"], mustChangePassword: row["must_change"],
            mustHaveFactor: row["must_have_factor"])
    }
}
