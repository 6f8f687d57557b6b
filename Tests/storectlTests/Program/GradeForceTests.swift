import TestKit
import Testing

/// Three stores in two branches whose grades come into force, run as the people of the chain run it.
@Suite(.heavy) struct `Grades in force from the command line` {
    /// Store, due day and state of the tasks, in the order of the due days.
    private func tasks(_ words: String, in program: Program) async throws -> [String] {
        try await program.ok("task list --state all \(words) --format csv").split(whereSeparator: \.isNewline)
            .dropFirst()
            .map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[1]) \(cells[3].suffix(2)) \(cells[4])"
            }
    }

    private let accept = "grade accept --month 2026-03 --on 2026-03-02 --yes"

    @Test func `become tasks of the own stores, once`() async throws {
        try await Program.fresh { (program) async throws in
            try await GradedShop.lay(in: program)
            let asked = try await program.shell("$storectl grade accept --month 2026-03 --as rm.zj --on 2026-03-02")
            #expect(asked.code == 1 && asked.errors.contains("Nothing was accepted"), "\(asked)")
            #expect(asked.output.contains("graded first"), "\(asked.output)")
            #expect(try await tasks("", in: program).isEmpty)

            let taken = try await program.ok("\(accept) --as rm.zj --format json")
            for part in ["\"stores\": 2,", "\"first_moves\": 2,", "\"changed\": 2,", "\"tasks_created\": 8,"] {
                #expect(taken.contains(part), "\(part) \(taken)")
            }
            let planned = try await tasks("", in: program)
            #expect(
                planned == [
                    "S-1 05 open", "S-2 05 open", "S-1 07 open", "S-1 15 open", "S-2 15 open", "S-1 23 open",
                    "S-1 31 open", "S-2 31 open",
                ])
            let chinese = try await program.ok("task list --store S-1 --lang zh")
            #expect(chinese.contains("人数：2") && chinese.contains("巡店"), "\(chinese)")
            let again = try await program.ok("\(accept) --as rm.zj --format json")
            for part in ["\"changed\": 0,", "\"tasks_created\": 0,", "\"tasks_changed\": 0,", "\"tasks_withdrawn\": 0"]
            {
                #expect(again.contains(part), "\(part) \(again)")
            }
            try await program.refused("\(accept) --as rm.zj --store S-3 --store X", 1, "X is no store")
            try await program.refused("\(accept) --as rm.zj --region GD", 1, "GD")
            try await program.refused("\(accept) --as di.1", 77, "headquarters and regions only")
            try await program.refused("\(accept) --as audit", 1, "yours to accept")
            let rest = try await program.ok("\(accept) --except S-1 --region CN --format json")
            #expect(rest.contains("\"stores\": 2,") && rest.contains("\"tasks_created\": 1,"), "\(rest)")
        }
    }

    @Test func `give way to an override by two people, and only what is not done changes`() async throws {
        try await Program.fresh { (program) async throws in
            try await GradedShop.lay(in: program)
            try await program.ok("\(accept)")
            try await program.ok("task done 1 --result 'two heads' --on 2026-03-04")
            let ask = "grade override S-1 --grade E --until 2026-03-20 --reason 改造 --on 2026-03-08"
            #expect(try await program.ok("\(ask) --as rm.zj").contains("grade override approve S-1"))
            #expect(try await program.ok("\(ask) --as rm.zj --lang zh").contains("未作更改"))
            try await program.refused("grade override approve S-1 --as rm.zj --on 2026-03-10", 77, "somebody else")
            try await program.refused("grade override approve S-1 --as rm.gd --on 2026-03-10", 1, "S-1")
            #expect(try await program.ok("grade show --month 2026-03 --store S-1 --on 2026-03-10").contains("  A  "))

            let approved = try await program.ok(
                "grade override approve S-1 --as hq.lead --on 2026-03-10 --format json")
            #expect(
                approved.contains("\"from\": \"2026-03-10\"") && approved.contains("\"tasks_withdrawn\": 1"),
                "\(approved)")
            #expect(try await program.ok("grade override approve S-1 --on 2026-03-11").contains("was approved already"))
            #expect(
                try await tasks("--store S-1", in: program) == [
                    "S-1 05 done", "S-1 07 open", "S-1 15 cancelled", "S-1 23 open", "S-1 31 open",
                ])
            #expect(try await program.ok("grade show --month 2026-03 --store S-1 --on 2026-03-10").contains("  E  "))
            #expect(try await program.ok("grade show --month 2026-03 --store S-1 --on 2026-03-21").contains("  A  "))
            #expect(
                try await program.ok("grade override list --format csv --on 2026-03-11").contains(",rules,2026-03-10,"))

            let ended = try await program.ok("grade override end S-1 --as rm.zj --on 2026-03-12 --format json")
            #expect(ended.contains("\"tasks_changed\": 1") && ended.contains("\"state\": \"ended\""), "\(ended)")
            #expect(try await tasks("--store S-1", in: program)[2] == "S-1 15 open")
            #expect(try await program.ok("grade override end S-1 --on 2026-03-12").contains("had ended already"))
            #expect(try await program.ok("grade override list --on 2026-03-12").contains("There is no override."))
            try await program.refused(
                "grade override X --grade B --until 2026-03-20 --reason x --on 2026-03-12", 1, "no store \"X\"")
            try await program.refused("grade override S-1 --grade F --until 2026-03-20 --reason x", 64, "'F'")
        }
    }

    @Test func `give way to an override in every month that is accepted`() async throws {
        try await Program.fresh { (program) async throws in
            try await GradedShop.lay(in: program)
            try await program.ok("\(accept)")
            try await program.ok("grade propose --month 2026-04 --on 2026-04-01")
            for person in ["hq.lead", "owner"] {
                let who = person == "owner" ? "" : "--as \(person)"
                try await program.ok("grade accept --month 2026-04 --on 2026-04-01 --yes \(who)")
            }
            // S-2 is an A in April: visits on the 7th, 15th, 22nd and 30th.
            let ask = "grade override S-2 --grade E --until 2026-04-16 --reason 改造 --on 2026-03-28"
            try await program.ok("\(ask) --as rm.zj")
            try await program.ok("grade override approve S-2 --as hq.lead --on 2026-03-29")
            func visits() async throws -> [String] {
                try await program.ok("task list --state all --store S-2 --format csv").split(
                    whereSeparator: \.isNewline
                )
                .filter { $0.contains("2026-04-") }.map { line in
                    let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                    return "\(cells[3].suffix(2)) \(cells[4])"
                }
            }
            #expect(try await visits() == ["05 cancelled", "07 cancelled", "15 cancelled", "22 open", "30 open"])
            try await program.ok("grade override end S-2 --on 2026-03-30")
            #expect(try await visits() == ["05 open", "07 open", "15 open", "22 open", "30 open"])
        }
    }

    @Test func `that move many stores wait for a second signature, and a month that is over makes no tasks`()
        async throws
    {
        try await Program.fresh { (program) async throws in
            try await GradedShop.lay(in: program)
            try await program.ok("\(accept)")
            try await program.ok("grade propose --month 2026-04 --on 2026-04-03")
            let april = "grade accept --month 2026-04 --yes"
            try await program.refused("\(april) --as rm.zj --on 2026-04-03", 1, "Two people of headquarters")
            let first = try await program.ok("\(april) --as hq.lead --on 2026-04-03")
            #expect(
                first.contains("Nothing is in force yet: 2 of 3") && first.contains("Signed by hq.lead;"), "\(first)")
            let alone = try await program.ok("\(april) --as hq.lead --on 2026-04-03 --lang zh")
            #expect(alone.contains("等级尚未生效"), "\(alone)")
            try await program.refused("\(april) --on 2026-04-03 --store S-1", 1, "accept the whole month first")
            let second = try await program.ok("\(april) --on 2026-04-03 --format json")
            for part in ["\"up_moves\": 1,", "\"down_moves\": 1,", "\"changed\": 2,", "\"state\": \"accepted\""] {
                #expect(second.contains(part), "\(part) \(second)")
            }
            let late = try await program.ok("\(april) --on 2026-05-02")
            #expect(late.contains("2026-04 is over") && late.contains("3 stores"), "\(late)")
            try await program.refused(
                "grade accept --month 2026-03 --yes --on 2026-05-02", 1, "2026-04 are in force already")
        }
    }

    /// Moves are counted against what rules now, be it by an earlier run of the same month.
    @Test func `that a later run of the month would undo want a second signature too`() async throws {
        try await Program.fresh { (program) async throws in
            try await GradedShop.lay(in: program)
            try await program.ok("\(accept)")
            let change = "sed -i 's/A: 100, B: 50, C: 20, D: 5/A: 200, B: 150, C: 130, D: 5/' StoreConfig/grading.yaml"
            #expect(try await program.shell(change).code == 0)
            try await program.ok("config apply --on 2026-03-02")
            // A and B become D and D; the third keeps its D.
            let run = try await program.ok("grade propose --month 2026-03 --on 2026-03-02 --format json")
            #expect(run.contains("\"moved\": 2,"), "\(run)")
            let waits = try await program.ok("\(accept) --as hq.lead")
            #expect(waits.contains("Nothing is in force yet: 2 of 3"), "\(waits)")
        }
    }

    @Test func `show the standard of a grade and of a store`() async throws {
        try await Program.fresh { (program) async throws in
            try await GradedShop.lay(in: program)
            let all = try await program.ok("grade standard --month 2026-03 --format csv")
            #expect(all.hasPrefix("grade,promoters,display_money,display_money_currency,policy_tier,visits,"), "\(all)")
            #expect(all.contains("A,2,4500.00,CNY,premier,4,") && all.contains("\nE,0,0.00,CNY,,0,"), "\(all)")
            try await program.refused("grade standard --store S-1 --month 2026-03 --on 2026-03-02", 1, "has no grade")
            try await program.ok("\(accept)")
            let store = try await program.ok("grade standard --store S-1 --month 2026-03 --on 2026-03-02 --lang zh")
            for said in ["人数：2", "陈列费用", "门头", "7, 15, 23, 31"] { #expect(store.contains(said), "\(said) \(store)") }
            try await program.refused("grade standard A --store S-1", 64, "not both")
            try await program.refused("grade standard --as di.1", 77, "headquarters and regions only")
        }
    }
}
