import TestKit
import Testing

@Suite(.heavy) struct `Codes and the page of a visit` {
    @Test func `show a visit beside what it should look like, and send pictures without the code to a person`()
        async throws
    {
        try await Program.fresh { (program) async throws in
            try await ShopWithCounters.make(in: program)
            for (number, name) in ["a", "b", "how"].enumerated() {
                try program.write(ShopWithCounters.photograph(number + 1, 3), to: "\(name).jpg")
            }
            let told = try await program.ok("display code S-1 --on 2026-03-03 --format csv --as rm.zj")
            let code = try #require(told.split(separator: "\n").last?.split(separator: ",")[2])
            let again = try await program.ok("display code S-1 --on 2026-03-03")
            #expect(again.contains(code) && again.contains("proves one visit"), "\(again)")
            let others = try await program.shell("$storectl display code S-1 --on 2026-03-03 --as rm.gd")
            #expect(others.code == 1, "\(others)")
            _ = try await program.ok("display reference set how.jpg --zone counter --model P --on 2026-03-01")

            let header = "store,day,inspector,zone,counter,sku,facings,photo,code\n"
            try program.write(header + "S-1,2026-03-03,I-1,counter,K1,P-1,0,a.jpg,\(code)\n", to: "first.csv")
            let first = try await program.shell("$storectl display visit import first.csv --on 2026-03-04")
            #expect(first.code == 0 && !first.errors.contains("has to look"), "\(first)")
            try program.write(header + "S-1,2026-03-03,I-2,counter,K2,P-1,2,b.jpg,\(code)\n", to: "second.csv")
            let second = try await program.shell("$storectl display visit import second.csv --on 2026-03-04")
            #expect(second.code == 0 && second.errors.contains("Another visit has used the code"), "\(second)")
            #expect(try await program.ok("display photo list --format csv").contains("code_used"))

            _ = try await program.ok("display visit show 1 --html visit.html --as rm.zj")
            let page = String(decoding: try program.bytes(of: "visit.html"), as: UTF8.self)
            #expect(page.components(of: "data:image/jpeg;base64,") == 2 && page.contains("img-src data:"))
            #expect(page.contains("What P should look like") && page.contains("0 instead of"), "\(page.suffix(2000))")
            #expect(!page.contains("<script"))
            let chinese = try await program.ok("display visit show 2 --html - --lang zh")
            #expect(chinese.contains("验证码已被使用") && chinese.contains("P 参考图"))
            let hidden = try await program.shell("$storectl display visit show 1 --html other.html --as rm.gd")
            #expect(hidden.code == 1, "\(hidden)")
        }
    }
}

extension String {
    /// How often a text stands in it.
    fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
