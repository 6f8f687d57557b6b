import Postgres
import Retail
import TestKit
import Testing

/// Who is shown which prices, and in which form.
@Suite(.heavy) struct `Published prices` {
    @Test func `are shown to everybody for the own part, the floor to no distributor`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await chain.make(in: program)
            let questions = [
                "show P-1 --store S-1", "explain P-1 --store S-1", "list --store S-1", "history P-1",
                "export - --month \(chain.this) --published",
            ]
            for question in questions {
                for (form, language) in [("table", "zh"), ("json", "en"), ("csv", "en")] {
                    let words = "price \(question) --format \(form) --lang \(language)"
                    for person in ["hq.plain", "rm.zj", "audit"] {
                        let text = try await program.ok("\(words) --as \(person)")
                        #expect(
                            text.says("1800.00"), "\(person): \(words)\n\(text)")
                    }
                    let text = try await program.ok("\(words) --as di.1")
                    #expect(!text.says("1800.00"), "\(words)\n\(text)")
                    #expect(text.says("1650.00"), "\(words)\n\(text)")
                    // Another tier's price is another's affair.
                    let other = try await program.ok("\(words.replacing("S-1", with: "S-2")) --as di.2")
                    #expect(!other.says("1650.00"), "\(words)\n\(other)")
                }
            }
            let list = try await program.ok("price list --format csv --as di.1")
            #expect(list.hasPrefix("sku,name,model,storage,pick_up,pick_up_currency,"), "\(list)")
            #expect(list.contains("P-1,Phone,P,128,1650.00,CNY,1900.00,CNY,2000.00,CNY"), "\(list)")
            #expect(try await program.ok("price show P-1 --store S-1 --lang zh").contains("最低限价"))
        }
    }

    @Test func `of a place that one may not see are answered as if it did not exist`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await chain.make(in: program)
            for (person, place, foreign, absent) in [
                ("di.1", "store", "S-2", "S-9"), ("di.1", "distributor", "D-2", "D-9"),
                ("rm.zj", "store", "S-2", "S-9"), ("rm.zj", "distributor", "D-2", "D-9"),
            ] {
                for question in ["show P-1", "explain P-1", "list"] {
                    for form in ["table", "json"] {
                        let words = "$storectl price \(question) --as \(person) --format \(form) --\(place)"
                        let (one, other) = try await (
                            program.shell("\(words) \(foreign)"), program.shell("\(words) \(absent)")
                        )
                        #expect(one.code == 1 && other.code == 1, "\(words): \(one)")
                        #expect(one.output == other.output.replacing(absent, with: foreign))
                        #expect(one.errors == other.errors.replacing(absent, with: foreign))
                    }
                }
            }
            try await program.refused("price show P-9 --store S-1 --as di.1", 1, "P-9")
            try await program.refused(
                "price show P-1 --as di.1 --on 2020-01-01", 1, "No price policy rules on 2020-01-01")
        }
    }

    @Test func `of a special price are claimed, used, given back and free again when their time is over`() async throws
    {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await chain.make(in: program)
            try await chain.publish(
                PriceChain.lines + ",P,account,D-1,,,1500.00,,,,SP-1,limited_batch,30,40\n", in: program)
            let day = "--on \(chain.next)-05"
            let claim = "price claim P-1 \(day) --as di.1 --reference"
            #expect(try await program.price("pick_up", "P-1 --as di.1 \(day)") == "1500.00")
            try await program.ok("\(claim) PO-1 --units 20")
            try await program.ok("\(claim) PO-1 --units 20")
            try await program.refused("\(claim) PO-2 --units 11", 1, "more than is left")
            #expect(try await program.price("pick_up", "P-1 --as di.1 --units 11 \(day)") == "1650.00")
            try await program.ok("\(claim) PO-2 --units 10 && $storectl \(claim) PO-2 --release")
            try await program.ok("\(claim) PO-1 --used")
            try await program.refused("\(claim) PO-1 --release", 1, "has ended already")
            try await program.ok("\(claim) PO-3 --units 10 --hours 1")
            try await program.refused("\(claim) PO-4 --units 1", 1, "more than is left")
            let database = try await program.database()
            try await database.write { tx in
                try tx.execute(
                    "update pricing.quota_claim set held_until = clock_timestamp() where reference = 'PO-3'")
            }
            await database.close()
            #expect(
                try await program.ok("price quota \(day) --as di.1 --format csv").contains(
                    "SP-1,limited_batch,D-1,30,20,40,20,10"))
            try await program.refused("\(claim) PO-3 --used", 1, "or expired")
            let claims = try await program.ok("price quota --claims --as di.1 --format csv")
            for state in ["PO-1,20,used", "PO-2,10,released", "PO-3,10,expired"] {
                #expect(claims.contains(state), "\(claims)")
            }
            #expect(try await program.ok("price quota --claims --as di.2").contains("Nothing is claimed."))
            try await program.refused("price claim P-1 \(day) --as di.2 --reference PO-9", 1, "no special price")
        }
    }
}
