import TestKit
import Testing

/// The roster of a store in one of two branches, run as the people of the chain run it.
@Suite(.heavy) struct `Rosters from the command line` {
    private let plan = "staff roster plan --store S-1 --week 2026-03-09 --on 2026-03-03"

    private func lay(in program: Program) async throws {
        try await GradedShop.lay(in: program)
        try await program.ok("grade accept --month 2026-03 --on 2026-03-02 --yes")
        try program.write(
            "code,name,role,employer,region,joined\n"
                + (1...4).map { "P-\($0),店员\($0),promoter,brand,ZJ,2024-01-01\n" }.joined(), to: "people.csv")
        try program.write(
            "person,store,from\n" + (1...4).map { "P-\($0),S-1,2026-01-01\n" }.joined(), to: "postings.csv")
        try await program.ok("directory import people.csv --kind people --on 2026-03-01")
        try await program.ok("staff import postings.csv --kind postings")
    }

    @Test func `are looked at twice, put in force, and taken again as they were printed`() async throws {
        try await Program.fresh { (program) async throws in
            try await lay(in: program)
            let seen = try await program.ok(plan)
            #expect(seen.contains("Proven: by these rules") && seen.contains("店员1"), "\(seen)")
            #expect(try await program.ok("\(plan) --lang zh").contains("已证明"))
            let asked = try await program.shell("$storectl \(plan) --accept")
            #expect(asked.code == 1 && asked.errors.contains("Nothing was put in force"), "\(asked)")
            let show = "staff roster show --store S-1 --week 2026-03-09"
            #expect(try await program.ok(show).contains("no roster in force"))
            let taken = try await program.ok("\(plan) --accept --yes --as rm.zj")
            #expect(taken.contains("In force: 1 week of a store changed"), "\(taken)")
            #expect(try await program.ok("\(plan) --accept --yes").contains("in force already"))
            let json = try await program.ok("\(plan) --format json")
            #expect(json.contains("\"proven\": true") && json.contains("\"roster_people\""), "\(json)")

            let csv = try await program.ok("\(show) --format csv")
            #expect(csv.hasPrefix("week,store,person,day,shift"), "\(csv)")
            try program.write(csv, to: "week.csv")
            let again = try await program.ok("staff import week.csv --kind roster --on 2026-03-03")
            #expect(again.contains("nothing changed"), "\(again)")
            try program.write(csv + "2026-03-09,S-1,P-9,2026-03-10,early\n", to: "week.csv")
            try await program.refused("staff import week.csv --kind roster --on 2026-03-03", 1, "P-9")
            let own = try await program.ok("staff roster show --person P-1 --week 2026-03-09")
            #expect(own.contains("All shifts of P-1 in 2026-03 come to"), "\(own)")
        }
    }

    @Test func `are the region's own, and nobody's without a store`() async throws {
        try await Program.fresh { (program) async throws in
            try await lay(in: program)
            try await program.refused("\(plan) --as rm.gd", 1, "No store \"S-1\" is known to you")
            try await program.refused("\(plan) --as di.1", 77, "headquarters and regions only")
            try await program.refused("\(plan) --accept --yes --as audit", 77, "may not change")
            try await program.refused("staff roster plan --week 2026-03-09", 64, "at least one --store")
            try await program.refused("staff roster show --week 2026-03-09", 64, "either --store or --person")
            try await program.refused("staff roster plan --store S-1 --week 2026-03-10", 1, "2026-03-09")
            try await program.refused(
                "staff roster plan --store S-2 --week 2026-03-09 --on 2026-03-03", 1, "posted to S-2")
            try program.write(
                "person,store,came,went\nP-1,S-1,2026-03-02 09:00,2026-03-02 17:00\n", to: "attendance.csv")
            try await program.ok("staff import attendance.csv --kind attendance")
            let kept = try await program.ok("staff attendance --month 2026-03 --on 2026-03-05 --format csv")
            #expect(kept.contains("P-1,店员1,0,0,0,0,0,8,"), "\(kept)")
        }
    }
}
