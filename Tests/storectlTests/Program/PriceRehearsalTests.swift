import Retail
import TestKit
import Testing

@Suite(.heavy) struct `storectl price rehearse` {
    @Test func `signs what a draft would have done, and publication quotes it`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await chain.make(in: program)
            try program.write(
                """
                sku,name,model,series,storage,colour,unit_cost
                P-1,Phone,P,P,128,red,1500.00
                P-2,Phone,P,P,128,blue,1500.00
                Q-1,Q,Q,P,64,,700.00

                """, to: "chain/products.csv")
            try program.write(
                "code,name,account,kind,default\nW-1,One,D-1,warehouse,yes\nW-2,Two,D-2,warehouse,yes\n",
                to: "chain/locations.csv")
            try await program.ok("seed chain")
            try program.write(
                "day,level,account,store,sku,units,amount,serial\n\(chain.last.firstDay),sell_in,D-1,,P-1,10,16500.00,\n",
                to: "bought.csv")
            try await program.ok("sales import bought.csv")
            try await program.ok("price draft --month \(chain.next) --as hq.pricing")
            try program.write(
                PriceChain.header + PriceChain.lines.replacing("1650.00", with: "1600.00"), to: "next.csv")
            try await program.ok("price import next.csv --month \(chain.next) --yes --as hq.pricing")
            try program.write(
                "rebates: { one: { period: month, tiers_of: amount, tiers: [{ from: 0, percent: 1 }] } }\n",
                to: "terms.yaml")
            try await program.ok("price terms import terms.yaml --month \(chain.next) --as hq.pricing")
            let ask = "price rehearse --month \(chain.next) --as hq.pricing"
            let csv = try await program.ok("\(ask) --format csv").split(whereSeparator: \.isNewline).map(String.init)
            // Ten pieces at 50 less each, one percent of 1600 each, and nobody knows how many of them still lie there.
            #expect(
                csv.count == 2
                    && csv[1].hasPrefix(
                        "D-1,10,0,1500.00,CNY,1000.00,CNY,500.00,CNY,0.00,CNY,160.00,CNY,,,660.00,CNY,winner"),
                "\(csv)"
            )
            let text = try await program.ok("\(ask) --format json")
            #expect(
                text.contains(#""protection_known": 0"#) && text.contains(#""code": "price.rehearsal-protection""#)
                    && text.contains("The protection is known of 0 of 1 accounts"), "\(text)")
            #expect(try await program.ok(ask).contains("Nothing has changed since"))
            for person in ["hq.plain", "rm.zj", "di.1", "audit"] {
                try await program.refused("price rehearse --month \(chain.next) --as \(person)", 77, "right pricing")
            }
            try await program.refused("\(ask) --fact", 1, "the fact is known afterwards")
            let published = try await program.shell(PriceChain.hands("\(chain.next)")).output
            #expect(published.contains("Rehearsed on \(chain.last) by hq.pricing"), "\(published)")
            try await program.refused(
                "price rehearse --month \(chain.last) --fact --as hq.pricing", 1, "was never rehearsed")
            try await holdsFactAgainstPlan(chain, program)
        }
    }

    /// Of what was published, not of what was rehearsed and given up; and what has no amount counts in no margin.
    private func holdsFactAgainstPlan(_ chain: PriceChain, _ program: Program) async throws {
        try await program.ok("price amend --month \(chain.next) --reason more --as hq.pricing")
        try program.write(
            PriceChain.header + PriceChain.lines.replacing("1650.00", with: "1550.00"), to: "amended.csv")
        try await program.ok("price import amended.csv --month \(chain.next) --yes --as hq.pricing")
        try await program.ok("price rehearse --month \(chain.next) --as hq.pricing")
        try await program.ok("price withdraw --month \(chain.next) --as hq.pricing")
        let day = chain.next.firstDay
        try program.write(
            """
            day,level,account,store,sku,units,amount,serial
            \(day),sell_in,D-1,,P-1,8,13000.00,
            \(day),sell_in,D-1,,P-2,2,3200.00,
            \(day),sell_in,D-1,,P-2,4,,
            \(day),sell_in,D-2,,P-1,5,,

            """, to: "fact.csv")
        try await program.ok("sales import fact.csv --on \(chain.afterNext.firstDay)")
        let ask = "price rehearse --month \(chain.next) --fact --as hq.pricing --on \(chain.afterNext.firstDay)"
        // (13000 − 8 × 1500) + (3200 − 2 × 1500) = 1200, and one percent of 16200.
        let lines = try await program.ok("\(ask) --format csv").split(whereSeparator: \.isNewline).map(String.init)
        #expect(
            Array(lines.dropFirst()) == [
                "D-1,10,14,4,1000.00,CNY,1200.00,CNY,160.00,CNY,162.00,CNY,,,0.00,CNY",
                "D-2,,5,5,,,,,,,0.00,CNY,,,0.00,CNY",
            ], "\(lines)")
        #expect(try await program.ok(ask).contains("Of 9 of 19 pieces the amount or the cost is not known"))
    }
}
