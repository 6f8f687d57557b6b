import Postgres
import Retail
import RetailSQL
import Trail

extension Transaction {
    func user(at threshold: Token) throws(PostgresError) -> String? {
        try value("select auth.user_at_threshold(\(threshold.secret))")
    }

    func beginCode(_ proof: Token) throws(PostgresError) -> FactorKey? {
        try first("select secret, step from auth.begin_code(\(proof.secret)) where secret is not null") {
            (row) throws(PostgresError) in
            FactorKey(secret: (try row["secret"] as Bytes).bytes, step: try row["step"])
        }
    }

    func cross(_ threshold: Token, by code: SpentCode) throws(PostgresError) -> OpenedSession? {
        try first(
            """
            select token, class from auth.enter(\(threshold.secret), \(code.step)::bigint, \(code.recovery)::bytea)
            where token is not null
            """
        ) { (row) throws(PostgresError) in
            OpenedSession(token: Token(try row["token"]), trustClass: try row["class"])
        }
    }

    func ownFactor(_ token: Token) throws(PostgresError) -> OwnFactor {
        try one("select state, secret, recovery_codes from auth.own_factor(\(token.secret))") {
            (row) throws(PostgresError) in
            switch try row["state"] as String {
            case "offered": .offered(secret: (try row["secret"] as Bytes).bytes)
            case "on": .on(recoveryCodes: try row["recovery_codes"])
            default: .none
            }
        }
    }

    func offerFactor(_ token: Token, secret: [UInt8]) throws(PostgresError) {
        try execute("select auth.offer_factor(\(token.secret), \(Bytes(secret)))")
    }

    func turnOnFactor(_ token: Token, at step: Int64, recovery: [[UInt8]]) throws(PostgresError) -> Token? {
        let fresh: String? = try value(
            "select auth.turn_on_factor(\(token.secret), \(step), \(recovery.map { Bytes($0) })::bytea[])")
        return fresh.map { Token($0) }
    }

    func turnOffFactor(_ token: Token, by code: SpentCode) throws(PostgresError) -> Token? {
        let fresh: String? = try value(
            "select auth.turn_off_factor(\(token.secret), \(code.step)::bigint, \(code.recovery)::bytea)")
        return fresh.map { Token($0) }
    }

    /// False where there is none.
    func resetFactor(of code: UserCode) throws(PostgresError) -> Bool { try value("select auth.reset_factor(\(code))") }

    /// False where it is so already.
    func demandFactor(of trustClass: TrustClass, _ isDemanded: Bool) throws(PostgresError) -> Bool {
        try value("select auth.demand_factor(\(trustClass), \(isDemanded))")
    }

    /// Of those who have a second factor, or should have one.
    func knownFactors() throws(PostgresError) -> [UserCode: User.Factor] {
        let known = try all(
            """
            select u.code, f.is_on from auth.known_factors() f join auth.app_user u on u.id = f.user_id
            where f.is_on or f.is_demanded
            """
        ) { (row) throws(PostgresError) in
            (try row["code"] as UserCode, try row["is_on"] ? User.Factor.on : User.Factor.demanded)
        }
        return Dictionary(known) { first, _ in first }
    }
}

extension SpentCode {
    fileprivate var step: Int64? { if case .step(let step) = self { step } else { nil } }
    fileprivate var recovery: Bytes? { if case .recovery(let hash) = self { Bytes(hash) } else { nil } }
}
