import Postgres
import Retail
import RetailSQL
import Trail

extension Transaction {
    func goodTokens() throws(PostgresError) -> [(UserCode, User.KnownToken)] {
        try all(
            """
            select u.code, t.name, t.expires_at
            from auth.good_tokens() t join auth.app_user u on u.id = t.user_id order by u.code, t.name
            """
        ) { (row) throws(PostgresError) in
            (try row["code"], User.KnownToken(name: try row["name"], until: try row["expires_at"]))
        }
    }

    func issueToken(to code: UserCode, name: Name, days: Int) throws(PostgresError) -> Token {
        Token(try value("select auth.issue_token(\(code), \(name), make_interval(days => \(days)::integer))"))
    }

    /// False when there is no token of this name.
    func revokeToken(of code: UserCode, name: Name) throws(PostgresError) -> Bool {
        try value("select auth.revoke_token(\(code), \(name))")
    }
}
