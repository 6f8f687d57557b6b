import ChainKit
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite(.serialized) struct `Attendance of promoters` {
    private typealias Chain = RosteredChain
    private static let january = sure(Month("2026-01"))
    private static let early = ShiftAttendance.Span(
        person: "P-1", store: "S-1", day: Chain.monday, minutes: 540..<1020)

    private func told(_ from: Int, _ to: Int, isThere: Bool = true, store: String = "S-1") -> ShiftAttendance.Presence {
        ShiftAttendance.Presence(
            .init(person: "P-1", store: store, day: Chain.monday, minutes: from..<to), isThere: isThere)
    }

    @Test func `is half a shift in its store, late after the minutes of the rules`() {
        let rules = AttendanceRules(metres: 500, lateMinutes: 15)
        func state(_ told: ShiftAttendance.Presence...) -> ShiftAttendance.State {
            ShiftAttendance(Self.early, told: told, by: rules).state
        }
        #expect(state(told(540, 1020)) == .present && state(told(555, 1020)) == .present)
        #expect(state(told(556, 1020)) == .late && state(told(540, 780)) == .present)
        #expect(state(told(540, 779)) == .missing && state() == .missing)
        #expect(state(told(540, 700), told(800, 900)) == .present)
        #expect(state(told(540, 1020, isThere: false)) == .elsewhere)
        #expect(state(told(540, 1020, store: "S-2")) == .elsewhere)
        let kept = ShiftAttendance(Self.early, told: [told(500, 1080)], by: rules)
        let share = AttendanceShare([kept], told: [told(500, 1080), told(1100, 1130)])
        #expect(share.unplannedMinutes == 130 && share.share == .whole && AttendanceShare([]).share == nil)
    }

    @Test(.database) func `comes by file with its place, and is held against the shifts in force`() async throws {
        try await Chain.load()
        try await Desk.of("zj") { (desk) async throws in
            let staff = desk.staff
            try await staff.take(
                .roster,
                """
                week,store,person,day,shift
                2026-01-12,S-HZ-1,P-1,2026-01-12,early
                2026-01-12,S-HZ-1,P-1,2026-01-13,late
                2026-01-12,S-HZ-1,P-1,2026-01-14,late
                2026-01-12,S-HZ-1,P-3,2026-01-12,late
                """)
            let file = """
                person,store,came,went,latitude,longitude
                P-1,S-HZ-1,2026-01-12 08:55,2026-01-12 17:03,,
                P-1,S-HZ-1,2026-01-13 13:20,2026-01-13 21:00:59,,
                P-3,S-HZ-2,2026-01-12T09:00,2026-01-12T10:00,30.27,120.15
                """
            #expect(try await staff.take(.attendance, file) == .init(rows: 3, changed: 3))
            #expect(try await staff.take(.attendance, file) == .init(rows: 3, changed: 0))
            let corrected = "person,store,came,went\nP-1,S-HZ-1,2026-01-12 08:55,2026-01-12 16:00\n"
            #expect(try await staff.take(.attendance, corrected).changed == 1)

            func broken(_ rows: String) async throws -> [String] {
                try await refusals { try await staff.take(.attendance, "person,store,came,went\n" + rows) }
            }
            #expect(
                try await broken(
                    """
                    P-1,S-HZ-1,2026-01-15 09:00,2026-01-15 08:00
                    P-1,S-HZ-1,2026-01-15 9:00,2026-01-15 10:00
                    P-1,S-HZ-1,2026-01-16 09:00,2026-01-18 10:00
                    P-2,S-HZ-1,2026-01-16 09:00,2026-01-16 10:00
                    P-1,S-HZ-1,1999-01-16 09:00,2026-01-16 10:00
                    """) == [
                        "2 staff.attendance-reversed", "3 staff.clock-unreadable", "4 staff.attendance-long",
                        "5 staff.person-unknown", "6 staff.day-unfit",
                    ])
            #expect(
                try await broken(
                    """
                    P-1,S-HZ-1,2026-01-15 09:00,2026-01-15 12:00
                    P-1,S-HZ-1,2026-01-15 11:00,2026-01-15 15:00
                    P-1,S-HZ-1,2026-01-12 12:00,2026-01-12 18:00
                    """) == ["3 staff.attendance-overlaps", "4 staff.attendance-known"])

            let people = try await staff.attendance(in: Self.january, today: sure(Day("2026-01-15")))
            #expect(people.map(\.person) == ["P-1", "P-3"])
            #expect(people.first?.shifts.map(\.state) == [.present, .late, .missing])
            #expect(people.last?.share.missing == 1 && people.last?.share.unplannedMinutes == 60)
            #expect(people.first?.share.share?.basisPoints == 6666)
            let earlier = try await staff.attendance(
                in: Self.january, person: Code("P-1"), today: sure(Day("2026-01-14")))
            #expect(earlier.first?.share.planned == 2)
            #expect(
                try await refusals {
                    _ = try await staff.attendance(in: Self.january, below: Code("GD"), today: Chain.today)
                } == ["staff.region-unknown"])
        }
        try await Desk.of("gd") { (desk) async throws in
            #expect(try await desk.staff.attendance(in: Self.january, today: sure(Day("2026-01-15"))).isEmpty)
        }
    }

    @Test(.database) func `of days to come is told as wishes, and taken back`() async throws {
        try await Chain.load()
        try await Desk.of("zj") { (desk) async throws in
            let staff = desk.staff
            let file = "person,from,to,wish\nP-1,2026-01-12,2026-01-14,absent\nP-3,2026-01-13,,late\n"
            #expect(try await staff.take(.wishes, file) == .init(rows: 2, changed: 2))
            #expect(try await staff.take(.wishes, file) == .init(rows: 2, changed: 0))
            let plan = try await staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            #expect(plan.task.people[0].absences == [0, 1, 2] && plan.task.people[1].wishes == [1: .shift("late")])
            let back = "person,from,wish\nP-1,2026-01-12,none\nP-3,2026-01-13,off\n"
            #expect(try await staff.take(.wishes, back) == .init(rows: 2, changed: 2))
            let next = try await staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            #expect(next.task.people[0].absences.isEmpty && next.task.people[1].wishes == [1: .off])
            #expect(
                try await refusals {
                    try await staff.take(
                        .wishes, "person,from,to,wish\nP-1,2026-01-12,2026-01-11,off\nP-2,2026-01-12,,off\n")
                } == ["2 staff.span-reversed", "3 staff.person-unknown"])
            #expect(
                try await refusals { try await staff.take(.wishes, "person,from,wish\nP-1,2026-01-12,noon\n") }
                    == ["2 staff.shift-unknown"])
        }
    }
}
