package import Retail

/// What an earlier cut settled about a product of an account.
package struct EarlierCut: Hashable, Sendable {
    package let cut: String
    package let drop: Day
    /// The lowest price down to which it protected what lay at the account and in stores, minor units; nil where it credited
    /// nothing of that.
    package let price: Int64?
    /// Likewise of what was on the way to the account.
    package let transitPrice: Int64?
    /// Whether it protected phones one by one: what it says of them is said of each.
    package let isByPhone: Bool
    /// Units of the stock that it credited, decisions included.
    package let credited: Int64
    /// Units on the way to the account, and in stores, that it credited.
    package let transit: Int64
    package let stores: Int64
    /// Units that it held for proof, and of which nobody decided yet; those that were decided not to count.
    package let open: Int64
    package let refused: Int64
    /// What was bought since its drop day less what went to stores, transfers included.
    package let moved: Int64

    package init(
        cut: String, drop: Day, price: Int64?, isByPhone: Bool = false, credited: Int64 = 0, open: Int64 = 0,
        refused: Int64 = 0, moved: Int64 = 0, transitPrice: Int64? = nil, transit: Int64 = 0, stores: Int64 = 0
    ) {
        (self.cut, self.drop, self.price, self.isByPhone) = (cut, drop, price, isByPhone)
        (self.credited, self.open, self.refused, self.moved) = (credited, open, refused, moved)
        (self.transitPrice, self.transit, self.stores) = (transitPrice, transit, stores)
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

    /// The dearest first.
    func precedes(_ other: UnitBase) -> Bool {
        (minor, protected?.cut ?? "") > (other.minor, other.protected?.cut ?? "")
    }
}

extension ProtectionGround {
    /// The base of pieces of a batch: nobody is credited twice for the same fall.
    func base(of lot: StandingLot) -> UnitBase {
        base(lot.price, earlier.filter { $0.drop > lot.since }.compactMap(\.protected) + downs(of: lot))
    }

    /// The base of pieces that a person says were there beside those of a line: minor units. Which they were, nobody knows.
    func base(besides line: Int64, ofLot day: Day?) -> Int64 {
        base(line, earlier.filter { cut in day.map { cut.drop > $0 } ?? true }.compactMap(\.protected)).minor
    }

    /// The base of pieces on the way, by the day when they were shipped: what is on the way for long was so at the cut before.
    func base(ofShipment day: Day) -> UnitBase {
        base(nil, earlier.filter { $0.drop > day }.compactMap(\.protectedOnTheWay))
    }

    /// The base of a phone that was protected by others too.
    func base(of phone: ProtectedPhone, _ elsewhere: [ProtectedDown]) -> UnitBase {
        let byStock = earlier.filter { !$0.isByPhone && $0.drop > phone.day }.compactMap(\.protected)
        return base(phone.minor, byStock + elsewhere + [phone.protected].compactMap(\.self))
    }

    func base(_ paid: Int64?, _ protected: [ProtectedDown]) -> UnitBase {
        let own = min(paid ?? before, before)
        let lowest = protected.min { ($0.price, $0.cut) < ($1.price, $1.cut) }
        guard let lowest, lowest.price < own else { return UnitBase(minor: own, protected: nil) }
        return UnitBase(minor: lowest.price, protected: lowest)
    }

    /// Units that earlier cuts credited and that the lines of a statement have not, the lowest price first: what a cut credited
    /// is taken to be what a lower one did, and more.
    func protectedElsewhere(besides lines: [ProtectionLine]) -> [(down: ProtectedDown, units: Int64)] {
        var passed: Int64 = 0
        var credited: [ProtectedDown: Int64] = [:]
        for cut in earlier {
            if let down = cut.protected ?? cut.protectedOnTheWay { credited[down, default: 0] += cut.units }
        }
        for pieces in handed { credited[pieces.down, default: 0] += pieces.units }
        return credited.map { ($0.key, $0.value) }.sorted { ($0.0.price, $0.0.cut) < ($1.0.price, $1.0.cut) }.compactMap
        { down, units in
            let inLines = lines.reduce(Int64(0)) { sum, line in
                line.basis.waits || line.protected.map { $0.price > down.price } ?? true ? sum : sum + line.units
            }
            let more = units - inLines - passed
            guard more > 0 else { return nil }
            passed += more
            return (down, more)
        }
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
    var protected: ProtectedDown? { price.map { ProtectedDown(cut: cut, price: $0) } }
    var protectedOnTheWay: ProtectedDown? { transitPrice.map { ProtectedDown(cut: cut, price: $0) } }
    /// The same with the prices of another state of it: a decision lowers them.
    func credited(as now: EarlierCut) -> EarlierCut {
        EarlierCut(
            cut: cut, drop: drop, price: now.price, isByPhone: isByPhone, credited: credited, open: open,
            refused: refused,
            moved: moved, transitPrice: now.transitPrice, transit: transit, stores: stores)
    }

    /// All units that it credited, wherever they were.
    var units: Int64 { credited + transit + stores }
}
