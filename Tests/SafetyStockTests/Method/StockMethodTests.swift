import Distributions
import SafetyStock
import Testing

@Suite("The method of choice") struct StockMethodTests {
    private let method = StockMethod()
    private let interval = ProtectionInterval(review: 1, lead: 2)

    /// The same pieces for everybody who runs this.
    private func pieces(_ seed: UInt64, weeks: Int, around mean: Double) -> [Double] {
        var state = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return (0..<weeks).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (mean * (0.5 + Double(state >> 40) / Double(1 << 24))).rounded()
        }
    }

    private func panel(_ count: Int, weeks: Int = 52) -> [DemandHistory] {
        (0..<count).map { series in
            DemandHistory(
                weeks: pieces(UInt64(series), weeks: weeks, around: Double(3 + series % 40)).map { .sold($0) })
        }
    }

    private func outlooks(_ histories: [DemandHistory]) -> [Outlook] {
        method.outlooks(of: histories, classes: histories.map { _ in 0 }, over: interval)
    }

    @Test func `no history foresees nothing, and says so`() {
        #expect(outlooks([]).isEmpty)
        let nothing = outlooks([DemandHistory(weeks: [])])
        #expect(nothing.map(\.isBorrowed) == [true])
        #expect(nothing.map { $0.level(0.95) } == [0])
        let silent = outlooks([DemandHistory(weeks: Array(repeating: .unknown, count: 60))])
        #expect(silent.map(\.isBorrowed) == [true])
        #expect(silent.map { $0.level(0.95) } == [0])
    }

    @Test func `all zeros need no stock`() {
        let zeros = outlooks([DemandHistory(weeks: Array(repeating: .sold(0), count: 60))])
        #expect(zeros.map { $0.level(0.95) } == [0])
        #expect(zeros.map(\.isBorrowed) == [false])
    }

    @Test func `a demand that never varies needs its mean and what chance makes of it`() throws {
        let outlook = try #require(outlooks([DemandHistory(weeks: Array(repeating: .sold(10), count: 60))]).first)
        #expect(abs(outlook.weekly - 10) < 1e-9)
        #expect(outlook.shape == .pieces(.gamma(mean: 30, variance: 30)))
    }

    @Test func `one week is a level, but borrows its error from the class`() throws {
        let known = panel(30)
        let begun = DemandHistory(weeks: [.sold(12)])
        let outlook = try #require(outlooks(known + [begun]).last)
        #expect(outlook.isBorrowed)
        guard case .pieces(let demand) = outlook.shape else {
            Issue.record("\(outlook.shape)")
            return
        }
        #expect(abs(outlook.weekly - 12) < 2)
        #expect(demand.variance > demand.mean)
        #expect(outlook.level(0.95) > 36)
    }

    @Test func `the order of the histories makes no difference`() {
        let histories = panel(60)
        let classes = histories.indices.map { $0 % 3 }
        let straight = method.outlooks(of: histories, classes: classes, over: interval)
        let turned = method.outlooks(of: histories.reversed(), classes: classes.reversed(), over: interval)
        for (one, other) in zip(straight, turned.reversed()) {
            #expect(abs(one.level(0.95) - other.level(0.95)) <= 0, "\(one) \(other)")
        }
    }

    @Test func `weeks that nobody told are neither zero nor asked for`() throws {
        let full = pieces(7, weeks: 60, around: 40)
        let holed = DemandHistory(
            weeks: full.enumerated().map { week, pieces in week % 5 == 3 ? .unknown : .sold(pieces) })
        let outlook = try #require(outlooks([holed]).first)
        let whole = try #require(outlooks([DemandHistory(weeks: full.map { .sold($0) })]).first)
        #expect(abs(outlook.weekly / whole.weekly - 1) < 0.1)
    }

    @Test func `weeks that ran out count as more than was sold`() throws {
        let full = pieces(9, weeks: 60, around: 40)
        let cut = full.map { $0 > 42 ? DemandHistory.Week.atLeast(42) : .sold($0) }
        let naive = full.map { DemandHistory.Week.sold(min($0, 42)) }
        let dropped = full.map { $0 > 42 ? DemandHistory.Week.unknown : .sold($0) }
        let levels = try [cut, naive, dropped, full.map { .sold($0) }].map {
            try #require(outlooks([DemandHistory(weeks: $0)]).first).weekly
        }
        #expect(levels[0] > levels[1])
        #expect(levels[1] > levels[2])
        #expect(abs(levels[0] / levels[3] - 1) < abs(levels[1] / levels[3] - 1))
    }

    @Test func `a planned promotion raises what is foreseen where promotions did`() throws {
        func promoted(_ week: Int) -> Bool { week % 6 == 2 }
        let histories = (0..<20).map { series in
            DemandHistory(
                weeks: pieces(UInt64(series), weeks: 60, around: 20).enumerated().map { week, pieces in
                    .sold(promoted(week) ? pieces * 3 : pieces)
                }, plans: (0..<63).map { .init(isPromoted: promoted($0)) })
        }
        let calm = histories.map { history in
            var history = history
            history.plans = (0..<63).map { .init(isPromoted: promoted($0) && $0 < 60) }
            return history
        }
        for (with, without) in zip(outlooks(histories), outlooks(calm)) {
            // Week 62 of the three is promoted: 5 instead of 3 plain weeks.
            #expect(abs(with.weekly / without.weekly - 5.0 / 3) < 0.1)
        }
        // Without promotions that show, plans change nothing.
        let flat = histories.map { history in
            DemandHistory(weeks: pieces(3, weeks: 60, around: 20).map { .sold($0) }, plans: history.plans)
        }
        let plain = flat.map { DemandHistory(weeks: $0.weeks) }
        #expect(outlooks(flat).map(\.weekly) == outlooks(plain).map(\.weekly))
    }

    @Test func `growth that all share is followed, and that of one alone is not`() throws {
        func grown(_ seed: UInt64) -> DemandHistory {
            DemandHistory(
                weeks: pieces(seed, weeks: 60, around: 40).enumerated().map { week, pieces in
                    .sold(week < 48 ? pieces : pieces * 1.5)
                })
        }
        let alone = try #require(outlooks([grown(0)]).first)
        let together = try #require(outlooks((0..<50).map { grown($0) }).first)
        #expect(together.weekly > alone.weekly * 1.05)
        #expect(together.weekly < 40 * 1.6)
    }

    @Test func `lead times that vary ask for more stock`() throws {
        let varied = ProtectionInterval(
            review: 1, lead: [LeadTimeShare(weeks: 1, share: 0.5), LeadTimeShare(weeks: 3, share: 0.5)])
        for history in panel(10) {
            let steady = try #require(method.outlooks(of: [history], classes: [0], over: interval).first)
            let shaken = try #require(method.outlooks(of: [history], classes: [0], over: varied).first)
            #expect(abs(steady.weekly - shaken.weekly) < 1e-9)
            #expect(shaken.level(0.95) > steady.level(0.95))
        }
    }

    @Test func `what has ended fades, and what is merely seldom does not`() throws {
        func every(_ weeks: Int, until end: Int) -> DemandHistory {
            DemandHistory(weeks: (0..<104).map { .sold($0 < end && $0 % weeks == 0 ? 6 : 0) })
        }
        let going = try #require(outlooks([every(3, until: 104)]).first)
        let ended = try #require(outlooks([every(3, until: 52)]).first)
        #expect(abs(going.weekly - 2) < 0.2)
        #expect(ended.weekly < going.weekly * 0.75)
    }

    @Test func `huge counts stay finite`() throws {
        let outlook = try #require(
            outlooks([DemandHistory(weeks: pieces(1, weeks: 60, around: 1e9).map { .sold($0) })]).first)
        #expect(outlook.level(0.999).isFinite)
        #expect(outlook.level(0.999) > 3e9)
    }
}
