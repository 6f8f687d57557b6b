import FeedAttendance
import Retail
import Testing

@Suite struct `A feed that is expected` {
    private static let limit = Instant(sinceEpoch: 1_000)

    @Test(
        arguments: [
            (nil, true, 1_000, FeedState.notYetDue), (nil, true, 1_001, .missing), (1_000, true, 5_000, .inTime),
            (1_000, false, 5_000, .partial), (1_001, true, 5_000, .late), (1_001, false, 5_000, .late),
        ] as [(Int64?, Bool, Int64, FeedState)])
    func `is what it was when it was due`(received: Int64?, isComplete: Bool, now: Int64, state: FeedState) throws {
        let found = try FeedState(
            receivedAt: received.flatMap { Instant(sinceEpoch: $0) }, limit: #require(Self.limit),
            isComplete: isComplete, now: #require(Instant(sinceEpoch: now)))
        #expect(found == state)
    }
}

@Suite struct `Trust` {
    private func score(_ parts: [TrustScore.Part: Tally], _ weights: [Int] = [30, 25, 30, 15]) throws -> TrustScore {
        try TrustScore(account: "A", name: "A", parts: parts, weights: #require(TrustScore.Weights(weights)))
    }

    @Test func `is weighed over the parts that are known`() throws {
        let all = [TrustScore.Part.timely: Tally(9, of: 10), .complete: Tally(1, of: 3)]
        // (900 × 30 + 333 × 25) ÷ 55.
        #expect(try score(all).total == 642)
        let nothing = [TrustScore.Part.reconciles: Tally(0, of: 0), .uncorrected: Tally(0, of: 0)]
        #expect(try score(all.merging(nothing) { $1 }).total == 642)
        #expect(try score(nothing).total == nil)
        #expect(try score([.timely: Tally(0, of: 4)]).total == 0)
        #expect(try score([.timely: Tally(1, of: 1), .complete: Tally(0, of: 1)], [0, 100, 0, 0]).total == 0)
        // What weighs nothing says nothing.
        #expect(try score([.timely: Tally(1, of: 1)], [0, 100, 0, 0]).total == nil)
    }

    @Test(arguments: [(0, 0, nil), (0, 7, 0), (7, 7, 1000), (2, 3, 667), (1, 2000, 1)] as [(Int, Int, Int?)])
    func `is counted in tenths, halves up`(count: Int, total: Int, tenths: Int?) {
        #expect(Tally(count, of: total).tenths == tenths)
    }

    @Test(arguments: [[30, 25, 30], [30, 25, 30, 16], [130, -30, 0, 0], []])
    func `has weights that add up`(weights: [Int]) {
        #expect(TrustScore.Weights(weights) == nil)
    }

    @Test func `is told highest first, the unknown last`() throws {
        func of(_ account: String, _ tally: Tally) -> TrustScore {
            TrustScore(account: account, name: account, parts: [.timely: tally], weights: .usual)
        }
        let scores = [
            of("C", Tally(0, of: 0)), of("B", Tally(1, of: 2)), of("D", Tally(1, of: 1)), of("A", Tally(1, of: 2)),
        ]
        #expect(TrustScore.sorted(scores).map(\.account) == ["D", "A", "B", "C"])
    }
}
