import TestKit
import Testing

/// `storectl feed doctor`, run as a distributor's clerk runs it.
@Suite(.heavy) struct `The doctor of feeds from the command line` {
    private func makeChain(_ program: Program) async throws {
        try await FeedChain().make(in: program)
        let clerk = try await program.run(
            "user", "add", "u-D-1", "--name", "Clerk", "--class", "distributor", "--account", "D-1")
        #expect(clerk.code == 0, "\(clerk)")
    }

    @Test func `proposes, writes and remembers, in the reader's language`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            func run(_ line: String) async throws -> Program.Outcome {
                try await program.shell("$storectl \(line) --on 2026-03-02")
            }
            try program.write(
                "<stockFeed xmlns='urn:storechain:feed:1' id='F-1' as-of='2026/3/1 08:00'>\n<line sku='p_1' on-hand='1,204'/>\n"
                    + "<line sku='P-2' on-hand='很多'/>\n</stockFeed>\n", to: "bad.xml")

            let found = try await run("feed doctor bad.xml --as u-D-1 --lang zh")
            #expect(found.code == 2, "\(found)")
            for part in ["p_1", "P-1", "确定", "含千位分隔符", "共 2 行：0 行无误，1 行可按建议更正，1 行需您处理。"] {
                #expect(found.output.contains(part), "\(part) in \(found)")
            }
            #expect(found.errors.contains("bad.xml:3:") && found.errors.contains("很多"), "\(found)")
            #expect(try await run("feed list --format json").output == "[]\n")

            let whole = try await run("feed doctor bad.xml --as u-D-1 --out good.xml --accept --format json")
            #expect(whole.code == 2, "\(whole)")
            for part in [
                "\"remembered\": 1", "\"confidence\": \"sure\"", "\"found\": \"1,204\"", "\"left\": 1", "\"mended\": 1",
                "\"code\": \"feed.quantity-unreadable\"",
            ] {
                #expect(whole.output.contains(part), "\(part) in \(whole)")
            }
            let again = try await run("feed doctor bad.xml --as u-D-1 --out good.xml")
            #expect(again.code == 74 && again.errors.contains("good.xml"), "\(again)")
            let codes = try await run("feed codes list --as u-D-1 --format csv")
            #expect(codes.output.contains("D-1,p_1,P-1,"), "\(codes)")

            let taken = try await run("feed import good.xml --as u-D-1 --format json")
            #expect(taken.code == 2 && taken.output.contains("\"applied\": 1"), "\(taken)")
        }
    }

    @Test func `and the commands beside it know a distributor's own account, and ask others for one`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            try program.write(
                "<stockFeed xmlns='urn:storechain:feed:1' id='F-1' as-of='2026-03-01T08:00:00Z'><line sku='P-1' on-hand='5'/></stockFeed>",
                to: "good.xml")
            for line in [
                "import good.xml", "check good.xml", "doctor good.xml", "codes set 7 --sku P-1", "codes forget 7",
            ] {
                let others = try await program.shell("$storectl feed \(line) --on 2026-03-02")
                #expect(others.code == 64 && others.errors.contains("--distributor"), "\(line): \(others)")
                let own = try await program.shell("$storectl feed \(line) --on 2026-03-02 --as u-D-1")
                #expect(own.code == 0, "\(line): \(own)")
            }
        }
    }
}
