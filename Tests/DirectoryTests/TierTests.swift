import ChainKit
import Directory
import Retail
import RetailCSV
import TestKit
import Testing

@Suite(.database) struct `The tier of an account` {
    private let head = "code,name,kind,region,main,lead_time_days,review_days,tier\n"

    private func tier(of account: String, on day: String) async throws -> String? {
        let column = try #require(MasterKind.accounts.columns.firstIndex(of: "tier"))
        return try await Desk.of("hq") {
            try await $0.chain.rows(.accounts, called: account, on: #require(Day(day)))[0][column]
        }
    }

    @Test func `holds from a day on, and goes only where a file says so`() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            let gold = head + "D-ZJ,浙江恒通,distributor,ZJ,yes,3,7,gold\nD-GD,广东联讯,distributor,GD,yes,4,7,\n"
            let counts = try await desk.take(.accounts, gold, on: "2026-04-01").counts
            // One is none still, as it was.
            #expect(counts.changed == 1 && counts.unchanged == 1)
            let silver = "D-ZJ,浙江恒通,distributor,ZJ,yes,3,7,silver\n"
            let later = try await desk.take(.accounts, head + silver, on: "2026-06-01").counts
            #expect(later.changed == 1)
        }
        #expect(try await tier(of: "D-ZJ", on: "2026-03-31") == nil)
        #expect(try await tier(of: "D-ZJ", on: "2026-04-01") == "gold")
        #expect(try await tier(of: "D-ZJ", on: "2026-05-31") == "gold")
        #expect(try await tier(of: "D-ZJ", on: "2026-06-01") == "silver")

        try await Desk.of("hq") { desk in
            // A file from before there were tiers.
            let old = "code,name,kind,region,main,lead_time_days,review_days\nD-ZJ,浙江恒通,distributor,ZJ,yes,5,7\n"
            let counts = try await desk.take(.accounts, old, on: "2026-07-01").counts
            #expect(counts.changed == 1)
        }
        #expect(try await tier(of: "D-ZJ", on: "2026-07-01") == "silver")
        try await Desk.of("hq") { desk in
            let none = head + "D-ZJ,浙江恒通,distributor,ZJ,yes,5,7,\n"
            let counts = try await desk.take(.accounts, none, on: "2026-08-01").counts
            #expect(counts.changed == 1)
        }
        #expect(try await tier(of: "D-ZJ", on: "2026-07-31") == "silver")
        #expect(try await tier(of: "D-ZJ", on: "2026-08-01") == nil)
        try await isACode()
    }

    private func isACode() async throws {
        let refusal = await #expect(throws: Refusal.self) {
            try await Desk.of("hq") { desk in
                try await desk.take(.accounts, head + "D-ZJ,浙江恒通,distributor,ZJ,yes,3,7,金牌\n", on: "2026-04-01")
            }
        }
        let told = refusal?.problems.map { "\($0.code) \($0.place.line ?? 0) \($0.place.path ?? "")" }
        #expect(told == ["code.foreign 2 tier"])
    }
}
