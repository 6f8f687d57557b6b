import Postgres
package import Retail
import RetailSQL
import Trail

extension TerritoryWatch {
    /// Cases that the person sees, what waits longest first.
    ///
    /// - Parameters:
    ///   - month: nil for all.
    ///   - states: those that are asked for.
    package func cases(
        of month: Month? = nil, _ states: [DiversionCase.State] = [.open, .answered]
    ) async throws -> [DiversionCase] {
        try await own.read { tx in try tx.cases(of: month, states) }
    }

    /// The newest look at each month, of `month` alone where it is given; the newest month first.
    package func scans(of month: Month? = nil) async throws -> [DiversionScan] {
        try await own.read { tx in try tx.scans(of: month) }
    }

    /// A case with its phones; refused where the person sees none of this number.
    package func diversion(_ number: Int64) async throws -> (found: DiversionCase, phones: [DivertedPhone]) {
        try await own.read { tx in (try tx.seenCase(number), try tx.phones(of: number)) }
    }

    /// Takes the answer of the account that the phones were shipped to; false where it says nothing new.
    package func answer(_ number: Int64, _ note: String, today: Day) async throws -> Bool {
        guard (1...1000).contains(note.unicodeScalars.count) else {
            throw Refusal("diversion.text-length", at: Place(path: "--note"))
        }
        return try await own.write { tx in
            let found = try tx.seenCase(number)
            guard try tx.value("select auth.account_id() is not null", as: Bool.self) else {
                throw Refusal(.forbidden, "diversion.answer-of-account", ["account": found.account])
            }
            do {
                return try tx.value("select chain.answer_diversion(\(number), \(note), \(today))", as: Bool.self)
            } catch let error as PostgresError where error.sqlState == "SC409" {
                throw Refusal("diversion.closed", ["number": "\(number)"])
            }
        }
    }

    /// What closing a case would refuse; answers the case.
    package func toClose(
        _ number: Int64, _ outcome: DiversionCase.Outcome, reason: String, today: Day
    ) async throws -> DiversionCase {
        try await own.read { tx in try tx.caseToClose(number, outcome, reason: reason, today: today) }
    }

    /// Decides a case. Headquarters only; proven only once the account has answered, or its time is over.
    package func close(
        _ number: Int64, _ outcome: DiversionCase.Outcome, reason: String, today: Day
    ) async throws -> DiversionCase {
        try await own.write { tx in
            let found = try tx.caseToClose(number, outcome, reason: reason, today: today)
            guard found.state != .closed else { return found }
            try tx.closeCase(number, outcome, reason, today)
            try tx.record(
                Change(
                    "diversion_case", "\(number)", old: ["state": found.state.rawValue],
                    new: ["outcome": outcome.rawValue], reason: reason, verb: "closed"))
            return try tx.seenCase(number)
        }
    }
}

extension Transaction {
    fileprivate func seenCase(_ number: Int64) throws -> DiversionCase {
        guard let found = try cases(number).first else {
            throw Refusal("diversion.unknown", ["number": "\(number)"])
        }
        return found
    }

    /// One that is closed the same way already is answered as it is.
    fileprivate func caseToClose(
        _ number: Int64, _ outcome: DiversionCase.Outcome, reason: String, today: Day
    ) throws -> DiversionCase {
        guard try value("select auth.is_hq()", as: Bool.self) else {
            throw Refusal(.forbidden, "diversion.hq-only")
        }
        guard (1...1000).contains(reason.unicodeScalars.count) else {
            throw Refusal("diversion.text-length", at: Place(path: "--reason"))
        }
        let found = try seenCase(number)
        if found.state == .closed {
            guard found.outcome == outcome else { throw Refusal("diversion.closed", ["number": "\(number)"]) }
            return found
        }
        guard outcome == .allowed || found.wasHeard(on: today) else {
            throw Refusal("diversion.unheard", ["account": found.account, "deadline": "\(found.deadline)"])
        }
        return found
    }
}
