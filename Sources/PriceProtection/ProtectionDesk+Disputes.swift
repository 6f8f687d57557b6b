package import Postgres
package import Retail
import Trail

/// What headquarters decides about a line.
package enum ProtectionVerdict: Equatable, Sendable {
    /// So many units are right.
    case units(Int64)
    /// So much is right, minor units.
    case amount(Int64)
}

/// A decision and the line that it made.
package struct ProtectionDecision: Equatable, Sendable {
    package let line: SettledLine
    package let number: Int
    package let units: Int64
    /// What the line comes to now without the cap, minor units.
    package let full: Int64
    /// What the account gets more, or less, within the cap; minor units.
    package let difference: Int64

    package var credit: ProtectionCredit? {
        guard difference != 0, let account = try? AccountCode(line.account) else { return nil }
        return ProtectionCredit(account: account, cut: line.cut, line: number, amount: difference)
    }
}

extension ProtectionDesk {
    /// The account agrees to a line; false where it did before. Only the account itself, and not before the settlement.
    package func accept(_ cut: CutCode, line number: Int, today: Day) async throws -> Bool {
        try await own.write { tx in
            let own = try tx.ownStatement(of: cut)
            return try tx.answer(own.line(number), disputed: nil, own, today: today, clock: today)
        }
    }

    /// The account agrees to every line that nobody has answered, all or none; answers which. Only the account itself, and not
    /// before the settlement.
    package func acceptAll(of cut: CutCode, today: Day) async throws -> [SettledLine] {
        try await own.write { tx in
            let own = try tx.ownStatement(of: cut)
            let open = own.lines.filter(\.isOpen)
            for line in open { _ = try tx.answer(line, disputed: nil, own, today: today, clock: today) }
            return open
        }
    }

    /// The account holds other units to be right; false where it said so before. What was credited stays, until headquarters
    /// decides; it has to by the day that the terms set.
    ///
    /// - Parameter clock: the day by the server's clock: a dispute that is dated back is as late as it comes.
    package func dispute(
        _ cut: CutCode, line number: Int, units: Int64, reason: Name, today: Day, clock: Day
    ) async throws -> Bool {
        try await own.write { tx in
            let own = try tx.ownStatement(of: cut)
            return try tx.answer(own.line(number), disputed: (units, reason), own, today: today, clock: clock)
        }
    }

    /// What a decision would come to; nothing is kept. Refused as it would be.
    package func outlook(
        of cut: CutCode, _ account: AccountCode, line number: Int, _ verdict: ProtectionVerdict
    ) async throws -> ProtectionDecision {
        try await own.read { [currency] tx in
            try tx.demandHeadquarters()
            return try tx.decision(cut, account, number, verdict, currency)
        }
    }
}

/// The statement of a cut of the account that asks; without lines where there is none.
private struct OwnStatement {
    let cut: CutCode
    let account: AccountCode
    let lines: [SettledLine]
    /// Days that headquarters has for a dispute.
    let decideDays: Int

    func line(_ number: Int) throws(Refusal) -> SettledLine {
        guard let line = lines.first(where: { $0.number == number }) else {
            throw ProtectionDesk.noLine(cut, account, number)
        }
        return line
    }
}

extension Transaction {
    /// Refused for who is no account.
    fileprivate func ownStatement(of cut: CutCode) throws -> OwnStatement {
        guard let own = try ownAccount() else { throw Refusal(.forbidden, "protection.account-answers") }
        let account = try AccountCode(own)
        return OwnStatement(
            cut: cut, account: account, lines: try settledLines(StatementQuestion(account: account, cut: cut)),
            decideDays: try frozenTerms(of: cut.text, own)?.terms.decideDays ?? 0)
    }

    /// What an account says to a line of its statement; false where it said so before.
    fileprivate func answer(
        _ line: SettledLine, disputed: (units: Int64, reason: Name)?, _ own: OwnStatement, today: Day, clock: Day
    ) throws -> Bool {
        let number = line.number
        if let said = line.answer {
            if said.isDispute == (disputed != nil), said.units == disputed?.units { return false }
            throw Refusal("protection.answered", ["line": "\(number)", "by": said.by, "day": "\(said.on)"])
        }
        guard line.of == nil else { throw Refusal("protection.is-decision", ["line": "\(number)"]) }
        guard !line.isDecided else { throw Refusal("protection.decided-before", ["line": "\(number)"]) }
        guard today >= line.settledOn else {
            throw Refusal("protection.before-statement", ["day": "\(today)", "settled": "\(line.settledOn)"])
        }
        guard disputed == nil || max(today, clock) <= line.disputableUntil else {
            throw Refusal("protection.dispute-late", ["line": "\(number)", "day": "\(line.disputableUntil)"])
        }
        let due = today.adding(days: own.decideDays) ?? today
        try addAnswer(line, disputed: disputed.map { ($0.units, $0.reason, due) }, today: today)
        try record(
            Change(
                "protection_line", "\(own.cut) \(own.account) \(number)",
                new: disputed.map { ["units": "\($0.units)"] } ?? [:], reason: disputed?.reason.text,
                verb: disputed == nil ? "accepted" : "disputed"))
        return true
    }

    /// Decides about a line that is disputed or waits for proof, for a workflow that lends its transaction and credits the
    /// difference: a line of its own, the decided one stays. Once; nothing is paid beyond the cap of the statement.
    package func decideProtection(
        _ cut: CutCode, _ account: AccountCode, line number: Int, _ verdict: ProtectionVerdict, reason: Name,
        today: Day,
        _ currency: Currency
    ) throws -> ProtectionDecision {
        try demandHeadquarters()
        try waitForOtherCuts()
        let meant = try decision(cut, account, number, verdict, currency)
        let line = try addDecision(
            meant.line, units: meant.units, difference: meant.difference, full: meant.full, reason: reason,
            today: today)
        try record(
            Change(
                "protection_line", "\(cut) \(account) \(number)", old: ["amount": "\(meant.line.full)"],
                new: ["amount": "\(meant.full)", "difference": "\(meant.difference)"], reason: reason.text,
                verb: "decided"))
        return ProtectionDecision(
            line: meant.line, number: line, units: meant.units, full: meant.full, difference: meant.difference)
    }

    fileprivate func decision(
        _ cut: CutCode, _ account: AccountCode, _ number: Int, _ verdict: ProtectionVerdict,
        _ currency: Currency
    ) throws -> ProtectionDecision {
        let lines = try settledLines(StatementQuestion(account: account, cut: cut))
        guard let line = lines.first(where: { $0.number == number }),
            let frozen = try frozenTerms(of: cut.text, account.text)
        else { throw ProtectionDesk.noLine(cut, account, number) }
        guard !line.isDecided else { throw Refusal("protection.decided-before", ["line": "\(number)"]) }
        guard line.answer?.isDispute == true || line.basis.waits else {
            throw Refusal("protection.nothing-to-decide", ["line": "\(number)"])
        }
        if let first = try waitingBefore(line) {
            throw Refusal("protection.decide-first", ["cut": first.cut, "line": "\(first.line)"])
        }
        guard var ground = try keptGrounds(of: frozen, on: line.dropDay).first(where: { $0.sku == line.sku }) else {
            throw ProtectionDesk.noLine(cut, account, number)
        }
        // What was decided about cuts before, after this statement was made, is paid too.
        let past = try past(of: [frozen.account], [ground.product], before: line.dropDay, until: line.dropDay)
        ground.earlier = ground.earlier.map { kept in
            let now = past.cuts[frozen.account]?[ground.product]?.first { $0.cut == kept.cut }
            return kept.credited(as: now ?? kept)
        }
        let rule = ProtectionRule(frozen.terms)
        // Stock is paid for once: what other lines of the product credit, this one cannot.
        let taken = lines.reduce(Int64(0)) { sum, other in
            let stands = other.number != number && !other.isDecided && !other.basis.waits && other.sku == line.sku
            let told = other.of.flatMap { of in lines.first { $0.number == of } } ?? other
            return stands && told.basis.pile == line.basis.pile ? sum + other.units : sum
        }
        var (units, full) = try rule.decided(verdict, about: line, besides: taken, in: ground, currency)
        // What a later cut credited from above the price of this one, for want of these pieces, is not credited again.
        let (told, credited) = line.basis.waits ? (0, 0) : (line.units, line.full)
        if units > told { full = max(full - (try paidLater(units - told, than: line)), credited) }
        // Lines that are decided count by their decisions.
        let others = lines.reduce(Int64(0)) { sum, other in
            let about = other.of.flatMap { of in lines.first { $0.number == of } } ?? other
            let counts = other.number != number && !other.isDecided && about.basis != .late
            return counts && !other.basis.waits ? sum + other.full : sum
        }
        let before = credited
        guard line.basis.isCapped || line.basis.waits else {
            return ProtectionDecision(
                line: line, number: (lines.map(\.number).max() ?? 0) + 1, units: units, full: full,
                difference: full - before)
        }
        return ProtectionDecision(
            line: line, number: (lines.map(\.number).max() ?? 0) + 1, units: units, full: full,
            difference: rule.payable(others + full) - rule.payable(others + before))
    }
}

extension ProtectionRule {
    /// The units and what they come to by a verdict. Refused beyond what there can be: units that were neither bought nor
    /// told, and more than the fall of a unit for each.
    fileprivate func decided(
        _ verdict: ProtectionVerdict, about line: SettledLine, besides taken: Int64, in ground: ProtectionGround,
        _ currency: Currency
    ) throws(Refusal) -> (units: Int64, full: Int64) {
        let most = max(ground.most(of: line.basis) - taken, line.basis.waits ? 0 : line.units)
        func worth(_ units: Int64) -> Int64 {
            guard !line.basis.waits, units > line.units else {
                return self.worth(of: units, line.basis, from: line.base, to: line.price, in: ground)
            }
            let more = ground.base(besides: line.base, ofLot: line.lotDay)
            return self.worth(of: line.units, line.basis, from: line.base, to: line.price, in: ground)
                + self.worth(of: units - line.units, line.basis, from: more, to: line.price, in: ground)
        }
        switch verdict {
        case .units(let units):
            guard units <= most else {
                throw Refusal("protection.beyond-units", ["units": "\(units)", "most": "\(most)"])
            }
            // A line that is confirmed is what it was.
            return (units, units == line.units && !line.basis.waits ? line.full : worth(units))
        case .amount(let amount):
            let claimed = min(line.answer?.units ?? line.units, most)
            for units in [claimed, line.units] where amount <= max(worth(units), units == line.units ? line.full : 0) {
                return (units, amount)
            }
            let units = max(claimed, line.units)
            throw Refusal(
                "protection.beyond-amount",
                [
                    "amount": "\(Money(minor: amount, currency))", "units": "\(units)",
                    "most": "\(Money(minor: worth(units), currency))",
                ])
        }
    }
}
