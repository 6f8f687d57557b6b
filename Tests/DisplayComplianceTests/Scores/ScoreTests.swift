import ChainKit
import DisplayCompliance
import Postgres
import Retail
import TestKit
import Testing

@Suite struct `Scores of displays` {
    private let month = RandomAudits.month

    private func form(_ seed: UInt64) -> DisplayForm {
        var form = DisplayForm.builtIn
        form.areas = AreasWanted(usual: 3, byGrade: [.d: 2, .e: 1])
        form.photos.areasNeedPhoto = !seed.isMultiple(of: 3)
        return form
    }

    private func scores(_ person: String, _ scope: DisplayScope = DisplayScope()) async throws -> DisplayMonth {
        try await AuditedChain.ask(person) {
            try await $0.scores(of: month, scope, today: AuditedChain.today)
        }
    }

    @Test(.database)
    func `are a recount of the findings, whatever their order, the same for everybody who sees the store`()
        async throws
    {
        try await AuditedChain.load()
        for seed: UInt64 in 1...12 {
            var audits = RandomAudits(seed)
            let form = form(seed)
            try await AuditedChain.rule(form)
            try await audits.lay()
            let naive = NaiveScore(audits: audits, form: form)
            let all = try await scores("hq")
            #expect(all.stores.map(\.store) == ["C-HZ-1", "S-GZ-1", "S-HZ-1", "S-HZ-2"])
            for store in all.stores {
                let visits = naive.visits(store.store)
                #expect(store.totals == naive.totals(naive.findings(store.store)), "seed \(seed), \(store.store)")
                #expect(store.keys == naive.verdicts(store.store), "seed \(seed), \(store.store)")
                #expect(store.visits == visits.count && store.lastVisit == visits.map(\.day).max())
                #expect((0...10_000).contains(store.totals.score.share?.basisPoints ?? 0))
                if visits.isEmpty { #expect(store.state(all.mark) == .notAudited, "seed \(seed), \(store.store)") }
            }
            try await groups(naive, seed)
            try await months(all, seed)

            var dice = Seeded(seed)
            audits.findings.shuffle(using: &dice)
            try await audits.lay()
            #expect(try await scores("hq") == all, "seed \(seed)")
            for (manager, own) in [("zj", ["C-HZ-1", "S-HZ-1", "S-HZ-2"]), ("gd", ["S-GZ-1"])] {
                #expect(
                    try await scores(manager).stores == all.stores.filter { own.contains($0.store) }, "seed \(seed)")
            }
        }
    }

    private func groups(_ naive: NaiveScore, _ seed: UInt64) async throws {
        let counted = naive.audits.findings.filter(\.visit.counts)
        let today = AuditedChain.today
        try await AuditedChain.ask("hq") { door in
            for group in try await door.groups(of: month, by: .zone, today: today) {
                #expect(group.totals == naive.totals(counted.filter { $0.zone == group.zone }), "seed \(seed)")
            }
            for group in try await door.groups(of: month, by: .product, today: today) {
                let own = naive.totals(counted.filter { $0.sku == group.sku })
                #expect(group.totals == bare(own), "seed \(seed)")
            }
            for group in try await door.groups(of: month, by: .modelZone, today: today) {
                let own = counted.filter { $0.model == group.model && $0.zone == group.zone }
                #expect(group.totals == bare(naive.totals(own)), "seed \(seed)")
            }
        }
    }

    /// Without the share of a shelf, on which several products stand.
    private func bare(_ totals: DisplayTotals) -> DisplayTotals {
        var totals = totals
        totals.shelf = ShelfShare()
        return totals
    }

    /// A region is the sum of its stores.
    private func months(_ all: DisplayMonth, _ seed: UInt64) async throws {
        let lines = try await AuditedChain.ask("hq") {
            try await $0.regions(upTo: month, months: 2, by: .branch, today: AuditedChain.today)
        }
        #expect(lines.prefix(2).allSatisfy { $0.coverage.audited == 0 && $0.passRate.share == nil })
        for (line, (region, stores)) in zip(lines.dropFirst(2), all.regions) {
            #expect(line.region == region && line.passRate == PassRate(of: stores, all.mark), "seed \(seed)")
            #expect(line.coverage == AuditCoverage(audited: stores.count { $0.visits > 0 }, open: stores.count))
            #expect(line.score == stores.reduce(DisplayTotals()) { $0 + $1.totals }.score, "seed \(seed)")
        }
    }

    @Test(.database)
    func `of another's region and of none are refused with one sentence, and distributors have no part`()
        async throws
    {
        try await AuditedChain.load()
        try await AuditedChain.rule(.builtIn)
        func refusal(_ person: String, _ scope: DisplayScope) async throws -> String? {
            do {
                _ = try await scores(person, scope)
                return nil
            } catch let refusal as Refusal {
                return refusal.problems.map(\.code).joined(separator: " ")
            }
        }
        for region in ["ZJ", "XX"] {
            #expect(try await refusal("gd", DisplayScope(region: RegionCode(region))) == "display.no-region")
        }
        for store in ["S-HZ-1", "S-XX-1"] {
            #expect(try await refusal("gd", DisplayScope(store: StoreCode(store))) == "display.no-store")
        }
        #expect(try await refusal("gd", DisplayScope(region: RegionCode("GD"))) == nil)
        #expect(try await refusal("d-zj", DisplayScope()) == "display.not-for-accounts")
        let ahead = Day("2026-02-28") ?? .first
        await #expect(throws: Refusal.self) {
            try await AuditedChain.ask("hq") { try await $0.scores(of: month, today: ahead) }
        }
    }
}
