import Glibc
import TestKit
import Testing

/// `storectl user …`, `storectl trail …` and whose rights every command uses.
@Suite(.heavy) struct `Whose rights a command uses` {
    private func ok(_ program: Program, _ line: String, environment: [String: String] = [:]) async throws -> String {
        let outcome = try await program.shell("$storectl \(line)", environment: environment)
        #expect(outcome.code == 0, "\(line): \(outcome.errors)")
        return outcome.output
    }

    private func refused(
        _ program: Program, _ line: String, _ code: Int32, _ sentence: String, environment: [String: String] = [:]
    ) async throws {
        let outcome = try await program.shell("$storectl \(line)", environment: environment)
        #expect(outcome.code == code && outcome.errors.contains(sentence), "\(line): \(outcome.code) \(outcome.errors)")
    }

    /// Runs SQL as whoever owns the server.
    private func tamper(_ program: Program, _ statement: String) async throws {
        let status = try await program.shell("$storectl db status --format json")
        let address = status.output.split(separator: "\"").first { $0.hasPrefix("host=") } ?? ""
        let outcome = try await program.shell("psql -X -q '\(address)' -c \"\(statement)\"")
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    @Test func `is the owner's, or those of the person whom --as or the environment names`() async throws {
        try await Program.fresh { (program) async throws in
            #expect(try await ok(program, "user list --format csv").contains("\nowner,Owner of this database,hq,"))
            try await tamper(
                program,
                """
                insert into chain.region (id, code, name, level) overriding system value
                    values (7, 'CN', 'China', 'national');
                insert into chain.account (code, kind, region_id) values ('D-1', 'distributor', 7)
                """)
            for line in [
                "head --class hq", "east --class region --region CN", "clerk --class distributor --account D-1",
                "audit --class auditor",
            ] { _ = try await ok(program, "user add \(line) --name Somebody --reason 'as planned'") }
            for code in ["owner", "head", "east", "clerk", "audit"] {
                #expect(try await ok(program, "today --as \(code) --format json").contains("\"pick_up\": ["))
                let own = try await ok(program, "user list --format json", environment: ["STORECHAIN_USER": code])
                #expect(own.contains("\"code\": \"\(code)\""))
                if code != "owner" {
                    try await refused(program, "user disable head --as \(code)", 77, "right administration")
                }
            }
            try await refused(program, "user demand-factor auditor", 1, "--yes")
            try await refused(program, "user demand-factor auditor --yes --as head", 77, "right administration")
            #expect(try await ok(program, "user demand-factor auditor --yes").contains("1 person has to set it up"))
            #expect(try await ok(program, "user list --format csv --as audit").contains(",demanded,active,"))
            #expect(try await ok(program, "user reset-factor audit --yes").contains("nothing was changed"))
            try await refused(program, "today --as nobody", 77, "--as: There is no user \"nobody\" in this database.")
            try await refused(
                program, "today", 77, "STORECHAIN_USER: There is no user \"ghost\"",
                environment: ["STORECHAIN_USER": "ghost"])
            try await refused(program, "--as east trail verify", 77, "permission denied")
            #expect(try await ok(program, "--as audit trail verify").contains("The trail is whole."))
            #expect(try await ok(program, "--as clerk trail list").contains("No rows."))
            #expect(try await ok(program, "--lang zh user disable head --reason 离职").contains("head 已停用"))
            try await refused(program, "today --as head", 77, "The user \"head\" is disabled.")
            let lines = try await ok(program, "trail list --kind user --key head --format csv")
            #expect(lines.hasPrefix("at,user,verb,kind,key,old,new,reason,program,"))
            #expect(lines.contains(",owner,disabled,user,head,") && lines.contains(",离职,storectl user disable,"))
            #expect(try await ok(program, "trail list --limit 1 --format json").contains("\"verb\": \"disabled\""))
        }
    }

    @Test func `ends in 1 where the trail was tampered with, and names the record`() async throws {
        try await Program.fresh { (program) async throws in
            for code in ["one", "two", "three"] { _ = try await ok(program, "user add \(code) --name N --class hq") }
            let whole = try await ok(program, "trail verify --format json")
            let head = whole.split(separator: "\"").first { $0.count == 64 } ?? ""
            #expect(whole.contains("\"seals\": 3") && whole.contains("\"unsealed\": []"))
            #expect(try await ok(program, "trail verify --head \(head)").contains("The trail is whole."))
            try await tamper(
                program, "set session_replication_role = replica; update trail.event set key = 'four' where key = 'two'"
            )
            try await refused(program, "trail verify", 1, "Event 2 of act 2 was altered after seal 2.")
            let problems = try await program.shell("$storectl trail verify --format json")
            #expect(problems.code == 1 && problems.output.contains("\"code\": \"trail.event_altered\""))
            try await tamper(
                program,
                """
                set session_replication_role = replica; update trail.event set key = 'two' where key = 'four';
                delete from trail.event where act_id = 3; delete from trail.seal where act_id = 3;
                delete from trail.act where id = 3
                """)
            #expect(try await ok(program, "trail verify").contains("The trail is whole."))
            try await refused(program, "trail verify --head \(head)", 1, "is not in the chain")
        }
    }

    @Test func `is that of the token on a server`() async throws {
        try await Program.fresh { (program) async throws in
            _ = try await ok(program, "user add head --name Head --class hq")
            let issued = try await ok(program, "user token head --name laptop --format json")
            let token = String(issued.split(separator: "\"").first { $0.count == 64 } ?? "")
            let status = try await ok(program, "db status --format json")
            let address = String(status.split(separator: "\"").first { $0.hasPrefix("host=") } ?? "")
            func server(_ login: String) -> String {
                "--database '\(address.replacingAdministrator(with: "storechain_\(login)"))'"
            }
            let known = ["STORECHAIN_TOKEN": token]
            let today = try await ok(program, "today --format json \(server("hq"))", environment: known)
            #expect(today.contains("\"person\": \"Head\""))
            try await refused(program, "user list \(server("hq"))", 77, "STORECHAIN_TOKEN")
            try await refused(program, "user list \(server("region"))", 77, "not good here", environment: known)
            try await refused(program, "user list \(server("admin"))", 77, "goes around all rights", environment: known)
            try await refused(
                program, "user list \(server("hq"))", 77, "not good here", environment: ["STORECHAIN_TOKEN": "forged"])
            try await refused(
                program, "user list --as head \(server("hq"))", 64, "--as is for the embedded database only")

            try program.write(token + "\n", to: "token")
            let file = ["STORECHAIN_TOKEN_FILE": program.folder + "/token"]
            try await refused(
                program, "user list \(server("hq"))", 77, "Others can read this token file", environment: file)
            unsafe chmod(program.folder + "/token", 0o600)
            #expect(try await ok(program, "user list \(server("hq"))", environment: file).contains("head"))
            let underHome = try await program.shell(
                "cp -p token \"$HOME/.local/share/storechain/token\" && $storectl user list \(server("hq"))")
            #expect(underHome.code == 0, "\(underHome.errors)")

            _ = try await ok(program, "user token head --name laptop --revoke")
            try await refused(program, "user list \(server("hq"))", 77, "not good here", environment: file)
        }
    }
}

extension String {
    /// The address with another login.
    fileprivate func replacingAdministrator(with login: String) -> String {
        split(separator: " ").map { $0.hasPrefix("user=") ? "user=\(login)" : String($0) }.joined(separator: " ")
    }
}
