import Retail
import TestKit
import Testing

@Suite(.heavy) struct `storectl price cut and settle protection` {
    /// D-1 bought 60 of P-1 for 1650 each four days ago, and told 40 of them yesterday.
    private func load(_ chain: PriceChain, _ program: Program) async throws {
        try await chain.make(in: program)
        let day = { (back: Int32) -> String in "\(sure(chain.today.adding(days: -Int(back))))" }
        try program.write(
            "code,name,account,kind,default\nW-1,One,D-1,warehouse,yes\nW-2,Two,D-2,warehouse,yes\n", to: "l.csv")
        try program.write(
            """
            day,level,account,store,sku,units,amount,serial
            \(day(4)),sell_in,D-1,,P-1,60,99000.00,
            \(day(3)),sell_through,D-1,S-1,P-1,20,,

            """, to: "sales.csv")
        try program.write(
            "<stockFeed xmlns='urn:storechain:feed:1' id='1' as-of='\(day(1))T20:00:00+08:00' kind='full'>"
                + "<location code='W-1'><line sku='P-1' on-hand='40'/></location></stockFeed>", to: "feed.xml")
        try await program.ok("directory import l.csv --kind locations")
        try await program.ok("sales import sales.csv")
        try await program.ok("feed import feed.xml --distributor D-1")
    }

    private func publish(_ chain: PriceChain, _ program: Program) async throws {
        try await program.ok("price submit --month \(chain.this) --confirm-changes --as hq.pricing")
        try await program.ok("price approve --month \(chain.this) --as hq.lead")
        try await program.ok("price publish --month \(chain.this) --as hq.pricing")
    }

    @Test func `go from a draft to the pool, once`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await load(chain, program)
            let (today, cut) = (chain.today, "CUT-\(chain.today)")
            try await program.refused("price cut --from \(today)", 1, "storectl price cut draft --models")
            let draft = "price cut draft --models P --by 100.00 --from \(today) --reason cut --as hq.pricing"
            #expect(try await program.ok("\(draft) --format csv").contains("1550.00"))
            // The same again is the same draft.
            #expect(try await program.ok(draft).contains("0 lines come, 0 go"))
            try await publish(chain, program)

            try await program.refused("price cut --from \(today) --as hq.plain", 1, "say --yes to announce it")
            #expect(
                try await program.ok("price cut list --format csv --as di.1").split(whereSeparator: \.isNewline).count
                    == 1)
            try await program.refused("price cut --from \(today) --as rm.zj --yes", 77, "Only headquarters")
            let announced = try await program.ok("price cut --from \(today) --yes --as hq.plain")
            #expect(announced.contains("\(cut) is announced to 2 accounts; 1 store has a task"), "\(announced)")
            #expect(try await program.ok("price cut --from \(today) --yes").contains("announced before, as \(cut)"))
            #expect(try await program.ok("task list --store S-1").contains("Change price tags and posters of P"))
            #expect(try await program.ok("price cut confirm \(cut) --as di.1").contains("is confirmed"))
            let shown = try await program.ok("price cut show \(cut)")
            #expect(
                shown.contains("1 account has not confirmed; 1 store has not changed tags and posters."), "\(shown)")
            let account = try await program.ok("price cut show \(cut) --as di.1 --format json")
            #expect(
                account.contains("between headquarters and the stores") && !account.contains(#""stores""#), "\(account)"
            )

            // An amendment for the same day: what is published when it is settled counts.
            try await program.ok(
                "price cut draft --models P --by 50.00 --from \(today) --reason more --as hq.pricing")
            try await publish(chain, program)
            for command in ["price cut show \(cut)", "price cut --from \(today)"] {
                let said = try await program.ok(command)
                #expect(said.contains("4 items are published at another price than announced"), "\(said)")
            }

            // The account is told of its own.
            let own = try await program.ok("price cut show \(cut) --as di.1")
            #expect(own.contains("2 items are published at another price than announced"), "\(own)")
            try await program.ok("price cut show \(cut) --as rm.zj")
            #expect(try await program.ok("today --as di.1").contains("held would come to"))

            let settle = "settle protection --month \(chain.this)"
            try await program.refused(settle, 1, "say --yes to keep and credit")
            #expect(try await program.ok("\(settle) --yes").contains("6000.00 CNY credited"))
            #expect(try await program.ok("\(settle) --yes").contains("Nothing new to work out"))
            let lines = try await program.ok("\(settle) --as di.1 --format csv").split(whereSeparator: \.isNewline)
            #expect(lines.count == 2 && lines[1].contains(",P-1,protection_feed,"), "\(lines)")
            #expect(try await program.ok("settle pool show --as di.1 --format csv").contains("6000.00"))
            #expect(
                try await program.ok("\(settle) --as di.2 --format csv").split(whereSeparator: \.isNewline).count == 1)

            let line = "--cut \(cut) --line 1"
            let explained = try await program.ok("settle protection explain \(line) --as di.1")
            #expect(explained.contains("(1650.00 − 1500.00) × 40 × 100 % = 6000.00; credited 6000.00."), "\(explained)")
            #expect(explained.contains("recomputes  yes"), "\(explained)")
            try await program.ok("settle protection dispute \(line) --units 45 --reason missing --as di.1")
            try await program.refused(
                "settle protection decide \(line) --distributor D-1 --units 45 --reason seen", 1, "say --yes to do it")
            let decided = "settle protection decide \(line) --distributor D-1 --units 45 --reason seen --yes"
            #expect(try await program.ok(decided).contains("the difference is line 2"))
            try await program.refused(decided, 1, "Line 1 is decided; that stays.")
            #expect(try await program.ok("settle pool show --as di.1 --format csv").contains("750.00"))
            let decision = try await program.ok("settle protection explain --cut \(cut) --line 2 --as di.1")
            #expect(decision.contains("45 units come to 6750.00; it counts 6750.00 now"), "\(decision)")
            let chinese = try await program.ok("\(settle) --as di.1 --lang zh")
            #expect(chinese.contains("价保对账单") && chinese.contains("已裁定"), "\(chinese)")
            try await program.ok("trail verify")
        }
    }
}
