import ChainKit
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite(.database, .serialized) struct `Training and events` {
    private static let march = sure(Month("2026-03"))
    private static let sessions = "session,course,region,day,seats,planned,spent\n"
    private static let events = "event,region,day,title,heads,planned\n"

    private static func load() async throws {
        guard try await StaffedChain.load() else { return }
        try await Desk.of("hq") { (desk) async throws in
            try await desk.tell(.budgets, "quarter,region,money\n2026-Q1,EAST,1000.00\n2026-Q1,HZ,700.00\n")
            try await desk.tell(
                .courses,
                "course,name,certificate,valid_months,pass_points\nC-A6,Apex 6,A6,12,60\nC-M3,Muse 3,M3,6,80\n")
        }
    }

    @Test func `stay within the budgets of the region and of all above it`() async throws {
        try await Self.load()
        try await Desk.of("zj") { (desk) async throws in
            let fits = Self.sessions + "S-1,C-A6,HZ,2026-03-10,10,600.00,\nS-2,C-A6,ZJ,2026-03-11,10,400.00,410.00\n"
            #expect(try await desk.tell(.sessions, fits).changed == 2)
            #expect(try await desk.tell(.sessions, fits).changed == 0)
            let refusal = try await #require(throws: Refusal.self) {
                try await desk.tell(
                    .events, Self.events + "E-1,HZ,2026-03-12,聚餐,8,0.00\nE-2,HZ,2026-03-31,爬山,8,100.01\n")
            }
            let found = refusal.problems.map { ($0.code, $0.place.line, $0.values["region"], $0.values["over"]) }
            // By how much the region above goes over tells what others plan in it: not for this manager.
            #expect(
                found.map(\.0) == ["staff.over-budget-above", "staff.over-budget"] && found.allSatisfy { $0.1 == 3 })
            #expect(found.map(\.2) == ["EAST", "HZ"] && found.map(\.3) == ["", "0.01 CNY"])
            // The next quarter has no budget: nothing is held against it.
            #expect(
                try await desk.tell(.events, Self.events + "E-1,HZ,2026-04-01,聚餐,8,5000.00\n").changed == 1)
            // Courses and budgets are not a manager's.
            #expect(
                try await desk.mistakes(.budgets, "quarter,region,money\n2026-Q1,HZ,9000.00\n") == [
                    "0 staff.no-right"
                ])
            #expect(
                try await desk.mistakes(.sessions, Self.sessions + "S-9,C-A6,GZ,2026-03-10,10,1.00,\n") == [
                    "2 staff.region-unknown"
                ])
            let plan = try await desk.staff.training(of: Self.march, below: nil)
            #expect(plan.quarter == "2026-Q1" && plan.budgets.map(\.region) == ["HZ"] && plan.events.isEmpty)
            #expect(plan.budgets.map { [$0.budget, $0.planned, $0.spent, $0.left] } == [[70_000, 60_000, 0, 10_000]])
        }
        try await Desk.of("hq") { (desk) async throws in
            // A budget does not shrink below what is planned against it.
            #expect(
                try await desk.mistakes(.budgets, "quarter,region,money\n2026-Q1,EAST,999.99\n") == [
                    "2 staff.over-budget"
                ])
            let plan = try await desk.staff.training(of: Self.march, below: nil)
            #expect(plan.budgets.map(\.left) == [0, 10_000] && plan.budgets.map(\.spent) == [41_000, 0])
        }
    }

    @Test func `of two that fit one by one only one is kept`() async throws {
        try await Self.load()
        try await Desk.of("hq") { (desk) async throws in
            try await desk.tell(.budgets, "quarter,region,money\n2027-Q1,CN,100.00\n")
        }
        let outcomes = await withTaskGroup(of: String.self) { group in
            for (code, region) in [("zj", "HZ"), ("gd", "GZ")] {
                group.addTask {
                    do {
                        return try await Desk.of(code) { desk in
                            let row = "E-\(region),\(region),2027-02-01,团建,5,60.00\n"
                            return "\(try await desk.tell(.events, Self.events + row).changed)"
                        }
                    } catch let refusal as Refusal {
                        return refusal.problems.map { "\($0.code) \($0.values["over"] ?? "")" }.joined()
                    } catch {
                        return "\(error)"
                    }
                }
            }
            return await group.reduce(into: [String]()) { $0.append($1) }.sorted()
        }
        #expect(outcomes == ["1", "staff.over-budget-above "])
    }

    @Test func `end in certificates for who passed, as long as the course says`() async throws {
        try await Self.load()
        try await Desk.of("zj") { (desk) async throws in
            try await desk.tell(
                .sessions, Self.sessions + "S-3,C-M3,HZ,2025-10-01,10,1.00,\nS-4,C-M3,HZ,2026-03-30,9,0.00,\n")
            let wrong = "session,person,attended,points\nS-3,P-1,no,90\nS-4,P-1,yes,\nS-8,P-1,yes,\nS-3,P-2,yes,80\n"
            #expect(
                try await desk.mistakes(.results, wrong) == [
                    "2 staff.points-of-absent", "4 staff.session-unknown", "5 staff.person-unknown",
                    "3 staff.session-ahead",
                ])
            try await desk.tell(.results, "session,person,attended,points\nS-3,P-1,yes,79\n")
            let moved = Self.sessions + "S-3,C-A6,HZ,2026-03-01,10,1.00,\n"
            #expect(try await desk.mistakes(.sessions, moved) == ["2 staff.session-held"])
            let today = StaffedChain.today
            func held() async throws -> [HeldCertificate] {
                try await desk.staff.certificates(of: Self.march, by: StaffScope(), today: today)
            }
            #expect(try await held().map(\.certificate) == ["A6"])
            try await desk.tell(.results, "session,person,attended,points\nS-3,P-1,yes,80\n")
            let both = try await held()
            #expect(both.map(\.certificate) == ["M3", "A6"] && both.map(\.endsSoon) == [true, false])
            #expect(both.map(\.until) == [Day("2026-04-01"), Day("2027-01-01")])
        }
        try await Desk.of("gd") { (desk) async throws in
            let held = try await desk.staff.certificates(
                of: Self.march, by: StaffScope(), today: StaffedChain.today)
            #expect(held.isEmpty)
        }
    }
}
