import ChainKit
import Directory
import Postgres
import PromoterStaffing
import Retail
import RetailCSV
import StandingRules
import TestKit
import Testing

/// Hangzhou with two stores that want people, and four promoters.
enum PostedChain {
    static let month = sure(Month("2026-01"))
    static let today = sure(Day("2026-01-05"))

    static func load(_ settings: StaffingSettings = .builtIn) async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            try await desk.take(
                .people,
                """
                code,name,role,employer,region,home_latitude,home_longitude,joined,rank,skills,languages
                P-1,冯晨,promoter,brand,HZ,30.27,120.15,2024-03-04,senior,gaming;service,wuu
                P-3,吴宇,promoter,brand,HZ,30.28,120.16,2024-03-04,junior,service,
                P-4,谢欣,promoter,agency,HZ,30.26,120.17,2025-03-04,junior,,wuu
                P-5,何晨,promoter,brand,HZ,,,2025-11-04,trainee,,
                C-1,孙店,clerk,D-ZJ,HZ,,,2024-03-04,,,
                """)
            _ = try await desk.own.write { tx in try tx.apply(settings, from: nil, note: nil, today: today) }
        }
        try await SmallChain.grade("2026-01", ["S-HZ-1": .a, "S-HZ-2": .b, "C-HZ-1": .d, "S-GZ-1": .a])
    }

    static func region(_ code: String) -> RegionCode { sure(try? RegionCode(code)) }
    static func person(_ code: String) -> PersonCode { sure(try? PersonCode(code)) }
    static func store(_ code: String) -> StoreCode { sure(try? StoreCode(code)) }
    static func file(_ text: String) -> TableFile { TableFile(name: "staff.csv", bytes: Array(text.utf8)) }

    /// Who is posted where on a day, by person.
    static func posted(on day: Day = today) async throws -> [String] {
        try await TestDatabase.current.read { tx in
            try tx.all(
                """
                select p.code || ' ' || s.code from chain.posting q join chain.person p on p.id = q.person_id
                    join chain.store s on s.id = q.store_id where q.during @> \(day)::date order by 1
                """
            ) { (row) throws(PostgresError) -> String in try row[0] }
        }
    }

    static func codes(_ body: () async throws -> Void) async throws -> [String] {
        do {
            try await body()
            return []
        } catch let refusal as Refusal { return refusal.problems.map(\.code) }
    }
}

@Suite struct `A run of postings` {
    @Test(.database) func `is kept once, shown, accepted once, and ends others`() async throws {
        try await PostedChain.load()
        let zj = PostedChain.region("ZJ")
        try await Desk.of("zj") { desk in
            let first = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today)
            #expect(!first.isRepeated && first.run.isProven && first.run.value == first.run.bound)
            #expect(first.run.author == "zj" && first.run.people == 4 && first.run.stores == 2)
            // Three heads in the flagship, two in the other; a trainee and two juniors beside one senior.
            #expect(first.lines.map(\.person) == ["P-1", "P-3", "P-4", "P-5"])
            #expect(first.lines.count { $0.store == "S-HZ-1" } == 3 && first.lines.count { $0.fate == .comes } == 4)
            #expect(first.run.vacancies == 1 && first.run.moves == 0)
            let again = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today)
            #expect(again.isRepeated && again.run == first.run && again.lines == first.lines)

            // A second look hears what accepting would hear, and changes nothing.
            try await desk.staff.foreseeAcceptance(.number(first.run.number), from: PostedChain.today)
            #expect(
                try await PostedChain.codes {
                    try await desk.staff.foreseeAcceptance(.number(first.run.number), from: sure(Day("2026-02-01")))
                } == ["staff.day-of-other-month"])
            #expect(try await PostedChain.posted() == [])

            let done = try await desk.staff.accept(
                .newest(zj, PostedChain.month), people: [PostedChain.person("P-1")], from: PostedChain.today)
            #expect(done.changed == 1)
            #expect(try await PostedChain.posted() == ["P-1 S-HZ-1"])
            let rest = try await desk.staff.accept(.number(first.run.number), from: PostedChain.today)
            let more = try await desk.staff.accept(.number(first.run.number), from: PostedChain.today)
            #expect(rest.changed == 3 && more.changed == 0)
            let spells = try await desk.staff.postings(person: PostedChain.person("P-1"), store: nil)
            #expect(spells.map(\.trialUntil) == [Day("2026-01-11")] && spells.map(\.run) == [first.run.number])

            // Everybody is where he should be: the next run moves nobody.
            let next = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today)
            #expect(next.run.moves == 0 && next.lines.allSatisfy { $0.fate == .stays })
            #expect(
                try await PostedChain.codes {
                    _ = try await desk.staff.accept(.number(first.run.number), from: PostedChain.today)
                } == ["staff.run-moved"])
            #expect(
                try await PostedChain.codes {
                    _ = try await desk.staff.accept(.number(next.run.number), from: sure(Day("2026-02-01")))
                } == ["staff.day-of-other-month"])
        }
        let trail = try await TestDatabase.current.read { tx in
            try tx.all(
                "select distinct kind || ' ' || verb from trail.event where kind in ('posting', 'staff_run') order by 1"
            ) {
                (row) throws(PostgresError) -> String in try row[0]
            }
        }
        #expect(trail == ["posting posted", "staff_run proposed"])
    }

    @Test(.database) func `is of those who may make it`() async throws {
        try await PostedChain.load()
        let zj = PostedChain.region("ZJ")
        let run = try await Desk.of("hq") { desk in
            try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today).run
        }
        for (stranger, code) in [("gd", "staff.no-such-run"), ("audit", "staff.not-yours")] {
            try await Desk.of(stranger) { desk in
                let proposed = try await PostedChain.codes {
                    _ = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today)
                }
                let accepted = try await PostedChain.codes {
                    _ = try await desk.staff.accept(.number(run.number), from: PostedChain.today)
                }
                #expect(proposed == ["staff.region-unknown"] && accepted == [code])
            }
        }
        try await Desk.of("d-zj") { desk in
            let codes = try await PostedChain.codes { _ = try await desk.staff.postings(of: .number(run.number)) }
            #expect(codes == ["staff.not-for-accounts"])
        }
        #expect(try await PostedChain.posted() == [])
    }

    @Test(.database) func `stays within what headquarters grants, whoever posts`() async throws {
        try await PostedChain.load()
        let zj = PostedChain.region("ZJ")
        try await Desk.of("hq") { desk in
            _ = try await desk.staff.take(.grants, PostedChain.file("month,region,heads\n2026-01,ZJ,2\n"))
        }
        try await Desk.of("zj") { desk in
            let receipt = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today)
            #expect(receipt.lines.count { $0.store != nil } == 2)
            #expect(receipt.lines.filter { $0.store == nil }.contains { $0.other?.reason == "grant" })
            _ = try await desk.staff.accept(.number(receipt.run.number), from: PostedChain.today)
            let idle = try #require(receipt.lines.first { $0.store == nil }?.person)
            #expect(
                try await PostedChain.codes {
                    _ = try await desk.staff.post(
                        PostedChain.person(idle), to: PostedChain.store("S-HZ-2"), from: PostedChain.today)
                } == ["staff.obstacle-grant"])
            let text = "person,store,from\n\(idle),S-HZ-2,2026-01-06\n"
            #expect(
                try await PostedChain.codes { _ = try await desk.staff.take(.postings, PostedChain.file(text)) }
                    == ["staff.beyond-grant"])
            let use = try await desk.staff.grants(in: PostedChain.month, today: PostedChain.today)
            #expect(use.map(\.region) == ["ZJ"] && use.map(\.posted) == [2] && use.map(\.heads) == [2])
        }
        #expect(try await PostedChain.posted().count == 2)
    }

    @Test(.database) func `is refused when a posting changed after it, and may be accepted by two at once`()
        async throws
    {
        try await PostedChain.load()
        let zj = PostedChain.region("ZJ")
        try await Desk.of("hq") { desk in
            let run = try await desk.staff.propose(PostedChain.month, below: zj, today: PostedChain.today).run
            try await Desk.of("zj") { other in
                async let one = desk.staff.accept(.number(run.number), from: PostedChain.today)
                async let two = other.staff.accept(.number(run.number), from: PostedChain.today)
                let changed = try await [one.changed, two.changed]
                #expect(changed.sorted() == [0, 4])
            }
            let next = try await desk.staff.propose(
                PostedChain.month, below: zj,
                wishes: PostingWishes(posted: ["P-4": "S-HZ-2"], moves: .whole), today: PostedChain.today)
            #expect(next.lines.first { $0.person == "P-4" }?.store == "S-HZ-2")
            _ = try await desk.staff.post(PostedChain.person("P-4"), to: nil, from: PostedChain.today)
            _ = try await desk.staff.post(PostedChain.person("P-1"), to: nil, from: PostedChain.today)
            #expect(
                try await PostedChain.codes {
                    _ = try await desk.staff.accept(.number(next.run.number), from: PostedChain.today)
                } == ["staff.run-moved"])
        }
    }
}

@Suite struct `Somebody posted by hand` {
    @Test(.database) func `keeps every rule that a proposal keeps`() async throws {
        var settings = StaffingSettings.builtIn
        settings.rules.certificates.launchDays = 400
        try await PostedChain.load(settings)
        try await Desk.of("zj") { desk in
            func refused(_ person: String, _ store: String) async throws -> [String] {
                try await PostedChain.codes {
                    _ = try await desk.staff.post(
                        PostedChain.person(person), to: PostedChain.store(store), from: PostedChain.today)
                }
            }
            // No certificate, no posting: the store carries what came to market in March.
            #expect(try await refused("P-3", "S-HZ-1") == ["staff.bar-certificate"])
            let byFile = try await PostedChain.codes {
                _ = try await desk.staff.take(
                    .postings, PostedChain.file("person,store,from\nP-3,S-HZ-1,2026-01-05\n"), told: PostedChain.today)
            }
            #expect(byFile == ["staff.bar-certificate"])
            #expect(try await refused("C-1", "S-HZ-1") == ["staff.not-a-promoter"])
            #expect(try await refused("P-1", "S-GZ-1") == ["staff.store-wants-nobody"])
            #expect(try await refused("P-2", "S-HZ-1") == ["staff.not-a-promoter"])
            let text = "store,person,from,to,reason\nS-HZ-1,P-1,2026-01-01,,吵架\n"
            _ = try await desk.staff.take(.vetoes, PostedChain.file(text))
            #expect(try await refused("P-1", "S-HZ-1") == ["staff.bar-veto"])
            let matches = try await desk.staff.matches(
                of: PostedChain.person("P-1"), in: PostedChain.month, today: PostedChain.today)
            #expect(matches.map(\.store).sorted() == ["S-HZ-1", "S-HZ-2"])
            #expect(matches.first { $0.store == "S-HZ-1" }?.pair.bar == .veto)
            #expect(
                try await PostedChain.codes {
                    _ = try await desk.staff.propose(
                        PostedChain.month, below: PostedChain.region("ZJ"),
                        wishes: PostingWishes(posted: ["P-1": "S-HZ-1"], filled: ["S-XX"]), today: PostedChain.today)
                } == ["staff.bar-veto", "staff.store-wants-nobody"])
        }
        #expect(try await PostedChain.posted() == [])
    }
}
