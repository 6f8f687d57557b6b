import Optimisation

extension SolveLimits {
    /// For searches that end by themselves: seconds are of the whole program, in which other tests work too.
    static let patient = SolveLimits(seconds: 36_000)
}
