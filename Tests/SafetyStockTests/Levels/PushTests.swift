import ChainKit
import Postgres
import Retail
import SafetyStock
import TestKit
import Testing

/// A target that headquarters set, and what follows.
private enum Pushed {
    static let model = sure(try? Name("A6"))

    static func ground(target: Int64, load: Int64 = 1) -> OrderGround {
        OrderGround(
            falls: [],
            targets: [TargetOfModel(model: "A6", target: target, bought: 0, ordered: 0, load: load, setBy: "hq")])
    }

    /// With the target that headquarters set.
    static func load(target: Int64) async throws {
        try await LevelledChain.load()
        try await LevelledChain.propose()
        try await LevelledChain.accept()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.pick_up_target (account_id, month, model, load_id, units, user_id, user_code)
                select a.id, '2026-03-01', 'A6', l.id, \(target), u.id, u.code
                from chain.account a, chain.load l, auth.app_user u
                where a.code = 'D-ZJ' and l.kind = 'sales' and u.code = 'hq'
                """)
        }
    }

    static func number() async throws -> Int64 {
        try await TestDatabase.current.read { tx in
            try tx.value("select min(id) from chain.load where kind = 'sales'", as: Int64.self)
        }
    }

    static func agree(_ target: Int64, as code: String) async throws -> (push: ModelPush, isRepeated: Bool) {
        let (account, ground) = (try #require(LevelledChain.account), ground(target: target, load: try await number()))
        return try await Desk.of(code) { desk in
            try await StockCover(own: desk.own).agree(
                toPush: Self.model, to: account, on: LevelledChain.day, zone: LevelledChain.zone, by: ground)
        }
    }

    static func sheet(_ target: Int64) async throws -> OrderSheet {
        let (account, ground) = (try #require(LevelledChain.account), ground(target: target, load: try await number()))
        return try await Desk.of("d-zj") { desk in
            try await StockCover(own: desk.own).orders(
                of: account, on: LevelledChain.day, zone: LevelledChain.zone, by: ground)
        }
    }
}

@Suite(.database) struct `What an account is pushed to buy` {
    @Test func `is what the target wants beyond the need, and waits where it lies too long`() async throws {
        try await Pushed.load(target: 200)
        // Four there, 20 needed, ten a week: up to 40 more last 45 days.
        let little = try await Pushed.sheet(60)
        #expect(little.pushes.map(\.push.pieces) == [40] && !little.pushes[0].isHeld)
        #expect(little.lines.map(\.push?.pieces) == [40] && !little.lines[0].isHeld)
        #expect(little.pushes[0].push.coverAfter == .days(tenths: 448))
        let much = try await Pushed.sheet(200)
        #expect(much.pushes.map(\.push.pieces) == [180] && much.pushes[0].isHeld && much.lines[0].isHeld)
        #expect(try await Pushed.sheet(20).pushes.map(\.push.pieces) == [0])
        #expect(try await Pushed.sheet(20).lines.map(\.order.need) == [20])
    }
}

@Suite(.database) struct `A second name` {
    @Test func `is agreed to by a second person, for one target and no more pieces`() async throws {
        try await Pushed.load(target: 200)
        #expect(try await LevelledChain.refused { _ = try await Pushed.agree(200, as: "hq") } == ["stock.push-own"])
        for code in ["d-zj", "audit"] {
            #expect(
                try await LevelledChain.refused { _ = try await Pushed.agree(200, as: code) } == [
                    "stock.push-of-managers"
                ])
        }
        #expect(try await LevelledChain.refused { _ = try await Pushed.agree(200, as: "gd") } == ["account.unseen"])
        #expect(try await LevelledChain.refused { _ = try await Pushed.agree(60, as: "zj") } == ["stock.push-needless"])
        let agreed = try await Pushed.agree(200, as: "zj")
        #expect(!agreed.isRepeated && agreed.push.agreedBy == "zj" && !agreed.push.isHeld)
        #expect(try await Pushed.agree(200, as: "zj").isRepeated)
        #expect(try await LevelledChain.count("push_approval") == 1)
        #expect(try await !Pushed.sheet(200).lines[0].isHeld)
        // Less is agreed with it, more is not.
        #expect(try await Pushed.sheet(180).pushes[0].agreedBy == "zj")
        #expect(try await Pushed.sheet(201).pushes[0].isHeld)
    }
}

private func sure<T>(_ value: T?) -> T {
    guard let value else { preconditionFailure("no value") }
    return value
}
