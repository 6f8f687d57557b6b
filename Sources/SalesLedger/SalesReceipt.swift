package import Retail

/// The answer to a file of sales.
package struct SalesReceipt: Equatable, Sendable {
    /// Number of the load.
    package let load: Int64
    /// Lines of the file.
    package let lines: Int
    /// The same bytes were loaded before and still hold: nothing was done, and load and lines are those of then.
    package let isRepeated: Bool
    /// Lines of earlier loads that were taken back.
    package let reversed: Int
    /// What was taken as it is, and may still be a slip.
    package let warnings: [Problem]

    func warning(of warnings: [Problem]) -> SalesReceipt {
        SalesReceipt(load: load, lines: lines, isRepeated: isRepeated, reversed: reversed, warnings: warnings)
    }
}

/// The answer to a file of orders.
package struct OrdersReceipt: Equatable, Sendable {
    /// Number of the load.
    package let load: Int64
    package let lines: Int
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    /// The same bytes were the last file of orders: nothing was done, and the rest is what was said then.
    package let isRepeated: Bool
}
