package import Postgres
package import Retail
import RetailSQL
import Trail

/// Money for the rebate pool of an account.
package struct PoolCredit: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable { case rebate, protection, claim, adjustment, use }
    package let account: AccountCode
    package let kind: Kind
    /// What it is for: once an account and kind.
    package let source: String
    package let day: Day
    /// Minor units; below 0 takes back.
    package let amount: Int64
    package let note: String?

    package init(
        _ account: AccountCode, _ kind: Kind, for source: String, on day: Day, amount: Int64, note: String? = nil
    ) {
        (self.account, self.kind, self.source) = (account, kind, source)
        (self.day, self.amount, self.note) = (day, amount, note)
    }
}

/// An entry of the rebate pool.
package struct PoolEntry: Equatable, Sendable {
    package let number: Int64
    package let account: String
    package let kind: PoolCredit.Kind
    package let source: String
    package let day: Day
    /// Minor units.
    package let amount: Int64
    /// Of what was used, the invoice that it paid.
    package let invoice: String?
    package let note: String?
    package let by: String
    /// What lay in the pool after it, minor units.
    package let balance: Int64
}

extension AccountBook {
    /// The entries of the pools that the person sees, with what lay there after each.
    ///
    /// - Parameter day: the last one; nil is all.
    package func pool(of account: AccountCode? = nil, until day: Day? = nil) async throws -> [PoolEntry] {
        try await own.read { tx in
            try tx.refuseUnseen(account)
            return try tx.poolEntries(of: account, until: day)
        }
    }

    /// What lies in each pool that the person sees, minor units; 0 where nothing ever came in.
    ///
    /// - Parameter day: at whose end; nil is now.
    package func poolBalances(on day: Day? = nil) async throws -> [AccountCode: Int64] {
        try await own.read { tx in try tx.poolBalances(on: day) }
    }

    /// Pays part of an invoice out of the pool; answers false where the same was done already. Headquarters only.
    ///
    /// Refused where less lies in the pool or is open of the invoice, and beyond the share of it that the policy allows.
    ///
    /// - Parameter isTried: it is taken back at once, for whoever wants to know what it would say.
    package func usePool(
        of account: AccountCode, for invoice: PaperNumber, _ amount: Int64, source: String, share: Percentage,
        on day: Day, isTried: Bool = false
    ) async throws -> Bool {
        let use: @Sendable (borrowing Transaction) throws -> Bool = { tx in
            try tx.refuseUnseen(account)
            let made = try tx.usePool(of: account, for: invoice, amount, source: source, share: share, on: day)
            if made {
                try tx.record(
                    Change(
                        "pool_use", "\(account.text) \(source)",
                        new: ["invoice": invoice.text, "minor": "\(amount)"], verb: "used"))
            }
            return made
        }
        do {
            return try await own.write { tx in isTried ? try tx.takenBack(use) : try use(tx) }
        } catch let error as PostgresError {
            switch error.sqlState {
            case "SC404": throw Refusal("settle.invoice-unknown", ["invoice": invoice.text])
            case "SC409": throw Refusal("settle.pool-reference-known", ["reference": source])
            case "SC418": throw Refusal("settle.pool-too-small")
            case "SC420": throw Refusal("settle.pool-invoice-open", ["invoice": invoice.text])
            case "SC419": throw Refusal("settle.pool-share", ["share": "\(share)"])
            case "42501": throw Refusal(.forbidden, "settle.no-right")
            default: throw error
            }
        }
    }
}

extension Transaction {
    /// Books money for pools, for a workflow that lends its transaction. What is booked already is left out of the answer.
    package func credit(_ credits: [PoolCredit]) throws -> [PoolCredit] {
        try demandHeadquarters()
        let due = credits.filter { $0.amount != 0 }
        let places = try addCredits(due)
        return due.indices.filter(places.contains).map { due[$0] }
    }
}
