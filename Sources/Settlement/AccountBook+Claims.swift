import Postgres
package import Retail
import RetailSQL
import Trail

/// A line of a claim, with what became of it.
package struct ClaimLine: Equatable, Sendable {
    package enum State: String, Sendable {
        /// Nobody has decided yet.
        case filed
        case granted, refused, reversed
        /// Its parts count instead.
        case split
    }
    package let id: Int64
    package let account: String
    package let kind: ClaimKind
    package let claim: String
    package let number: Int32
    package let day: Day
    package let sku: String
    package let units: Int32
    package let serial: IMEI?
    package let special: String?
    /// The number of the line that it is a part of.
    package let partOf: Int32?
    package let state: State
    /// Why, in a sentence with its facts.
    package let why: Notice?
    package let reason: String?
    /// What it brings, minor units; after a reversal 0.
    package let amount: Int64
    package let decidedBy: String?
    package let decisions: Int
}

/// What is claimed.
package enum ClaimKind: String, CaseIterable, Sendable {
    /// The difference to a special price at which goods were sold.
    case special
    /// Unsold goods are given back.
    case rotation
}

/// Names a line of a claim.
package struct ClaimPlace: Hashable, Sendable {
    package let account: AccountCode
    package let kind: ClaimKind
    package let claim: PaperNumber
    package let line: Int32

    package init(_ account: AccountCode, _ kind: ClaimKind, _ claim: PaperNumber, line: Int32) {
        (self.account, self.kind, self.claim, self.line) = (account, kind, claim, line)
    }
}

extension AccountBook {
    /// The lines of the claims that the person sees, by account, claim and line.
    package func claims(of account: AccountCode? = nil, openOnly: Bool = false) async throws -> [ClaimLine] {
        try await own.read { tx in
            try tx.refuseUnseen(account)
            return try tx.claimLines(of: account).filter { !openOnly || $0.state == .filed }
        }
    }

    /// Judges every line that nobody has decided on: against the special prices that were published, shipments, what was
    /// sold and activated, and the rights to give back. What is granted is booked into the pool at once. Again, it finds
    /// nothing to judge. Headquarters only.
    ///
    /// - Parameters:
    ///   - rotation: the right of each account to give goods back; none of an account that has none.
    ///   - isTried: it is taken back at once, for whoever wants to see first what becomes of them.
    package func judgeClaims(
        rotation: [AccountCode: RotationTerm], of account: AccountCode? = nil, today: Day, isTried: Bool = false
    ) async throws -> [ClaimLine] {
        let judge: @Sendable (borrowing Transaction) throws -> [ClaimLine] = { tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherBooks()
            try tx.refuseUnseen(account)
            let open = try tx.claimLines(of: account).filter { $0.state == .filed }
            // One after the other: what is granted to one line is open to the next no more.
            for line in open { try tx.judge(line, rotation[AccountCode(line.account)], today: today) }
            let judged = Set(open.map(\.id))
            return try tx.claimLines(of: account).filter { judged.contains($0.id) }
        }
        return try await own.write { tx in isTried ? try tx.takenBack(judge) : try judge(tx) }
    }

    /// Takes back what was granted; the line and its credit stay, with another below.
    package func reverse(_ place: ClaimPlace, reason: String, today: Day) async throws -> ClaimLine {
        try await deciding(on: place, today: today) { tx, line in
            guard line.state == .granted else { throw line.refusal("claim.not-granted") }
            try tx.decide(line, "reversed", amount: -line.amount, reason: reason, today: today)
        }
    }

    /// Grants a line that was refused or reversed all the same, so much a piece; no more than was ever paid for one.
    package func grant(_ place: ClaimPlace, unit: Int64, reason: String, today: Day) async throws -> ClaimLine {
        guard unit <= 100_000_000_000 else {
            throw Refusal(
                .wrongUsage, "settle.amount-too-large", ["found": "\(Money(minor: unit, currency))"],
                at: Place(path: "--each"))
        }
        return try await deciding(on: place, today: today) { [currency] tx, line in
            guard line.state == .refused || line.state == .reversed else { throw line.refusal("claim.not-refused") }
            if let dearest = try tx.dearest(line), unit > dearest {
                throw Refusal(
                    "claim.grant-beyond",
                    ["sku": line.sku, "account": line.account, "most": "\(Money(minor: dearest, currency))"],
                    at: Place(path: "--each", value: Money(minor: unit, currency).amount))
            }
            try tx.decide(
                line, "granted", unit: unit, amount: unit * Int64(line.units), reason: reason, today: today)
        }
    }

    /// Makes two lines of one that nothing is granted for: so many pieces, and the rest. The line stays on record.
    package func split(_ place: ClaimPlace, units: Int32, reason: String, today: Day) async throws -> [ClaimLine] {
        try await own.write { tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherBooks()
            let line = try tx.claimLine(place)
            guard line.state != .granted, line.state != .split else { throw line.refusal("claim.not-to-split") }
            guard units > 0, units < line.units else {
                throw Refusal(
                    "claim.split-units", ["most": "\(line.units - 1)"], at: Place(path: "--units", value: "\(units)"))
            }
            try tx.decide(line, "split", amount: 0, reason: reason, today: today)
            try tx.addParts(of: line, units)
            return try tx.claimLines(of: place.account).filter {
                $0.claim == line.claim && $0.kind == line.kind && $0.partOf == line.number
            }
        }
    }

    private func deciding(
        on place: ClaimPlace, today: Day, _ act: @Sendable (borrowing Transaction, ClaimLine) throws -> Void
    ) async throws -> ClaimLine {
        try await own.write { tx in
            try tx.demandHeadquarters()
            try tx.waitForOtherBooks()
            try act(tx, try tx.claimLine(place))
            return try tx.claimLine(place)
        }
    }
}

extension ClaimLine {
    fileprivate func refusal(_ code: String) -> Refusal {
        Refusal(code, ["claim": claim, "line": "\(number)", "state": state.rawValue])
    }
}

extension Transaction {
    func demandHeadquarters() throws {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "settle.no-right") }
    }

    fileprivate func claimLine(_ place: ClaimPlace) throws -> ClaimLine {
        let lines = try claimLines(of: place.account)
        guard
            let line = lines.first(where: {
                $0.kind == place.kind && $0.claim == place.claim.text && $0.number == place.line
            })
        else {
            throw Refusal(
                "claim.unknown",
                [
                    "account": place.account.text, "claim": place.claim.text, "line": "\(place.line)",
                    "kind": place.kind.rawValue,
                ])
        }
        return line
    }

    /// Decides on a line that waits for it.
    fileprivate func judge(_ line: ClaimLine, _ term: RotationTerm?, today: Day) throws {
        let judgement =
            switch line.kind {
            case .special: ClaimJudgement.special(try specialFacts(line), try specialOffer(line))
            case .rotation: ClaimJudgement.rotation(try rotationFacts(line, term), term)
            }
        switch judgement {
        case .granted(let unit, let why):
            try decide(
                line, "granted", why: why, unit: unit, amount: unit * Int64(line.units), reason: nil, today: today)
        case .refused(let why): try decide(line, "refused", why: why, amount: 0, reason: nil, today: today)
        }
    }

    /// Records a decision and books what it brings.
    fileprivate func decide(
        _ line: ClaimLine, _ outcome: String, why: Notice? = nil, unit: Int64? = nil, amount: Int64, reason: String?,
        today: Day
    ) throws {
        do {
            try keepDecision(line, outcome, why: why, unit: unit, amount: amount, reason: reason)
        } catch {
            switch error.sqlState {
            case "SC409": throw Refusal(.busy, "claim.moved")
            case "SC412": throw Refusal("claim.phone-granted", ["serial": line.serial.map { "\($0)" } ?? ""])
            default: throw error
            }
        }
        let name = "\(line.kind.rawValue) \(line.claim)/\(line.number) #\(line.decisions + 1)"
        try record(
            Change(
                "claim_line", "\(line.account) \(name)", new: ["outcome": outcome, "minor": "\(amount)"],
                reason: reason,
                verb: outcome))
        guard amount != 0 else { return }
        _ = try credit([
            PoolCredit(try AccountCode(line.account), .claim, for: name, on: today, amount: amount, note: reason)
        ])
    }
}
