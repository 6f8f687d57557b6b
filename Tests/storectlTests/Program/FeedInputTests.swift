import TestKit
import Testing

/// Documents that do not come as plain files.
@Suite(.heavy) struct `Stock feeds that come packed, or through a pipe` {
    private let chain = FeedChain()

    @Test func `are taken as what they hold, and their bytes are what counts`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            func run(_ line: String) async throws -> Program.Outcome {
                try await program.shell("\(line) --distributor D-1 --on 2026-03-02 --format json")
            }
            try program.write(
                chain.feed("<line sku='P-1' on-hand='5'/>\n<line sku='P-2' on-hand='many'/>"), to: "a.xml")
            _ = try await program.shell("gzip -n <a.xml >a.gz; cp a.gz misnamed.xml; head -c 60 a.gz >cut.gz")
            _ = try await program.shell("(cat a.gz; echo rest) >more.gz; dd if=a.xml bs=50 count=1 of=1 2>&1")
            _ = try await program.shell("(gzip -n <1; tail -c +51 a.xml | gzip -n) >two.gz")

            let check = try await run("$storectl feed check a.gz")
            #expect(check.code == 2 && check.output.contains("\"line\": 3"), "\(check)")
            let packed = try await run("$storectl feed import misnamed.xml")
            #expect(packed.code == 2 && packed.output.contains("\"state\": \"taken_in_part\""), "\(packed)")
            let again = try await run("cat a.gz | $storectl feed import -")
            #expect(again.code == 2 && again.output.contains("\"repeated\": true"), "\(again)")
            // Other bytes: another document of the same moment, which corrects the first.
            let plain = try await run("cat a.xml | $storectl feed import -")
            #expect(plain.code == 2 && plain.output.contains("\"file\": \"-\""), "\(plain)")
            #expect(plain.output.contains("\"repeated\": false"), "\(plain)")
            #expect(try await run("$storectl feed check two.gz").code == 2)
            for (file, code) in [("cut.gz", "packed.ends-early"), ("more.gz", "packed.goes-on")] {
                let outcome = try await run("$storectl feed import \(file)")
                #expect(outcome.code == 65 && outcome.output.contains("\"code\": \"\(code)\""), "\(outcome)")
                #expect(outcome.output.contains("\"file\": \"\(file)\""), "\(outcome)")
            }
            #expect(try await run("$storectl feed import - - </dev/null").code == 64)
            #expect(try await run("$storectl feed import - </dev/null").code == 65)
            let nowhere = try await run("TMPDIR=/nowhere $storectl feed import - <a.xml")
            #expect(nowhere.code == 65 && nowhere.output.contains("input.unreadable"), "\(nowhere)")
            #expect(try await program.shell("ls ${TMPDIR:-/tmp} | grep -c '^storectl-'").output == "0\n")
        }
    }
}
