package import Postgres
package import Retail
import RetailSQL
import Trail

/// What an account is credited with for one line.
package struct ProtectionCredit: Equatable, Sendable {
    package let account: AccountCode
    package let cut: String
    package let line: Int
    /// Minor units; negative where a decision takes back.
    package let amount: Int64

    /// The same line is never credited twice.
    package var source: String { "\(cut) \(line)" }
}

/// A statement that was worked out, before or after it is kept.
package struct ProtectionStatement: Equatable, Sendable {
    package let cut: String
    package let account: AccountCode
    package let dropDay: Day
    /// In the order of their numbers.
    package let lines: [ProtectionLine]

    /// Minor units.
    package var amount: Int64 { lines.reduce(0) { $0 + $1.amount } }

    package var credits: [ProtectionCredit] {
        lines.indices.filter { lines[$0].amount != 0 }.map {
            ProtectionCredit(account: account, cut: cut, line: $0 + 1, amount: lines[$0].amount)
        }
    }
}

extension ProtectionDesk {
    /// Statements as they stand, as far as the caller sees them.
    package func lines(_ question: StatementQuestion) async throws -> [SettledLine] {
        try await own.read { tx in
            try tx.refuseUnseen(question.account)
            return try tx.settledLines(question)
        }
    }

    /// Accounts whose statements are left for up to a week, because only a feed of the drop day or later says what lay there.
    package func waiting(_ question: StatementQuestion, today: Day) async throws -> [String] {
        try await own.read { tx in try tx.waitingStatements(question, today: today) }
    }

    /// Accounts whose statements are left until those of a cut before are made.
    package func behind(_ question: StatementQuestion, today: Day) async throws -> [String] {
        try await own.read { tx in try tx.statementsBehind(question, today: today) }
    }

    /// What settling would work out by prices as they are published; nothing is kept.
    package func rehearse(
        _ question: StatementQuestion, today: Day, published: PublishedFalls = PublishedFalls()
    ) async throws -> [ProtectionStatement] {
        try await own.write { tx in
            try tx.takenBack { tx in try tx.settleProtection(question, today: today, published: published) }
        }
    }

    /// A line with what it was made from, and what it comes to when it is worked out from that again.
    package func explain(_ cut: CutCode, _ account: AccountCode, line number: Int) async throws -> ExplainedLine {
        try await own.read { tx in
            let lines = try tx.settledLines(StatementQuestion(account: account, cut: cut))
            guard let line = lines.first(where: { $0.number == number }),
                let frozen = try tx.frozenTerms(of: cut.text, account.text)
            else { throw Self.noLine(cut, account, number) }
            let kept = try tx.keptGrounds(of: frozen, on: line.dropDay)
            let proofs = try tx.storeProofs(of: frozen.cut, frozen.account, on: line.dropDay)
            let again = ProtectionRule(frozen.terms).statement(of: kept, proofs: proofs)
            guard let ground = kept.first(where: { $0.sku == line.sku }) else {
                throw Self.noLine(cut, account, number)
            }
            let about = line.of.flatMap { of in lines.first { $0.number == of } }
            return ExplainedLine(
                line: line, terms: frozen.terms, ground: ground, about: about,
                decision: lines.first { $0.of == number },
                again: again.indices.contains(number - 1) ? again[number - 1] : nil,
                before: again.reduce(0) { $0 + ($1.basis.isCapped ? $1.full : 0) })
        }
    }

    static func noLine(_ cut: CutCode, _ account: AccountCode, _ number: Int) -> Refusal {
        Refusal("protection.no-line", ["cut": cut.text, "account": account.text, "line": "\(number)"])
    }
}

/// A line and its arithmetic.
package struct ExplainedLine: Equatable, Sendable {
    package let line: SettledLine
    package let terms: ProtectionTerms
    package let ground: ProtectionGround
    /// Of a decision, the line that it is about; of a line, the decision about it.
    package let about: SettledLine?
    package let decision: SettledLine?
    /// Worked out again; nil of a decision, which is a person's.
    package let again: ProtectionLine?
    /// What all lines of the statement come to without the cap, minor units.
    package let before: Int64

    /// What the units of a decision come to, minor units: of this line, or about it.
    package func worth(of decision: SettledLine) -> Int64 {
        ProtectionRule(terms).worth(
            of: decision.units, (about ?? line).basis, from: decision.base, to: decision.price, in: ground)
    }

    /// Whether the line recomputes to what it says.
    package var isSame: Bool {
        again.map {
            ($0.units, $0.base, $0.price, $0.full, $0.amount) == (
                line.units, line.base, line.price, line.full, line.amount
            )
        }
            ?? false
    }
}

extension Transaction {
    /// Works out the statements of all that a question asks for whose drop day has come, once, for a workflow that lends its
    /// transaction and credits what they say: the earliest drop day first, by the prices that are published for it. Those that
    /// stand there stay as they are.
    package func settleProtection(
        _ question: StatementQuestion, today: Day, published: PublishedFalls = PublishedFalls()
    ) throws -> [ProtectionStatement] {
        try demandHeadquarters()
        try waitForOtherCuts()
        try script("set local statement_timeout = 0; set local work_mem = '64MB'")
        var statements: [ProtectionStatement] = []
        for cut in try openCuts(question, today: today) {
            let open = try openStatements(question, of: cut, today: today)
            guard let facts = try self.question(of: open, today: today) else { continue }
            for (one, lines) in try workedOut(open, facts, published) {
                try addStatement(one, today: today)
                try addLines(lines, of: one, today: today)
                statements.append(
                    ProtectionStatement(cut: one.code, account: one.accountCode, dropDay: one.drop, lines: lines))
            }
        }
        if !statements.isEmpty {
            try record(
                Change(
                    "protection", Set(statements.map(\.cut)).sorted().joined(separator: " "),
                    new: [
                        "statements": "\(statements.count)", "lines": "\(statements.reduce(0) { $0 + $1.lines.count })",
                    ], verb: "settled"))
        }
        return statements
    }

    /// The lines of statements of one cut, which are not kept yet; what they are made from is.
    private func workedOut(
        _ open: [OpenStatement], _ question: GroundQuestion, _ published: PublishedFalls
    ) throws -> [(OpenStatement, [ProtectionLine])] {
        var proofs: [Int64: [StoreProof]] = [:]
        for one in open where one.terms.stores {
            proofs[one.account] = try storeProofs(of: one.cut, one.account, on: one.drop)
        }
        let falls = try frozenFalls(of: open[0].cut, open.map(\.account))
        let facts = try keepFacts(question, of: open[0].cut)
        var past = try past(of: open.map(\.account), question.products, before: open[0].drop, until: open[0].drop)
        var found: [PastFinding] = []
        let worked = open.map { one in
            let known = facts[one.account] ?? ProtectionFacts()
            let grounds = known.grounds(
                of: falls[one.account] ?? [], since: one.since, end: one.drop, late: one.late
            ).map { ground in
                let price = published.price(
                    cut: one.code, one.accountCode, sku: ground.sku, ground.before, ground.after)
                if price != ground.after { past.prices[one.account, default: [:]][ground.product] = price }
                return past.completed(ground, of: one.account)
            }
            found += grounds.flatMap { PastFinding.all(in: $0, of: one.account) }
            return (one, ProtectionRule(one.terms).statement(of: grounds, proofs: proofs[one.account] ?? []))
        }
        try keep(found, past.prices, of: open[0].cut)
        return worked
    }
}
