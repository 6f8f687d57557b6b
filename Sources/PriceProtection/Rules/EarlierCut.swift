package import Retail

/// What an earlier cut settled about a product of an account.
package struct EarlierCut: Hashable, Sendable {
    package let cut: String
    package let drop: Day
    /// The lowest price down to which it protected, minor units; nil where it credited nothing.
    package let price: Int64?
    /// Whether it protected phones one by one: what it says of them is said of each.
    package let isByPhone: Bool
    /// Units of the stock that it credited, decisions included.
    package let credited: Int64
    /// Units that it held for proof, and of which nobody decided yet; those that were decided not to count.
    package let open: Int64
    package let refused: Int64
    /// What was bought since its drop day less what went to stores, transfers included.
    package let moved: Int64

    package init(
        cut: String, drop: Day, price: Int64?, isByPhone: Bool = false, credited: Int64 = 0, open: Int64 = 0,
        refused: Int64 = 0, moved: Int64 = 0
    ) {
        (self.cut, self.drop, self.price, self.isByPhone) = (cut, drop, price, isByPhone)
        (self.credited, self.open, self.refused, self.moved) = (credited, open, refused, moved)
    }
}

/// A price down to which a unit was protected before, minor units, and the cut that did it.
package struct ProtectedDown: Hashable, Sendable {
    package let cut: String
    package let price: Int64

    package init(cut: String, price: Int64) { (self.cut, self.price) = (cut, price) }
}

/// What the fall of a unit is counted from.
struct UnitBase: Hashable {
    /// Minor units.
    let minor: Int64
    /// Where an earlier cut lowered it.
    let protected: ProtectedDown?
}

extension ProtectionGround {
    /// The base of pieces of a batch: nobody is credited twice for the same fall.
    func base(ofLot day: Day, paid: Int64?) -> UnitBase {
        base(paid, earlier.filter { $0.drop > day }.compactMap(\.protected))
    }

    /// The base of a phone.
    func base(of phone: ProtectedPhone) -> UnitBase {
        let byStock = earlier.filter { !$0.isByPhone && $0.drop > phone.day }.compactMap(\.protected)
        return base(phone.minor, byStock + [phone.protected].compactMap(\.self))
    }

    private func base(_ paid: Int64?, _ protected: [ProtectedDown]) -> UnitBase {
        let own = min(paid ?? before, before)
        let lowest = protected.min { ($0.price, $0.cut) < ($1.price, $1.cut) }
        guard let lowest, lowest.price < own else { return UnitBase(minor: own, protected: nil) }
        return UnitBase(minor: lowest.price, protected: lowest)
    }

    /// Of so many pieces those that the cut before held for proof and that nothing explains since: what of them still waits
    /// for a decision, and what was decided not to count.
    func unexplained(of units: Int64) -> (open: Int64, refused: Int64) {
        guard let last = earlier.max(by: { ($0.drop, $0.cut) < ($1.drop, $1.cut) }) else { return (0, 0) }
        let excess = max(0, units - max(0, last.credited + last.moved))
        let open = min(last.open, excess)
        return (open, min(last.refused, excess - open))
    }
}

extension EarlierCut {
    fileprivate var protected: ProtectedDown? { price.map { ProtectedDown(cut: cut, price: $0) } }
}
