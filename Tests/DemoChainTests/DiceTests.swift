import Testing

@testable import DemoChain

@Suite struct `The dice` {
    @Test func `fall as they were defined to`() {
        // The reference values of SplitMix64 for the seed 1234567.
        var dice = Dice(seed: 1_234_567)
        #expect(
            (0..<3).map { _ in dice.next() } == [
                6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
            ])
    }

    @Test(arguments: [3000, 40_000, 1_000_000, 7_300_000, 90_000_000, 400_000_000])
    func `count with the mean and the spread of chance`(_ millionths: Int) {
        var dice = Dice(seed: 5)
        let draws = 40_000
        let counts = (0..<draws).map { _ in Double(dice.count(millionths: millionths)) }
        let expected = Double(millionths) / 1_000_000
        let mean = counts.reduce(0, +) / Double(draws)
        let spread = counts.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(draws)
        // Five standard errors of the mean; the variance of a Poisson distribution is its mean.
        #expect(abs(mean - expected) < 5 * (expected / Double(draws)).squareRoot())
        #expect(abs(spread / expected - 1) < 0.4 && (expected < 1 || abs(spread / expected - 1) < 0.05))
    }

    @Test func `choose by weight and never what weighs nothing`() {
        var dice = Dice(seed: 9)
        var hits = [0, 0, 0, 0]
        for _ in 0..<4000 { hits[dice.choose([0, 10, 10, 40])] += 1 }
        #expect(hits[0] == 0 && hits[2] == 0)
        #expect((850...1150).contains(hits[1]))
    }

    @Test func `expect nothing of nothing`() {
        var dice = Dice(seed: 1)
        #expect((0..<1000).allSatisfy { _ in dice.count(millionths: 0) == 0 && !dice.happens(0) && dice.happens(1000) })
    }
}
