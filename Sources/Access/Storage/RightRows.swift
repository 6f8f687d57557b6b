import Postgres
import Retail
import RetailSQL

extension Transaction {
    /// Every right that is in force, or will be.
    func grantedRights() throws(PostgresError) -> [(UserCode, User.GrantedRight)] {
        try all(
            """
            select u.code, r.right_name, upper(r.during) as until
            from auth.user_right r join auth.app_user u on u.id = r.user_id
            where r.during @> clock_timestamp() order by u.code, r.right_name
            """
        ) { (row) throws(PostgresError) in
            (try row["code"], User.GrantedRight(right: try row["right_name"], until: try row["until"]))
        }
    }

    /// The right as it is in force; nil when it is not.
    func present(_ right: Right, of user: UserState) throws(PostgresError) -> User.GrantedRight? {
        try first(
            """
            select upper(during) as until from auth.user_right
            where user_id = \(user.id) and right_name = \(right) and during @> clock_timestamp()
            """
        ) { (row) throws(PostgresError) in User.GrantedRight(right: right, until: try row["until"]) }
    }

    /// Whether an instant is still to come; what has no end always is.
    func isAhead(_ until: Instant?) throws(PostgresError) -> Bool {
        try value("select coalesce(\(until)::timestamptz > clock_timestamp(), true)")
    }

    func insert(_ right: Right, of user: UserState, until: Instant?) throws(PostgresError) {
        try execute(
            """
            insert into auth.user_right (user_id, right_name, during)
            values (\(user.id), \(right), tstzrange(clock_timestamp(), \(until)))
            """)
    }

    func end(_ right: Right, of user: UserState, at until: Instant?) throws(PostgresError) {
        try execute(
            """
            update auth.user_right set during = tstzrange(lower(during), \(until))
            where user_id = \(user.id) and right_name = \(right) and during @> clock_timestamp()
            """)
    }

    func endNow(_ right: Right, of user: UserState) throws(PostgresError) {
        try execute(
            """
            update auth.user_right set during = tstzrange(lower(during), clock_timestamp())
            where user_id = \(user.id) and right_name = \(right) and during @> clock_timestamp()
            """)
    }
}
