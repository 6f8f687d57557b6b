import TestKit
import Testing

@Suite(.heavy) struct `storectl staff on people` {
    @Test func `counts phones, pays for them, trains within budgets, and raises ranks`() async throws {
        try await Program.fresh { (program) async throws in
            try await program.makePromoters()
            let sales = """
                person,store,sku,day,serial,price
                P-1,S-1,A-1,2026-03-02,350000000000014,2999.00
                P-1,S-1,A-1,2026-03-30,350000000000022,
                P-2,S-2,A-1,2026-03-30,350000000000030,3000.00

                """
            try program.write(sales, to: "sales.csv")
            let taken = try await program.ok("staff import sales.csv --kind sales --on 2026-03-30")
            #expect(taken.contains("1 sale was told too late: counted, but it brings no incentive."), "\(taken)")
            let again = try await program.ok("staff import sales.csv --kind sales --on 2026-03-30")
            #expect(again.contains("All of it was known already"))
            try program.write(
                "person,store,sku,day,serial\nP-3,S-3,A-1,2026-03-30,350000000000030\n", to: "claim.csv")
            try await program.refused(
                "staff import claim.csv --kind sales --on 2026-03-30 --as rm.gd", 1,
                "claim.csv:2:24: serial: 350000000000030 is counted already; a phone counts once over the whole chain")
            try program.write("serial,day\n350000000000030,2026-03-31\n", to: "back.csv")
            try await program.ok("staff import back.csv --kind returns --on 2026-03-31")
            #expect(
                try await program.ok("staff incentive --month 2026-03 --format csv") == """
                    person,name,units,earned,earned_currency,units_back,taken_back,taken_back_currency,net,net_currency
                    P-1,甲,2,20.00,CNY,0,0.00,CNY,20.00,CNY
                    P-2,乙,1,90.00,CNY,1,90.00,CNY,0.00,CNY

                    """)
            let lines = try await program.ok("staff sales --month 2026-03 --person P-2 --lines --format json")
            #expect(
                lines.contains(#""serial": "350000000000030""#) && lines.contains(#""taken_back_on": "2026-03-31""#))

            try program.write("quarter,region,money\n2026-Q1,ZJ,100.00\n", to: "budgets.csv")
            try await program.ok("staff import budgets.csv --kind budgets")
            try program.write(
                "event,region,day,title,heads,planned\nE-1,ZJ,2026-03-01,聚餐,9,60.00\nE-2,ZJ,2026-03-31,爬山,9,60.00\n",
                to: "events.csv")
            try await program.refused(
                "staff import events.csv --kind events", 1,
                "events.csv:3:24: planned: With this, courses and events of 2026-Q1 go 20.00 CNY beyond the budget of ZJ."
            )
            let training = try await program.ok("staff training --month 2026-02 --lang zh")
            #expect(training.contains("季度培训与团队活动") && training.contains("2026-Q1"), "\(training)")

            try program.write("person,from,base\nP-1,2026-01-01,2600.00\n", to: "pay.csv")
            try await program.ok("staff import pay.csv --kind pay")
            #expect(
                try await program.ok("staff pay --month 2026-03 --person P-1 --format csv").contains(
                    "P-1,甲,S-1,ZJ,,2600.00,CNY"))
            for ask in ["pay", "risk"] {
                try await program.refused(
                    "staff \(ask) --month 2026-03 --as audit", 77,
                    "It says how far people live from stores, or what they are paid")
                try await program.refused(
                    "staff \(ask) --month 2026-03 --person P-1 --as rm.gd", 1, "No person \"P-1\" is known to you.")
            }

            let step = "staff promote P-1 --to junior --from 2026-04-01 --reason Leads --on 2026-03-31"
            try await program.refused(step, 1, "P-1 keeps the present rank")
            #expect(try await program.ok("\(step) --yes").contains("P-1 is junior from 2026-04-01 on."))
            #expect(try await program.ok("\(step) --yes").contains("nothing changed"))
            let ladder = try await program.ok("staff ladder --month 2026-04 --on 2026-04-02 --person P-1 --format json")
            #expect(ladder.contains(#""career_rank": "junior""#) && ladder.contains(#""next_rank": "senior""#))
        }
    }
}

extension Program {
    /// Two branches with a shop and promoters each.
    fileprivate func makePromoters() async throws {
        let files = [
            "regions": "code,name,parent,level\nCN,全国,,national\nZJ,浙江,CN,branch\nGD,广东,CN,branch\n",
            "accounts": "code,name,kind,region,main,lead_time_days,review_days\nD-1,一,distributor,ZJ,yes,3,7\n",
            "stores":
                "code,name,region,channel,format,opened\nS-1,甲店,ZJ,distribution,street,2020-01-01\n"
                + "S-2,乙店,ZJ,distribution,street,2020-01-01\nS-3,丙店,GD,distribution,street,2020-01-01\n",
            "products": "sku,name,model,series,key_product,pack_size,launched\nA-1,Apex,A6,APEX,yes,1,2025-01-01\n",
            "people":
                "code,name,role,employer,region,joined,rank\nP-1,甲,promoter,brand,ZJ,2025-01-01,trainee\n"
                + "P-2,乙,promoter,brand,ZJ,2025-01-01,senior\nP-3,丙,promoter,brand,GD,2025-01-01,senior\n",
            "users": "code,name,class,region,account,rights\nrm.gd,陈,region,GD,,\naudit,张,auditor,,,\n",
            "staff-postings": "person,store,from\nP-1,S-1,2026-01-01\nP-2,S-2,2026-01-01\nP-3,S-3,2026-01-01\n",
        ]
        for (kind, text) in files { try write(text, to: "chain/\(kind).csv") }
        try await ok("seed chain --on 2026-01-01")
    }
}
