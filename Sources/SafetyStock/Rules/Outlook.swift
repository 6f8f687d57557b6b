package import Distributions

/// What is foreseen of the demand for one product in one place over the protection interval.
package struct Outlook: Equatable, Sendable {
    /// How the demand scatters around its mean.
    package enum Shape: Equatable, Sendable {
        /// Mean and variance in pieces over the interval, as whole pieces or many of them.
        case pieces(DemandDistribution)
        /// A normal one, as textbooks have it: mean and standard deviation over the interval.
        case normal(mean: Double, deviation: Double)
        /// Totals of intervals that have been, in rising order: the quantile is one of them.
        case seen([Double])
        /// A mean and so many weeks of it on top.
        case cover(mean: Double, weekly: Double)
    }

    package var shape: Shape
    /// Pieces a week.
    package var weekly: Double
    /// Where there was too little history to see anything of its own.
    package var isBorrowed: Bool

    /// What past levels of the panel would have served.
    package var calibration: ServiceCalibration

    package init(
        _ shape: Shape, weekly: Double, isBorrowed: Bool = false, calibration: ServiceCalibration = .none
    ) {
        (self.shape, self.weekly, self.isBorrowed, self.calibration) = (shape, weekly, isBorrowed, calibration)
    }
}
