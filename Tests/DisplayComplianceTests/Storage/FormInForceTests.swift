import ChainKit
import Directory
import DisplayCompliance
import Postgres
import Retail
import StandingRules
import TestKit
import Testing
import Trail

@Suite struct `Display standards in force` {
    private let march = Month(year: 2026, month: 3) ?? .first
    private let may = Month(year: 2026, month: 5) ?? .first
    private struct Length { let characters: Int }

    private func apply(
        _ desk: Desk, _ form: DisplayForm, from month: Month? = nil
    ) async throws -> ConfigReceipt {
        try await desk.own.write { tx in
            try tx.apply(form, from: month, note: "开春", today: ShownChain.day("2026-03-05"))
        }
    }

    private func refusal(_ body: () async throws -> Void) async -> String? {
        do {
            try await body()
            return nil
        } catch {
            return (error as? Refusal)?.problems.first?.code ?? "\(error)"
        }
    }

    @Test(.database) func `are put in force by headquarters alone, version by version, and kept in the trail`()
        async throws
    {
        try await SmallChain.load()
        var later = DisplayForm.builtIn
        later.areas = AreasWanted(usual: 3, byGrade: [.a: 4])
        try await Desk.of("hq") { (desk) async throws in
            #expect(await refusal { _ = try await desk.displays.form(for: march) } == "display.no-form")
            #expect(try await apply(desk, .builtIn).version.version == 1)
            #expect(try await apply(desk, .builtIn).isRepeated)
            #expect(try await apply(desk, later, from: may).version.version == 2)
            let (first, second) = (try await desk.displays.form(for: march), try await desk.displays.form(for: may))
            #expect(first.form == .builtIn && first.version.version == 1)
            #expect(second.form == later && second.version.version == 2)
            // A file is read once, whoever asks and however often.
            var readings = 0
            for version in [first.version, second.version, first.version] {
                let length = version.read { text in
                    readings += 1
                    return Length(characters: text.count)
                }
                #expect(length.characters == version.settings.count)
            }
            #expect(readings == 2)
        }
        try await Desk.of("zj") { (desk) async throws in
            #expect(await refusal { _ = try await apply(desk, later) } == "config.hq-only")
            #expect(try await desk.displays.form(for: may).form == later)
        }
        try await Desk.of("d-zj") { (desk) async throws in
            #expect(await refusal { _ = try await desk.displays.form(for: may) } == "display.not-for-accounts")
        }
        let recorded: [String] = try await TestDatabase.current.read { tx in
            try tx.all("select key from trail.event where kind = 'config_version' order by id") {
                (row) throws(PostgresError) in try row[0]
            }
        }
        #expect(recorded == ["display 1", "display 2"])
    }

    @Test(.database) func `say of a store what is asked of it, to those who see it`() async throws {
        try await SmallChain.load()
        try await SmallChain.grade("2026-03", ["S-HZ-1": .a])
        let (store, day) = (try StoreCode("S-HZ-1"), ShownChain.day("2026-03-05"))
        try await Desk.of("hq") { (desk) async throws in _ = try await apply(desk, .builtIn) }
        try await Desk.of("zj") { (desk) async throws in
            let shown = try await desk.displays.standards(of: store, on: day)
            #expect(shown.store.grade == .a && shown.areasWanted == 3 && shown.store.areas.count == 2)
            #expect(
                shown.asked.map { "\($0.zone.rawValue) \($0.product.model) \($0.standard.name)" } == [
                    "storefront A6 window", "overhead A6 overhead", "counter A6 counter_large", "counter M3 tags",
                ])
            let early = try await desk.displays.standards(of: store, on: ShownChain.day("2025-04-01"))
            #expect(early.store.grade == nil && early.asked.map(\.standard.name) == ["counter_least"])
        }
        for (user, code) in [("gd", "display.store-unseen"), ("d-zj", "display.not-for-accounts")] {
            try await Desk.of(user) { (desk) async throws in
                #expect(
                    await refusal { _ = try await desk.displays.standards(of: store, on: day) } == code, "\(user)")
            }
        }
    }

    @Test(.database) func `name no model and no series that there is not`() async throws {
        try await SmallChain.load()
        let text = """
            standards:
              slip: { products: { model: A7 }, zone: counter, facings: 1 }
              other: { products: { series: APEX }, zone: counter, facings: 1 }
              third: { products: { series: apex }, zone: counter, facings: 1 }

            """
        try await Desk.of("hq") { (desk) async throws in
            do {
                try await desk.own.read { tx in try tx.demandProducts(ofForm: text) }
                Issue.record("taken")
            } catch let refusal as Refusal {
                #expect(
                    refusal.problems.map { "\($0.code) \($0.place.line ?? 0) \($0.place.value ?? "")" } == [
                        "display.model-unknown 2 A7", "display.series-unknown 4 apex",
                    ])
            }
        }
    }

    @Test(.database) func `tell which key products of a list nobody can buy yet`() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { (desk) async throws in
            _ = try await apply(desk, .builtIn)
            try await desk.take(.keyProducts, "model,channel,region,from,to\nM3,,,2025-01-01,\nA6,,,2025-01-01,\n")
            let store = try StoreCode("S-HZ-1")
            let early = try await desk.displays.standards(of: store, on: ShownChain.day("2025-04-01"))
            #expect(early.keysNotOnSale == ["M3"])
            #expect(
                try await desk.displays.standards(of: store, on: ShownChain.day("2025-07-01")).keysNotOnSale == [])
        }
    }
}
