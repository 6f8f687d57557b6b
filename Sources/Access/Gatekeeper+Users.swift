package import Postgres
package import Retail
import Trail

extension Gatekeeper {
    /// Whether something was changed, or was so already.
    package enum Outcome: Equatable, Sendable { case done, alreadySo }

    /// Users whom the asking person may see: everybody for administrators and auditors, else the person alone.
    package func list() async throws -> [User] {
        try await database.read { tx in
            let rights = try tx.grantedRights()
            let tokens = try tx.goodTokens()
            return try tx.users(rights, tokens, try tx.knownFactors())
        }
    }

    /// Puts a new user on record, without any right and without a token.
    package func invite(
        _ code: UserCode, name: Name, to belonging: Belonging, reason: String? = nil
    ) async throws -> Outcome {
        try await administering { tx in
            try tx.invite(code, name: name, to: belonging, reason: reason)
        }
    }

    /// Lets a user in no more: every token and session of theirs is worthless from now on.
    package func disable(_ code: UserCode, reason: String? = nil) async throws -> Outcome {
        try await administering { tx in try tx.disable(code, reason: reason) }
    }

    /// Lets a disabled user in again.
    package func enable(_ code: UserCode, reason: String? = nil) async throws -> Outcome {
        try await administering { tx in try tx.setDisabled(code, false, reason) }
    }

    /// A transaction for those who administer. The policies hold everybody to it; this says it in a sentence.
    func administering<T: Sendable>(_ body: @Sendable (borrowing Transaction) throws -> T) async throws -> T {
        try await database.write { tx in
            try tx.demandAdministration()
            return try body(tx)
        }
    }
}

extension Transaction {
    /// Refuses whoever has no right to administer.
    package func demandAdministration() throws {
        guard try mayAdminister() else { throw Refusal(.forbidden, "access.needs-administration") }
    }

    /// As the gatekeeper's, in a transaction of somebody who administers.
    package func invite(
        _ code: UserCode, name: Name, to belonging: Belonging, reason: String? = nil
    ) throws -> Gatekeeper.Outcome {
        if case .region(let region) = belonging, try !knows(region: region) {
            throw Refusal("user.region-unknown", ["region": "\(region)"], at: Place(path: "--region"))
        }
        if case .distributor(let account) = belonging, try !knows(account: account) {
            throw Refusal("user.account-unknown", ["account": "\(account)"], at: Place(path: "--account"))
        }
        guard try insertUser(code, name, belonging) else {
            guard try isUser(code, name, belonging) else { throw Refusal("user.exists", ["code": "\(code)"]) }
            return .alreadySo
        }
        try record(Change("user", "\(code)", new: belonging.facts(name), reason: reason, verb: "invited"))
        return .done
    }

    /// As the gatekeeper's, in a transaction of somebody who administers.
    package func disable(_ code: UserCode, reason: String? = nil) throws -> Gatekeeper.Outcome {
        try refuseSelf(code)
        return try setDisabled(code, true, reason)
    }

    fileprivate func setDisabled(
        _ code: UserCode, _ isDisabled: Bool, _ reason: String?
    ) throws -> Gatekeeper.Outcome {
        let state = try lockedUser(code)
        guard state.isDisabled != isDisabled else { return .alreadySo }
        try writeDisabled(code, isDisabled)
        try record(
            Change(
                "user", "\(code)", old: ["disabled": "\(!isDisabled)"], new: ["disabled": "\(isDisabled)"],
                reason: reason, verb: isDisabled ? "disabled" : "enabled"))
        return .done
    }

    /// Whoever administers keeps the own rights, so that somebody always can.
    func refuseSelf(_ code: UserCode) throws {
        if try whoActs()?.code == code { throw Refusal("user.not-yourself", ["code": "\(code)"]) }
    }

    /// The user, who cannot be changed by others until this transaction ends.
    func lockedUser(_ code: UserCode) throws -> UserState {
        guard let state = try lockUser(code) else { throw Refusal("user.unknown", ["found": "\(code)"]) }
        return state
    }
}

extension Belonging {
    fileprivate func facts(_ name: Name) -> Change.Facts {
        var facts: Change.Facts = ["name": name.text, "class": trustClass.rawValue]
        switch self {
        case .region(let region): facts["region"] = "\(region)"
        case .distributor(let account): facts["account"] = "\(account)"
        case .hq, .auditor: break
        }
        return facts
    }
}
