import TestKit
import Testing

@Suite(.heavy) struct `storectl stock orders beside prices and targets` {
    private static let prices = """
        sku,model,scope,code,from,to,pick_up,supply,guide,floor,special,type,quota,cap
        ,A6,,,,,1000.00,1100.00,1200.00,1050.00,,,,
        ,A6,,,2026-04-06,,900.00,,,,DC-1,direct_cut,,

        """
    private static let on = "--distributor D-2 --on 2026-03-30"

    @Test func `run down to a cut that is published, and say what that saves`() async throws {
        try await Program.fresh { (program) async throws in
            try program.write(Self.prices, to: "chain/prices-2025-12.csv")
            try await program.makeStockedBranch()
            let orders = try await program.ok("stock orders \(Self.on) --format csv")
            #expect(orders.contains("capped_by_price") && orders.contains(",price_cut,2026-04-06,"), "\(orders)")
            // A week of ten a week: ten pieces at most where a missing one costs as much as a left one, and one is there.
            let json = try await program.ok("stock orders \(Self.on) --format json")
            let need = try #require(json.number("need"))
            #expect(json.number("bound_pieces") == need + 1 && need >= 8 && need <= 9, "\(json)")
            #expect(json.contains(#""saved_money": {"minor": "#), "\(json)")
            let saved = try #require(json.number("saved"))
            #expect(saved > 0 && json.contains("\"minor\": \(saved * 10_000), \"currency\": \"CNY\""), "\(json)")
            let explained = try await program.ok("stock levels explain A-1 \(Self.on)")
            #expect(explained.contains("price cut") && explained.contains("2026-04-06"), "\(explained)")
            // On its day the cut bounds nothing any more.
            #expect(try await !program.ok("stock orders --distributor D-2 --on 2026-04-06 --all").contains("price cut"))
        }
    }

    @Test func `tell nothing of a draft, to nobody`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try program.write(Self.prices, to: "chain/prices-2025-12.csv")
            try await program.makeStockedBranch()
            for user in ["hq.pricing", "hq.lead"] {
                try await program.ok(
                    "user add \(user) --name \(user) --class hq && $storectl user grant \(user) pricing")
            }
            func seen() async throws -> [String] {
                var seen: [String] = []
                for (person, account) in [("di.1", "D-1"), ("hq.pricing", "D-1"), ("hq.lead", "D-2")] {
                    for verb in ["orders --all"] + (person == "di.1" ? [] : ["levels explain A-1", "levels propose"]) {
                        seen.append(
                            try await program.ok(
                                "stock \(verb) --distributor \(account) --on 2026-04-04 --as \(person) --format json"))
                    }
                }
                return seen
            }
            _ = try await seen()
            let before = try await seen()
            try program.write(
                Self.prices.replacing("1000.00,1100", with: "311.00,1100").replacing(
                    "2026-04-06,,900.00", with: ",,300.00"), to: "next.csv")
            try await program.ok("price import next.csv --month \(chain.next) --as hq.pricing")
            #expect(try await seen() == before)
            try await program.ok("price submit --month \(chain.next) --confirm-changes --as hq.pricing")
            try await program.ok("price approve --month \(chain.next) --as hq.lead")
            #expect(try await seen() == before)
        }
    }

    @Test func `hold back what lies too long until a second person agrees`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeStockedBranch()
            try await program.ok("user add rm.zj --name rm --class region --region ZJ")
            try program.write("month,account,model,units\n2026-03,D-2,A6,200\n2026-03,D-1,A6,30\n", to: "targets.csv")
            try await program.ok("target import targets.csv --on 2026-03-30")
            let again = try await program.ok("target import targets.csv --on 2026-03-30 --format json")
            #expect(again.contains(#""repeated": true"#), "\(again)")
            try program.write("month,account,model,units\n2026-03,D-2,A9,200\n2026-3,D-7,A6,x\n", to: "wrong.csv")
            let wrong = try await program.shell("$storectl target import wrong.csv --on 2026-03-30")
            #expect(wrong.code == 1)
            for place in ["wrong.csv:2:", "wrong.csv:3:", "A9", "2026-3", "D-7"] {
                #expect(wrong.errors.contains(place), "\(place): \(wrong.errors)")
            }
            let shown = try await program.ok("target show --month 2026-03 --as di.1 --format csv --on 2026-03-30")
            #expect(shown.contains("D-1,一,A6,30,,0,,,,,owner") && !shown.contains("D-2"), "\(shown)")

            let held = try await program.ok("stock orders \(Self.on) --format json")
            #expect(held.contains(#""push": 0"#) && (held.number("push_held") ?? 0) > 100, "\(held)")
            let approve = "stock push approve A6 \(Self.on)"
            try await program.refused("\(approve) --yes", 77, "You set the target")
            try await program.refused("\(approve) --yes --as rm.gd", 1, "D-2")
            try await program.refused("\(approve) --as rm.zj", 1, "--yes")
            try await program.ok("\(approve) --yes --as rm.zj")
            let free = try await program.ok("stock orders \(Self.on) --format json")
            #expect(free.number("push_held") == 0 && free.number("pushed") == held.number("push_held"), "\(free)")
            #expect(free.contains(#""agreed_by": "rm.zj""#), "\(free)")
            let table = try await program.ok("\(approve) --yes --as rm.zj --lang zh")
            #expect(table.contains("已有人同意"), "\(table)")
        }
    }

    @Test func `and status, alerts and history follow the days that are noted`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeStockedBranch()
            let noted = try await program.ok("stock note --on 2026-03-30 --format json")
            #expect(noted.number("levels") == 2 && noted.number("changed") == 2, "\(noted)")
            #expect(try await program.ok("stock note --on 2026-03-30 --format json").number("changed") == 0)
            let alerts = try await program.ok("stock alerts --on 2026-03-30 --format csv")
            #expect(alerts.contains("D-2,W-2,A-1,short,2026-03-30,true,1,"), "\(alerts)")
            #expect(alerts.contains("D-1,W-1,A-1,over,2026-03-30,true,500,"), "\(alerts)")
            try await program.ok("stock note --on 2026-03-31")
            let later = try await program.ok("stock alerts --on 2026-03-31 --state short --new --format csv")
            #expect(!later.contains("D-2"), "\(later)")
            try await program.ok("user add rm.zj --name rm --class region --region ZJ")
            let today = try await program.ok("today --on 2026-03-31 --as rm.zj --format json")
            let section = today.after(#""stock_alerts""#)
            #expect(section.contains("D-2") && !section.contains("D-3"), "\(today)")
            let status = try await program.ok("stock status --state short --on 2026-03-30 --format csv")
            #expect(status.contains("D-2,A-1,1,") && !status.contains("D-1,"), "\(status)")
            #expect(try await program.ok("stock status --region GD --on 2026-03-30 --lang zh").contains("没有库存数据"))
            let history = try await program.ok("stock history --distributor D-2 --on 2026-03-31 --format csv")
            #expect(
                history.contains("2026-03-30,W-2,A-1,1,") && history.contains("2026-03-31,W-2,A-1,1,"), "\(history)")
            try await program.refused("stock note --as di.1 --on 2026-03-30", 77, "")
            try await program.refused("stock history --distributor D-2 --as di.1 --on 2026-03-30", 1, "D-2")
            try await program.refused("stock alerts --distributor D-2 --as di.1 --on 2026-03-30", 1, "D-2")
        }
    }
}

extension String {
    /// The first number by a name in a document.
    fileprivate func number(_ name: String) -> Int? {
        firstRange(of: "\"\(name)\": ").map { found in
            Int(self[found.upperBound...].prefix { $0.isNumber || $0 == "-" }) ?? -1
        }
    }

    /// The section that begins with a key.
    fileprivate func after(_ key: String) -> String {
        firstRange(of: key).map { String(self[$0.upperBound...].prefix { $0 != "]" }) } ?? ""
    }
}
