import Retail
import StoreGrading
import TestKit
import Testing

@Suite struct `The file of work standards` {
    private static func problems(_ text: String) -> [String] {
        do {
            _ = try WorkStandards(file: text)
            return []
        } catch {
            return error.problems.map { "\($0.place.line ?? 0) \($0.place.path ?? "-") \($0.code)" }
        }
    }

    private static func shipped() throws -> String {
        let files = try #require(SharedFolder(at: "StoreConfig")?.files)
        let file = try #require(files.first { $0.name == "work-standards.yaml" })
        return String(decoding: file.bytes(), as: UTF8.self)
    }

    @Test func `that is shipped says what rules without one`() throws {
        let shipped = try WorkStandards(file: Self.shipped())
        #expect(shipped == .usual)
    }

    @Test func `has its amounts in the chain's currency`() throws {
        let yen = try #require(Currency("JPY"))
        let read = try WorkStandards(file: Self.shipped(), in: yen)
        #expect(read[.a].displayMoney == 4500 && read.currency == yen)
        #expect(try WorkStandards(file: read.plain) == read && read.plain.hasPrefix("currency: JPY\n"))
    }

    @Test func `reads back from its plain form`() throws {
        let odd = WorkStandards(
            duties: [
                Duty(
                    "a_1", english: "Say \"{target}\" \\ twice", chinese: "{target}：是", .days([1, 31]),
                    target: .byGrade([.a: 2, .e: 1]), weight: .byGrade([:])),
                Duty("b", english: "# no comment", chinese: "- 列表", .times(.fixed(31)), weight: .measure(.posm)),
            ],
            [
                .b: WorkStandard(
                    displayZones: [.overhead], models: ["1.50", "2024/01", "yes"], posm: ["null"],
                    policyTier: try TierCode("010"), displayMoney: 1),
                .c: WorkStandard(),
            ])
        for standards in [odd, .usual, WorkStandards(duties: [], [:])] {
            let read = try WorkStandards(file: standards.plain)
            #expect(read == standards && read.plain == standards.plain, "\(standards.plain)")
        }
    }

    @Test func `names every mistake and its place`() {
        let text = """
            duties:
              visit:
                en: "Visit {target}"
                zh: 巡店
                times: often
                weight: 1
              Hang-Up:
                en: Hang
                zh: 挂
                times: 2
                due: [3]
                target: 4
                weight: { A: 1, F: 2 }
              empty:
                en: Empty
                zh: 空
                due: []
                weight: 1
            grades:
              A:
                visits: 32
                display_zones: [counter, counter, roof]
                display_money: 4,500
                bonus: 1
              B: {}
              C: {}
              D: 4
            extra: 1
            """
        #expect(
            Self.problems(text) == [
                "3 duties.visit.en standard.target-missing", "5 duties.visit.times standard.number-unfit",
                "8 duties.Hang-Up standard.duty-unfit", "8 duties.Hang-Up standard.one-rhythm",
                "8 duties.Hang-Up.en standard.target-unnamed", "9 duties.Hang-Up.zh standard.target-unnamed",
                "13 duties.Hang-Up.weight.F config.unknown-key", "17 duties.empty.due standard.no-days",
                "20 grades config.key-missing", "21 grades.A.visits config.number-unfit",
                "22 grades.A.display_zones.2 config.name-twice", "22 grades.A.display_zones.3 config.word-unknown",
                "23 grades.A.display_money config.amount-unfit", "24 grades.A.bonus config.unknown-key",
                "27 grades.D config.no-mapping", "28 extra config.unknown-key",
            ])
        #expect(Self.problems("duties: {}\n") == ["1 - config.key-missing"])
        #expect(Self.problems("a: [") == ["2 - yaml.not-well-formed"] || Self.problems("a: [").count == 1)
    }
}
