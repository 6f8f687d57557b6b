/// What was asked for of one product in one place, week by week.
package struct DemandHistory: Equatable, Sendable {
    /// What is known of a week. Pieces are gross: returns are counted apart.
    package enum Week: Equatable, Sendable {
        /// Pieces that were sold, and there were more of them.
        case sold(Double)
        /// Pieces that were sold until none was left: at least so many were asked for.
        case atLeast(Double)
        /// Nobody told, which is not 0.
        case unknown
    }

    /// What was planned for a week, and is known before it comes.
    package struct Plan: Equatable, Sendable {
        package var isPromoted: Bool
        /// Of a piece, in any unit that stays the same through the history; nil where nobody said.
        package var price: Double?

        package init(isPromoted: Bool = false, price: Double? = nil) {
            (self.isPromoted, self.price) = (isPromoted, price)
        }
    }

    /// Oldest first.
    package var weeks: [Week]
    /// Of each of the weeks, and of those to come as far as they are planned; empty where nothing was ever planned.
    package var plans: [Plan]

    package init(weeks: [Week], plans: [Plan] = []) { (self.weeks, self.plans) = (weeks, plans) }
}
