import ChainKit
import Directory
import Postgres
import Retail
import RetailCSV
import TestKit
import Testing

@Suite(.database) struct `Files of master data` {
    private let today = "2026-03-01"

    private func export(_ kind: MasterKind, of desk: Desk, on day: String = "2026-03-01") async throws -> [[String?]] {
        let rows = Gathered()
        try await desk.chain.each(kind, on: #require(Day(day))) { rows.add($0) }
        return rows.all
    }

    /// The codes of a refusal's problems with their lines.
    private func refused(_ kind: MasterKind, _ text: String, by user: String = "hq") async throws -> [String] {
        try await Desk.of(user) { desk in
            do {
                try await desk.take(kind, text, on: today)
                return []
            } catch let refusal as Refusal {
                return refusal.problems.map { "\($0.code) \($0.place.line ?? 0):\($0.place.column ?? 0)" }
            }
        }
    }

    @Test func `come in, come back unchanged, and change nothing a second time`() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            for (kind, text) in SmallChain.files {
                let again = try await desk.take(kind, text)
                #expect(again.isRepeated, "\(kind)")
                let rows = try await export(kind, of: desk)
                let exported =
                    kind.layout.columns.joined(separator: ",") + "\n"
                    + rows.map { $0.map { $0 ?? "" }.joined(separator: ",") }.joined(separator: "\n")
                let counts = try await desk.take(kind, exported).counts
                #expect(counts.unchanged == counts.rows && counts.rows == rows.count && counts.rows > 0, "\(kind)")
            }
        }
        try await rejects()
        try await dates()
        try await moves()
        try await rights()
        try await check()
    }

    /// Everything that is wrong with a file in one answer, and nothing of it in the database.
    private func rejects() async throws {
        #expect(
            try await refused(.stores, "code,name,region,channel\nS-1,新店,HZ,online\nS-2,,XX,direct\nS-2,二,HZ,direct\n")
                == ["choice.unknown 2:11", "cell.blank 3:5", "region.unknown 3:6"])
        #expect(
            try await refused(.regions, "code,name,parent,level\nA,甲,B,city\nB,乙,A,branch\n") == [
                "region.parent-not-higher 3:5"
            ])
        #expect(
            try await refused(.accounts, "code,name,kind,region,main\nD-X,新,distributor,HZ,yes\n") == [
                "account.second-main 2:22"
            ])
        #expect(
            try await refused(.coverage, "store,series,account,from,to\nS-HZ-1,APEX,D-ZJ2,2026-01-01,\n")
                == ["coverage.overlap 2:1"])
        #expect(
            try await refused(.coverage, "store,series,account,from,to\nCN,MUSE,D-GD,2023-01-01,2023-06-01\n") == [])
        #expect(
            try await refused(.products, "sku,name,model,series,gtin\nX-1,x,X,APEX,6901234567892\n")
                == ["product.shared-gtin 2:14"])
        #expect(
            try await refused(.locations, "code,name,account,kind,default\nW-9,仓,D-ZJ,warehouse,yes\n") == [
                "account.second-default 2:22"
            ])
        #expect(
            try await refused(.stores, "code,name,region,channel\nS-HZ-1,杭州西湖店,GZ,distribution\n") == [
                "store.region-by-move 2:14"
            ])
        #expect(
            try await refused(.stores, "code,name,region,channel\nS-HZ-1,a,HZ,direct\nS-HZ-1,b,HZ,direct\n") == [
                "row.duplicate 3:1"
            ])
        #expect(
            try await refused(.products, "sku,name,model,series,unit_cost\nX-1,x,X,APEX,1.005\n") == [
                "money.unreadable 2:14"
            ])
        let stores = try await Desk.of("hq") { try await export(.stores, of: $0).count }
        #expect(stores == 4)
    }

    private func dates() async throws {
        func capacity(_ day: String) async throws -> String? {
            try await Desk.of("hq") {
                try await $0.chain.rows(.stores, called: "S-HZ-1", on: #require(Day(day)))[0][11]
            }
        }
        let head = "code,name,region,channel,capacity_units\nS-HZ-1,杭州西湖店,HZ,distribution,"
        try await Desk.of("hq") { desk in
            try await desk.take(.stores, head + "700\n", on: "2026-06-01")
            // An earlier day is a correction, up to the change that is known already.
            try await desk.take(.stores, head + "650\n", on: "2026-04-01")
            try await desk.take(.stores, head + "660\n", on: "2026-04-01")
        }
        #expect(try await capacity("2026-03-31") == "600")
        #expect(try await capacity("2026-04-01") == "660")
        #expect(try await capacity("2026-05-31") == "660")
        #expect(try await capacity("2026-06-01") == "700")
        // The column that the file did not have stayed.
        let format = try await Desk.of("hq") {
            try await $0.chain.rows(.stores, called: "S-HZ-1", on: #require(Day("2026-06-01")))[0][4]
        }
        #expect(format == "flagship")
    }

    private func moves() async throws {
        let store = try StoreCode("S-HZ-2")
        let to = try RegionCode("GZ")
        let day = try #require(Day("2026-05-01"))
        func seen(by user: String) async throws -> [String?] {
            try await Desk.of(user) { try await export(.stores, of: $0).map { $0[0] } }
        }
        #expect(try await seen(by: "gd") == ["S-GZ-1"])
        let refusal = await #expect(throws: Refusal.self) {
            try await Desk.of("zj") { desk in
                try await desk.intake.write { tx in try tx.moveStore(store, to: to, on: day, reason: nil) }
            }
        }
        #expect(refusal?.kind == .forbidden)
        try await Desk.of("hq") { desk in
            let move = try await desk.intake.write { tx in try tx.moveStore(store, to: to, on: day, reason: "new") }
            #expect(!move.isRepeated && move.from.text == "HZ")
            let again = try await desk.intake.write { tx in try tx.moveStore(store, to: to, on: day, reason: nil) }
            #expect(again.isRepeated)
            let regions = try await [
                desk.chain.rows(.stores, called: "S-HZ-2", on: #require(Day("2026-04-30")))[0][2],
                desk.chain.rows(.stores, called: "S-HZ-2", on: day)[0][2],
            ]
            #expect(regions == ["HZ", "GZ"])
        }
        #expect(try await seen(by: "gd") == ["S-GZ-1", "S-HZ-2"])
        #expect(try await seen(by: "zj") == ["C-HZ-1", "S-HZ-1"])
    }

    private func rights() async throws {
        #expect(
            try await refused(.stores, "code,name,region,channel\nS-9,x,HZ,direct\n", by: "zj") == [
                "directory.hq-only 0:0"
            ])
        #expect(
            try await refused(.stores, "code,name,region,channel\nS-9,x,HZ,direct\n", by: "audit") == [
                "directory.hq-only 0:0"
            ])
        // What is bought for is for headquarters and auditors.
        func costs(_ user: String) async throws -> Int {
            try await Desk.of(user) { desk in try await export(.products, of: desk).compactMap { $0[12] }.count }
        }
        #expect(try await [costs("hq"), costs("audit"), costs("zj"), costs("d-zj")] == [3, 3, 0, 0])
        let people = try await Desk.of("zj") { try await export(.people, of: $0).map { $0[0] } }
        #expect(people == ["P-1"])
        let stores = try await Desk.of("d-zj") { try await export(.stores, of: $0).map { $0[0] } }
        #expect(stores == ["C-HZ-1", "S-HZ-1"])
        let coverage = try await Desk.of("d-gd") { try await export(.coverage, of: $0).map { $0[2] } }
        #expect(Set(coverage) == ["D-GD"])
    }

    private func check() async throws {
        let codes = try await Desk.of("hq") { try await $0.chain.findings(on: #require(Day("2026-06-01"))).map(\.code) }
        // Guangdong has one distributor, and nobody supplies its stores with MUSE.
        #expect(codes == ["branch.distributor-count", "coverage.gap", "coverage.gap"])
    }
}
