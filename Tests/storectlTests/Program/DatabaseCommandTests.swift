import Glibc
import TestKit
import Testing

/// `storectl db …`, run as a user runs them, on an embedded PostgreSQL of their own.
@Suite(.heavy) struct `The embedded database from the command line` {
    /// Figures that differ from run to run, made equal.
    private func masked(_ text: String, _ program: Program) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            for key in [
                "business day", "address", "database ", "server version", "seconds sending", "seconds reading", "pid",
                "size",
            ]
            where line.hasPrefix(key) && !line.hasSuffix("–") {
                return "\(key.split(separator: " ").joined(separator: " ")) …"
            }
            return line.split(separator: program.home).joined(separator: "HOME")
        }.joined(separator: "\n")
    }

    @Test func `is made by the first command, runs, stops and starts again`() async throws {
        try await Program.fresh { (program) async throws in
            let before = try await program.run("db", "status")
            #expect(
                masked(before.output, program).hasPrefix(
                    "state           absent\nembedded        yes\naddress         –\n"))
            let today = try await program.run("today", "--on", "2026-03-01")
            #expect(today.code == 0, "\(today.errors)")
            #expect(today.errors == "")
            #expect(today.output.contains("2026-03-01"))
            let status = try await program.run("db", "status", "--format", "json")
            #expect(status.output.hasPrefix("{\n  \"state\": \"running\",\n  \"embedded\": true,\n"))
            #expect(status.output.contains("\"schema_version\": 21,\n  \"schema_needed\": 21,\n"))
            #expect(status.output.contains("\"warnings\": []"))
            #expect(
                try await program.run("db", "stop", "--format", "csv").output == "state,was_running\nstopped,true\n")
            #expect(
                try await program.run("db", "stop", "--format", "csv").output == "state,was_running\nstopped,false\n")
            #expect(try await program.run("db", "status").output.hasPrefix("state           stopped\n"))
            let again = try await program.run("--lang", "zh", "today")
            #expect(again.code == 0)
            #expect(again.output.contains("今日概览"))
            let migrate = try await program.run("db", "migrate")
            #expect(migrate.code == 0)
            #expect(migrate.output.contains("The schema was up to date; nothing was changed."))
        }
    }

    @Test func `speaks Chinese beside every value, not only below them`() async throws {
        try await Program.fresh { (program) async throws in
            for words in ["db start", "db status", "db backup a", "db restore a", "db stop", "db status"] {
                let outcome = try await program.shell("$storectl --lang zh \(words)")
                #expect(outcome.code == 0)
                for line in outcome.output.split(separator: "\n") {
                    let heading = line.split(separator: " ").first ?? ""
                    #expect(heading.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(line)")
                }
            }
            let config = try await program.shell("$storectl --lang zh config show")
            #expect(config.output.hasPrefix("设置项"))
            #expect(config.output.contains("默认") && !config.output.contains("default"))
        }
    }

    @Test func `tells its steps when asked`() async throws {
        try await Program.fresh { (program) async throws in
            let outcome = try await program.run("db", "start", "--verbose")
            #expect(outcome.code == 0)
            #expect(outcome.errors.contains("Creating the embedded database in "))
            #expect(outcome.errors.contains("Starting the embedded database …"))
            #expect(outcome.errors.contains("Applying migration 1 (house) …"))
        }
    }

    @Test func `survives two first commands at once`() async throws {
        try await Program.fresh { (program) async throws in
            let outcome = try await program.shell(
                "for n in 1 2 3; do $storectl today >out$n 2>err$n & done; code=0; for job in $(jobs -p); do wait $job || code=1; done; cat err*; exit $code"
            )
            #expect(outcome.code == 0, "\(outcome.output)")
        }
    }

    @Test(arguments: [50, 150, 300, 500, 800])
    func `survives a kill of the command that makes it`(milliseconds: Int) async throws {
        try await Program.fresh { (program) async throws in
            try await program.runAndKill(["today"], after: .milliseconds(milliseconds))
            let outcome = try await program.run("today", "--format", "json")
            #expect(outcome.code == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("\"recent\": ["))
            let leftovers = try await program.shell("find \(program.home) -name '.creating*' | head")
            #expect(leftovers.output == "")
        }
    }

    @Test func `is backed up and restored, whole and compared`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await program.run("db", "start").code == 0)
            let backup = try await program.run("db", "backup", "one.dump", "--format", "json")
            #expect(backup.code == 0, "\(backup.errors)")
            #expect(backup.output.contains("\"tables\": "))
            #expect(program.exists(program.folder + "/one.dump.manifest.json"))
            #expect(!program.exists(program.folder + "/one.dump.partial"))
            let twice = try await program.run("db", "backup", "one.dump")
            #expect(twice.code == 1)
            #expect(
                twice.errors
                    == "one.dump: There is a file of this name already, and a backup overwrites nothing. Choose another name.\n"
            )
            let restore = try await program.run("db", "restore", "one.dump", "--format", "json")
            #expect(restore.code == 0, "\(restore.errors)")
            #expect(restore.output.contains("\"compared\": true"))
            #expect(try await program.run("db", "restore", "--undo").code == 0)
            #expect(try await program.run("today").code == 0)
        }
    }

    @Test func `refuses a backup that is none, was cut, or does not hold what its manifest says`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await program.run("db", "start").code == 0)
            #expect(try await program.run("db", "backup", "one.dump").code == 0)
            let cases: [(String, Int32, String)] = [
                (
                    "$storectl db restore none.dump", 65,
                    "none.dump: The file cannot be read: No such file or directory."
                ),
                (
                    "echo hello > text; $storectl db restore text", 65,
                    "This is not a backup made by storectl db backup."
                ),
                ("mkdir d; $storectl db restore d", 65, "Is a directory"),
                ("mkfifo p; timeout 10 $storectl db restore p", 65, "Invalid argument"),
                ("cp one.dump lone.dump; $storectl db restore lone.dump", 65, "The manifest of the backup is missing"),
                (
                    "cp one.dump bad.dump; echo '{' > bad.dump.manifest.json; $storectl db restore bad.dump", 65,
                    "This is not the manifest of a backup."
                ),
                (
                    "head -c 3000 one.dump > cut.dump; cp one.dump.manifest.json cut.dump.manifest.json; $storectl db restore cut.dump",
                    65, "it was cut or changed"
                ),
                ("$storectl db restore cut.dump --unchecked", 65, "it is damaged or from a newer PostgreSQL"),
                (
                    "sed 's/\"rows\" : [1-9]/\"rows\" : 99/' one.dump.manifest.json > two.dump.manifest.json; cp one.dump two.dump; $storectl db restore two.dump",
                    1, "tables that differ: auth.app_user, auth.user_right, chain.migration"
                ),
                ("$storectl db restore", 64, "Name the backup FILE to restore, or --undo, and not both."),
                ("$storectl db restore one.dump --undo", 64, "Name the backup FILE"),
                ("$storectl db restore --undo", 1, "There is no database from before a restore."),
                (
                    "$storectl db backup /nowhere/x.dump", 74,
                    "/nowhere/x.dump: The file cannot be written: No such file or directory."
                ),
            ]
            for (line, code, sentence) in cases {
                let outcome = try await program.shell(line)
                #expect(outcome.code == code, "\(line): \(outcome.errors)")
                #expect(outcome.errors.contains(sentence), "\(line): \(outcome.errors)")
            }
            #expect(try await program.run("today").code == 0)
        }
    }

    @Test func `is written by one of several backups to the same file, and that one is whole`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await program.run("db", "start").code == 0)
            let outcome = try await program.shell(
                "for n in 1 2 3 4; do ($storectl db backup one.dump >out$n 2>err$n; echo $? >code$n) & done; wait; sort code*; ls one.dump*"
            )
            let codes = outcome.output.split(separator: "\n").prefix(4)
            #expect(codes.first == "0", "\(outcome.output)")
            #expect(codes.dropFirst().allSatisfy { ["1", "75"].contains($0) }, "\(outcome.output)")
            #expect(outcome.output.hasSuffix("one.dump\none.dump.manifest.json\n"))
            #expect(try await program.run("db", "restore", "one.dump").code == 0)
        }
    }

    @Test func `is restored by one command at a time`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await program.run("db", "backup", "one.dump").code == 0)
            let outcome = try await program.shell(
                "for n in 1 2 3 4; do ($storectl db restore one.dump >out$n 2>err$n; echo $? >code$n) & done; wait; sort code*; cat err*"
            )
            let codes = outcome.output.split(separator: "\n").prefix(4)
            #expect(codes.first == "0", "\(outcome.output)")
            #expect(codes.allSatisfy { ["0", "75"].contains($0) }, "\(outcome.output)")
            #expect(try await program.run("today").code == 0)
        }
    }

    @Test func `goes into new files only, whatever lies in the way`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await program.run("db", "start").code == 0)
            let cases: [(String, Int32)] = [
                ("echo precious > a.dump.partial; $storectl db backup a.dump", 1),
                ("grep precious a.dump.partial", 0),
                ("ln -s nowhere b.dump; $storectl db backup b.dump", 1),
                ("ln -s nowhere c.dump.partial; $storectl db backup c.dump", 1),
                ("mkfifo d.dump.partial; timeout 20 $storectl db backup d.dump", 1),
                ("printf PGDMPhalf > e.dump.partial; $storectl db backup e.dump", 0),
                ("test ! -e e.dump.partial", 0),
                ("$storectl db backup -- -f.dump && $storectl db restore -- -f.dump", 0),
                ("STORECHAIN_PG_BIN=/nowhere $storectl db backup g.dump", 69),
                ("test ! -e g.dump.partial", 0),
            ]
            for (line, code) in cases {
                let outcome = try await program.shell(line)
                #expect(outcome.code == code, "\(line): \(outcome.errors)")
            }
        }
    }

    @Test func `serves the next command after one of its processes was killed`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await program.run("db", "start").code == 0)
            let outcome = try await program.shell(
                """
                server=$(head -1 ~/.local/share/storechain/postgres/data/postmaster.pid)
                $storectl seed --months 6 >/dev/null 2>&1 & loading=$!
                for attempt in $(seq 1 400); do
                    sleep 0.05
                    for status in $(grep -lx "PPid:[[:space:]]*$server" /proc/[0-9]*/status 2>/dev/null); do
                        process=${status%/status}
                        if tr '\\0' ' ' <$process/cmdline | grep -q '^postgres: storechain_importer.*COPY'; then
                            kill -9 ${process#/proc/}; break 2
                        fi
                    done
                done
                wait $loading; echo first $?
                $storectl today >/dev/null; echo next $?
                """)
            #expect(outcome.output == "first 69\nnext 0\n", "\(outcome.errors)")
        }
    }

    @Test func `is not written to a full device in silence`() async throws {
        try await Program.fresh { (program) async throws in
            for format in ["table", "json", "csv"] {
                let outcome = try await program.shell("$storectl db status --format \(format) > /dev/full")
                #expect(outcome.code == 74)
                #expect(outcome.errors.contains("could not be written completely"))
            }
        }
    }
}
