import DisplayCompliance
import Retail
import Testing

@Suite struct `Agreement of two looks` {
    /// Gwet, Kappa statistic is not satisfactory for assessing the extent of agreement between raters, 2002: 125 subjects,
    /// nearly all of them passed by both.
    @Test func `is high where people agree, though nearly everything is passed`() throws {
        let said = Agreement(both: 118, firstOnly: 5, secondOnly: 2, neither: 0)
        #expect(said.observed == 0.944)
        #expect(abs(try #require(said.gwet) - 0.9408) < 0.00005)
        #expect(abs(try #require(said.cohen) + 0.0234) < 0.00005)
    }

    /// Cohen, A coefficient of agreement for nominal scales, 1960, as in the textbooks: 20, 5, 10, 15 of 50.
    @Test func `is Cohen's kappa of 0,4 in the textbooks' case`() throws {
        let said = Agreement(both: 20, firstOnly: 5, secondOnly: 10, neither: 15)
        #expect(said.observed == 0.7)
        #expect(abs(try #require(said.cohen) - 0.4) < 1e-12)
    }

    @Test func `is not known without answers, nor kappa where both said the same of all`() {
        #expect(Agreement().observed == nil)
        #expect(Agreement().gwet == nil)
        #expect(Agreement(both: 7).cohen == nil)
        #expect(Agreement(both: 7).gwet == 1)
    }

    @Test func `tells who is generous`() {
        #expect(Agreement(both: 6, firstOnly: 3, secondOnly: 1).generosity == 0.2)
        #expect(Agreement(both: 6, firstOnly: 1, secondOnly: 3).generosity == -0.2)
    }

    @Test func `has an error from the second visit on, and none where all visits are alike`() throws {
        let visit = Agreement(both: 8, firstOnly: 1, secondOnly: 1)
        #expect(VisitAgreement([visit]).error == nil)
        #expect(abs(try #require(VisitAgreement([visit, visit, visit]).error)) < 1e-12)
        let other = Agreement(both: 2, firstOnly: 8)
        #expect(try #require(VisitAgreement([visit, other, visit]).error) > 0.1)
    }

    @Test func `is told for the whole and each part, the same in any order`() {
        let said = [
            SaidTwice(visit: 1, inspector: "P-2", zone: .counter, check: .tag, said: Agreement(both: 3)),
            SaidTwice(visit: 1, inspector: "P-2", zone: .counter, check: .demo, said: Agreement(firstOnly: 1)),
            SaidTwice(visit: 2, inspector: "P-1", zone: .overhead, check: .tag, said: Agreement(both: 2, neither: 1)),
        ]
        let lines = AgreementLine.lines(said) { $0.inspector }
        #expect(lines.map(\.part) == [nil, "P-1", "P-2"])
        #expect(lines.map(\.agreement.whole.count) == [7, 3, 4])
        #expect(lines.map(\.agreement.visits) == [2, 1, 1])
        #expect(AgreementLine.lines(said.reversed()) { $0.inspector } == lines)
    }
}
