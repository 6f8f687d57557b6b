import DemoChain
import Retail
import StoreOffice
import Testing

@Suite struct `The assumptions' file` {
    private let seeds =
        "\(#filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/"))/Seeds"

    private func text() throws -> String { String(decoding: try File.read("\(seeds)/chain.yaml"), as: UTF8.self) }

    private func read(_ text: String) throws -> Assumptions {
        try Assumptions(file: text, path: "chain.yaml", currency: #require(Currency("CNY")))
    }

    @Test func `of the seeds is read whole`() throws {
        let assumptions = try read(text())
        #expect(assumptions.firstDay == Day("2025-05-01") && assumptions.lastDay == Day("2026-10-31"))
        #expect(assumptions.storeBands.map(\.capacity) == [500, 250, 120, 60, 0])
        #expect(
            assumptions.tierOfCity["CN-SH"] == "metropolis" && assumptions.tierOfFormat["township_shop"] == "township")
        #expect(assumptions.models["APEX-6"]?.price["16+512"] == 499_900)
        #expect(assumptions.models["APEX-6"]?.predecessor == "APEX-5")
        #expect(assumptions.models["APEX-6"]?.cuts.first == .init(day: try #require(Day("2026-03-06")), minor: 30_000))
        #expect(assumptions.policy.terms.count == 2 && assumptions.policy.specials.count == 7)
        let steps = assumptions.policy.specials.first { $0.kind == .step }?.steps
        #expect(steps == [.init(units: 50, permille: 985), .init(units: 100, permille: 970)])
        #expect(assumptions.festivals.count == 10 && assumptions.proof.activated.last?.permille == 985)
    }

    @Test(arguments: [
        ("seed: 20251101", "seed: much", "assumption.no-number", "seed"),
        ("seed: 20251101", "seeds: 1", "assumption.unknown-key", "seeds"),
        ("last_day: 2026-10-31\n", "", "assumption.missing-key", "last_day"),
        ("first_day: 2025-05-01", "first_day: 2025-02-30", "day.unreadable", "first_day"),
        ("1350, 1300]", "1350]", "assumption.list-length", "weekday_permille"),
        ("{capacity: 60,", "{capacity: -1,", "assumption.no-number", "capacity"),
        ("class: flagship", "class: best", "assumption.no-class", "class"),
        ("to: 2025-05-06", "to: 2025-05-01", "assumption.no-days", "festivals"),
        ("  other: {entry: 1000, middle: 1000, flagship: 900}", "  other: 3", "assumption.no-mapping", "other"),
        ("cuts: []", "cuts: none", "assumption.no-list", "cuts"),
        ("successor_of: APEX-5", "successor_of: [APEX-5]", "assumption.no-text", "successor_of"),
        ("{tier: gold, channel", "{tier: 金牌, channel", "assumption.no-code", "tier"),
        ("{tier: gold, channel", "{tier: gold, region: GZ, channel", "assumption.unknown-key", "region"),
        ("type: direct_cut", "type: cut", "assumption.no-class", "type"),
        ("model: LARK-9, storage: 12+256, ", "model: LARK-9, ", "assumption.missing-key", "storage"),
        ("{units: 100, permille", "{units: 50, permille", "assumption.no-number", "units"),
        ("from: 2025-11-01, to: 2025-11-12", "from: 2025-11-12, to: 2025-11-12", "assumption.no-days", "specials"),
        ("{days: 3, permille: 800}", "{days: 3, permille: 400}", "assumption.no-number", "permille"),
    ])
    func `is refused with the place of what is wrong`(_ good: String, _ bad: String, _ code: String, _ key: String)
        throws
    {
        let text = try text()
        let range = try #require(text.firstRange(of: good))
        let wrong = text.replacing(good, with: bad, maxReplacements: 1)
        let refusal = #expect(throws: Refusal.self) { try read(wrong) }
        let problem = try #require(refusal?.problems.first { $0.code == code })
        #expect(problem.place.file == "chain.yaml" && problem.place.path == key)
        let line = text[..<range.lowerBound].count { $0 == "\n" } + 1
        #expect(code == "assumption.missing-key" || abs((problem.place.line ?? 0) - line) <= 1)
    }

    @Test func `may say nothing about policies`() throws {
        let text = try text()
        let start = try #require(text.firstRange(of: "policy:\n")).lowerBound
        let end = try #require(text.firstRange(of: "supply:\n")).lowerBound
        #expect(try read(String(text[..<start] + text[end...])).policy == Assumptions.Policy())
    }

    @Test func `is refused with all that is wrong at once`() throws {
        let refusal = #expect(throws: Refusal.self) { try read("seed: x\nnothing: 1\n") }
        let codes = Set(refusal?.problems.map(\.code) ?? [])
        #expect(codes == ["assumption.no-number", "assumption.unknown-key", "assumption.missing-key"])
        #expect(throws: Refusal.self) { try read("") }
        #expect(throws: Refusal.self) { try read("a: [") }
    }
}
