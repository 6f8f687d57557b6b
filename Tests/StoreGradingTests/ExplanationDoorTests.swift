import ChainKit
import Postgres
import Retail
import RetailSQL
import StoreGrading
import TestKit
import Testing

/// A chain of which the run has happened, graded by facts that a hand can raise.
private struct Explained {
    let month: Month
    let stores: [StoreFacts]
    var today: Day { month.lastDay }

    static let actions = [
        LiftingAction("sign", english: "Sign", chinese: "招牌", adds: [.footfall: 700], cost: 90_000, atMost: 3),
        LiftingAction("window", english: "Window", chinese: "橱窗", adds: [.capacity: 60_000], cost: 50_000, atMost: 4),
        LiftingAction(
            "move", english: "Move", chinese: "搬迁", adds: [.area: 80, .footfall: 900], cost: 200_000, atMost: 2),
    ]

    static func percent(_ number: Int) -> Percentage { sure(Percentage(basisPoints: number * 100)) }

    init(_ cut: GradeCut) async throws {
        var chain = GradedChain(14)
        let points = { (number: Int32) in sure(Points(tenThousandths: number * 10_000)) }
        for index in chain.twin.stores.indices {
            chain.twin.stores[index].opened = nil
            chain.twin.stores[index].capacity = chain.twin.stores[index].capacity ?? 100
        }
        chain.twin.scheme = GradingScheme(
            name: "hand", months: 3, peers: PeerRule(level: .branch),
            factors: [
                GradingFactor("capacity", weight: Self.percent(50), source: .capacity),
                GradingFactor(
                    "footfall", weight: Self.percent(20), source: .footfall, .range(from: nil, to: nil),
                    missing: .leftOut),
                GradingFactor(
                    "area", weight: Self.percent(20), source: .area,
                    .banded([.init(from: 40, points: points(30)), .init(from: 150, points: points(90))]),
                    missing: .points(points(20))),
                GradingFactor("display", weight: Self.percent(10), source: .display, missing: .leftOut),
            ], cut: cut, band: Self.percent(5), steps: 1)
        let database = TestDatabase.current
        try await chain.lay(in: database, seed: 3)
        try await chain.rule(in: database)
        let settings = GradingRules(inUse: "hand", schemes: [chain.twin.scheme], actions: Self.actions).plain
        try await database.write { tx in
            try tx.execute(
                """
                insert into chain.config_version (kind, version, rules_from, settings, sha256, user_id, user_code)
                select 'grading', 2, '2000-01-01', \(settings), sha256(convert_to(\(settings), 'UTF8')), u.id, u.code
                from auth.app_user u where u.code = 'hq'
                """)
        }
        (month, stores) = (chain.twin.month, chain.twin.stores)
    }
}

@Suite struct `A grade explained at the door` {
    private static let cuts: [GradeCut] = [
        .shares([10, 20, 30, 25].map { Explained.percent($0) }),
        .points([80, 60, 40, 20].map { sure(Points(tenThousandths: Int32($0) * 10_000)) }),
        .measure(
            .capacity, [500_000, 250_000, 120_000, 50_000],
            refinement: .init(
                within: Explained.percent(10), up: sure(Points(tenThousandths: 700_000)),
                down: sure(Points(tenThousandths: 300_000)))),
    ]

    @Test(.database, arguments: 0..<3) func `adds up, recomputes, and says the cheapest way that then comes`(
        number: Int
    ) async throws {
        let chain = try await Explained(Self.cuts[number])
        let hq = try await Desk.open("hq"), manager = try await Desk.open("rm")
        let book = GradeBook(own: hq.own), own = GradeBook(own: manager.own)
        let run = try await book.propose(chain.month, today: chain.today).run
        #expect(run.dropped == ["display"])
        var (explained, ways, unseen) = (0, 0, 0)
        for proposal in try await book.proposals(of: run) {
            let store = try StoreCode(proposal.store)
            let why = try await book.explanation(of: store, today: chain.today)
            #expect(why.proposal == proposal && !why.why.isEmpty)
            let standing = try await book.standing(of: store, today: chain.today)
            #expect(standing.why == why)
            do {
                #expect(try await book.way(of: store, today: chain.today) == standing.way.get())
            } catch let refusal as Refusal {
                #expect(throws: refusal) { try standing.way.get() }
            }
            // A manager is told the same of the own stores, and nothing of others.
            if proposal.region == "L0" || proposal.region.hasPrefix("L0B") {
                let seen = try await own.explanation(of: store, today: chain.today)
                #expect(seen.explanation == why.explanation && seen.peers == why.peers)
            } else {
                unseen += 1
                await #expect(throws: Refusal.self) { try await own.explanation(of: store, today: chain.today) }
                await #expect(throws: Refusal.self) { try await own.way(of: store, today: chain.today) }
                await #expect(throws: Refusal.self) { try await own.standing(of: store, today: chain.today) }
                await #expect(throws: Refusal.self) { try await own.history(of: store) }
            }
            guard let total = proposal.total else { continue }
            explained += 1
            let parts = why.explanation.factors.compactMap(\.contribution?.tenThousandths)
            #expect(parts.reduce(0, +) == total.tenThousandths)
            let peers = try #require(why.peers[0])
            #expect(
                why.explanation.factors[0].points?.tenThousandths
                    == Int32((2 * peers.below + peers.level + 1) * 1_000_000 / (2 * (peers.known + 1))))
            guard let grade = proposal.proposed, grade != .a, ways < 8 else { continue }
            let found = try await book.way(of: store, today: chain.today)
            guard let up = found.way else { continue }
            ways += 1
            let after = try await raised(store, up, grade, chain, book)
            #expect(after.total == up.standing.total && after.measure == up.standing.measure, "\(store)")
            #expect(after.proposed == found.target, "\(store) \(up)")
        }
        #expect(explained > 5 && ways > 0, "\(explained) \(ways) \(unseen)")
        await hq.close()
        await manager.close()
    }

    /// The run of the month again, of the same chain in which the store has what the way adds; everything is put back.
    private func raised(
        _ store: StoreCode, _ way: WayUp, _ grade: Grade, _ chain: Explained, _ book: GradeBook
    ) async throws -> GradeProposal {
        func total(_ source: FactorSource) -> Int64 {
            way.steps.reduce(0) { $0 + ($1.action.adds[source] ?? 0) * Int64($1.times) }
        }
        let (capacity, footfall, area) = (total(.capacity) / 1000, total(.footfall), total(.area))
        func add(_ sign: Int64) async throws {
            try await TestDatabase.current.write { tx in
                try tx.execute(
                    """
                    update chain.store_version v set capacity_units = capacity_units + \(Int32(sign * capacity)),
                        monthly_footfall = monthly_footfall + \(Int32(sign * footfall)),
                        area_m2 = area_m2 + \(Int32(sign * area))
                    from chain.store s where s.id = v.store_id and s.code = \(store)
                    """)
                // The grade that it comes from is in force, as if it had been accepted.
                try tx.execute(
                    sign > 0
                        ? """
                        insert into chain.store_grade (store_id, month, region_id, grade, outcome, run_id, user_id, user_code)
                        select s.id, '2026-03-01', s.region_id, \(grade.rawValue), 'graded', r.id, r.user_id, r.user_code
                        from chain.store s, (select * from chain.grade_run order by id limit 1) r
                        where s.code = \(store)
                        """ : "delete from chain.store_grade where month = '2026-03-01'")
            }
        }
        try await add(1)
        let run = try await book.propose(chain.month, today: chain.today).run
        let after = try await book.proposals(of: run).first { $0.store == store.text }
        try await add(-1)
        _ = try await book.propose(chain.month, today: chain.today)
        return try #require(after)
    }

    @Test(.database) func `keeps a way as a plan once, and says whether the grade came`() async throws {
        let chain = try await Explained(Self.cuts[1])
        try await Desk.of("hq") { desk in
            let book = GradeBook(own: desk.own)
            let run = try await book.propose(chain.month, today: chain.today).run
            var planned: (StoreCode, Grade)?
            for proposal in try await book.proposals(of: run) where planned == nil {
                guard proposal.outcome == .graded, proposal.proposed != .a else { continue }
                let store = try StoreCode(proposal.store)
                if let way = try await book.way(of: store, today: chain.today) as WayToGrade?, way.way != nil {
                    planned = (store, way.target)
                }
            }
            let (store, target) = try #require(planned)
            for isRepeated in [false, true] {
                let receipt = try await desk.own.write { tx in
                    try tx.planWay(of: store, month: nil, to: nil, by: nil, today: chain.today)
                }
                #expect(receipt.isRepeated == isRepeated && receipt.month == chain.month.adding(months: 3))
            }
            let plan = try #require(try await book.plans().first)
            #expect(plan.store == store.text && plan.target == target && plan.state == .open && plan.cost > 0)
            #expect(try await book.plans(month: chain.month) == [])
            await #expect(throws: Refusal.self) {
                try await desk.own.write { tx in
                    try tx.planWay(of: store, month: nil, to: nil, by: chain.month, today: chain.today)
                }
            }
        }
    }
}
