/// What an account committed to buy of a model in a month, and how far it is.
package struct TargetOfModel: Equatable, Sendable {
    package let model: String
    /// Pieces.
    package let target: Int64
    /// Pieces that were shipped to it in the month.
    package let bought: Int64
    /// Pieces that are confirmed for it and not shipped yet.
    package let ordered: Int64
    /// Which load the target came with; another is another target.
    package let load: Int64
    /// Who loaded it.
    package let setBy: String

    package init(model: String, target: Int64, bought: Int64, ordered: Int64, load: Int64, setBy: String) {
        (self.model, self.target, self.bought, self.ordered) = (model, target, bought, ordered)
        (self.load, self.setBy) = (load, setBy)
    }

    /// Pieces that are wanting to the target once what is ordered has come.
    package var gap: Int64 { max(0, target - max(0, bought + ordered)) }
}

/// Divides what is wanting to the target of a model among its products and places.
package enum TargetSplit {
    /// Pieces of the gap for each claim, in their order; they sum to the gap. Needs come first, since they are bought anyway;
    /// what is beyond them goes by what is foreseen, and alike where nothing is.
    ///
    /// - Parameters:
    ///   - needs: pieces; an unknown need is none.
    ///   - weekly: thousandths of a piece a week.
    package static func parts(of gap: Int64, needs: [Int64?], weekly: [Int64]) -> [Int64] {
        let needs = needs.map { max(0, $0 ?? 0) }
        let needed = WholeSplit.parts(of: gap, weights: needs, limits: needs)
        let pushed = max(0, gap - needs.reduce(0, +))
        let beyond = WholeSplit.parts(
            of: pushed, weights: weekly.map { min(max(0, $0), 999_999_999_999) },
            limits: Array(repeating: pushed, count: weekly.count))
        return zip(needed, beyond).map { $0 + $1 }
    }
}
