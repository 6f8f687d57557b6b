/// How the position of a product stands to its level.
package enum StockState: String, CaseIterable, Sendable {
    /// What was kept against chance is used up.
    case short
    /// An order is needed.
    case low
    case fine
    /// Above what any order would bring it to.
    case over
    /// Above that, and nobody asks for it any more.
    case dead
    /// Stock or level is not known.
    case unknown

    /// - Parameters:
    ///   - asked: pieces that left in the time after which a product without demand counts as dead; nil where nobody knows,
    ///     which makes nothing dead. Returns may make it negative.
    package init(position: StockPosition?, level: StockLevel?, lot: OrderLot = .single, asked: Int64?) {
        guard let pieces = position?.pieces, let level else {
            self = .unknown
            return
        }
        self =
            if pieces < level.reorderPoint {
                pieces < max(1, level.safetyStock) ? .short : .low
            } else if pieces <= level.most(in: lot) {
                .fine
            } else if let asked, asked <= 0 {
                .dead
            } else {
                .over
            }
    }
}

/// How often stock is sold in a year (`terms.md`).
package enum StockTurnover {
    /// Units a year ÷ average stock. nil without any stock, or where there is no time to judge by.
    ///
    /// - Parameters:
    ///   - units: sold in `weeks` weeks; more returns than sales are no sales.
    ///   - stock: pieces on average over the same weeks.
    package static func aYear(units: Int64, weeks: Double, stock: Double) -> Double? {
        guard weeks > 0, stock > 0 else { return nil }
        return Double(max(0, units)) * weeksAYear / weeks / stock
    }

    /// 365.25 days.
    static let weeksAYear = 365.25 / 7
}
