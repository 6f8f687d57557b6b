import Postgres
package import PriceProtection
package import Retail
import Settlement

extension Office {
    /// What settling would work out by prices as they are published; nothing is kept.
    package func rehearseProtection(_ question: StatementQuestion, today: Day) async throws -> [ProtectionStatement] {
        try await protection.rehearse(question, today: today, published: try await publishedFalls(question))
    }

    /// Works out the statements whose drop day has come, once, by the prices that are published for it, and credits their lines
    /// to the rebate pools in the same transaction.
    package func settleProtection(_ question: StatementQuestion, today: Day) async throws -> [ProtectionStatement] {
        let published = try await publishedFalls(question)
        return try await own.write { tx in
            let statements = try tx.settleProtection(question, today: today, published: published)
            try tx.credit(statements.flatMap(\.credits), today: today)
            return statements
        }
    }

    /// Decides about a line, and credits the difference in the same transaction.
    package func decideProtection(
        _ cut: CutCode, _ account: AccountCode, line: Int, _ verdict: ProtectionVerdict, reason: Name, today: Day
    ) async throws -> ProtectionDecision {
        let currency = settings.currency.value
        return try await own.write { tx in
            let decision = try tx.decideProtection(
                cut, account, line: line, verdict, reason: reason, today: today, currency)
            try tx.credit(decision.credit.map { [$0] } ?? [], today: today)
            return decision
        }
    }
}

extension Transaction {
    /// Into the rebate pools, each line once.
    fileprivate func credit(_ credits: [ProtectionCredit], today: Day) throws {
        _ = try credit(
            credits.map { PoolCredit($0.account, .protection, for: $0.source, on: today, amount: $0.amount) })
    }
}
