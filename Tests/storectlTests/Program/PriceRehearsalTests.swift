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
                "code,name,account,kind,default\nW-1,One,D-1,warehouse,yes\n", to: "chain/locations.csv")
            try await program.ok("seed chain")
            try program.write(
                "day,level,account,store,sku,units,amount,serial\n\(chain.last.firstDay),sell_in,D-1,,P-1,10,16500.00,\n",
                to: "bought.csv")
            try await program.ok("sales import bought.csv")
            try await program.ok("price draft --month \(chain.next) --as hq.pricing")
            try program.write(
                PriceChain.header + PriceChain.lines.replacing("1650.00", with: "1600.00"), to: "next.csv")
            try await program.ok("price import next.csv --month \(chain.next) --yes --as hq.pricing")
            let ask = "price rehearse --month \(chain.next) --as hq.pricing"
            let csv = try await program.ok("\(ask) --format csv").split(whereSeparator: \.isNewline).map(String.init)
            // Ten pieces at 50 less each, and nobody knows how many of them still lie there.
            #expect(
                csv.count == 2
                    && csv[1].hasPrefix(
                        "D-1,10,0,1500.00,CNY,1000.00,CNY,500.00,CNY,0.00,CNY,0.00,CNY,,,500.00,CNY,winner"),
                "\(csv)"
            )
            #expect(try await program.ok(ask).contains("Nothing has changed since"))
            for person in ["hq.plain", "rm.zj", "di.1", "audit"] {
                try await program.refused("price rehearse --month \(chain.next) --as \(person)", 77, "right pricing")
            }
            try await program.refused("\(ask) --fact", 1, "the fact is known afterwards")
            let published = try await program.shell(PriceChain.hands("\(chain.next)")).output
            #expect(published.contains("Rehearsed on \(chain.last) by hq.pricing"), "\(published)")
            try await program.refused(
                "price rehearse --month \(chain.last) --fact --as hq.pricing", 1, "was never rehearsed")
        }
    }
}
