import Postgres
package import Retail
import Trail

extension Gatekeeper {
    /// Gives a user a right from now on, until an instant or for good; what they had of it before is replaced.
    package func grant(
        _ right: Right, to code: UserCode, until: Instant? = nil, reason: String? = nil
    ) async throws -> Outcome {
        try await administering { tx in
            let user = try tx.lockedUser(code)
            guard user.trustClass == .hq else { throw Refusal("right.headquarters-only", ["right": right.rawValue]) }
            if until != nil { try tx.refuseSelf(code, right) }
            guard try tx.isAhead(until) else {
                throw Refusal("right.until-past", ["until": until?.description ?? ""], at: Place(path: "--until"))
            }
            let old = try tx.present(right, of: user)
            if let old, old.until == until { return .alreadySo }
            if old == nil {
                try tx.insert(right, of: user, until: until)
            } else {
                try tx.end(right, of: user, at: until)
            }
            try tx.record(
                Change(
                    "right", "\(code) \(right.rawValue)", old: old.map { ["until": $0.until?.description] },
                    new: ["until": until?.description], reason: reason, verb: "granted"))
            return .done
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
    fileprivate func refuseSelf(_ code: UserCode, _ right: Right) throws {
        if right == .administration { try refuseSelf(code) }
    }
}
