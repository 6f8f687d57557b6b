import ChainKit
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite(.serialized) struct `Rosters of stores` {
    private typealias Chain = RosteredChain

    @Test(.database) func `are planned, put in force once, and shown`() async throws {
        try await Chain.load()
        try await Desk.of("zj") { (desk) async throws in
            let plan = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            #expect(plan.roster.isProven && plan.roster.penalty.total < plan.roster.greedy.total)
            #expect(plan.task.people.map(\.code) == ["P-1", "P-3", "P-4"] && plan.task.stores.map(\.norm) == [2])
            #expect(try await Chain.shifts().isEmpty)
            #expect(try await desk.staff.accept(plan) == 1)
            let again = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            #expect(again.roster.shifts == plan.roster.shifts && again.roster.penalty.changes == 0)
            #expect(try await desk.staff.accept(again) == 0)
            let standing = try await desk.staff.roster(Chain.question("S-HZ-1", weeks: 2))
            #expect(standing.shifts == plan.roster.shifts)
            #expect(standing.accepted == [StoreWeek(store: "S-HZ-1", monday: Chain.monday)])
            let minutes = plan.roster.shifts.reduce(0) { $0 + $1.slot.minutes.count }
            #expect(standing.monthMinutes.values.reduce(0, +) == minutes)
            let own = try await desk.staff.shifts(of: Code("P-1"), from: Chain.monday, weeks: 1)
            #expect(own.shifts.count == plan.roster.shifts.count { $0.person == 0 })
            #expect(own.monthMinutes == standing.monthMinutes["P-1"])
        }
        let trail = try await TestDatabase.current.read { tx in
            try tx.value("select count(*) from trail.event where kind = 'roster'", as: Int.self)
        }
        #expect(trail == 1)
    }

    @Test(.database) func `change little when somebody falls ill, and nothing that has begun`() async throws {
        try await Chain.load()
        try await Desk.of("hq") { (desk) async throws in
            let first = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            _ = try await desk.staff.accept(first)
            let before = try await Chain.shifts()
            try await desk.staff.take(.wishes, "person,from,to,wish\nP-3,2026-01-16,2026-01-16,absent\n")
            let wednesday = sure(Day("2026-01-14"))
            let second = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: wednesday)
            #expect(try await desk.staff.accept(second) == 1)
            let after = try await Chain.shifts()
            #expect(!after.contains { $0.hasPrefix("P-3 01-16") })
            #expect(Set(before).symmetricDifference(after).count <= 6)
            #expect(
                before.filter { $0.contains(" 01-12") || $0.contains(" 01-13") || $0.contains(" 01-14") }
                    == after.filter { $0.contains(" 01-12") || $0.contains(" 01-13") || $0.contains(" 01-14") })
            let sunday = sure(Day("2026-01-18"))
            #expect(
                try await refusals { _ = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: sunday) }
                    == ["staff.roster-past"])
        }
    }

    @Test(.database) func `may be edited by hand, and are refused where they break a rule`() async throws {
        try await Chain.load()
        try await Desk.of("zj") { (desk) async throws in
            let staff = desk.staff
            _ = try await staff.accept(staff.planRoster(Chain.question("S-HZ-1", "S-HZ-2"), today: Chain.today))
            let standing = try await staff.roster(Chain.question("S-HZ-1", "S-HZ-2"))
            let before = try await Chain.shifts()
            let same = try await staff.take(.roster, Chain.file(standing), today: Chain.today)
            #expect(same.rows == before.count && same.changed == 0)
            // Without P-5, who has all of S-HZ-2.
            let fewer = Chain.file(standing) { text in
                text.split(separator: "\n").filter { !$0.contains("P-5") || $0.contains("P-5,2026-01-12") }
                    .joined(separator: "\n")
            }
            #expect(try await staff.take(.roster, fewer, today: Chain.today).changed == 1)
            let edited = try await Chain.shifts()
            #expect(edited.count < before.count)

            let head = "week,store,person,day,shift\n"
            func broken(_ rows: String, today: Day = Chain.today) async throws -> [String] {
                try await refusals { try await staff.take(.roster, head + rows, today: today) }
            }
            #expect(
                try await broken("2026-01-12,S-HZ-1,P-1,2026-01-13,early\n2026-01-12,S-HZ-1,P-5,2026-01-12,early\n")
                    == ["3 staff.breach-booked"])
            #expect(
                try await broken(
                    """
                    2026-01-13,S-HZ-1,P-1,2026-01-13,early
                    2026-01-12,S-HZ-1,P-1,2026-01-20,early
                    2026-01-12,S-GZ-1,P-2,2026-01-13,early
                    2026-01-12,S-HZ-1,P-3,2026-01-13,noon
                    2026-01-12,S-HZ-1,P-3,2026-01-13,early
                    """) == [
                        "2 staff.roster-not-monday", "3 staff.roster-other-week", "4 staff.store-unknown",
                        "4 staff.person-unknown", "6 staff.row-twice",
                    ])
            #expect(try await broken("2026-01-12,S-HZ-1,P-3,2026-01-13,noon\n") == ["2 staff.shift-unknown"])
            let week = (12...18).map { "2026-01-12,S-HZ-1,P-1,2026-01-\($0),early\n" }.joined()
            #expect(
                try await broken(week) == [
                    "8 staff.breach-week-hours", "8 staff.breach-days-off", "8 staff.breach-days-in-a-row",
                ])
            #expect(
                try await broken("2026-01-12,S-HZ-1,P-1,2026-01-16,early\n", today: sure(Day("2026-01-14"))).allSatisfy
                {
                    $0.hasSuffix("staff.breach-begun")
                })
            #expect(try await Chain.shifts() == edited)
        }
    }

    @Test(.database) func `lend people only where that is asked, and nobody twice on a day`() async throws {
        try await Chain.load()
        try await Desk.of("hq") { (desk) async throws in
            let staff = desk.staff
            try await staff.take(.wishes, "person,from,to,wish\nP-5,2026-01-12,2026-01-18,absent\n")
            let alone = try await staff.planRoster(Chain.question("S-HZ-1", "S-HZ-2"), today: Chain.today)
            #expect(!alone.roster.shifts.contains { $0.slot.store == 1 })
            let lent = try await staff.planRoster(
                Chain.question("S-HZ-1", "S-HZ-2", lending: true), today: Chain.today)
            #expect(lent.roster.shifts.contains { $0.slot.store == 1 })
            #expect(lent.roster.penalty.total < alone.roster.penalty.total)
            _ = try await staff.accept(lent)
            let away = lent.roster.shifts.filter { $0.slot.store == 1 }
            let own = try await staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            for shift in away {
                #expect(!own.roster.shifts.contains { $0.person == shift.person && $0.day == shift.day })
            }
        }
    }
}
