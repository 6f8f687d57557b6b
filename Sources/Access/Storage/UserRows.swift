import Postgres
import Retail
import RetailSQL

/// What has to be known of a user before something is changed.
struct UserState: Sendable {
    let id: Int64
    let trustClass: TrustClass
    let isDisabled: Bool
}

extension Transaction {
    func mayAdminister() throws(PostgresError) -> Bool { try value("select auth.may_administer()") }

    func knows(region: RegionCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.region where code = \(region))")
    }

    func knows(account: AccountCode) throws(PostgresError) -> Bool {
        try value("select exists (select from chain.account where code = \(account))")
    }

    /// False when the code is taken.
    func insertUser(_ code: UserCode, _ name: Name, _ belonging: Belonging) throws(PostgresError) -> Bool {
        try execute(
            """
            insert into auth.app_user (code, name, class, region_id, account_id)
            values (\(code), \(name), \(belonging.trustClass),
                (select id from chain.region where code = \(belonging.region)),
                (select id from chain.account where code = \(belonging.account)))
            on conflict (code) do nothing
            """) == 1
    }

    /// Whether the user is on record just so.
    func isUser(_ code: UserCode, _ name: Name, _ belonging: Belonging) throws(PostgresError) -> Bool {
        try value(
            """
            select exists (
                select from auth.app_user u left join chain.region r on r.id = u.region_id
                    left join chain.account a on a.id = u.account_id
                where u.code = \(code) and u.name = \(name) and u.class = \(belonging.trustClass)
                    and r.code is not distinct from \(belonging.region)::text
                    and a.code is not distinct from \(belonging.account)::text)
            """)
    }

    func lockUser(_ code: UserCode) throws(PostgresError) -> UserState? {
        try first(
            "select id, class, disabled_at is not null as is_disabled from auth.app_user where code = \(code) for update"
        ) { (row) throws(PostgresError) in
            UserState(id: try row["id"], trustClass: try row["class"], isDisabled: try row["is_disabled"])
        }
    }

    func writeDisabled(_ code: UserCode, _ isDisabled: Bool) throws(PostgresError) {
        try execute(
            """
            update auth.app_user set disabled_at = case when \(isDisabled)::boolean then clock_timestamp() end
            where code = \(code)
            """)
    }

    /// Every user that the asking person may see, with rights and tokens by the user's code.
    func users(
        _ rights: [(UserCode, User.GrantedRight)], _ tokens: [(UserCode, User.KnownToken)],
        _ factors: [UserCode: User.Factor]
    ) throws(PostgresError) -> [User] {
        try all(
            """
            select u.code, u.name, u.class, r.code as region, a.code as account, u.created_at, u.disabled_at
            from auth.app_user u left join chain.region r on r.id = u.region_id
                left join chain.account a on a.id = u.account_id
            order by u.code
            """
        ) { (row) throws(PostgresError) in
            let code: UserCode = try row["code"]
            return User(
                code: code, name: try row["name"], trustClass: try row["class"], region: try row["region"],
                account: try row["account"], createdAt: try row["created_at"], disabledAt: try row["disabled_at"],
                rights: rights.filter { $0.0 == code }.map(\.1), tokens: tokens.filter { $0.0 == code }.map(\.1),
                factor: factors[code])
        }
    }
}

extension Belonging {
    fileprivate var region: RegionCode? { if case .region(let region) = self { region } else { nil } }
    fileprivate var account: AccountCode? { if case .distributor(let account) = self { account } else { nil } }
}
