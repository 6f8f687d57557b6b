package import Postgres
package import Retail
import Trail

extension Gatekeeper {
    /// Gives a user a right from now on, until an instant or for good; what they had of it before is replaced.
    package func grant(
        _ right: Right, to code: UserCode, until: Instant? = nil, reason: String? = nil
    ) async throws -> Outcome {
        try await administering { tx in
            try tx.grant(right, to: code, until: until, reason: reason)
        }
    }

    /// Takes a right away, now.
    package func withdraw(_ right: Right, from code: UserCode, reason: String? = nil) async throws -> Outcome {
        try await administering { tx in
            try tx.refuseSelf(code, right)
            let user = try tx.lockedUser(code)
            guard let old = try tx.present(right, of: user) else { return .alreadySo }
            try tx.endNow(right, of: user)
            try tx.record(
                Change(
                    "right", "\(code) \(right.rawValue)", old: ["until": old.until?.description], reason: reason,
                    verb: "withdrawn"))
            return .done
        }
    }
}

extension Transaction {
    /// As the gatekeeper's, in a transaction of somebody who administers.
    package func grant(
        _ right: Right, to code: UserCode, until: Instant? = nil, reason: String? = nil
    ) throws -> Gatekeeper.Outcome {
        let user = try lockedUser(code)
        guard user.trustClass == .hq else { throw Refusal("right.headquarters-only", ["right": right.rawValue]) }
        if until != nil { try refuseSelf(code, right) }
        guard try isAhead(until) else { throw Refusal("right.until-past", at: Place(path: "--until")) }
        let old = try present(right, of: user)
        if let old, old.until == until { return .alreadySo }
        if old == nil {
            try insert(right, of: user, until: until)
        } else {
            try end(right, of: user, at: until)
        }
        try record(
            Change(
                "right", "\(code) \(right.rawValue)", old: old.map { ["until": $0.until?.description] },
                new: ["until": until?.description], reason: reason, verb: "granted"))
        return .done
    }

    fileprivate func refuseSelf(_ code: UserCode, _ right: Right) throws {
        if right == .administration { try refuseSelf(code) }
    }
}
