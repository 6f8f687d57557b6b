import ChainKit
import DisplayCompliance
import Postgres
import Retail
import RetailCSV
import TestKit
import Testing

@Suite struct `A code for the frame` {
    private let store = "S-HZ-1"

    private func give(_ person: String = "zj", _ store: String = "S-HZ-1", on day: String) async throws -> DisplayCode {
        try await Desk.of(person) { (desk) async throws in
            try await desk.displays.code(for: StoreCode(store), on: ShownChain.day(day))
        }
    }

    /// Loads a visit of two rows; the first tells the code.
    private func visit(
        _ day: String, _ inspector: String, code: String, earlier: EarlierVisits = .stand
    ) async throws {
        let text = """
            store,day,inspector,zone,sku,facings,code
            \(store),\(day),\(inspector),storefront,A6-256-BK,1,\(code)
            \(store),\(day),\(inspector),overhead,A6-256-BK,1,

            """
        try await Visits.load(TableFile(name: "visits.csv", bytes: Array(text.utf8)), earlier: earlier)
    }

    /// What the codes of visits that count prove, in the order in which they came in.
    private func states() async throws -> [CodeState] {
        try await Desk.of("hq") { (desk) async throws in
            try await desk.displays.visits(VisitQuestion()).map(\.visit).filter { $0.replacedBy == nil }
                .sorted { $0.number < $1.number }.map(\.code)
        }
    }

    @Test(.database) func `proves one visit to the store on the day, however it is spelt`() async throws {
        try await Visits.chain()
        let given = try await give(on: "2026-03-05")
        #expect(
            given.code.wholeMatch(of: /[CDFHJKMNPRTWXY3479]{3}-[CDFHJKMNPRTWXY3479]{3}/) != nil && !given.isRepeated)
        let again = try await give("hq", on: "2026-03-05")
        #expect(again.code == given.code && again.isRepeated && again.author == "zj")

        try await visit("2026-03-04", "P-1", code: "")
        try await visit("2026-03-06", "P-1", code: given.code)
        try await visit("2026-03-05", "P-2", code: "")
        try await visit("2026-03-05", "P-1", code: given.code.lowercased())
        #expect(try await states() == [.notAsked, .wrong, .missing, .right])

        let next = try await give(on: "2026-03-05")
        #expect(next.code != given.code && !next.isRepeated)
        try await visit("2026-03-05", "P-2", code: given.code, earlier: .areReplaced)
        #expect(try await states() == [.notAsked, .wrong, .right, .used])
        // The corrected file of the visit that used it up takes it over.
        try await visit("2026-03-05", "P-1", code: given.code, earlier: .areReplaced)
        #expect(try await states() == [.notAsked, .wrong, .used, .right])
    }

    @Test(.database) func `of one file goes to the first visit that tells it`() async throws {
        try await Visits.chain()
        let code = try await give(on: "2026-03-05").code
        let text = """
            store,day,inspector,zone,sku,facings,code
            S-HZ-1,2026-03-05,P-1,storefront,A6-256-BK,1,\(code)
            S-HZ-1,2026-03-05,P-2,storefront,A6-256-BK,1,\(code)

            """
        try await Visits.load(TableFile(name: "visits.csv", bytes: Array(text.utf8)))
        #expect(try await states() == [.right, .used])
    }

    @Test(.database) func `is used once, says the database too`() async throws {
        try await Visits.chain()
        let code = try await give(on: "2026-03-05").code
        try await visit("2026-03-05", "P-1", code: code)
        try await visit("2026-03-05", "P-2", code: "")
        let kept = FrameCode.kept(code)
        for change in ["where inspector = 'P-2'", "where inspector = 'P-1' and replaced_by is null"] {
            let day = change.contains("P-2") ? "day" : "day + 1"
            await #expect(throws: PostgresError.self) {
                try await TestDatabase.current.write { tx in
                    try tx.script(
                        "update chain.display_visit set code = '\(kept)', code_used = '\(kept)', day = \(day) \(change)"
                    )
                }
            }
        }
    }

    @Test(.database) func `is given out by those above the store`() async throws {
        try await Visits.chain()
        for (person, code) in [
            ("gd", "display.store-unseen"), ("d-zj", "display.code.no-right"), ("audit", "display.code.no-right"),
        ] {
            let refusal = await #expect(throws: Refusal.self) { _ = try await give(person, on: "2026-03-05") }
            #expect(refusal?.problems.map(\.code) == [code], "\(person)")
        }
    }

    @Test(.database) func `of a visit is one, and short`() async throws {
        try await Visits.chain()
        let text = """
            store,day,inspector,zone,sku,facings,code
            S-HZ-1,2026-03-05,P-1,storefront,A6-256-BK,1,CDF-HJK
            S-HZ-1,2026-03-05,P-1,overhead,A6-256-BK,1,cdf hjk
            S-HZ-1,2026-03-05,P-1,overhead,A6-256-WH,1,CDF-HJM
            S-HZ-1,2026-03-06,P-1,overhead,A6-256-WH,1,\(String(repeating: "C", count: 41))
            S-HZ-1,2026-03-07,P-1,overhead,A6-256-WH,1,-

            """
        do {
            try await Visits.load(TableFile(name: "visits.csv", bytes: Array(text.utf8)))
            Issue.record("taken")
        } catch let refusal as Refusal {
            #expect(
                refusal.problems.map { "\($0.code) \($0.place.line ?? 0)" } == [
                    "visit.code-differs 4", "visit.code-unfit 5", "visit.code-unfit 6",
                ])
        }
    }
}
