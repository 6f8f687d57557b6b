package import Postgres
import Retail

extension Transaction {
    /// Refuses people of an account, with the sentence of `code`: what is shown to headquarters and regions only.
    package func refuseAccounts(_ code: String) throws {
        guard try value("select auth.account_id() is null", as: Bool.self) else { throw Refusal(.forbidden, code) }
    }
}
