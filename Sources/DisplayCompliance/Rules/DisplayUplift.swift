import RealModule

/// What was sold of a model in a store, at much the same price, while it was on display and while it was not.
package struct DisplayStratum: Equatable, Sendable {
    /// Which store, from 0.
    package let store: Int
    package let shownUnits: Int
    package let shownDays: Int
    package let otherUnits: Int
    package let otherDays: Int

    package init(store: Int, shownUnits: Int, shownDays: Int, otherUnits: Int, otherDays: Int) {
        self.store = store
        (self.shownUnits, self.shownDays) = (shownUnits, shownDays)
        (self.otherUnits, self.otherDays) = (otherUnits, otherDays)
    }
}

/// How much more is sold of what is on display: the rate of sale while it is, over the rate while it is not, within the
/// same store, model and step of price.
///
/// The rate ratio of Mantel and Haenszel for person-time (Rothman, Greenland, Lash, Modern Epidemiology, 3rd edition,
/// chapter 15): Σ shown units × other days / days over Σ other units × shown days / days. Stores are what is left out
/// for the error, on the logarithm. It is no proof that the display did it: what else is done in the weeks of a display,
/// beyond its price, is in the figure.
package struct DisplayUplift: Equatable, Sendable {
    /// 1.2 is a fifth more; nil where nothing can be compared.
    package let ratio: Double?
    /// 95 %, by the normal approximation of the logarithm; nil below two stores.
    package let low: Double?
    package let high: Double?
    package let stores: Int
    package let strata: Int
    package let shownDays: Int
    package let otherDays: Int

    package init(_ strata: [DisplayStratum]) {
        // A stratum without both tells nothing about the difference.
        let strata = strata.filter { $0.shownDays > 0 && $0.otherDays > 0 }
        var parts: [Int: Parts] = [:]
        for stratum in strata { parts[stratum.store, default: Parts()].add(stratum) }
        // In a fixed order, so that the digits do not depend on the table's.
        let ordered = parts.sorted { $0.key < $1.key }.map(\.value)
        let whole = ordered.reduce(Parts(), +)
        ratio = whole.ratio
        self.strata = strata.count
        stores = parts.count
        shownDays = strata.reduce(0) { $0 + $1.shownDays }
        otherDays = strata.reduce(0) { $0 + $1.otherDays }
        let left = ordered.compactMap { (whole - $0).ratio.map { Double.log($0) } }
        if let ratio, let error = Jackknife.error(left, of: ordered.count) {
            low = ratio * Double.exp(-1.959964 * error)
            high = ratio * Double.exp(1.959964 * error)
        } else {
            (low, high) = (nil, nil)
        }
    }

    private struct Parts {
        var above = 0.0
        var below = 0.0

        var ratio: Double? { above > 0 && below > 0 ? above / below : nil }

        mutating func add(_ stratum: DisplayStratum) {
            let days = Double(stratum.shownDays + stratum.otherDays)
            above += Double(stratum.shownUnits) * Double(stratum.otherDays) / days
            below += Double(stratum.otherUnits) * Double(stratum.shownDays) / days
        }

        static func + (left: Parts, right: Parts) -> Parts {
            Parts(above: left.above + right.above, below: left.below + right.below)
        }

        static func - (left: Parts, right: Parts) -> Parts {
            Parts(above: left.above - right.above, below: left.below - right.below)
        }
    }
}
