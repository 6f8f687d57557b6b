import ChainKit
import Directory
import Postgres
import PromoterStaffing
import Retail
import TestKit
import Testing

@Suite(.database, .serialized) struct `Ranks of people` {
    private static let today = StaffedChain.today

    private static func load() async throws {
        guard try await StaffedChain.load() else { return }
        try await Desk.of("hq") { (desk) async throws in
            let rows = """
                code,name,role,employer,region,joined,rank,certificates
                P-1,冯晨,promoter,brand,HZ,2024-03-04,junior,A6:2027-01-01
                P-3,王芳,promoter,brand,HZ,2025-11-01,star,
                K-1,李静,clerk,brand,HZ,2025-11-01,,A6:2026-04-01
                K-2,周洋,clerk,brand,HZ,2025-11-01,,
                """
            try await desk.take(.people, rows, on: "2026-02-01")
        }
    }

    private static func versions() async throws -> [String] {
        try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select v.during || ' ' || coalesce(v.rank, '–') from chain.person_version v
                    join chain.person p on p.id = v.person_id and p.code = 'P-1' order by v.during
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }

    @Test func `change from a day on, are kept as they were before, and go into the trail`() async throws {
        try await Self.load()
        let (person, april) = (try PersonCode("P-1"), sure(Day("2026-04-01")))
        try await Desk.of("zj") { (desk) async throws in
            let line = try #require(
                try await desk.staff.ladder(of: Self.today.month, by: StaffScope(person: person), today: Self.today)
                    .first)
            // The rank is on record since February; sales and shifts are told of nobody.
            #expect(line.person.monthsInRank == 1 && line.next?.rank == "senior" && line.isReady == false)
            #expect(line.criteria.map(\.isMet) == [false, nil, false, nil])
            let outlook = try await desk.staff.outlook(of: person, to: "senior", from: april, today: Self.today)
            #expect(outlook.way == .up && outlook.isUnusual)
            #expect(try await desk.staff.rank(outlook, reason: Name("Leads the team")))
            #expect(try await desk.staff.rank(outlook, reason: Name("Leads the team")) == false)
            #expect(
                try await Self.versions() == [
                    "(,2026-02-01) –", "[2026-02-01,2026-04-01) junior", "[2026-04-01,) senior",
                ])
            let down = try await desk.staff.outlook(of: person, to: "trainee", from: april, today: Self.today)
            #expect(down.way == .down && down.isUnusual && down.criteria.isEmpty)
            // What counts is the rank of the day that is meant, not today's.
            let star = try await desk.staff.outlook(of: person, to: "star", from: april, today: Self.today)
            #expect(star.way == .up)
            let skips = try await desk.staff.outlook(of: person, to: "star", from: Self.today, today: Self.today)
            #expect(skips.way == .skips)
        }
        let trail = try await TestDatabase.current.read { tx in
            try tx.all("select e.verb || ' ' || e.key || ' ' || e.reason from trail.event e where e.verb = 'ranked'") {
                (row) throws(PostgresError) -> String in try row[0]
            }
        }
        #expect(trail == ["ranked P-1 Leads the team"])
    }

    @Test func `are given by the own manager, for days to come, and as the ladder calls them`() async throws {
        try await Self.load()
        let person = try PersonCode("P-1")
        func codes(_ desk: Desk, _ rank: String, _ day: Day, of person: PersonCode) async -> [String] {
            do {
                _ = try await desk.staff.outlook(of: person, to: rank, from: day, today: Self.today)
                return []
            } catch let refusal as Refusal {
                return refusal.problems.map(\.code)
            } catch {
                return ["\(error)"]
            }
        }
        try await Desk.of("zj") { (desk) async throws in
            let yesterday = sure(Self.today.adding(days: -1))
            #expect(await codes(desk, "star", yesterday, of: person) == ["staff.rank-backdated"])
            #expect(await codes(desk, "boss", Self.today, of: person) == ["staff.rank-unknown"])
            #expect(await codes(desk, "star", Self.today, of: try Code("K-1")) == ["staff.no-promoter"])
        }
        try await Desk.of("gd") { (desk) async throws in
            #expect(await codes(desk, "star", Self.today, of: person) == ["staff.person-unknown"])
        }
        let outlook = try await Desk.of("zj") { desk in
            try await desk.staff.outlook(of: person, to: "star", from: Self.today, today: Self.today)
        }
        try await Desk.of("audit") { (desk) async throws in
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.staff.rank(outlook, reason: Name("x"))
            }
            #expect(refusal?.kind == .forbidden)
        }
    }

    @Test func `have clerks beside them, who make a store ready for a launch`() async throws {
        try await Self.load()
        try await SmallChain.grade("2026-01", ["S-HZ-1": .b, "S-HZ-2": .e, "C-HZ-1": .b, "S-GZ-1": .b])
        try await Desk.of("hq") { (desk) async throws in
            try await desk.take(
                .products,
                """
                sku,name,model,series,storage,colour,launched,key_product,pack_size
                A6-256-BK,Apex 6 256 黑,A6,APEX,256,black,2026-04-03,yes,20
                A6-256-WH,Apex 6 256 白,A6,APEX,256,white,2026-04-10,no,20
                M3-128-BK,Muse 3 128 黑,M3,MUSE,128,black,2025-06-01,no,20
                """, on: "2026-02-01")
            try await desk.tell(.postings, "person,store,from\nP-1,S-HZ-1,2026-02-01\nK-2,S-HZ-1,2026-02-01\n")
        }
        let april = sure(Month("2026-04"))
        try await Desk.of("zj") { (desk) async throws in
            var answer = try await desk.staff.launches(of: april)
            let launch = try #require(answer.launches.first)
            #expect(answer.launches.map(\.model) == ["A6"] && launch.by == Day("2026-03-31"))
            // P-1 holds the certificate and is no clerk; K-2 is one and holds none. E stores do not count.
            #expect(launch.stores.map(\.store) == ["C-HZ-1", "S-HZ-1"] && launch.stores.map(\.clerks) == [0, 1])
            #expect(launch.share == Percentage.none && launch.isReady(by: answer.rule) == false)
            try await desk.tell(.postings, "person,store,from\nK-1,S-HZ-1,2026-02-01\nK-2,C-HZ-1,2026-02-02\n")
            answer = try await desk.staff.launches(of: april, model: "A6")
            #expect(answer.launches.first?.laggards.map(\.store) == ["C-HZ-1"])
            #expect(answer.launches.first?.share == Percentage(basisPoints: 5_000))
            // A certificate counts by the day, not by the launch.
            try await desk.tell(.postings, "person,store,from\nK-1,C-HZ-1,2026-03-31\n")
            answer = try await desk.staff.launches(of: april)
            #expect(answer.launches.first?.laggards.map(\.store) == ["S-HZ-1"])
            let refusal = await #expect(throws: Refusal.self) {
                try await desk.staff.launches(of: april, model: "M3")
            }
            #expect(refusal?.problems.map(\.code) == ["staff.no-launch"])
        }
    }
}
