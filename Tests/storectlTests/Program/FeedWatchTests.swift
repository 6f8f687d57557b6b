import TestKit
import Testing

/// `storectl feed watch`: inboxes, several watches, and what is left behind.
@Suite(.heavy) struct `An inbox of stock feeds` {
    private let chain = FeedChain()

    /// Documents that are all different, one a minute.
    private func document(_ number: Int, lines: Int = 1) -> String {
        let rest = (1..<max(2, lines)).map { "<line sku='X-\($0)' on-hand='1'/>" }.joined(separator: "\n")
        let minute = number < 10 ? "0\(number)" : "\(number)"
        return chain.feed(
            "<line sku='P-1' on-hand='\(number)'/>\n\(lines > 1 ? rest : "")", id: "F-\(number)",
            asOf: "2026-03-01T08:\(minute):00+08:00")
    }

    private func files(_ program: Program, _ folder: String) async throws -> [String] {
        try await program.shell("cd \(folder) 2>/dev/null && ls").output.split(separator: "\n").map(String.init)
    }

    /// Waits until a line of shell succeeds; what it waits for is a matter of seconds.
    private func until(_ condition: String) -> String {
        "for i in $(seq 1200); do \(condition) && break; sleep 0.1; done"
    }

    private let watch = "$storectl feed watch in --on 2026-03-02"

    @Test func `is worked off once, and everything goes where it belongs`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            _ = try await program.shell("mkdir -p in/D-1 in/D-2 in/D-9 in/.hidden; ln -s /etc/hostname in/D-1/link.xml")
            try program.write(document(1), to: "in/D-1/good.xml")
            try program.write(
                chain.feed("<line sku='P-1' on-hand='1'/>\n<line sku='P-2' on-hand='many'/>"), to: "in/D-2/mixed.xml")
            try program.write("<stockFeed", to: "in/D-2/broken.xml")
            try program.write(document(9), to: "in/D-9/nobody.xml")
            for name in ["x.part", "y.tmp", "z.xml~", ".secret.xml", "up.filepart"] {
                try program.write(document(2), to: "in/D-1/\(name)")
            }
            try program.write("", to: "in/D-1/empty.xml")
            try program.write("lost", to: "in/lost.xml")
            _ = try await program.shell("mkdir in/D-3; cp in/D-1/good.xml $(printf 'in/D-3/\\277\\342.xml')")

            let outcome = try await program.shell("\(watch) --once --format json")
            #expect(outcome.code == 65, "\(outcome)")
            #expect(outcome.output.hasPrefix("[") && outcome.output.hasSuffix("]\n"))
            for part in [
                "\"moved_to\": \"done/good.xml\"", "\"moved_to\": \"done/mixed.xml\"",
                "\"moved_to\": \"failed/broken.xml\"", "\"code\": \"feed.quantity-unreadable\"",
            ] {
                #expect(outcome.output.contains(part), "\(part) in \(outcome)")
            }
            #expect(outcome.errors.contains("there is no account \"D-9\"") && outcome.errors.contains("lost.xml lies"))
            #expect(outcome.errors.contains("the name of this file is not UTF-8"), "\(outcome)")
            #expect(try await files(program, "in/D-1/done") == ["good.xml", "good.xml.receipt.json"])
            #expect(
                try await files(program, "in/D-1") == [
                    "done", "empty.xml", "link.xml", "taking", "up.filepart", "x.part", "y.tmp", "z.xml~",
                ])
            #expect(try await files(program, "in/D-1/taking").isEmpty)
            #expect(try await files(program, "in/D-2/failed") == ["broken.xml", "broken.xml.receipt.json"])
            #expect(try await files(program, "in/D-9") == ["nobody.xml"])
            let receipt = try await program.shell("cat in/D-2/done/mixed.xml.receipt.json")
            for part in ["\"state\": \"taken_in_part\"", "\"value\": \"many\"", "\"file\": \"mixed.xml\""] {
                #expect(receipt.output.contains(part), "\(part) in \(receipt)")
            }

            // The same name again, with the same bytes and with others.
            _ = try await program.shell("cp in/D-1/done/good.xml in/D-1/good.xml; rm -r in/D-[39] in/lost.xml")
            let again = try await program.shell("\(watch) --once --lang zh")
            #expect(again.code == 0 && again.output.contains("done/good-2.xml"), "\(again)")
            #expect(again.output.contains("此前已接收"), "\(again)")
            #expect(try await program.shell("\(watch) --once --format json").output == "[]\n")

            // A name that leaves no room for a number or for the receipt's ending.
            let long = String(repeating: "n", count: 250) + ".xml"
            try program.write(document(4), to: "in/D-1/\(long)")
            #expect(try await program.shell("\(watch) --once").code == 0)
            #expect(try await files(program, "in/D-1/done").contains { $0.hasPrefix("nnn") && !$0.hasSuffix(".json") })

            // The folder of one account alone.
            try program.write(document(3), to: "in/D-1/third.xml")
            let single = "$storectl feed watch in/D-1 --once --on 2026-03-02 --distributor"
            let unknown = try await program.shell("\(single) D-9")
            #expect(unknown.code == 1 && unknown.errors.contains("D-9"), "\(unknown)")
            let own = try await program.shell("\(single) D-1 --format csv")
            #expect(own.code == 0 && own.output.contains("D-1,third.xml,taken,done/third.xml,"), "\(own)")
            #expect(try await program.shell("$storectl feed watch nowhere --once").code == 65)
        }
    }

    @Test func `is shared by two watches that take each file once`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            _ = try await program.shell("mkdir -p in/D-1 in/D-2")
            for number in 1...30 {
                try program.write(document(number), to: "in/D-\(number % 2 + 1)/f\(number).xml")
            }
            let outcome = try await program.shell(
                """
                \(watch) --format json >one.txt 2>one.log & one=$!
                \(watch) --format json >two.txt 2>two.log & two=$!
                \(until("[ $(ls in/*/done/*.xml 2>/dev/null | wc -l) = 30 ]"))
                kill -TERM $one; wait $one; first=$?
                kill -INT $two; wait $two; echo $first $?
                cat one.txt two.txt
                """)
            #expect(outcome.output.hasPrefix("0 0\n"), "\(outcome)")
            let lines = outcome.output.split(separator: "\n").dropFirst()
            #expect(lines.count == 30 && lines.allSatisfy { $0.hasPrefix("{") && $0.hasSuffix("}") }, "\(outcome)")
            #expect(Set(lines).count == 30 && !outcome.output.contains("repeated\": true"), "\(outcome)")
            for folder in ["in/D-1", "in/D-2"] {
                #expect(try await files(program, folder) == ["done", "taking"])
                #expect(try await files(program, "\(folder)/done").count == 30)
            }
            let list = try await program.run("feed", "list", "--format", "csv")
            #expect(list.output.split(separator: "\n").count == 31, "\(list)")
        }
    }

    @Test func `loses nothing when a watch is killed`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            _ = try await program.shell("mkdir -p in/D-1")
            for number in 1...4 { try program.write(document(number, lines: 20_000), to: "in/D-1/f\(number).xml") }
            let killed = try await program.shell(
                """
                for round in 1 2 3; do
                    \(watch) >>killed.txt 2>>killed.log & watch=$!
                    \(until("ls in/D-1/taking/*/*.xml >/dev/null 2>&1"))
                    sleep 0.$round; kill -9 $watch; wait $watch
                done
                ls in/D-1/taking/*/*.xml 2>/dev/null | wc -l
                """)
            let healed = try await program.shell("\(watch) --once --format csv")
            #expect(healed.code == 2, "\(killed) \(healed)")
            #expect(try await files(program, "in/D-1") == ["done", "taking"])
            #expect(try await files(program, "in/D-1/taking").isEmpty)
            #expect(
                try await files(program, "in/D-1/done")
                    == (1...4).flatMap { ["f\($0).xml", "f\($0).xml.receipt.json"] }
            )
            let list = try await program.run("feed", "list", "--format", "csv")
            #expect(list.output.split(separator: "\n").count == 5, "\(list)")
            #expect(list.output.split(separator: "\n").dropFirst().allSatisfy { $0.contains(",20000,") }, "\(list)")
        }
    }

    @Test func `leaves a file that still grows until it is whole`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            try program.write(document(1), to: "whole.xml")
            let outcome = try await program.shell(
                """
                mkdir -p in/D-1
                \(watch) >out.txt 2>log.txt & watch=$!
                \(until("grep -q Watching log.txt"))
                for byte in $(seq 1 25); do
                    dd if=whole.xml of=in/D-1/slow.xml bs=1 skip=$((byte - 1)) seek=$((byte - 1)) count=1 2>/dev/null
                    sleep 0.2
                done
                [ -e in/D-1/slow.xml ] && echo waited
                cp whole.xml in/D-1/slow.xml
                \(until("[ -e in/D-1/done/slow.xml ]"))
                kill $watch; wait $watch; echo $?; ls in/D-1
                """)
            #expect(outcome.output == "waited\n0\ndone\ntaking\n", "\(outcome)")
        }
    }

    @Test func `shows in its folders what waits for somebody to decide`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            _ = try await program.shell("mkdir -p in/D-2")
            try program.write(
                chain.feed("<line sku='P-1' on-hand='5'/>\n<line sku='P-2' on-hand='5'/>"), to: "in/D-2/all.xml")
            #expect(try await program.shell("\(watch) --once").code == 0)
            // The contract is full: what is left out would be zero.
            let half = chain.feed("<line sku='P-1' on-hand='5'/>", id: "F-2", asOf: "2026-03-01T09:00:00+08:00")
            try program.write(half, to: "in/D-2/half.xml")
            let outcome = try await program.shell("\(watch) --once --format csv")
            #expect(outcome.code == 1 && outcome.output.contains("D-2,half.xml,held,held/half.xml"), "\(outcome)")
            #expect(try await files(program, "in/D-2/held") == ["half.xml", "half.xml.receipt.json"])
        }
    }

    @Test func `that cannot be worked on keeps no other waiting`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            _ = try await program.shell("mkdir -p in/D-1 in/D-2 elsewhere; ln -s ../../elsewhere in/D-1/done")
            for number in 1...2 { try program.write(document(number), to: "in/D-\(number)/a.xml") }
            let outcome = try await program.shell("\(watch) --once --format csv")
            #expect(outcome.code == 1, "\(outcome)")
            #expect(outcome.output.contains("D-2,a.xml,taken,done/a.xml"), "\(outcome)")
            #expect(outcome.errors.contains("in/D-1/done cannot be worked on"), "\(outcome)")
            #expect(try await files(program, "elsewhere").isEmpty)
            let healed = try await program.shell("rm in/D-1/done; \(watch) --once --format csv")
            #expect(healed.code == 0 && healed.output.contains("D-1,a.xml,repeated,done/a.xml"), "\(healed)")
            #expect(try await files(program, "in/D-1/taking").isEmpty)
        }
    }

    @Test func `waits for a database that is away`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            _ = try await program.shell("mkdir -p in/D-1")
            try program.write(document(1), to: "in/D-1/a.xml")
            let away = "--database 'postgresql://storechain_hq@127.0.0.1:1/storechain'"
            let once = try await program.shell("\(watch) \(away) --once")
            #expect(once.code == 69, "\(once)")
            let kept = try await program.shell(
                """
                \(watch) \(away) >out.txt 2>log.txt & watch=$!
                \(until("[ $(grep -c 'trying again' log.txt) -ge 2 ]"))
                kill $watch; wait $watch; echo $?; cat out.txt; ls in/D-1
                """)
            #expect(kept.output == "0\na.xml\n", "\(kept)")
            #expect(try await program.shell("\(watch) --once").code == 0)
            #expect(try await files(program, "in/D-1/done") == ["a.xml", "a.xml.receipt.json"])
        }
    }
}
