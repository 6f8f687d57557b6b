package import Retail

/// Where a product stands in its life; a phone lives 40 to 50 weeks.
package enum LifecycleStage: String, CaseIterable, Sendable {
    /// Not sold yet, or so new that its own sales say little.
    case launch
    /// Its own sales begin to say something.
    case ramp
    case mature
    /// Its end is planned and near.
    case phaseOut = "phase_out"

    /// How long the stages last, in weeks.
    package struct Cuts: Equatable, Sendable {
        /// Since its launch.
        package var launch: Int
        /// Since its launch, the first stage included.
        package var ramp: Int
        /// Before its end.
        package var phaseOut: Int

        /// Four weeks, since no two of them make a level; twelve, since that is the time in which an analogue still beats
        /// a product's own history; and the last twelve, in which a trailing rule leaves stock over (`science.md` 1.6).
        package static let usual = Cuts(launch: 4, ramp: 12, phaseOut: 12)

        package init(launch: Int, ramp: Int, phaseOut: Int) {
            (self.launch, self.ramp, self.phaseOut) = (launch, ramp, phaseOut)
        }
    }

    /// - Parameters:
    ///   - launched: the first day of sale; a product without one was always there.
    ///   - end: the day from which on it is no longer supplied; a short life may end before it is mature.
    package init(on day: Day, launched: Day?, end: Day?, cuts: Cuts = .usual) {
        func weeks(_ from: Day, _ to: Day) -> Double { Double(to.sinceEpoch - from.sinceEpoch) / 7 }
        self =
            if let end, weeks(day, end) <= Double(cuts.phaseOut) {
                .phaseOut
            } else if let launched, weeks(launched, day) < Double(cuts.launch) {
                .launch
            } else if let launched, weeks(launched, day) < Double(cuts.ramp) {
                .ramp
            } else {
                .mature
            }
    }
}
