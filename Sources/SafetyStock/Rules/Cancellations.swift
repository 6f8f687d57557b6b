package import Retail

/// A line of the sales ledger as demand sees it.
package struct DemandLine<Key: Hashable & Sendable>: Equatable, Sendable {
    /// Who bought what, such as the store and the SKU.
    package var key: Key
    package var day: Day
    /// Pieces; negative where they came back.
    package var units: Int64

    package init(key: Key, day: Day, units: Int64) { (self.key, self.day, self.units) = (key, day, units) }
}

/// What lines of sales say of demand: sales that were cancelled were none, and what else came back is counted apart
/// (`science.md` 1.7: two such pairs of 80,995 and 74,215 pieces would destroy any deviation).
package enum Cancellations {
    /// What became of a line.
    package enum Fate: Equatable, Sendable {
        case sale
        case `return`
        /// With the place of the other line of the pair.
        case cancelled(by: Int)
        case cancels(Int)
        /// No pieces at all.
        case nothing
    }

    /// The fate of each line, in their order.
    ///
    /// A negative line cancels the last sale of as many pieces to the same buyer, of the same day or before, that no other
    /// line has cancelled yet. Which of equal lines are paired hangs on their order; how much is cancelled does not.
    package static func fates<Key>(of lines: [DemandLine<Key>]) -> [Fate] {
        var fates = lines.map { $0.units > 0 ? Fate.sale : $0.units < 0 ? .return : .nothing }
        // Sales of a day before what came back on it.
        let order = lines.indices.sorted {
            (lines[$0].day, lines[$0].units < 0 ? 1 : 0, $0) < (lines[$1].day, lines[$1].units < 0 ? 1 : 0, $1)
        }
        var open: [Deal<Key>: [Int]] = [:]
        for place in order {
            let line = lines[place]
            let deal = Deal(key: line.key, size: line.units.magnitude)
            if line.units > 0 {
                open[deal, default: []].append(place)
            } else if line.units < 0, let sale = open[deal]?.popLast() {
                fates[sale] = .cancelled(by: place)
                fates[place] = .cancels(sale)
            }
        }
        return fates
    }

    private struct Deal<Key: Hashable>: Hashable {
        let key: Key
        let size: UInt64
    }
}
