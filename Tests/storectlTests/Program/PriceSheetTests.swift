import SpreadsheetReading
import SpreadsheetWriting
import TestKit
import Testing
import XMLReading

/// The policy as a workbook and as a circular, from the command line.
@Suite(.heavy) struct `Price policies on paper` {
    private static let files = [
        ("regions", "code,name,parent,level\nCN,China,,national\nZJ,Zhejiang,CN,branch\nGD,Guangdong,CN,branch\n"),
        ("accounts", "code,name,kind,parent,region,main\nD-1,One,distributor,,ZJ,yes\nD-2,Two,distributor,,GD,yes\n"),
        ("locations", "code,name,account,kind,default\nW-1,One,D-1,warehouse,yes\nW-2,Two,D-2,warehouse,yes\n"),
        (
            "products",
            "sku,name,model,series,storage,colour,gtin,launched,key_product,pack_size\n"
                + "P-1,Phone <1> & red,P,P Series,128,red,,2023-06-01,no,20\n"
                + "Q-1,Tab,Q,Q Series,,,,2023-09-01,no,20\nR-1,Later,R,R Series,,,,2200-01-01,no,20\n"
        ),
    ]
    private static let header =
        "sku,model,storage,scope,code,from,to,pick_up,supply,guide,floor,special,type,quota,cap,with,steps,note\n"
    private static let before =
        header + ",P,128,,,,,1899.00,1999.00,2299.00,1777.00,,,,,,,\nQ-1,,,,,,,999.00,,,955.00,,,,,,,\n"
        + "Q-1,,,account,D-2,,,944.00,,,,,,,,,,secret of two\n"
    private static let now =
        header + ",P,128,,,,,1799.50,1999.00,2299.00,1711.00,,,,,,,\nQ-1,,,,,,,999.00,,,955.00,,,,,,,\n"
        + "Q-1,,,account,D-2,,,933.00,,,,,,,,,,secret of two\n"
        + "P-1,,,region,ZJ,,,1700.00,,,,DEAL-1,limited_batch,50,200,,,\n"

    /// A chain with a policy of last month and a draft of this one, and who runs storectl there.
    private func chain(_ body: (_ run: (String) async throws -> Program.Outcome, Program) async throws -> Void)
        async throws
    {
        try await Program.fresh { (program) async throws in
            func run(_ line: String) async throws -> Program.Outcome { try await program.shell("$storectl \(line)") }
            func done(_ line: String) async throws {
                let outcome = try await run(line)
                #expect(outcome.code == 0, "\(line): \(outcome)")
            }
            for (kind, text) in Self.files {
                try program.write(text, to: "\(kind).csv")
                try await done("directory import \(kind).csv --kind \(kind) --on 2024-01-01")
            }
            try await done("user add d-1 --name D --class distributor --account D-1")
            try await done("user add lead --name L --class hq")
            try await done("user add plain --name P --class hq")
            for user in ["owner", "lead"] { _ = try await run("user grant \(user) pricing") }
            try program.write(Self.before, to: "before.csv")
            try program.write(Self.now, to: "now.csv")
            try await done("price import before.csv --month 2024-01 --take-over")
            try await done("price publish --month 2024-01")
            try await done("price import now.csv --month 2024-02 --take-over")
            try await body(run, program)
        }
    }

    private func cells(_ path: String, _ sheet: Int = 0) throws -> [[String]] {
        let book = try Workbook(path: path)
        var rows: [[String]] = []
        try book.rows(of: book.sheets[sheet]) { row in rows.append(row.cells.map { "\($0.letters)=\($0.text)" }) }
        return rows
    }

    @Test func `a workbook comes back as it went out, and what was edited shows before it is taken`() async throws {
        try await chain { (run, program) async throws in
            let out = try await run("price export out.xlsx --month 2024-02 --lang zh")
            #expect(out.code == 0, "\(out)")
            let book = try Workbook(path: program.folder + "/out.xlsx")
            #expect(book.sheets.map(\.name) == ["价格条目", "列说明", "在售商品"])
            let lines = try cells(program.folder + "/out.xlsx")
            #expect(lines[0].map { $0.split(separator: "=")[1] }.joined(separator: ",") + "\n" == Self.header)
            #expect(lines.contains(["B=P", "C=128", "D=chain", "H=1799.5", "I=1999", "J=2299", "K=1711"]))
            #expect(try cells(program.folder + "/out.xlsx", 1).count > 18)
            // What is launched after the month is not on sale.
            #expect(try cells(program.folder + "/out.xlsx", 2).dropFirst().map { $0[0] } == ["A=P-1", "A=Q-1"])

            for line in ["price import out.xlsx", "price import - < out.xlsx"] {
                let outcome = try await program.shell(
                    "$storectl \(line.replacing("import ", with: "import --month 2024-02 "))")
                #expect(outcome.code == 0 && outcome.output.contains("says so already"), "\(outcome)")
            }
            let again = try await run("price export out.xlsx --month 2024-02")
            #expect(again.code == 74 && again.errors.contains("out.xlsx"), "\(again)")

            // A cut, a line that goes, a blank row, a day and a price typed as texts.
            try NewWorkbook.write(to: program.folder + "/edited.xlsx") { book in
                let sheet = try book.sheet(
                    "Edited", Self.header.dropLast().split(separator: ",").map { SheetColumn(String($0)) })
                func append(_ cells: [(Int, CellValue)]) throws {
                    var row = Array(repeating: CellValue.empty, count: 18)
                    for (column, cell) in cells { row[column] = cell }
                    try sheet.append(row)
                }
                try append([
                    (1, .text("P")), (2, .text("128")), (7, .amount(169900, decimals: 2)), (8, .whole(1999)),
                    (9, .whole(2299)), (10, .whole(1650)),
                ])
                try append([])
                try append([(0, .text("Q-1")), (5, .text("2024-02-10")), (7, .text("989.00"))])
            }
            let shown = try await run("price import edited.xlsx --month 2024-02 --format csv")
            #expect(shown.code == 1, "\(shown)")
            #expect(shown.output.contains("added,,P,128,chain,,,,1699.00"))
            #expect(shown.output.contains("removed,,P,128,chain,,,,1799.50"))
            let taken = try await run("price import edited.xlsx --month 2024-02 --yes")
            #expect(taken.code == 0, "\(taken)")
            let after = try await run("price export - --month 2024-02")
            #expect(
                after.output == Self.header + "Q-1,,,chain,,2024-02-10,,989.00,,,,,,,,,,\n"
                    + ",P,128,chain,,,,1699.00,1999.00,2299.00,1650.00,,,,,,,\n")
        }
    }

    @Test func `problems of a workbook name sheet and cell, and nothing is taken`() async throws {
        try await chain { (run, program) async throws in
            try NewWorkbook.write(to: program.folder + "/wrong.xlsx") { book in
                let sheet = try book.sheet("December", ["sku", "pick_up", "from", "to"].map { SheetColumn($0) })
                try sheet.append([.text("P-9"), .whole(12)])
                try sheet.append([.text("P-1"), .decimal(12345, decimals: 3)])
                try sheet.append([.text("Q-1"), .whole(12), .text("2024-02-01"), .text("2024-02-20")])
                try sheet.append([.text("Q-1"), .whole(13), .text("2024-02-19")])
            }
            let wrong = try await run("price import wrong.xlsx --month 2024-02 --yes")
            #expect(wrong.code == 1)
            #expect(
                wrong.errors.contains("wrong.xlsx:2:1: December A2 sku: There is no product \"P-9\""), "\(wrong.errors)"
            )
            #expect(
                wrong.errors.contains("wrong.xlsx:3:2: December B3 pick_up: \"12.345\" is not an amount"),
                "\(wrong.errors)")
            try program.write(Array("PK\u{3}\u{4}cut".utf8), to: "cut.xlsx")
            let cut = try await run("price import cut.xlsx --month 2024-02 --yes")
            #expect(cut.code == 65 && cut.errors.contains("cut.xlsx"), "\(cut)")

            // Rows that contradict each other are found once each by itself is right.
            try NewWorkbook.write(to: program.folder + "/twice.xlsx") { book in
                let sheet = try book.sheet("December", ["sku", "pick_up", "from", "to"].map { SheetColumn($0) })
                try sheet.append([])
                try sheet.append([.text("Q-1"), .whole(12), .text("2024-02-01"), .text("2024-02-20")])
                try sheet.append([.text("Q-1"), .whole(13), .text("2024-02-19")])
            }
            let twice = try await run("price import twice.xlsx --month 2024-02 --yes")
            #expect(twice.errors.contains("twice.xlsx:4:3: December C4 from: Lines 3 and 4"), "\(twice.errors)")
            let state = try await run("price export - --month 2024-02")
            #expect(state.output.contains("1799.50"))
        }
    }

    @Test func `a price list comes as a workbook, without floors for a distributor`() async throws {
        try await chain { (run, program) async throws in
            let own = try await run("price list --as d-1 --on 2024-01-15 --xlsx own.xlsx")
            let all = try await run("price list --distributor D-2 --on 2024-01-15 --xlsx two.xlsx")
            #expect(own.code == 0 && all.code == 0, "\(own) \(all)")
            let prices = try cells(program.folder + "/own.xlsx")
            #expect(
                prices.dropFirst().contains([
                    "A=P-1", "B=Phone <1> & red", "C=P Series", "D=P", "E=128", "F=1899", "G=1999", "H=2299",
                ]))
            #expect(!prices.joined().contains { $0.contains("floor") || $0.contains("955") })
            #expect(try cells(program.folder + "/two.xlsx").joined().contains("F=944"))
            #expect(try cells(program.folder + "/own.xlsx", 1).joined().contains("B=2024-01 r1"))
        }
    }

    @Test func `a circular tells what changed, to each what concerns him`() async throws {
        try await chain { (run, program) async throws in
            func circular(_ line: String) async throws -> String {
                let outcome = try await run("price circular --month 2024-02 --html - \(line)")
                #expect(outcome.code == 0, "\(line): \(outcome)")
                return outcome.output
            }
            let draft = try await circular("")
            #expect(draft.contains("<p class=\"watermark\">DRAFT 草案</p>"))
            // Without the right, the draft is not there, and nothing of the month is published.
            for user in ["plain", "d-1"] {
                let refused = try await run("price circular --month 2024-02 --html no.html --as \(user)")
                #expect(refused.code == 1 && !refused.errors.contains("draft"), "\(refused)")
                #expect(!program.exists(program.folder + "/no.html"))
            }
            #expect(try await run("price publish --month 2024-02").code == 0)

            let whole = try await circular("--internal")
            #expect(try wellFormed(whole))
            for text in [
                "Phone &lt;1&gt; &amp; red", "1899.00", "1799.50", "-99.50", "-5.2%", "1711.00", "secret of two",
                "944.00", "DEAL-1",
            ] {
                #expect(whole.contains(text), "\(text)")
            }
            #expect(!whole.contains("watermark\">") && !whole.contains("<1>"))
            let partner = try await circular("--as d-1")
            #expect(try wellFormed(partner))
            for text in ["1899.00", "1799.50", "DEAL-1", "999.00"] { #expect(partner.contains(text), "\(text)") }
            for text in ["1711.00", "1777.00", "955.00", "floor", "D-2", "secret", "944.00", "933.00"] {
                #expect(!partner.contains(text), "\(text)")
            }
            // What headquarters prints for a partner is what the partner gets, but for the address.
            let sent = try await circular("--distributor D-1")
            #expect(sent.replacing(" · For D-1", with: "") == partner)
            let other = try await circular("--distributor D-2 --lang zh")
            #expect(other.contains("2024年2月价格政策通知") && other.contains("致 D-2") && other.contains("933.00"))
            #expect(!other.contains("DEAL-1") && !other.contains("1711.00"))

            let asked = try await run("price circular --month 2024-02 --html x.html --as d-1 --internal")
            #expect(asked.code == 77, "\(asked)")
            let elsewhere = try await run("price circular --month 2024-02 --html x.html --as d-1 --distributor D-2")
            #expect(elsewhere.code == 1 && elsewhere.errors.contains("D-2"), "\(elsewhere)")
            #expect(try await run("price circular --month 2024-02").code == 64)
            let pdf = try await run("price circular --month 2024-02 --pdf x.pdf --lang zh")
            #expect(pdf.code == 0, "\(pdf)")
            #expect(try await program.shell("head -c 5 x.pdf").output == "%PDF-")
            #expect(try await run("price circular --month 2024-02 --pdf x.pdf").code == 74)
        }
    }

    private func wellFormed(_ page: String) throws -> Bool {
        var limits = XMLLimits()
        limits.textBytes = 64 * 1024
        let reader = XMLReader(limits: limits)
        // The reader takes no document type, and HTML wants one.
        try reader.push(Array(page.utf8.drop { $0 != UInt8(ascii: "\n") }).span) { _ in }
        try reader.finish { _ in }
        return true
    }
}
