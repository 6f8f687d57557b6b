import Answers
import Retail
import Settlement
import StoreOffice

extension Act {
    /// What the rebate pool pays.
    static let pool: [Act] = [
        Act(
            name: "pool/use",
            parameters: [
                Parameter(name: "account", kind: .code, isRequired: true),
                Parameter(name: "invoice", kind: .text, isRequired: true),
                Parameter(name: "amount", kind: .text, isRequired: true),
                Parameter(name: "reference", kind: .text, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in
                let (account, amount) = (try AccountCode(checked: visit, "account"), try visit.amount())
                let term = try await visit.office.poolTerm(of: account, on: visit.today)
                guard try await visit.usePool(of: account, amount, share: term.share, isTried: true) else { return nil }
                let before = try await visit.office.accounts.poolBalances()[account] ?? 0
                return .record([
                    Field("account", .text(account.text)), Field("invoice", .text(try visit.paper("invoice").text)),
                    Field("amount", .money(orMissing: amount, visit.currency)),
                    Field("pool_share", .text("\(term.share)%")),
                    Field("pool_left", .money(orMissing: before - amount, visit.currency)),
                ])
            }
        ) { visit in
            let (account, amount) = (try AccountCode(checked: visit, "account"), try visit.amount())
            let (invoice, reference) = (try visit.paper("invoice"), try visit.paper("reference"))
            let term = try await visit.office.poolTerm(of: account, on: visit.today)
            let isNew = try await visit.usePool(of: account, amount, share: term.share)
            let left = try await visit.office.accounts.poolBalances()[account] ?? 0
            return .record(
                [
                    Field("account", .text(account.text)), Field("invoice", .text(invoice.text)),
                    Field("amount", .money(orMissing: amount, visit.currency)),
                    Field("pool_left", .money(orMissing: left, visit.currency)),
                ],
                notes: [
                    visit.say(
                        isNew ? "portal.pool-used" : "settle.pool-used-already",
                        ["reference": reference.text, "invoice": invoice.text])
                ])
        }
    ]
}

extension Visit {
    /// An amount of money above 0, minor units.
    fileprivate func amount() throws(Refusal) -> Int64 {
        let text = try needed("amount")
        if let money = Money(text, currency), money.minor > 0 { return money.minor }
        throw Refusal(
            .wrongUsage, "money.unreadable", ["found": text, "decimals": "\(currency.exponent)"],
            at: Place(path: "amount", value: text))
    }

    /// False where the same was paid before.
    fileprivate func usePool(
        of account: AccountCode, _ amount: Int64, share: Percentage, isTried: Bool = false
    ) async throws -> Bool {
        try await office.accounts.usePool(
            of: account, for: try paper("invoice"), amount, source: try paper("reference").text, share: share,
            on: today, isTried: isTried)
    }

    fileprivate func paper(_ name: String) throws(Refusal) -> PaperNumber {
        let text = try needed(name)
        guard let number = try? PaperNumber(text) else {
            throw Refusal(.wrongUsage, "typed.no-text", at: Place(path: name, value: text))
        }
        return number
    }
}
