import TestKit
import Testing

@Suite(.heavy) struct `storectl stock levels, orders and service` {
    @Test func `go from a proposal to an order, and say on which days stock was there`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeStockedBranch()
            let on = "--distributor D-2 --on 2026-03-30"
            // The levels are in force and the inputs the same: nothing is added, nothing would change.
            let first = try await program.ok("stock levels propose \(on) --format json")
            let again = try await program.ok("stock levels propose \(on) --format json")
            #expect(again.contains(#""changed": 0"#), "\(again)")
            #expect(number("run", in: first) == number("run", in: again))

            let shown = try await program.ok("stock levels show \(on) --format csv")
            let lines = shown.split(whereSeparator: \.isNewline)
            #expect(
                lines.first == "location,sku,name,safety_stock,reorder_point,order_up_to,since,until,run,accepted_by")
            let cells = try #require(lines.last).split(separator: ",", omittingEmptySubsequences: false)
            let (safety, point, upTo) = (Int(cells[3]) ?? 0, Int(cells[4]) ?? 0, Int(cells[5]) ?? 0)
            // Ten pieces a week over a lead time of three days and a review of seven.
            #expect(point - safety >= 14 && point - safety <= 15, "\(shown)")
            #expect(safety > 0)

            let orders = try await program.ok("stock orders \(on) --format json")
            #expect(number("need", in: orders) == upTo - 1, "\(orders)")
            #expect(number("position", in: orders) == 1)
            let plenty = try await program.ok("stock orders --distributor D-1 --on 2026-03-30 --all --format json")
            #expect(number("need", in: plenty) == 0, "\(plenty)")
            // Three weeks on nobody knows what lies there any more.
            let stale = try await program.ok("stock orders --distributor D-2 --on 2026-04-20 --format json")
            #expect(number("unknown", in: stale) == 1 && stale.contains(#""need": null"#), "\(stale)")

            let explained = try await program.ok("stock levels explain A-1 \(on) --lang zh")
            #expect(explained.contains("再订货点"), "\(explained)")
            // A run that looks at levels in force notes how the stock of its day stands to them.
            try await program.ok("stock levels propose --distributor D-2 --on 2026-03-31")
            let service = try await program.ok("stock service --distributor D-2 --month 2026-03 --format csv")
            #expect(service.hasPrefix("location,sku,days_known,days_met,days_unknown,service\n"), "\(service)")
            #expect(service.contains("W-2,A-1,") && service.contains(",0,0,0.0"), "\(service)")
            let none = try await program.ok("stock service --distributor D-2 --month 2026-01 --lang zh")
            #expect(none.contains("没有 D-2 的安全库存记录"), "\(none)")
        }
    }

    @Test func `are nobody else's`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeStockedBranch()
            for verb in ["levels propose", "levels accept --yes", "levels show", "orders", "service --month 2026-03"] {
                try await program.refused(
                    "stock \(verb) --distributor D-1 --on 2026-03-30 --as rm.gd", 1, "D-1")
            }
            try await program.refused("stock orders --distributor D-2 --on 2026-03-30 --as di.1", 1, "D-2")
            try await program.ok("stock orders --distributor D-1 --on 2026-03-30 --as di.1")
            try await program.ok("stock levels explain A-1 --distributor D-1 --on 2026-03-30 --as di.1")
            try await program.refused("stock levels propose --distributor D-1 --on 2026-03-30 --as di.1", 77, "")
        }
    }

    /// The first number by a name in a document.
    private func number(_ name: String, in json: String) -> Int? {
        json.firstRange(of: "\"\(name)\": ").map { found in
            Int(json[found.upperBound...].prefix { $0.isNumber || $0 == "-" }) ?? -1
        }
    }
}
