import Postgres
package import Retail
import RetailSQL

extension AccountBook {
    /// The statement of a month of every account that the person sees and that has any paper, or of one.
    package func statements(of month: Month, account: AccountCode? = nil) async throws -> [AccountStatement] {
        try await own.read { tx in
            let names = try tx.accountNames(on: month.lastDay)
            try tx.refuseUnseen(account)
            let entries = try tx.statementEntries(until: month.lastDay, of: account)
            let accounts = account.map { [$0] } ?? entries.keys.sorted { $0.text < $1.text }
            return accounts.map {
                AccountStatement($0.text, name: names[$0] ?? "", month, all: entries[$0] ?? [])
            }
        }
    }

    /// What accounts owe by the end of a day in the eyes of finance and of sales, and how much they may.
    package func receivables(on day: Day, of account: AccountCode? = nil) async throws -> [Receivable] {
        try await own.read { tx in
            let names = try tx.accountNames(on: day)
            try tx.refuseUnseen(account)
            let entries = try tx.statementEntries(until: day, of: account)
            let bills = try tx.bills(until: day, of: account)
            let shipped = try tx.shippedAmounts(until: day, of: account)
            let orders = try tx.openOrderAmounts(on: day, of: account)
            let lines = try tx.creditLines(on: day, of: account)
            let known = Set(entries.keys).union(shipped.keys).union(lines.keys)
            return known.sorted { $0.text < $1.text }.map { code in
                let papers = entries[code] ?? []
                let paid = papers.filter { [.payment, .pool].contains($0.kind) }.reduce(0) { $0 + $1.amount }
                let billed = (bills[code] ?? []).reduce(0) { $0 + $1.amount }
                let sent = shipped[code] ?? [:]
                return Receivable(
                    account: code.text, accountName: names[code] ?? "", day: day, finance: billed - paid,
                    sales: sent.values.reduce(0, +) - paid,
                    differences: Receivable.Difference.between(shipped: sent, bills: bills[code] ?? []),
                    openOrders: orders[code] ?? 0, limit: lines[code]?.limit, pledged: lines[code]?.pledged ?? 0)
            }
        }
    }
}
