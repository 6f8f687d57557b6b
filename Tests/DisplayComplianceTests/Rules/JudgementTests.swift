import DisplayCompliance
import Retail
import TestKit
import Testing

@Suite struct `What a standard says of a sight` {
    private let weights = CheckWeights([.facings: 3, .demo: 2, .tag: 2, .promotion: 5, .stock: 2])
    private let standard = DisplayStandard(
        "all", .all, in: .counter, facings: 2, posm: true, demo: true, tag: true, stock: true)

    private func judge(_ sight: DisplaySight, due: DueTag? = DueTag(499_900)) -> DisplayJudgement {
        DisplayJudgement(sight, by: standard, due: due, weights)
    }

    @Test func `weighs what was asked for and answered`() {
        let judged = judge(
            DisplaySight(.counter, facings: 1, posm: true, demo: true, tag: 499_800, isOutOfStock: false))
        #expect(judged.asked.each == [.facings, .posm, .demo, .tag, .stock])
        #expect(judged.failed.each == [.facings, .tag])
        #expect((judged.got, judged.possible) == (5, 10))
    }

    @Test func `takes a special price for a check of its own, and no published price for none`() {
        let sight = DisplaySight(.counter, tag: 459_900)
        let special = judge(sight, due: DueTag(459_900, isPromotion: true))
        #expect(special.asked.each == [.promotion] && special.failed.isEmpty && special.got == 5)
        #expect(judge(sight, due: nil).asked.isEmpty)
    }

    @Test func `is nothing where nothing is asked for`() {
        let sight = DisplaySight(.counter, facings: 0, posm: false, demo: false, isOutOfStock: true)
        #expect(DisplayJudgement(sight, by: nil, due: nil, weights) == judge(DisplaySight(.counter)))
        let none = DisplayStandard("none", .all, in: .counter)
        #expect(DisplayJudgement(sight, by: none, due: DueTag(1), weights).possible == 0)
    }

    @Test func `gives at most a percent as a whole number of hundredths`() {
        #expect(DisplayScore().share == nil && DisplayScore().passes(.none) == nil)
        #expect(DisplayScore(got: 2, possible: 3).share?.description == "66.67")
        let mark = Percentage(basisPoints: 6667) ?? .none
        #expect(DisplayScore(got: 2, possible: 3).passes(mark) == false)
        #expect(DisplayScore(got: 4, possible: 5).passes(Percentage(basisPoints: 8000) ?? .none) == true)
    }
}

/// What holds of any sight by any standard.
@Suite struct `A score` {
    @Test(arguments: 1...300) func `is between 0 and 100, and what nobody answered never counts`(_ seed: UInt64) throws
    {
        var random = RandomForms(random: Seeded(seed))
        let (standard, weights, due) = (random.standard("s"), random.weights(), random.due())
        let sight = random.sight()
        let judged = DisplayJudgement(sight, by: standard, due: due, weights)
        #expect((0...judged.possible).contains(judged.got))
        #expect(judged.failed.isSubset(of: judged.asked))
        #expect((judged.possible == 0) == judged.asked.isEmpty)
        #expect(judged.possible == judged.asked.each.reduce(0) { $0 + weights[$1] })
        if let share = DisplayScore(got: judged.got, possible: judged.possible).share {
            #expect(share >= .none && share <= .whole)
        }
        for check in DisplayCheck.allCases {
            let silent = DisplayJudgement(random.silenced(sight, check), by: standard, due: due, weights)
            // The tag answers two of them.
            let gone: DisplayChecks =
                [.tag, .promotion].contains(check)
                ? [DisplayChecks(.tag), DisplayChecks(.promotion)] : DisplayChecks(check)
            #expect(silent.asked == judged.asked.subtracting(gone))
            #expect(silent.failed == judged.failed.subtracting(gone))
        }
    }

    @Test(arguments: 1...300) func `is never lowered by something that was passed`(_ seed: UInt64) throws {
        var random = RandomForms(random: Seeded(seed))
        let (standard, weights) = (random.standard("s"), random.weights())
        let due = DueTag(500_000, isPromotion: random.falls())
        let sight = random.sight()
        let before = DisplayJudgement(sight, by: standard, due: due, weights)
        for check in DisplayCheck.allCases {
            var better = sight
            switch check {
            case .facings: better.facings = max(standard.facings, sight.facings ?? 0)
            case .posm: better.posm = true
            case .demo: better.demo = true
            case .tag, .promotion: better.tag = due.minor
            case .stock: better.isOutOfStock = false
            }
            let after = DisplayJudgement(better, by: standard, due: due, weights)
            guard let old = DisplayScore(got: before.got, possible: before.possible).share else { continue }
            let new = try #require(DisplayScore(got: after.got, possible: after.possible).share)
            #expect(new >= old, "\(check) \(sight)")
        }
    }
}
