import Postgres
import Retail
import RetailSQL
import Trail

extension Transaction {
    /// A session that a crash forgets is no loss: its command is gone too.
    func needNoDisk() throws(PostgresError) { try script("set local synchronous_commit = off") }

    func openSession(for code: String) throws(PostgresError) -> OpenedSession {
        try one("select token, class from auth.open_session(\(code), interval '1 day')") {
            (row) throws(PostgresError) in
            OpenedSession(token: Token(try row["token"]), trustClass: try row["class"])
        }
    }

    func closeSession(_ token: Token) throws(PostgresError) {
        try execute("select auth.close_session(\(token.secret))")
    }

    func loginGoesAroundRights() throws(PostgresError) -> Bool {
        try value("select rolsuper or rolbypassrls from pg_roles where rolname = session_user")
    }

    func whoActs() throws(PostgresError) -> Person? {
        try first("select code, name, class from auth.app_user where id = auth.current_user_id()") {
            (row) throws(PostgresError) in
            Person(code: try row["code"], name: try row["name"], trustClass: try row["class"])
        }
    }
}
