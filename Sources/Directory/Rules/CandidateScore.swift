/// What a wholesaler is worth to a branch: points on five criteria, weighed as headquarters set it.
package struct CandidateScore: Equatable, Sendable {
    /// In the order of the trade: funds, coverage, delivery, team, goodwill without conflict with rivals.
    package static let criteria = ["funds", "coverage", "delivery", "team", "goodwill"]

    /// Weights of the criteria, which add up to 100.
    package struct Weights: Equatable, Sendable {
        package let percent: [Int]

        /// nil unless there are five that are not negative and add up to 100.
        package init?(_ percent: [Int]) {
            guard percent.count == 5, percent.allSatisfy({ $0 >= 0 }), percent.reduce(0, +) == 100 else { return nil }
            self.percent = percent
        }

        private init(unchecked percent: [Int]) { self.percent = percent }

        package static let usual = Weights(unchecked: [25, 25, 15, 15, 20])
    }

    /// What each criterion adds, in hundredths of a point; nil where nobody has judged it.
    package let parts: [Int?]

    /// `points`: 0 to 100 for each criterion.
    package init(points: [Int?], weights: Weights) {
        parts = zip(points, weights.percent).map { points, percent in points.map { $0 * percent } }
    }

    /// 0 to 100, in hundredths of a point; nil while a criterion is not judged: unknown is not zero.
    package var total: Int? {
        let known = parts.compactMap(\.self)
        return known.count == parts.count ? known.reduce(0, +) : nil
    }
}
