import Postgres
package import Retail
import Trail

extension StockCover {
    /// What agreeing to the push of a model would agree to, as things stand. Refuses what agreeing would refuse.
    package func pushToAgree(
        of model: Name, to account: AccountCode, on day: Day, zone: String, by ground: OrderGround
    ) async throws -> ModelPush {
        try await own.read { tx in try tx.pushToAgree(of: model, to: account, on: day, zone: zone, by: ground) }
    }

    /// Agrees, as the second person, that an account is pushed beyond its need: for the target of the month as it is, and
    /// for no more pieces than now. Headquarters and the managers above the account, and not who loaded the target. What is
    /// agreed already stays as it is.
    package func agree(
        toPush model: Name, to account: AccountCode, on day: Day, zone: String, by ground: OrderGround
    ) async throws -> (push: ModelPush, isRepeated: Bool) {
        try await own.write { tx in
            let found = try tx.pushToAgree(of: model, to: account, on: day, zone: zone, by: ground)
            guard found.isHeld else { return (found, true) }
            let pieces = found.push.pieces
            try tx.addPushApproval(
                of: try tx.account(account, on: day), model, in: day.month, load: found.target.load, units: pieces)
            try tx.record(
                Change(
                    "push", "\(account) \(day.month) \(model)",
                    new: [
                        "units": "\(pieces)", "target": "\(found.target.target)", "target_set_by": found.target.setBy,
                        "cover_days": found.push.coverAfter.text,
                    ], verb: "agreed"))
            return (try tx.pushToAgree(of: model, to: account, on: day, zone: zone, by: ground), false)
        }
    }
}

extension Transaction {
    fileprivate func pushToAgree(
        of model: Name, to account: AccountCode, on day: Day, zone: String, by ground: OrderGround
    ) throws -> ModelPush {
        guard try value("select auth.class() in ('hq', 'region')", as: Bool.self) else {
            throw Refusal(.forbidden, "stock.push-of-managers")
        }
        let sheet = try orders(of: account, on: day, zone: zone, by: ground)
        guard let push = sheet.pushes.first(where: { $0.target.model == model.text }) else {
            throw Refusal(
                "stock.push-untargeted", ["account": "\(account)", "model": "\(model)", "month": "\(day.month)"],
                at: Place(path: "model", value: "\(model)"))
        }
        guard push.push.needsSecondName else {
            throw Refusal(
                "stock.push-needless",
                ["account": "\(account)", "model": "\(model)", "days": "\(push.push.limitDays)"],
                at: Place(path: "model", value: "\(model)"))
        }
        guard try value("select auth.user_code()", as: String.self) != push.target.setBy else {
            throw Refusal(.forbidden, "stock.push-own", ["account": "\(account)", "model": "\(model)"])
        }
        return push
    }
}

extension DaysOfSupply {
    /// For the trail.
    fileprivate var text: String {
        switch self {
        case .days(let tenths): "\(tenths / 10).\(tenths % 10)"
        case .noDemand: "no demand"
        case .unknown: "unknown"
        }
    }
}
