import ChainKit
import Postgres
import PriceProtection
import Retail
import TestKit
import Testing

@Suite struct `A price cut` {
    @Test(.database) func `freezes what lies at each account, and is announced once`() async throws {
        try await ProtectedChain.load()
        let falls = try ProtectedChain.falls()
        let outlook = try await Desk.of("hq") { desk in
            try await desk.protection.outlook(of: falls, on: ProtectedChain.drop, today: ProtectedChain.announced)
        }
        #expect(
            outlook.items.map {
                "\($0.account) \($0.units) \($0.exposure / 100) \($0.held) \($0.heldExposure / 100)"
            } == ["D-GD 2 200 0 0", "D-ZJ 60 5000 0 0", "D-ZJ2 30 0 30 4500"])
        // Before it is announced, nobody sees anything.
        for person in ["zj", "d-zj", "audit", "hq"] {
            let cuts = try await Desk.of(person) { try await $0.protection.cuts() }
            #expect(cuts.isEmpty)
        }
        let receipt = try await ProtectedChain.announce()
        #expect(receipt.isNew && receipt.codes == [ProtectedChain.cut] && receipt.outlook.items == outlook.items)
        #expect(receipt.stores.map(\.store.text) == ["S-HZ-1"])

        let again = try await ProtectedChain.announce()
        #expect(!again.isNew && again.codes == [ProtectedChain.cut] && again.outlook.items.isEmpty)
        #expect(try await rows() == [1, 3, 3])

        // Each sees the own part, and a stranger not even that there is one.
        let cut = try CutCode(ProtectedChain.cut)
        func seen(_ person: String) async throws -> [String] {
            try await Desk.of(person) { try await $0.protection.items(of: cut).map { "\($0.account) \($0.units)" } }
        }
        #expect(try await seen("d-zj") == ["D-ZJ 60"])
        #expect(try await seen("zj") == ["D-ZJ 60", "D-ZJ2 30"])
        #expect(try await seen("audit").count == 3)
        let item = try await Desk.of("d-zj") { sure(try await $0.protection.items(of: cut).first) }
        #expect((item.feedUnits, item.feedDay, item.feedAge) == (50, Day("2026-03-01"), 8))
        #expect((item.sellIn, item.sellThrough, item.exposure) == (20, 10, 5000_00))
        // What is held is no promise, to nobody.
        let open = try await Desk.of("zj") { try await $0.protection.open(on: ProtectedChain.announced) }
        #expect((open.exposure, open.heldUnits, open.heldExposure) == (5000_00, 30, 4500_00))
        let accounts = try await Desk.of("hq") { try await $0.protection.cut(cut).accounts }
        #expect(accounts.map(\.exposure) == [200_00, 5000_00, 0] && accounts.map(\.heldExposure) == [0, 0, 4500_00])
        let refusal = try await ProtectedChain.refused {
            try await Desk.of("d-zj") { try await $0.protection.cut(CutCode("CUT-2026-03-12")) }
        }
        #expect(refusal == "protection.cut-unknown")
    }

    @Test(.database) func `is confirmed by the account, and laggards are named`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce()
        let cut = try CutCode(ProtectedChain.cut)
        #expect(try await Desk.of("d-zj") { try await $0.protection.confirm(cut) })
        #expect(try await !Desk.of("d-zj") { try await $0.protection.confirm(cut) })
        #expect(
            try await ProtectedChain.refused { try await Desk.of("hq") { try await $0.protection.confirm(cut) } }
                == "protection.account-confirms")
        let accounts = try await Desk.of("hq") { try await $0.protection.cut(cut).accounts }
        #expect(accounts.map { "\($0.account) \($0.confirmedBy ?? "-")" } == ["D-GD -", "D-ZJ d-zj", "D-ZJ2 -"])
    }

    @Test(.database, arguments: ["zj", "d-zj", "audit"])
    func `is headquarters' to announce`(_ person: String) async throws {
        try await ProtectedChain.load()
        let falls = try ProtectedChain.falls()
        let refusal = try await ProtectedChain.refused {
            try await Desk.of(person) {
                try await $0.protection.outlook(of: falls, on: ProtectedChain.drop, today: ProtectedChain.announced)
            }
        }
        #expect(refusal == "protection.needs-hq")
    }

    private func rows() async throws -> [Int] {
        try await TestDatabase.current.read { tx in
            try [
                tx.value("select count(*) from chain.price_cut"),
                tx.value("select count(*) from chain.price_cut_account"),
                tx.value("select count(*) from chain.price_cut_item"),
            ]
        }
    }
}

@Suite struct `A cut of prices at what stands for unlisted stores` {
    @Test(.database) func `has no work for anybody`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.change(
            """
            update chain.store_version v set format = 'unlisted' from chain.store s where s.id = v.store_id and s.code = 'S-HZ-1'
            """)
        #expect(try await ProtectedChain.announce().stores.isEmpty)
    }
}
