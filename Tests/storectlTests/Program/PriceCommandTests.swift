import Retail
import TestKit
import Testing

/// `storectl price`: a month's policy from the draft to its amendment.
@Suite(.heavy) struct `A month's price policy` {
    @Test func `goes from the draft over four eyes to its day, and changes nothing before`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            let next = chain.next
            try await chain.make(in: program)
            let drafted = try await program.ok("price draft --month \(next) --as hq.pricing --format json")
            #expect(drafted.contains("\"state\": \"draft\"") && drafted.contains("\"lines\": 4"), "\(drafted)")

            let raised = PriceChain.lines.replacing("tier,gold,,,1650.00", with: "tier,gold,,,1600.00")
            try program.write(PriceChain.header + raised, to: "next.csv")
            let shown = try await program.shell("$storectl price import next.csv --month \(next) --as hq.pricing")
            #expect(shown.code == 1 && shown.errors.contains("--yes"), "\(shown)")
            #expect(shown.output.contains("1,600.00") && shown.output.contains("1,650.00"), "\(shown.output)")
            #expect(try await program.ok("price export - --month \(next) --as hq.pricing").contains("1650.00"))
            let taken = try await program.ok("price import next.csv --month \(next) --as hq.pricing --yes")
            #expect(taken.contains("1 lines come, 1 go, 3 stay."), "\(taken)")
            let again = try await program.ok("price import next.csv --month \(next) --as hq.pricing --yes")
            #expect(again.contains("0 lines come, 0 go, 4 stay."))

            try await program.refused("price publish --month \(next) --as hq.pricing", 1, "somebody else has approved")
            try await program.ok("price submit --month \(next) --as hq.pricing")
            try await program.refused("price approve --month \(next) --as hq.pricing", 77, "")
            try await program.refused(
                "price approve --month \(next) --sha256 0000 --as hq.lead", 1, "not what you have seen")
            let list = try await program.ok("price policies --drafts --format csv --as hq.lead")
            let hash = list.split(whereSeparator: \.isNewline).last?.suffix(64).prefix(12) ?? ""
            try await program.ok("price approve --month \(next) --sha256 \(hash) --as hq.lead")
            // Nobody outside knows of it.
            for person in ["di.1", "rm.zj", "audit", "hq.plain"] {
                #expect(
                    try await program.price("pick_up", "P-1 --store S-1 --on \(next)-05 --as \(person)") == "1650.00")
                try await program.refused("price policies --drafts --as \(person)", 77, "")
                try await program.refused("price export - --month \(next) --as \(person)", 77, "")
            }
            try await program.ok("price publish --month \(next) --as hq.pricing")
            try await program.ok("price publish --month \(next) --as hq.pricing")
            try await program.refused("price publish --month \(next) --as hq.lead", 1, "hq.pricing")

            for person in ["di.1", "rm.zj", "audit", "hq.plain"] {
                let words = "P-1 --distributor D-1 --as \(person)"
                #expect(try await program.price("pick_up", words) == "1650.00")
                #expect(try await program.price("pick_up", "\(words) --on \(chain.this.lastDay)") == "1650.00")
                #expect(try await program.price("pick_up", "\(words) --on \(next)-01") == "1600.00")
            }
            let carried = try await program.ok("price show P-1 --store S-1 --on \(chain.afterNext)-01")
            #expect(carried.contains("\(chain.afterNext) is not published yet: \(next) r1 still rules."))
            #expect(
                try await program.ok("price show P-1 --store S-1 --on \(chain.afterNext)-01 --lang zh").contains("尚未发布")
            )
        }
    }

    @Test func `is amended from a day on with a reason, and the days before stay`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            let next = chain.next
            try await chain.make(in: program)
            try await chain.publish(PriceChain.lines, in: program)
            let desk = "--as hq.pricing"
            try await program.refused("price amend --month \(next) --from \(next)-11 \(desk)", 64, "--reason")
            try await program.refused("price amend --month \(next) --from \(chain.today) --reason x \(desk)", 1, "")
            try await program.ok("price amend --month \(next) --from \(next)-11 --reason 'P cut by 50' \(desk)")
            try program.write(PriceChain.header + ",P,tier,gold,,,1600.00,,,,,,,\n", to: "cut.csv")
            try await program.ok("price import cut.csv --month \(next) --add --yes \(desk)")
            try await program.ok("price show P-1 --store S-1 && \(PriceChain.hands("\(next)"))")
            #expect(try await program.price("pick_up", "P-1 --store S-1 --on \(next)-10") == "1650.00")
            #expect(try await program.price("pick_up", "P-1 --store S-1 --on \(next)-11") == "1600.00")
            #expect(try await program.price("pick_up", "P-1 --store S-1") == "1650.00")
            let history = try await program.ok("price history P-1 --format csv --as di.1")
            let cut = history.split(whereSeparator: \.isNewline).first { $0.contains("P cut by 50") } ?? ""
            #expect(cut.contains("\(next) r2") && cut.contains("1650.00") && cut.contains("1600.00"), "\(history)")
            #expect(cut.contains("hq.pricing,hq.lead,hq.pricing"), "\(history)")
        }
    }

    @Test func `is not made for days that are over`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await chain.make(in: program)
            for month in [chain.last, chain.this] {
                let outcome = try await program.shell("$storectl price draft --month \(month) --as hq.pricing")
                #expect(outcome.code == 1, "\(outcome)")
            }
            // Neither is it for the month before by pretending another day: the server's clock decides.
            try await program.ok(
                "price draft --month \(chain.last) --on \(chain.last)-01 --as hq.pricing --empty && "
                    + "$storectl price import chain/prices-\(chain.this).csv --month \(chain.last) --on \(chain.last)-01 "
                    + "--as hq.pricing && $storectl price submit --month \(chain.last) --as hq.pricing && "
                    + "$storectl price approve --month \(chain.last) --as hq.lead")
            try await program.refused(
                "price publish --month \(chain.last) --as hq.pricing", 1, "the past does not change")
            try await program.refused(
                "price import chain/prices-\(chain.this).csv --month \(chain.next) --take-over --yes && "
                    + "$storectl price publish --month \(chain.next)", 1, "are taken over by an administrator")
        }
    }
}
