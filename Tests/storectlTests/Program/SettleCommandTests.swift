import TestKit
import Testing

@Suite(.heavy) struct `storectl settle` {
    @Test func `pays rebates into the pool, invoices out of it, and judges claims, to each his own`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeAccounts()
            let sheet = "settle rebate --month 2026-02 --on 2026-03-02 --format csv"
            let before = try await program.ok(sheet)
            #expect(
                before.contains(
                    "D-1,一,pick-up,2026-02,2026-02-28,30,30000.00,CNY,≥ 20000.00: 2%,gates_open,300.00,CNY,0.00,CNY,300.00,CNY,"
                ),
                "\(before)")
            #expect(
                before.contains(
                    "D-2,二,pick-up,2026-02,2026-02-28,5,5000.00,CNY,≥ 0.00: 1%,gates_unknown,,,0.00,CNY,,,15000.00,"))
            let steps = try await program.ok(
                "settle rebate --month 2026-02 --on 2026-03-02 --distributor D-1 --explain pick-up --lang zh")
            #expect(steps.contains("门槛") && steps.contains("指标达成"), "\(steps)")
            let table = try await program.ok(
                "settle rebate --month 2026-02 --on 2026-03-02 --distributor D-1 --explain pick-up --format csv")
            #expect(
                table.split(whereSeparator: \.isNewline).map(String.init) == [
                    "step,what,gate_found,threshold,gate_open,units,amount,amount_currency,rebate_earned,rebate_earned_currency",
                    "step_tier,≥ 0.00: 1%,,,,20,20000.00,CNY,200.00,CNY",
                    "step_tier,≥ 20000.00: 2%,,,,10,10000.00,CNY,200.00,CNY",
                    "step_gate,gate_target,75%,50%,true,,,,,",
                    "step_model,A6,,,,30,30000.00,CNY,300.00,CNY",
                    "step_sum,pick-up,,,,30,30000.00,CNY,300.00,CNY",
                ], "\(table)")
            try await program.refused(
                "settle rebate --month 2026-02 --on 2026-03-02 --book", 1, "say it again with --yes")
            try await program.refused("settle rebate --month 2026-03 --on 2026-03-02 --yes", 1, "2026-03 is not over")
            try await program.refused("settle rebate --month 2026-04 --on 2026-03-02", 1, "2026-04 has not begun")
            try await program.refused(
                "settle rebate --month 2026-02 --on 2026-03-02 --yes --as d1", 77, "by headquarters")
            let booked = try await program.ok("settle rebate --month 2026-02 --on 2026-03-02 --yes")
            #expect(booked.contains("Booked into the pools: 1 entry, 300.00 CNY."), "\(booked)")
            let again = try await program.ok("settle rebate --month 2026-02 --on 2026-03-02 --yes")
            #expect(again.contains("Nothing is due for 2026-02"))

            try program.write(
                "number,account,day,due,amount,shipped\nI-1,D-1,2026-02-10,2026-03-10,30000.00,2026-02-10\n",
                to: "i.csv")
            try await program.ok("settle import i.csv --kind invoices --on 2026-03-02")
            try program.write("number,account,day,amount,invoice\nP-1,D-1,2026-03-01,10000.00,I-9\n", to: "p.csv")
            try await program.refused(
                "settle import p.csv --kind payments --on 2026-03-02", 1,
                "p.csv:2:29: No invoice I-9 of the account is known.")
            let credit = try await program.ok("settle credit --on 2026-03-02 --distributor D-1 --format csv")
                .split(whereSeparator: \.isNewline)
            #expect(
                credit.count == 2 && credit[0].hasPrefix("account,name,owed_finance,")
                    && credit[0].hasSuffix(",invoiced_currency,amount,amount_currency")
                    && credit[1].hasPrefix("D-1,一,30000.00,CNY,30000.00,CNY,0.00,CNY,"), "\(credit)")
            let use = "settle pool use --distributor D-1 --invoice I-1 --reference U-1 --on 2026-03-02"
            try await program.refused(
                "\(use) --amount 300.01", 1, "On that day, or since, the pool holds less than that.")
            try await program.refused("\(use) --amount 200.00", 1, "say it again with --yes")
            #expect(try await program.ok("\(use) --amount 200.00 --yes").contains("100.00 CNY"))
            #expect(try await program.ok("\(use) --amount 200.00").contains("was used already"))
            let statement = try await program.ok(
                "settle statement --month 2026-03 --on 2026-03-31 --as d1 --format json")
            #expect(statement.contains("\"closing\": {\"minor\": 2980000, \"currency\": \"CNY\"}"), "\(statement)")
            try await program.refused(
                "settle statement --month 2026-03 --distributor D-1 --as d2", 1, "There is no account \"D-1\"")

            try program.write(
                "number,account,special,sku,day,units\nC-1,D-1,SP-1,A-1,2026-02-12,2\nC-1,D-1,SP-1,A-1,2026-02-12,9\n",
                to: "c.csv")
            try await program.refused(
                "settle import c.csv --kind special_claims --on 2026-03-02 --as d2", 1, "c.csv:2:5: There is no account"
            )
            try await program.ok("settle import c.csv --kind special_claims --on 2026-03-02 --as d1")
            try await program.refused("settle claim judge --on 2026-03-02 --as d1", 77, "by headquarters")
            // What would become of the lines is shown before, and nothing is credited.
            try await program.refused("settle claim judge --on 2026-03-02", 1, "say it again with --yes")
            #expect(try await program.ok("settle claim list --open --format csv").contains("claim_filed"))
            let judged = try await program.ok("settle claim judge --on 2026-03-02 --yes --format csv")
            #expect(
                judged.contains(
                    "C-1,1,2026-02-12,A-1,2,,SP-1,claim_granted,200.00,CNY,\"Paid 1000.00, special price 900.00.\"")
                    && judged.contains("C-1,2,2026-02-12,A-1,9,,SP-1,claim_refused,0.00,CNY,"), "\(judged)")
            let reverse =
                "settle claim reverse --distributor D-1 --claim C-1 --line 1 --reason Returned --on 2026-03-03"
            try await program.refused(reverse, 1, "say it again with --yes")
            #expect(try await program.ok("\(reverse) --yes").contains("reversed"))
            let pool = try await program.ok("settle pool show --as d1 --format csv")
            #expect(pool.contains("special C-1/1 #2,,-200.00,CNY,100.00,CNY,Returned,"), "\(pool)")
            #expect(try await program.ok("settle pool show --as d2").contains("Nothing has come into the pool"))
        }
    }

    @Test func `names every mistake of a file of terms`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makeAccounts()
            try await program.ok("price draft --month 2099-12 --empty --on 2026-03-02 --as p1")
            try program.write(
                """
                rebates:
                  one:
                    for: { city: X }
                    period: week
                    tiers_of: amount
                    tiers: [{ from: 10, percent: 1, each: 2 }]
                  two:
                    period: month
                    counts: activation
                    tiers_of: units
                    tiers: [{ from: 10, percent: 1 }, { from: 5, percent: 2 }]
                pool: { usual: { share: 130% } }

                """, to: "terms.yaml")
            let outcome = try await program.shell("$storectl price terms import terms.yaml --month 2099-12 --as p1")
            #expect(outcome.code == 1)
            for place in [
                "terms.yaml:3:10", "terms.yaml:4:13", "terms.yaml:6:13", "terms.yaml:11:12", "terms.yaml:12:25",
            ] {
                #expect(outcome.errors.contains(place), "\(place) in \(outcome.errors)")
            }
        }
    }
}

extension Program {
    /// Two accounts with a policy, its terms and a month of trade.
    fileprivate func makeAccounts() async throws {
        let files = [
            "regions.csv": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\n",
            "accounts.csv":
                "code,name,kind,region,main,lead_time_days,review_days\nD-1,一,distributor,ZJ,yes,3,7\nD-2,二,distributor,ZJ,no,3,7\n",
            "locations.csv": "code,name,account,kind,default\nW-1,仓,D-1,warehouse,yes\nW-2,仓,D-2,warehouse,yes\n",
            "stores.csv": "code,name,region,channel,format,opened\nS-1,甲店,ZJ,distribution,street,2020-01-01\n",
            "products.csv": "sku,name,model,series,key_product,pack_size,launched\nA-1,Apex,A6,APEX,yes,1,2025-01-01\n",
            "coverage.csv": "store,series,account,from,to\nZJ,APEX,D-1,2025-01-01,\n",
            "users.csv":
                "code,name,class,region,account,rights\nd1,王,distributor,,D-1,\nd2,李,distributor,,D-2,\np1,赵,hq,,,pricing\n",
            "prices-2026-02.csv":
                "sku,scope,code,from,to,pick_up,special,type,quota\nA-1,,,,,1000.00,,,\n"
                + "A-1,channel,distribution,2026-02-10,2026-02-20,900.00,SP-1,limited_batch,5\n",
            "terms.yaml": """
            rebates:
              pick-up:
                period: month
                tiers_of: amount
                basis: above
                tiers: [{ from: 0, percent: 1 }, { from: 20000.00, percent: 2 }]
                gates: { target: [{ reached: 50, pays: 75 }] }

            """,
            "sales-2026-02.csv": """
            day,level,account,store,sku,units,amount,serial
            2026-02-10,sell_in,D-1,,A-1,30,30000.00,
            2026-02-10,sell_in,D-2,,A-1,5,5000.00,
            2026-02-12,sell_out,D-1,S-1,A-1,4,4400.00,

            """,
        ]
        for (name, text) in files { try write(text, to: "chain/\(name)") }
        try await ok("seed chain --on 2026-03-01")
        try write("month,account,model,units\n2026-02,D-1,A6,40\n", to: "targets.csv")
        try await ok("target import targets.csv --on 2026-02-01")
    }
}
