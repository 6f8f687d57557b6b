import PricingPolicy
import Retail
import StoreOffice
import TestKit
import Testing

@Suite struct `The file for price policies` {
    @Test func `says what is usual where it is not there, or as it is shipped`() throws {
        #expect(try PricingFile(file: nil).limits == PriceLimits())
        let shipped = try #require(SharedFolder(at: "StoreConfig")?.files.first { $0.name == "pricing.yaml" })
        #expect(
            try PricingFile(file: String(decoding: shipped.bytes(), as: UTF8.self)) == PricingFile(file: nil))
    }

    @Test func `is read with its limits and rules`() throws {
        let file = try PricingFile(
            file: """
                limits:
                  change_percent: 12.5
                  phased_out_days: 90
                next_month:
                  - name: a year old
                    match:
                      series: [MUSE, BEAN]
                      scope: [chain]
                      special: [step]
                      age_from: 12
                    change:
                      pick_up: "-5%"
                      guide: "+49.90"
                      floor: -100
                    ends_in: 9
                """)
        #expect(file.limits == PriceLimits(changePermille: 125, phasedOutDays: 90))
        var match = NextMonthRule.Match()
        match.series = try [Name("MUSE"), Name("BEAN")]
        match.scopes = [.chain]
        match.specials = .only([.step])
        match.ageFrom = 12
        let changes: [PriceKind: NextMonthRule.Change] = [
            .pickUp: .permille(-50), .guide: .amount(4990), .floor: .amount(-10_000),
        ]
        #expect(file.nextMonth == [NextMonthRule("a year old", match, changes, .ending(9))])
    }

    @Test func `is refused with every mistake and its line`() {
        let refusal = #expect(throws: Refusal.self) {
            try PricingFile(
                file: """
                    limits:
                      change_percent: 1.25
                      margin: 5
                    next_month:
                      - name: one
                        match:
                          scope: [moon]
                          age_from: old
                        change:
                          guide: "-5 %"
                      - name: two
                        change: { guide: "5" }
                        whole: 10
                        ends_in: 9
                      - name: three
                    """)
        }
        #expect(
            refusal?.problems.map(\.code) == [
                "pricing.percent-unreadable", "config.unknown-key", "pricing.word-unknown", "config.number-unfit",
                "pricing.change-unreadable", "pricing.two-roundings", "pricing.rule-incomplete",
            ])
        #expect(refusal?.problems.map(\.place.line) == [2, 3, 7, 8, 10, 11, 15])
    }
}
