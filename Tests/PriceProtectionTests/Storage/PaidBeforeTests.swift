import ChainKit
import Postgres
import PriceProtection
import Retail
import RetailCSV
import TestKit
import Testing

/// The price falls from 2000 to 1800 on 2026-03-11, rises to 1950, and falls to 1800 again on 2026-03-16: for the same fall
/// nobody is paid again, wherever the pieces were in between.
@Suite struct `What was paid once` {
    static let again = "CUT-2026-03-16"
    static let between = sure(Day("2026-03-15"))

    /// Announces the second fall and settles both.
    func fallAgain(from before: Int64 = 1950_00, to after: Int64 = 1800_00) async throws {
        let falls = try ["D-ZJ", "D-ZJ2"].map {
            AnnouncedFall(account: try AccountCode($0), sku: try SKU("A6-256-BK"), before: before, after: after)
        }
        try await Desk.of("hq") { desk in
            _ = try await desk.own.write { tx in
                try tx.announceCut(of: falls, on: sure(Day("2026-03-16")), today: sure(Day("2026-03-14")), .yuan)
            }
        }
    }

    func settleAgain() async throws -> [String] {
        try await ProtectedChain.settle(on: sure(Day("2026-03-20")))
        return try await lines(of: Self.again)
    }

    /// `D-ZJ feed 20 × 150 = 3000`; every line works out again to the same.
    func lines(of cut: String, _ account: String = "D-ZJ") async throws -> [String] {
        try await Desk.of("hq") { desk in
            let (cut, account) = (try CutCode(cut), try AccountCode(account))
            var texts: [String] = []
            for line in try await desk.protection.lines(StatementQuestion(account: account, cut: cut)) {
                let explained = try await desk.protection.explain(cut, account, line: line.number)
                #expect(explained.isSame || line.of != nil, "\(line.number)")
                texts.append(
                    "\(line.basis.rawValue) \(line.units) × \((line.base - line.price) / 100) = \(line.amount / 100)")
            }
            return texts
        }
    }

    func order(_ number: String, _ units: Int, shipped: String, received: String?) async throws {
        try await ProtectedChain.change(
            """
            insert into chain.order_line (account_id, number, product_id, location_id, region_id, day, units, confirmed,
                shipped, received, load_id, line)
            select a.id, '\(number)', p.id, l.id, l.region_id, '2026-03-02', \(units), '2026-03-02', '\(shipped)',
                \(received.map { "'\($0)'" } ?? "null"), (select min(load_id) from chain.sales_source), 1
            from chain.account a, chain.product p, chain.location l
            where a.code = 'D-ZJ' and p.sku = 'A6-256-BK' and l.code = 'W-ZJ'
            """)
    }

    @Test(.database) func `on the way is not paid on the way again, nor when it has come`() async throws {
        try await ProtectedChain.load()
        // Ten that come after the second fall, and five between the two.
        try await order("PO-1", 10, shipped: "2026-03-08", received: nil)
        try await order("PO-2", 5, shipped: "2026-03-09", received: "2026-03-13")
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        #expect(try await lines(of: ProtectedChain.cut).last == "transit 15 × 200 = 3000")
        try await Desk.of("hq") { desk in
            // The ledger books them when they come, with seven that are new.
            try await desk.sell(
                """
                2026-03-13,sell_in,D-ZJ,,A6-256-BK,5,10000.00,
                2026-03-14,sell_in,D-ZJ,,A6-256-BK,7,13650.00,
                """)
        }
        // Three that were shipped since.
        try await order("PO-3", 3, shipped: "2026-03-15", received: nil)
        try await fallAgain()
        let lines = try await settleAgain()
        #expect(
            lines == [
                "feed 7 × 150 = 1050", "feed 5 × 0 = 0", "feed 20 × 0 = 0", "feed 40 × 0 = 0", "transit 3 × 150 = 450",
                "transit 10 × 0 = 0",
            ])
    }

    @Test(.database) func `on the way leaves those that came the same day what was paid for them`() async throws {
        try await ProtectedChain.load()
        try await order("PO-2", 5, shipped: "2026-03-09", received: "2026-03-13")
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        try await Desk.of("hq") { desk in
            try await desk.sell(
                """
                2026-03-13,sell_in,D-ZJ,,A6-256-BK,5,10000.00,
                2026-03-13,sell_in,D-ZJ,,A6-256-BK,7,12950.00,
                """)
        }
        try await fallAgain()
        #expect(
            try await settleAgain() == ["feed 7 × 50 = 350", "feed 5 × 0 = 0", "feed 20 × 0 = 0", "feed 40 × 0 = 0"])
    }

    @Test(.database) func `to one who handed it over is not paid to the taker, nor to the next one`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce(["D-ZJ"])
        try await ProtectedChain.settle()
        // Ten of March, paid to D-ZJ, go to D-GD and on to D-ZJ2, which had thirty of its own and no part in the first fall.
        try await Desk.of("hq") { desk in
            for row in ["T-1,2026-03-12,D-ZJ,D-GD,A6-256-BK,10,", "T-2,2026-03-13,D-GD,D-ZJ2,A6-256-BK,10,"] {
                let text = "number,day,from,to,sku,units,serial\n\(row)\n"
                _ = try await desk.protection.take(
                    transfers: TableFile(name: "moves.csv", bytes: Array(text.utf8)), today: sure(Day("2026-03-14")))
            }
            try await desk.tell(40, on: "2026-03-13", of: "D-ZJ2", at: "W-ZJ2")
            try await desk.sell("2026-03-14,sell_through,D-ZJ2,S-HZ-2,A6-256-BK,1,,")
        }
        try await fallAgain()
        _ = try await settleAgain()
        let taken = try await lines(of: Self.again, "D-ZJ2")
        #expect(
            taken == ["feed 10 × 0 = 0", "feed 29 × 150 = 4350"])
    }

    @Test(.database) func `on the way is not paid to whoever got it afterwards, nor in the stores of that one`()
        async throws
    {
        try await ProtectedChain.load()
        try await order("PO-1", 10, shipped: "2026-03-08", received: "2026-03-13")
        try await ProtectedChain.announce(["D-ZJ"])
        try await ProtectedChain.settle()
        try await Desk.of("hq") { desk in
            try await desk.sell("2026-03-13,sell_in,D-ZJ,,A6-256-BK,10,20000.00,")
            let text = "number,day,from,to,sku,units,serial\nT-1,2026-03-13,D-ZJ,D-ZJ2,A6-256-BK,10,\n"
            _ = try await desk.protection.take(
                transfers: TableFile(name: "moves.csv", bytes: Array(text.utf8)), today: sure(Day("2026-03-14")))
            // Four of them go on to a store.
            try await desk.tell(40, on: "2026-03-13", of: "D-ZJ2", at: "W-ZJ2")
            try await desk.sell(
                "2026-03-14,sell_through,D-ZJ2,S-HZ-2,A6-256-BK,34,,\n2026-03-14,store_stock,,S-HZ-2,A6-256-BK,4,,")
        }
        try await fallAgain()
        try await prove(4, at: "S-HZ-2", of: Self.again, "D-ZJ2")
        _ = try await settleAgain()
        #expect(try await lines(of: Self.again, "D-ZJ2") == ["feed 6 × 0 = 0", "store 4 × 0 = 0"])
    }

    @Test(.database) func `goes with older pieces to one who has sold newer ones`() async throws {
        try await ProtectedChain.load()
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await ProtectedChain.settle()
        try await Desk.of("hq") { desk in
            // Twenty dearer ones were bought and sold again before the older ones came.
            try await desk.sell("2026-03-12,sell_in,D-ZJ2,,A6-256-BK,20,40000.00,")
            try await desk.tell(0, on: "2026-03-13", of: "D-ZJ2", at: "W-ZJ2")
            try await desk.sell("2026-03-13,sell_through,D-ZJ2,S-HZ-2,A6-256-BK,1,,")
            _ = try await desk.transfer("T-1,2026-03-14,D-ZJ,D-ZJ2,A6-256-BK,15,", today: Self.between)
        }
        try await fallAgain()
        _ = try await settleAgain()
        #expect(try await lines(of: Self.again, "D-ZJ2") == ["feed 15 × 0 = 0"])
    }

    @Test(.database) func `on the way counts beside what was received when it left`() async throws {
        try await ProtectedChain.load()
        // Ten come on the day on which ten others leave, time and again.
        try await order("PO-0", 10, shipped: "2026-03-02", received: "2026-03-05")
        try await order("PO-1", 10, shipped: "2026-03-05", received: "2026-03-08")
        try await order("PO-2", 10, shipped: "2026-03-08", received: nil)
        try await Desk.of("hq") {
            try await $0.sell(
                """
                2026-03-05,sell_in,D-ZJ,,A6-256-BK,10,20000.00,
                2026-03-08,sell_in,D-ZJ,,A6-256-BK,10,20000.00,
                """)
        }
        try await ProtectedChain.announce(["D-ZJ"])
        try await ProtectedChain.settle()
        #expect(try await lines(of: ProtectedChain.cut).last == "transit 10 × 200 = 2000")
    }

    @Test(.database) func `in stores is not paid there again`() async throws {
        try await ProtectedChain.load()
        try await Desk.of("hq") { try await $0.sell("2026-03-08,store_stock,,S-HZ-1,A6-256-BK,6,,") }
        try await ProtectedChain.announce(["D-ZJ", "D-ZJ2"])
        try await prove(6, of: ProtectedChain.cut)
        try await ProtectedChain.settle()
        #expect(try await lines(of: ProtectedChain.cut).last == "store 6 × 100 = 600")
        try await Desk.of("hq") { desk in
            // All sixty of the warehouse have gone since; ten of them to this store, and new ones were bought and shipped there.
            try await desk.sell(
                """
                2026-03-12,sell_through,D-ZJ,S-HZ-2,A6-256-BK,60,,
                2026-03-13,sell_in,D-ZJ,,A6-256-BK,80,156000.00,
                2026-03-14,sell_through,D-ZJ,S-HZ-1,A6-256-BK,70,,
                2026-03-14,store_stock,,S-HZ-1,A6-256-BK,76,,
                """)
        }
        try await fallAgain()
        try await prove(76, of: Self.again)
        // Of 66 pieces that were paid for, none lies in the warehouse: they are taken to be in the store.
        #expect(
            try await settleAgain() == ["feed 10 × 150 = 1500", "store 66 × 0 = 0", "store 10 × 150 = 1500"])
    }

    @Test(.database) func `too dear, because the month's policy came late, is credited as bought since the first`()
        async throws
    {
        try await ProtectedChain.load()
        try await ProtectedChain.change(
            """
            insert into pricing.policy (month, revision, effective_from, counts_on, is_taken_over, line_count, sha256,
                author_id, author_code, approver_id, approver_code, publisher_id, publisher_code)
            select '2026-03-01', 1, '2026-03-11', 'ordered', false, 1, sha256('x'), u.id, u.code, o.id, o.code, u.id, u.code
            from auth.app_user u, auth.app_user o where u.code = 'hq' and o.code = 'zj'
            """)
        try await ProtectedChain.announce(["D-ZJ", "D-GD"])
        try await ProtectedChain.settle()
        #expect(try await lines(of: ProtectedChain.cut) == ["late 20 × 50 = 1000", "feed 40 × 100 = 4000"])
        #expect(try await lines(of: ProtectedChain.cut, "D-GD") == ["imei 2 × 100 = 200"])
    }

    func prove(
        _ units: Int, at store: String = "S-HZ-1", of cut: String, _ account: String = "D-ZJ"
    ) async throws {
        try await ProtectedChain.change("update chain.price_cut_account set terms = 'stores: yes'")
        let text = "store,sku,units,credited,reference\n\(store),A6-256-BK,\(units),\(units * 200).00,CN-\(cut)\n"
        try await Desk.of("hq") {
            _ = try await $0.protection.take(
                proofs: TableFile(name: "proofs.csv", bytes: Array(text.utf8)), of: CutCode(cut), AccountCode(account))
        }
    }

}
