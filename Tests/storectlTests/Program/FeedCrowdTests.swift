import Postgres
import TestKit
import Testing

/// Imports that run at the same time, each in a process of its own.
@Suite(.heavy) struct `Stock feeds that come at the same time` {
    private let chain = FeedChain()

    /// Runs the lines of shell at once; what each printed, and its exit code as a last line.
    private func atOnce(_ lines: [String], _ program: Program) async throws -> [String] {
        let jobs = lines.enumerated().map { "(\($1); echo $?) >out\($0) 2>&1 &" }
        let outcome = try await program.shell(jobs.joined(separator: "\n") + "\nwait")
        #expect(outcome.code == 0, "\(outcome)")
        var outputs: [String] = []
        for number in lines.indices { outputs.append(try await program.shell("cat out\(number)").output) }
        return outputs
    }

    @Test func `of ten distributors are all taken, each with its own stock`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            let accounts = (0...9).map { "T-\($0),Ten,distributor,,ZJ,no,full" }
            let header = "code,name,kind,parent,region,main,feed_contract\n"
            try program.write(header + accounts.joined(separator: "\n"), to: "accounts.csv")
            let places = (0...9).map { "V-\($0),Ten,T-\($0),warehouse,yes" }
            try program.write("code,name,account,kind,default\n" + places.joined(separator: "\n"), to: "locations.csv")
            for kind in ["accounts", "locations"] {
                let outcome = try await program.run(
                    "directory", "import", "\(kind).csv", "--kind", kind, "--on", "2026-01-01")
                #expect(outcome.code == 0, "\(outcome)")
            }
            for number in 0...9 {
                let lines = "<line sku='P-1' on-hand='\(number + 10)'/>\n<line sku='P-2' on-hand='\(number + 20)'/>"
                try program.write(chain.feed(lines), to: "\(number).xml")
            }
            let imports = (0...9).map {
                "$storectl feed import \($0).xml --distributor T-\($0) --on 2026-03-02 --format json"
            }
            let outputs = try await atOnce(imports, program)
            for (number, output) in outputs.enumerated() {
                #expect(output.hasSuffix("\n0\n") && output.contains("\"applied\": 2"), "\(number): \(output)")
            }
            let database = try await program.database()
            let stock = try await database.read { tx in
                try tx.all(
                    """
                    select l.code || ' ' || string_agg(p.sku || ' ' || s.on_hand, ', ' order by p.sku)
                    from chain.stock s join chain.location l on l.id = s.location_id
                        join chain.product p on p.id = s.product_id group by l.code order by l.code
                    """
                ) { (row) throws(PostgresError) -> String in try row[0] }
            }
            await database.close()
            #expect(stock == (0...9).map { "V-\($0) P-1 \($0 + 10), P-2 \($0 + 20)" })
        }
    }

    @Test func `and are the same are taken once, whoever sends them`() async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            let user = try await program.run(
                "user", "add", "u-D-1", "--name", "U", "--class", "distributor", "--account", "D-1")
            #expect(user.code == 0, "\(user)")
            for (day, people) in [
                (1, ["owner", "owner"]), (2, ["owner", "u-D-1"]), (3, ["u-D-1", "u-D-1", "owner"]),
            ] {
                try program.write(
                    chain.feed("<line sku='P-1' on-hand='\(day)'/>", asOf: "2026-03-0\(day)T08:00:00+08:00"),
                    to: "same.xml")
                let outputs = try await atOnce(
                    people.map {
                        "$storectl feed import same.xml --distributor D-1 --on 2026-03-05 --format json --as \($0)"
                    }, program)
                #expect(outputs.allSatisfy { $0.hasSuffix("\n0\n") }, "\(outputs)")
                #expect(outputs.count { $0.contains("\"state\": \"taken\"") } == 1, "\(outputs)")
                #expect(outputs.count { $0.contains("\"state\": \"repeated\"") } == people.count - 1, "\(outputs)")
            }
            let list = try await program.run("feed", "list", "--format", "csv")
            #expect(list.output.split(separator: "\n").count == 4, "\(list)")
        }
    }

    @Test(arguments: ["D-1", "D-2"])
    func `and are one account's end in the newest, in whatever order they come`(account: String) async throws {
        try await Program.fresh { (program) async throws in
            try await chain.make(in: program)
            let hours = Array(1...8).shuffled()
            for hour in hours {
                let lines = "<line sku='P-1' on-hand='\(hour)'/>\n<line sku='P-2' on-hand='5'/>"
                try program.write(
                    chain.feed(lines, id: "F-\(hour)", asOf: "2026-03-01T0\(hour):00:00+08:00"), to: "\(hour).xml")
            }
            let outputs = try await atOnce(
                hours.map { "$storectl feed import \($0).xml --distributor \(account) --on 2026-03-02" }, program)
            #expect(outputs.allSatisfy { $0.hasSuffix("\n0\n") }, "\(outputs)")
            let database = try await program.database()
            let (stock, documents) = try await database.read { tx in
                try tx.one(
                    """
                    select (select string_agg(p.sku || ' ' || s.on_hand || ' ' || f.document_id, ', ' order by p.sku)
                        from chain.stock s join chain.product p on p.id = s.product_id
                            join chain.feed f on f.id = s.feed_id),
                        (select count(*) from chain.feed)
                    """
                ) { (row) throws(PostgresError) -> (String, Int64) in try (row[0], row[1]) }
            }
            await database.close()
            #expect(stock == "P-1 8 F-8, P-2 5 F-8" && documents == 8)
        }
    }
}
