/// What of a stock is old, by first in, first out: what was bought lately is what still lies there, and the rest is older.
package enum StockAge {
    /// Pieces older than a time, of so many; nil where either is unknown.
    ///
    /// - Parameter boughtSince: what came in that time, returns taken off; more returns than purchases are none.
    package static func older(of stock: Int64?, boughtSince: Int64?) -> Int64? {
        guard let stock, let boughtSince else { return nil }
        return max(0, stock - max(0, boughtSince))
    }
}
