import SafetyStock
import Testing

@Suite("What has to be asked for a target") struct ServiceCalibrationTests {
    private func points(_ pairs: [(Double, Double)]) -> [ServiceCalibration.Point] {
        pairs.map { ServiceCalibration.Point(asked: $0.0, served: $0.1) }
    }

    @Test func `without a replay every target is taken at its word`() {
        for target in [0.5, 0.9, 0.95, 0.999] { #expect(ServiceCalibration.none.asked(for: target) == target) }
        let short = ServiceCalibration(points([(0.9, 1), (0.99, 1)]), weeks: 0, intervals: 0)
        #expect(abs(short.asked(for: 0.95) - 0.95) < 1e-12)
    }

    @Test func `what served too much is asked for less, what served too little for more`() {
        let generous = ServiceCalibration(
            points([(0.8, 0.9), (0.9, 0.96), (0.95, 0.98), (0.99, 0.997)]), weeks: 100_000, intervals: 400)
        #expect(generous.asked(for: 0.95) < 0.9)
        let scarce = ServiceCalibration(
            points([(0.8, 0.7), (0.9, 0.8), (0.95, 0.9), (0.99, 0.96)]), weeks: 100_000, intervals: 400)
        #expect(scarce.asked(for: 0.95) > 0.98)
        #expect(scarce.asked(for: 0.95) < 0.99)
    }

    @Test func `one that was right is left as it is`() {
        let right = ServiceCalibration(
            points([0.8, 0.9, 0.95, 0.99].map { ($0, $0) }), weeks: 10_000, intervals: 20)
        for target in [0.85, 0.9, 0.95, 0.97] { #expect(abs(right.asked(for: target) - target) < 1e-9) }
    }

    @Test func `a few weeks prove little`() {
        // Twenty weeks without any shortage: of 95 % one would have been expected.
        let few = ServiceCalibration(points([(0.5, 1), (0.8, 1), (0.95, 1)]), weeks: 20, intervals: 7)
        #expect(few.asked(for: 0.95) > 0.93)
        #expect(few.asked(for: 0.95) < 0.95)
    }

    @Test func `more is asked for a higher target`() {
        let some = ServiceCalibration(
            points([(0.5, 0.7), (0.8, 0.7), (0.9, 0.95), (0.99, 0.93)]), weeks: 5_000, intervals: 10)
        let asked = stride(from: 0.5, through: 0.995, by: 0.005).map(some.asked)
        #expect(zip(asked, asked.dropFirst()).allSatisfy { $0 <= $1 + 1e-12 })
    }
}
