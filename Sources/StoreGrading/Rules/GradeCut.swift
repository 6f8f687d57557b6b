package import Retail

/// Where grades end.
package enum GradeCut: Equatable, Sendable {
    /// Parts of the group, best first: how many are A, B, C and D; the rest is E. The first always has at least one.
    case shares([Percentage])
    /// Points from which on a store is A, B, C and D. Falling.
    case points([Points])
    /// Figures of a source from which on a store is A, B, C and D, in the unit of the source. Falling.
    case measure(FactorSource, [Int64], refinement: Refinement?)

    /// Moves the cut-offs of a fixed measure for a store with a high or a low total.
    package struct Refinement: Equatable, Sendable {
        /// How far, as a part of the cut-off.
        package var within: Percentage
        /// With at least so many points the cut-offs lie lower.
        package var up: Points
        /// With less than so many they lie higher.
        package var down: Points

        package init(within: Percentage, up: Points, down: Points) {
            self.within = within
            self.up = up
            self.down = down
        }
    }
}
