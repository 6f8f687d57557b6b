import Retail
import TestKit
import Testing

/// Price files that are wrong, and those whose taking is killed.
@Suite(.heavy) struct `A price file` {
    private static let header =
        "sku,model,storage,scope,code,from,to,pick_up,supply,guide,floor,special,type,quota,cap,with,steps,note\n"
    /// A row, the field in it that is told to be wrong, and what is said of it.
    private static let flaws: [(row: String, field: Int, sentence: String)] = [
        ("P-9,,,,,,,1,,,,,,,,,,", 1, "There is no product \"P-9\""),
        ("P-1,P,,,,,,1,,,,,,,,,,", 1, "give sku, or model"),
        (",,,,,,,1,,,,,,,,,,", 1, "give sku, or model"),
        (",X,,,,,,1,,,,,,,,,,", 2, "No product is of the model \"X\""),
        (",P,256,,,,,1,,,,,,,,,,", 3, "P has no storage \"256\"; it has: 128"),
        ("P-1,,,shop,S-1,,,1,,,,,,,,,,", 4, "shop"),
        ("P-1,,,,S-1,,,1,,,,,,,,,,", 5, "A line for the whole chain has no code"),
        ("P-1,,,channel,web,,,1,,,,,,,,,,", 5, "\"web\" is not the code of a channel"),
        ("P-1,,,account,D-9,,,1,,,,,,,,,,", 5, "There is no account \"D-9\""),
        ("P-1,,,,,soon,,1,,,,,,,,,,", 6, "soon"),
        ("P-1,,,,,2026-12-05,2026-12-05,1,,,,,,,,,,", 7, "No day lies between"),
        ("P-1,,,,,1999-12-05,,1,,,,,,,,,,", 6, "is not a day of a price policy"),
        ("P-1,,,,,,,,,,,,,,,,,", 8, "names no price"),
        ("P-1,,,,,,,free,,,,,,,,,,", 8, "free"),
        ("P-1,,,,,,,0,,,,,,,,,,", 8, "is no price"),
        ("P-1,,,,,,,1,,,,,demo,,,,,", 13, "type belongs to a special price"),
        ("P-1,,,,,,,1,,,,SP-1,,,,,,", 13, "says in type what it is"),
        ("P-1,,,,,,,1,,,,SP-1,gift,,,,,", 13, "gift"),
        ("P-1,,,,,,,1,,,,SP-1,demo,many,,,,", 14, "many"),
        ("P-1,,,,,,,1,,,,SP-1,bundle,,,,,", 16, "A bundle names in with"),
        ("P-1,,,,,,,1,,,,SP-1,step,,,,,", 17, "A step price has its steps"),
        ("P-1,,,,,,,1,,,,SP-1,step,,,,50:9 50:8,", 17, "\"50:8\" is not a step"),
    ]

    @Test func `that is wrong is refused whole, with each line, its column and what to do`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await chain.make(in: program)
            try program.write(
                Self.header + ",P,,,,,,2,,,,,,,,,,\n" + Self.flaws.map { $0.row + "\n" }.joined(), to: "wrong.csv")
            let words = "price import wrong.csv --month \(chain.next) --as hq.pricing"
            let refused = try await program.shell("$storectl \(words) --yes --format json")
            #expect(refused.code == 1, "\(refused)")
            let told = refused.output.replacing("    {\n", with: "\u{0}").split(separator: "\u{0}")
            for (index, flaw) in Self.flaws.enumerated() {
                let its = told.filter { $0.contains("\"line\": \(index + 3),") }
                #expect(its.count == 1, "\(flaw): \(its)")
                let said = its.first?.replacing("\\\"", with: "\"") ?? ""
                #expect(said.contains(flaw.sentence), "\(flaw): \(said)")
                #expect(said.contains("\"column\": \(flaw.row.column(of: flaw.field)),"), "\(flaw): \(said)")
            }
            #expect(try await program.ok("price policies --drafts --as hq.pricing").contains("No draft is open."))
            try program.write(
                Self.header + "P-1,,,,,,,1,,,,,,,,,,\nP-1,,,,,,2026-12-05,2,,,,,,,,,,\n", to: "wrong.csv")
            try await program.refused(words, 1, "Lines 2 and 3 give two prices for one day")
            try await program.refused("\(words) --lang zh", 1, "第 2 行与第 3 行")
            try program.write("sku,prise\nP-1,1\n", to: "wrong.csv")
            try await program.refused(words, 1, "prise")
            try await program.refused("price import none.csv --month \(chain.next) --as hq.pricing", 65, "none.csv")
        }
    }

    @Test func `whose taking or publication is killed is there whole or not at all`() async throws {
        try await Program.fresh { (program) async throws in
            let chain = try PriceChain()
            try await chain.make(in: program)
            let rows = (1...3000).map { ",P,account,D-\($0 % 2 + 1),,,1500.00,,,,SP-\($0),demo,,\n" }
            try program.write(PriceChain.header + PriceChain.lines + rows.joined(), to: "long.csv")
            let month = "--month \(chain.last)"
            try await program.ok("price draft \(month) --empty --take-over")
            var codes: [Int32] = []
            for wait in [0.2, 0.5, 0.8, 1.2, 1.8] {
                let killed = try await program.shell(
                    "$storectl price import long.csv \(month) & sleep \(wait); kill -9 $!; wait $!")
                codes.append(killed.code)
                let lines = try await program.ok("price export - \(month)").split(whereSeparator: \.isNewline).count - 1
                #expect([0, 3004].contains(lines), "\(lines) after \(wait)")
                if lines > 0 { break }
            }
            #expect(codes.first == 137, "\(codes)")
            try await program.ok("price import long.csv \(month) --yes")
            for wait in [0.2, 0.4, 0.6, 0.8, 1.2] {
                _ = try await program.shell("$storectl price publish \(month) & sleep \(wait); kill -9 $!; wait $!")
                let list = try await program.ok("price policies --format csv")
                let published = try await program.shell("$storectl price export - \(month) --published | wc -l")
                #expect(published.output == (list.contains("\(chain.last),1,") ? "3005\n" : "0\n"), "\(published)")
            }
            try await program.ok("price publish \(month)")
            #expect(
                try await program.price("pick_up", "P-1 --distributor D-1 --demo --on \(chain.last)-09") == "1500.00")
            #expect(try await program.ok("price export - \(month) --published | wc -l") == "3005\n")
        }
    }
}

extension String {
    /// Where a field of a row begins, from 1.
    fileprivate func column(of field: Int) -> Int {
        split(separator: ",", omittingEmptySubsequences: false).prefix(field - 1).reduce(1) { $0 + $1.count + 1 }
    }
}
