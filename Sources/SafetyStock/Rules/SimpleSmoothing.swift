/// Simple exponential smoothing: the forecast goes a part of the way to each week that comes.
package struct SimpleSmoothing: Sendable {
    /// The part, 0…1.
    package let alpha: Double
    /// Pieces a week.
    package private(set) var forecast: Double

    /// `start`: weeks whose mean is the first forecast.
    package init(alpha: Double, start: [Double]) {
        self.alpha = alpha
        forecast = start.isEmpty ? 0 : start.reduce(0, +) / Double(start.count)
    }

    package mutating func take(_ pieces: Double) { forecast += alpha * (pieces - forecast) }
}
