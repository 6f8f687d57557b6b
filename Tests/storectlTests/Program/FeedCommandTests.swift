import TestKit
import Testing

/// `storectl feed …`, run as distributors and headquarters run it.
@Suite(.heavy) struct `Stock feeds from the command line` {
    private let chain = FeedChain()

    private func makeChain(_ program: Program) async throws {
        try await chain.make(in: program)
        for code in ["D-1", "D-2"] {
            let outcome = try await program.run(
                "user", "add", "u-\(code)", "--name", code, "--class", "distributor", "--account", code)
            #expect(outcome.code == 0, "\(outcome)")
        }
        let manager = try await program.run(
            "user", "add", "zj", "--name", "M", "--class", "region", "--region", "ZJ")
        #expect(manager.code == 0, "\(manager)")
    }

    private func feed(_ lines: String, asOf: String = "2026-03-01T08:00:00+08:00") -> String {
        chain.feed(lines, asOf: asOf)
    }

    @Test func `are taken with a receipt, and end as they went`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            func run(_ line: String) async throws -> Program.Outcome {
                try await program.shell("$storectl \(line) --on 2026-03-02")
            }
            try program.write(feed("<line sku='P-1' on-hand='5'/>"), to: "good.xml")
            try program.write(
                feed(
                    "<line sku='P-1' on-hand='6'/>\n<line sku='P-2' on-hand='many'/>\n<line sku='=X' on-hand='1'/>",
                    asOf: "2026-03-02T08:00:00+08:00"), to: "mixed.xml")
            try program.write("<stockFeed", to: "broken.xml")
            let good = "feed import good.xml --distributor D-1"

            let check = try await run("feed check good.xml --distributor D-1 --format json")
            #expect(check.code == 0 && check.output.contains("\"state\": \"checked\""), "\(check)")
            #expect(check.output.contains("\"id\": null"))
            let taken = try await run("\(good) --as u-D-1")
            #expect(taken.code == 0 && taken.output.contains("applied        1"), "\(taken)")
            let again = try await run(good)
            #expect(again.code == 0, "\(again)")
            #expect(again.output.contains("good.xml was taken before, byte by byte, as feed"), "\(again)")

            for person in ["u-D-2", "zj"] {
                let theirs = try await run("\(good) --as \(person) --lang zh")
                #expect(theirs.code == 77 && theirs.errors.contains("您无权为“D-1”上传库存"), "\(theirs)")
            }
            #expect(try await run("feed import good.xml --distributor D-9").code == 1)
            #expect(try await run("feed import good.xml --distributor 'D 9'").code == 64)
            #expect(try await run("feed import nothing.xml --distributor D-1").code == 65)
            #expect(try await run("feed import broken.xml --distributor D-1").code == 65)
            let whole = try await run("feed import mixed.xml --distributor D-1 --all-or-nothing --format json")
            #expect(whole.code == 1 && whole.output.contains("\"code\": \"feed.quantity-unreadable\""), "\(whole)")

            let mixed = try await run("feed import mixed.xml --distributor D-1 --format json")
            #expect(mixed.code == 2, "\(mixed)")
            for part in [
                "\"state\": \"taken_in_part\"", "\"refused\": 2", "\"applied\": 1", "\"line\": 3",
                "\"value\": \"many\"",
                "\"path\": \"/stockFeed/line/@on-hand\"", "\"file\": \"mixed.xml\"",
            ] {
                #expect(mixed.output.contains(part), "\(part) in \(mixed.output)")
            }
        }
    }

    @Test func `are acknowledged to machines, taken or refused`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            func run(_ line: String) async throws -> Program.Outcome {
                try await program.shell("$storectl \(line) --on 2026-03-02")
            }
            try program.write(
                feed("<line sku='P-1' on-hand='6'/>\n<line sku='P-2' on-hand='many &amp; more'/>"), to: "mixed.xml")
            try program.write("<stockFeed", to: "broken.xml")

            let check = try await run("feed check mixed.xml --distributor D-1 --ack gs1 --lang zh")
            #expect(check.code == 2 && check.errors.isEmpty, "\(check)")
            #expect(check.output.contains("<applicationResponseStatusCode>WARNING<"), "\(check)")
            #expect(check.output.contains("<attributeValue>many &amp; more</attributeValue>"), "\(check)")
            #expect(check.output.contains("languageCode=\"zh\">“many &amp; more”不是数字"), "\(check)")

            let taken = try await run("feed import mixed.xml --distributor D-1 --ack ubl")
            #expect(taken.code == 2 && taken.output.hasPrefix("<?xml"), "\(taken)")
            for part in [
                "<cbc:ID>ACK-", "<cbc:Name>One</cbc:Name>", "<cbc:Name>StoreChain</cbc:Name>",
                "<cbc:LineID>3</cbc:LineID>",
                "<cbc:Description>Taken in part: 1 of 2 lines were refused.</cbc:Description>",
                "<cbc:DocumentTypeCode>stockFeed</cbc:DocumentTypeCode>",
            ] { #expect(taken.output.contains(part), "\(part) in \(taken.output)") }
            let list = try await run("feed list --format csv")
            let id = list.output.split(separator: "\n").dropFirst().first?.split(separator: ",").first ?? ""
            let shown = try await run("feed show \(id) --ack ubl")
            #expect(shown.code == 0 && shown.output == taken.output, "\(shown)")
            let again = try await run("feed import mixed.xml --distributor D-1 --ack ubl")
            #expect(again.output.contains("The same bytes were taken before"), "\(again)")

            let broken = try await run("feed import broken.xml --distributor D-1 --ack ubl")
            #expect(broken.code == 65 && broken.output.contains("<cbc:ResponseCode>RE<"), "\(broken)")
            #expect(broken.output.contains("<cbc:ID>broken.xml</cbc:ID>") && broken.errors.isEmpty, "\(broken)")
            let whole = "feed import whole.xml --distributor D-1 --all-or-nothing --ack gs1"
            try program.write(feed("<line sku='P-9' on-hand='6'/>"), to: "whole.xml")
            let refused = try await run(whole)
            #expect(refused.code == 1 && refused.output.contains("<errorCount>1</errorCount>"), "\(refused)")

            // What is no matter of the document is told as always.
            let stranger = try await run("\(whole) --as u-D-2")
            #expect(stranger.code == 77 && stranger.output.isEmpty, "\(stranger)")
            #expect(try await run("feed import no.xml --distributor D-1 --ack ubl").output.isEmpty)
            #expect(try await run("feed import whole.xml whole.xml --distributor D-1 --ack ubl").code == 64)
            #expect(try await run("feed show \(id) --ack ubl --problems").code == 64)
        }
    }

    @Test func `of several files each have their own fate, and are found again`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            func run(_ line: String) async throws -> Program.Outcome {
                try await program.shell("$storectl \(line) --on 2026-03-05")
            }
            try program.write(feed("<line sku='P-1' on-hand='5'/>"), to: "1.xml")
            try program.write("<stockFeed", to: "2.xml")
            let lines = "<line sku='P-2' on-hand='many'/>\n<line sku='=X' on-hand='1'/>"
            try program.write(feed(lines, asOf: "2026-03-02T08:00:00+08:00"), to: "3.xml")
            let several = try await run("feed import 1.xml 2.xml 3.xml --distributor D-1 --format csv")
            #expect(several.code == 65, "\(several)")
            let states = several.output.split(separator: "\n").map {
                $0.split(separator: ",").prefix(2).joined(separator: " ")
            }
            #expect(states == ["file state", "1.xml taken", "2.xml refused", "3.xml no_line_taken"], "\(several)")
            #expect(several.errors.contains("3.xml:2:"), "\(several)")
            let twice = try await run("feed import 1.xml 3.xml --distributor D-1 --format json")
            #expect(twice.code == 2 && twice.output.hasPrefix("["), "\(twice)")
            #expect(twice.output.contains("\"state\": \"repeated\"") && twice.errors.isEmpty, "\(twice)")

            let list = try await run("feed list --distributor D-1 --format csv")
            let ids = list.output.split(separator: "\n").dropFirst().map { $0.split(separator: ",").first ?? "" }
            #expect(list.code == 0 && ids.count == 3, "\(list)")
            let id = try #require(ids.first)
            let shown = try await run("feed show \(id)")
            #expect(shown.code == 0 && shown.output.contains("feed.quantity-unreadable"), "\(shown)")
            let problems = try await run("feed show \(id) --problems --format csv --lang zh")
            let rows = problems.output.split(separator: "\n")
            #expect(problems.code == 0 && rows.count == 3, "\(problems)")
            #expect(rows[1].contains("“many”不是数字") && rows[1].contains(",3.xml,2,"), "\(problems)")
            // A formula is no formula in a spreadsheet.
            #expect(rows[2].contains("'=X"), "\(problems)")
            #expect(try await run("feed show \(id) --as u-D-2").code == 1)
            #expect(try await run("feed list --as u-D-2 --format json").output == "[]\n")
            #expect(try await run("feed list --as zj --format csv").output.split(separator: "\n").count == 4)
            // What was refused is on record too, with its reason.
            #expect(list.output.contains(",2.xml,refused"), "\(list)")
        }
    }

    @Test func `of the seeds are taken without a word against them`() async throws {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        let seeds = "\(root)/Seeds"
        try await Program.fresh { (program) async throws in
            for kind in ["regions", "accounts", "stores", "locations", "products"] {
                let outcome = try await program.run(
                    "directory", "import", "\(seeds)/\(kind).csv", "--kind", kind, "--on", "2026-01-01")
                #expect(outcome.code == 0, "\(outcome)")
            }
            for (account, lines) in [("D-ZJ-1", 9), ("D-ZJ-2", 4)] {
                let outcome = try await program.run(
                    "feed", "import", "\(seeds)/feeds/\(account)-2026-10-31.xml", "--distributor", account, "--on",
                    "2026-11-01", "--format", "json")
                #expect(outcome.code == 0, "\(outcome)")
                for part in ["\"applied\": \(lines)", "\"refused\": 0", "\"warned\": 0", "\"W-\(account)\""] {
                    #expect(outcome.output.contains(part), "\(outcome)")
                }
            }
        }
    }
}
