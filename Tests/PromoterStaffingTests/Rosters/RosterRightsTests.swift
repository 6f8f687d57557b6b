import ChainKit
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite(.serialized) struct `Rosters and who may make them` {
    private typealias Chain = RosteredChain

    @Test(.database) func `are of the own region's stores alone, and not for accounts`() async throws {
        try await Chain.load()
        try await Desk.of("zj") { (desk) async throws in
            for stores in ["S-GZ-1", "S-XX"] {
                #expect(
                    try await refusals {
                        _ = try await desk.staff.planRoster(Chain.question(stores), today: Chain.today)
                    }
                        == ["staff.store-unknown"])
            }
            #expect(
                try await refusals { _ = try await desk.staff.planRoster(Chain.question("C-HZ-1"), today: Chain.today) }
                    == ["staff.roster-nobody"])
            #expect(
                try await refusals { _ = try await desk.staff.shifts(of: Code("P-2"), from: Chain.monday, weeks: 1) }
                    == ["staff.person-unknown"])
        }
        try await Desk.of("d-zj") { (desk) async throws in
            #expect(
                try await refusals { _ = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today) }
                    == ["staff.not-for-accounts"])
        }
        try await Desk.of("audit") { (desk) async throws in
            let plan = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            #expect(try await refusals { _ = try await desk.staff.accept(plan) } == ["staff.no-right"])
        }
        try await Desk.of("gd") { (desk) async throws in
            let error = await #expect(throws: PostgresError.self) { try await put("S-HZ-1", "P-1", through: desk) }
            #expect(error?.sqlState == "42501")
        }
        #expect(try await Chain.shifts().isEmpty)
    }

    @Test(.database) func `accepted by two at once are taken once`() async throws {
        try await Chain.load()
        try await Desk.of("hq") { (one) async throws in
            try await Desk.of("zj") { (other) async throws in
                let first = try await one.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
                try await one.staff.take(.wishes, "person,from,wish\nP-1,2026-01-15,off\n")
                let second = try await other.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
                #expect(try await refusals { _ = try await one.staff.accept(first) } == ["staff.roster-stale"])
                async let mine = refusals { _ = try await other.staff.accept(second) }
                let third = try await one.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
                async let yours = refusals { _ = try await one.staff.accept(third) }
                let ends = try await [mine, yours]
                #expect(ends.contains([]) && ends.allSatisfy { $0 == [] || $0 == ["staff.roster-stale"] })
            }
        }
        #expect(try await !Chain.shifts().isEmpty)
    }

    @Test(.database) func `never have a person in two stores, whoever is faster`() async throws {
        try await Chain.load()
        try await Desk.of("hq") { (one) async throws in
            try await Desk.of("zj") { (other) async throws in
                async let mine = constraint { try await put("S-HZ-1", "P-1", through: one) }
                async let yours = constraint { try await put("S-HZ-2", "P-1", from: "10:00", through: other) }
                let ends = try await [mine, yours].sorted()
                #expect(ends == ["", "roster_shift_double_booked"])
            }
        }
        #expect(try await Chain.shifts().count == 1)
    }

    @Test(.database) func `say who was given a shift elsewhere meanwhile, and where`() async throws {
        try await Chain.load()
        try await Desk.of("zj") { (desk) async throws in
            try await desk.staff.take(.wishes, "person,from,to,wish\nP-5,2026-01-12,2026-01-18,absent\n")
            let own = try await desk.staff.planRoster(Chain.question("S-HZ-1"), today: Chain.today)
            let lent = try await desk.staff.planRoster(
                Chain.question("S-HZ-2", "S-HZ-1", lending: true), today: Chain.today)
            _ = try await desk.staff.accept(lent)
            #expect(try await refusals { _ = try await desk.staff.accept(own) } == ["staff.double-booked"])
            let away = try #require(lent.roster.shifts.first { $0.slot.store == 0 })
            let (person, day) = (lent.task.people[away.person].code, lent.task.date(away.day))
            let twice = "week,store,person,day,shift\n2026-01-12,S-HZ-1,\(person),\(day),late\n"
            #expect(try await refusals { try await desk.staff.take(.roster, twice) } == ["2 staff.breach-booked"])
        }
    }

    /// Past all rules: straight into the database.
    private func put(_ store: String, _ person: String, from: String = "09:00", through desk: Desk) async throws {
        _ = try await desk.own.write { tx in
            try tx.execute(
                """
                select chain.put_rosters(array[(select s.id from chain.store s where s.code = \(store))],
                    array[date '2026-01-12'], array[0], c.id, 0, 0,
                    array[(select s.id from chain.store s where s.code = \(store))],
                    array[(select p.id from chain.person p where p.code = \(person))],
                    array[date '2026-01-12' + \(from)::time], array[timestamp '2026-01-12 17:00'], array['early'])
                from chain.config_version c where c.kind = 'staffing'
                """)
        }
    }

    private func constraint(_ body: () async throws -> Void) async throws -> String {
        do {
            try await body()
            return ""
        } catch let error as PostgresError {
            return error.constraint ?? error.message
        }
    }
}
