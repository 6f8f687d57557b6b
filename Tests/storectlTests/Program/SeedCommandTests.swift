import Glibc
import TestKit
import Testing

/// `storectl seed` with the repository's own seeds: the chain that is made up.
@Suite(.heavy) struct `Seeding the chain that is made up` {
    @Test func `goes on after a kill, is the same as without one, and changes nothing a second time`() async throws {
        try await Program.fresh { (program) async throws in
            let whole = try await program.ok("seed --months 2 && $storectl \(Program.totals)")
            #expect(whole.contains("is loaded") && whole.contains("simulated/sales-2025-06.csv"))
            #expect(try await program.ok("price policies --format csv").contains("2025-05,1,2025-05-01,"))
            #expect(try await program.price("guide", "MUSE-8-12-256-BK --store S-CN-SH-01 --on 2026-10-20") != nil)
            try await program.ok("--home \"$PWD/other\" db start")
            let killed = try await program.shell(
                """
                export STORECHAIN_HOME="$PWD/other"
                address=$($storectl db status --format json | grep -o 'host=[^"]*')
                $storectl seed --months 2 >/dev/null & pid=$!
                for i in $(seq 600); do
                    loads=$(psql -XAtq "$address" -c "select count(*) from chain.load where kind = 'orders'")
                    [ "$loads" = 0 ] || break
                    sleep 0.05
                done
                kill -9 $pid; wait $pid 2>/dev/null
                psql -XAtq "$address" -c "select count(*) from chain.load where kind = 'sales'"
                """)
            // Killed in the first month, or at the latest between the months.
            #expect(killed.output == "0\n" || killed.output == "1\n", "\(killed.output) \(killed.errors)")
            let rest = try await program.shell(
                """
                export STORECHAIN_HOME="$PWD/other"
                $storectl seed --months 2 && $storectl \(Program.totals); code=$?
                $storectl db stop; exit $code
                """)
            #expect(rest.code == 0, "\(rest.errors)")
            let totals = whole.drop(to: "store,name,level,")
            #expect(!totals.isEmpty && rest.output.drop(to: "store,name,level,").hasPrefix(totals))

            let again = try await program.ok("seed --months 2 && $storectl seed --months 1 --lang zh")
            #expect(again.contains("was loaded before") && again.contains("此前已全部导入"))
            #expect(try await program.ok(Program.totals) == totals)
            try await program.refused("seed --scale 2 --months 2", 1, "would count sales twice")
        }
    }

    @Test func `leaves out months that have not ended on the business day, and brings them later`() async throws {
        try await Program.fresh { (program) async throws in
            let none = try await program.ok("seed --on 2025-05-30")
            #expect(none.contains("Sales from 2025-05 on") && !none.contains("simulated/sales"))
            #expect(none.contains("simulated/prices-2025-05.csv") && none.contains("Price policies from 2025-06 on"))
            let first = try await program.ok("seed --on 2025-06-29")
            #expect(first.contains("Sales from 2025-06 on") && !first.contains("sales-2025-06"))
            #expect(first.contains("simulated/orders-2025-05 until 2025-05-31.csv"))
            // Orders that were under way have arrived.
            let second = try await program.ok("seed --on 2025-06-30 --format json")
            #expect(
                second.contains("simulated/orders-2025-05.csv")
                    && !second.contains("\"changed\": 0,\n    \"unchanged\": 34"))
            let again = try await program.ok("seed --on 2025-06-30")
            #expect(again.contains("was loaded before") && !again.contains("orders-2025-05 until"))
        }
    }

    @Test func `makes the chain larger`() async throws {
        try await Program.fresh { (program) async throws in
            let stores = try await program.ok(
                "seed --scale 2 --months 1 --format csv >report && $storectl directory list stores --format csv | wc -l"
            )
            #expect(stores == "257\n")
            let users = try await program.ok("user list --format csv")
            #expect(users.contains("di.d-zj-1.2,") && users.contains("hq.pricing,梁蕾,hq,,,\"[\"\"pricing\"\"]\""))
            let report = try await program.shell(
                "grep -c '^simulated/[so]' report; grep '/Seeds/stores.csv,256,256,0,0' report")
            #expect(report.output.hasPrefix("2\n") && report.code == 0, "\(report.output)")
        }
    }

    @Test func `finds the seeds that were installed with the program, and says where it looked`() async throws {
        try await Program.fresh { (program) async throws in
            _ = try await program.shell("mkdir -p prefix/bin && cp $(readlink -f $storectl) prefix/bin/storectl")
            let none = try await program.shell("prefix/bin/storectl seed")
            #expect(none.code == 65 && none.errors.contains("Seeds, \(program.folder)/prefix/share/storechain/Seeds"))
            let found = try await program.shell(
                """
                mkdir -p prefix/share/storechain/Seeds && cd prefix/share/storechain/Seeds
                printf 'code,name,parent,level\\nCN,中国,,national\\n' >regions.csv
                cd / && "$OLDPWD/../../../bin/storectl" seed
                """)
            #expect(found.code == 0 && found.output.contains("share/storechain/Seeds/regions.csv"), "\(found.errors)")
        }
    }

    @Test func `is refused with every file and line that cannot make a chain`() async throws {
        try await Program.fresh { (program) async throws in
            _ = try await program.shell("cp -r '\(Program.seeds)' Ours")
            let flaws = [
                ("rm Ours/people.csv", "Ours/people.csv: This file is missing"),
                ("sed -i 's/^seed: .*/seed: much/' Ours/chain.yaml", "Ours/chain.yaml:7:7: \"seed\" has to be a whole"),
                ("sed -i '2s/,level/,height/;1s/,level/,height/' Ours/regions.csv", "Ours/regions.csv:1:"),
            ]
            let refused = try await program.shell(flaws.map(\.0).joined(separator: ";") + "; $storectl seed Ours")
            #expect(refused.code == 1)
            for (_, sentence) in flaws { #expect(refused.errors.contains(sentence), "\(refused.errors)") }

            _ = try await program.shell(
                "rm -r Ours; cp -r '\(Program.seeds)' Ours; sed -i '3s/,CN,/,XX,/' Ours/regions.csv")
            try await program.refused("seed Ours", 1, "Ours/regions.csv:3")
            _ = try await program.shell(
                "rm -r Ours; cp -r '\(Program.seeds)' Ours; sed -i 's/^  APEX-5:/  APEX-9:/' Ours/chain.yaml")
            try await program.refused("seed Ours", 1, "products.csv has the model APEX-5")
            try await program.refused("seed Ours --lang zh", 1, "products.csv 中有机型 APEX-5")
            #expect(try await program.ok("directory list regions").contains("No rows."))
        }
    }
}

extension Program {
    fileprivate static let totals = "sales summary --month 2025-06 --by store --format csv --on 2025-06-30"

    /// The repository's seeds.
    fileprivate static let seeds =
        "\(#filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/"))/Seeds"

    @discardableResult
    func ok(_ line: String) async throws -> String {
        let outcome = try await shell("$storectl \(line)")
        #expect(outcome.code == 0, "\(line): \(outcome.errors)")
        return outcome.output
    }

    @discardableResult
    func refused(_ line: String, _ code: Int32, _ sentence: String) async throws -> String {
        let outcome = try await shell("$storectl \(line)")
        #expect(outcome.code == code && outcome.errors.contains(sentence), "\(line): \(outcome.code) \(outcome.errors)")
        return outcome.errors
    }
}

extension String {
    /// What stands from a word on; nothing where it does not stand.
    fileprivate func drop(to word: String) -> Substring {
        var rest = self[...]
        while !rest.isEmpty, !rest.hasPrefix(word) { rest = rest.dropFirst() }
        return rest
    }
}
