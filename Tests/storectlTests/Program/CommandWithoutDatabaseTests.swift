import TestKit
import Testing

@Suite(.heavy) struct `A command without its database` {
    @Test(arguments: [
        ("$storectl today --database 'host=/nowhere dbname=x'", 69, "The database does not answer: "),
        (
            "$storectl today --database 'postgresql://ann:CANARY@/x?nosuchkey=1'", 64,
            "The address of the database cannot be read"
        ),
        (
            "STORECHAIN_DATABASE_URL='nonsense' $storectl today", 64,
            "STORECHAIN_DATABASE_URL: The address of the database cannot be read"
        ),
        (
            "$storectl db stop --database 'host=/nowhere dbname=x'", 1,
            "storectl db stop is for the embedded database only"
        ),
        ("$storectl today --as ann --database 'host=/nowhere dbname=x'", 64, "--as is for the embedded database only"),
        ("$storectl today --home /proc/nowhere", 69, "/proc/nowhere"),
    ])
    func `says what is wrong and ends in its code`(line: String, code: Int32, sentence: String) async throws {
        try await Program.fresh { (program) async throws in
            let outcome = try await program.shell(line)
            #expect(outcome.code == code, "\(outcome.errors)")
            #expect(outcome.errors.contains(sentence), "\(outcome.errors)")
            #expect(!outcome.errors.contains("CANARY"))
            #expect(outcome.output == "")
        }
    }

    @Test func `puts its problems into the document when that is asked for`() async throws {
        try await Program.fresh { (program) async throws in
            try program.write("language: en\nlanguag: zh\n", to: "StoreConfig/runtime.yaml")
            let outcome = try await program.run("db", "status", "--format", "json")
            #expect(outcome.code == 1)
            #expect(outcome.errors == "")
            #expect(outcome.output.contains("\"code\": \"config.unknown-key\""))
            #expect(outcome.output.contains("\"line\": 2"))
            let table = try await program.run("db", "status")
            #expect(
                table.errors
                    == "StoreConfig/runtime.yaml:2:1: There is no setting \"languag\". The settings are: database, home, language, time_zone, currency, chain_name, chain_gln.\n"
            )
        }
    }

    @Test func `reads its settings from where they go first`() async throws {
        try await Program.fresh { (program) async throws in
            try program.write("home: here\ntime_zone: Asia/Urumqi\n", to: "StoreConfig/runtime.yaml")
            let file = try await program.run("config", "show", "--format", "csv")
            #expect(
                file.output == """
                    setting,value,origin
                    database,embedded,default
                    home,\(program.folder)/here,StoreConfig/runtime.yaml:1
                    language,en,default
                    time_zone,Asia/Urumqi,StoreConfig/runtime.yaml:2
                    currency,CNY,default
                    chain_name,StoreChain,default

                    """)
            let others = try await program.run(
                "config", "show", "--format", "csv", "--home", "/flag",
                environment: ["STORECHAIN_HOME": "/env", "STORECHAIN_LANG": "zh"])
            #expect(others.output.contains("home,/flag,'--home\nlanguage,zh,STORECHAIN_LANG\n"))
        }
    }

    @Test func `refuses settings that it cannot read, and says so in the document`() async throws {
        try await Program.fresh { (program) async throws in
            let link = try await program.shell(
                "mkdir StoreConfig; ln -s /nowhere StoreConfig/runtime.yaml; $storectl config show --format json")
            #expect(link.code == 65)
            #expect(link.output.contains("\"code\": \"file.unreadable\""))
            let backup = try await program.shell(
                "rm -r StoreConfig; $storectl db backup /nowhere/x.dump --format json")
            #expect(backup.code == 74)
            #expect(backup.output.contains("\"code\": \"file.unwritable\""))
        }
    }

    @Test func `names an unknown time zone with its line`() async throws {
        try await Program.fresh { (program) async throws in
            try program.write("time_zone: Asia/Shanghi\n", to: "StoreConfig/runtime.yaml")
            let outcome = try await program.run("today")
            #expect(outcome.code == 1)
            #expect(
                outcome.errors.contains(
                    "StoreConfig/runtime.yaml:1: \"Asia/Shanghi\" is not a time zone that the database knows."))
        }
    }

    @Test func `takes a time zone by its name only, never what PostgreSQL reads as an offset`() async throws {
        try await Program.fresh { (program) async throws in
            for zone in ["+08:00", "CST", "Asia/Shangha1"] {
                try program.write("time_zone: \"\(zone)\"\n", to: "StoreConfig/runtime.yaml")
                let outcome = try await program.run("today")
                #expect(outcome.code == 1, "\(zone)")
                #expect(outcome.errors.contains("is not a time zone that the database knows"), "\(outcome.errors)")
            }
            for zone in ["PRC", "Etc/GMT-8"] {
                try program.write("time_zone: \(zone)\n", to: "StoreConfig/runtime.yaml")
                #expect(try await program.run("today").code == 0, "\(zone)")
            }
        }
    }
}
