import Postgres
import TestKit
import Testing

/// `storectl task …`, run as managers of two branches run it.
@Suite(.heavy) struct `The task list from the command line` {
    /// A store in each of two branches, and a manager for each.
    private func makeChain(_ program: Program) async throws {
        let started = try await program.run("db", "start", "--format", "json")
        let address = try #require(
            started.output.split(separator: "\n").first { $0.contains("\"address\"") }?.split(separator: "\"").last {
                $0.contains("=")
            })
        #expect(try await program.run("db", "migrate").code == 0)
        let database = Database(try ConnectionTarget(String(address)))
        try await database.write { tx in
            try tx.script(
                """
                insert into chain.region (id, code, name, level, parent_id, path) overriding system value values
                    (101, 'CN', 'China', 'national', null, '{101}'), (102, 'SH', 'Shanghai', 'branch', 101, '{101,102}'),
                    (103, 'NJ', 'Nanjing', 'branch', 101, '{101,103}');
                insert into auth.app_user (code, name, class, region_id) values
                    ('sh', 'Shanghai', 'region', 102), ('nj', 'Nanjing', 'region', 103);
                insert into chain.location (id, code, kind, region_id, name, is_default) overriding system value values
                    (101, 'SH-0042', 'store', 102, 'Shop', false), (102, 'NJ-0001', 'store', 103, 'Shop', false);
                insert into chain.store (id, code, region_id) select id, code, region_id from chain.location;
                insert into chain.person (code, region_id) values ('P-017', 102);
                """)
        }
        await database.close()
    }

    @Test func `takes a task from its creation to its end, each step once`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            func run(_ line: String, as user: String = "sh") async throws -> Program.Outcome {
                try await program.shell("$storectl \(line) --on 2026-03-20 --as \(user)")
            }
            let add = "task add SH-0042 --title '换灯箱' --due 2026-03-15 --owner P-017"
            let added = try await run(add)
            #expect(added.code == 0 && added.output.contains("Task 1 is on the list."), "\(added)")
            #expect(try await run(add).output.contains("Task 1 was on the list already; nothing changed."))
            #expect(
                try await run("task list --format csv").output == """
                    id,store,title,due,state,days_late,escalation,owner,source,result,closed_on
                    1,SH-0042,换灯箱,2026-03-15,open,5,superior,P-017,manual,,

                    """)
            let chinese = try await run("task list --lang zh").output
            #expect(chinese.contains("逾期天数") && chinese.contains("待办") && chinese.contains("上级"), "\(chinese)")
            #expect(try await run("task list --mine --format json").output == "[]\n")

            let escalated = try await run("task escalate 1 --reason 'The owner refuses'")
            #expect(escalated.code == 0 && escalated.output.contains("Task 1 is before the superior."), "\(escalated)")
            let done = try await run("task done 1 --result 'It hangs'")
            #expect(done.code == 0 && done.output.contains("Task 1 is done."), "\(done)")
            let again = try await run("task done 1 --result 'It hangs'")
            #expect(again.code == 0 && again.output.contains("Task 1 was done already; nothing changed."))
            let late = try await run("task cancel 1 --reason 'Not needed' --lang zh")
            #expect(late.code == 1 && late.errors.contains("任务 1 已完成"), "\(late)")
            #expect(try await run("task reopen 1").code == 0)
            #expect(try await run("task cancel 1 --reason 'Not needed'").code == 0)
            let shown = try await run("task show 1 --format json").output
            for part in [
                "\"state\": \"cancelled\"", "\"verb\": \"escalated\"", "\"note\": \"It hangs\"",
                "\"verb\": \"reopened\"",
                "\"closed_by\": \"sh\"", "\"closed_on\": \"2026-03-20\"",
            ] {
                #expect(shown.contains(part), "\(shown)")
            }
            #expect(try await run("task list --state all --format csv").output.split(separator: "\n").count == 2)
        }
    }

    @Test func `shows another branch nothing, and says the same of what is not there`() async throws {
        try await Program.fresh { (program) async throws in
            try await makeChain(program)
            func run(_ line: String, as user: String) async throws -> Program.Outcome {
                try await program.shell("$storectl \(line) --as \(user)")
            }
            #expect(try await run("task add NJ-0001 --title Poster --due 2099-01-01", as: "nj").code == 0)
            #expect(try await run("task list --format json", as: "sh").output == "[]\n")
            for verb in ["done 1 --result x", "escalate 1 --reason x", "cancel 1 --reason x", "reopen 1", "show 1"] {
                let foreign = try await run("task \(verb)", as: "sh")
                let missing = try await run("task " + verb.replacing("1", with: "7"), as: "sh")
                #expect(foreign.code == 1 && missing.code == 1 && foreign.output == "" && missing.output == "")
                #expect(foreign.errors.replacing("1", with: "7") == missing.errors, "\(verb)")
            }
            let store = try await run("task add NJ-0001 --title Poster --due 2099-01-01", as: "sh")
            #expect(
                store.code == 1 && store.errors.contains("no store \"NJ-0001\" that you may see"), "\(store.errors)")
            #expect(try await run("task list --format csv", as: "nj").output.contains("Poster,2099-01-01,open,0,"))
        }
    }

    @Test(arguments: [
        ("task add S-1 --title x --due 2026-02-30", "\"2026-02-30\" is not a day"),
        ("task add S-1 --title x --due 2100-01-01", "\"2100-01-01\" is no day from 2000-01-01 to 2099-12-31."),
        ("task list --on 2100-01-01", "\"2100-01-01\" is no day from 2000-01-01 to 2099-12-31."),
        ("price draft --month 2100-01", "'2100-01' is invalid for '--month <month>'"),
        ("price draft --month 2100-01", "up to 2099-12"),
        ("price cut draft --from 2100-01-01", "'2100-01-01' is invalid for '--from <day>'"),
        ("target show --month 2100-01", "'2100-01' is invalid for '--month <month>'"),
        ("settle rebate --month 2100-01", "'2100-01' is invalid for '--month <month>'"),
        ("task add 'S 1' --title x --due 2026-03-01", "store: \"S 1\" is not a code"),
        ("task add S-1 --title ' ' --due 2026-03-01", "--title: This text cannot be taken"),
        ("task done one --result x", "'one' is invalid for '<id>'"), ("task done 1", "Missing expected argument"),
        ("task list --state lost", "'lost' is invalid for '--state <state>'"),
    ])
    func `refuses what it cannot read`(line: String, sentence: String) async throws {
        try await Program.fresh { (program) async throws in
            let outcome = try await program.shell("$storectl " + line)
            #expect(outcome.code == 64 && outcome.errors.contains(sentence), "\(outcome.errors)")
        }
    }
}

extension String {
    fileprivate func replacing(_ part: Character, with other: Character) -> String {
        String(map { $0 == part ? other : $0 })
    }
}
