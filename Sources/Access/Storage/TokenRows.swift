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

    func issueToken(to code: UserCode, name: Name, days: Int, readsOnly: Bool) throws(PostgresError) -> Token {
        Token(
            try value(
                "select auth.issue_token(\(code), \(name), make_interval(days => \(days)::integer), \(readsOnly))"))
    }

    func issueOwnToken(name: Name, days: Int, readsOnly: Bool) throws(PostgresError) -> Token {
        Token(
            try value("select auth.issue_own_token(\(name), make_interval(days => \(days)::integer), \(readsOnly))"))
    }

    func ownTokens() throws(PostgresError) -> [OwnToken] {
        try all("select name, reads_only, created_at, last_used_at, expires_at from auth.own_tokens()") {
            (row) throws(PostgresError) in
            OwnToken(
                name: try row["name"], readsOnly: try row["reads_only"], createdAt: try row["created_at"],
                lastUsedAt: try row["last_used_at"], until: try row["expires_at"])
        }
    }

    /// False when there is no good token of this name.
    func endOwnToken(name: Name) throws(PostgresError) -> Bool { try value("select auth.end_own_token(\(name))") }

    /// False when there is no token of this name.
    func revokeToken(of code: UserCode, name: Name) throws(PostgresError) -> Bool {
        try value("select auth.revoke_token(\(code), \(name))")
    }
}
