package import Postgres
package import Retail

extension Transaction {
    /// Refuses people of an account, with the sentence of `code`: what is shown to headquarters and regions only.
    package func refuseAccounts(_ code: String) throws {
        guard try value("select auth.account_id() is null", as: Bool.self) else { throw Refusal(.forbidden, code) }
    }

    /// Refuses an account that is not there, or that the person does not see: one sentence for both. Nothing where none is named.
    package func refuseUnseen(_ account: AccountCode?) throws {
        guard let account,
            try !value("select exists (select from chain.account a where a.code = \(account))", as: Bool.self)
        else { return }
        throw Refusal(
            "account.unseen", ["account": account.text], at: Place(path: "--distributor", value: account.text))
    }
}
