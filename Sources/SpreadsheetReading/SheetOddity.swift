/// What is to be known of a sheet's cells besides their texts.
package struct SheetOddity: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
        /// Cells that are shown as one, such as `A2:A4`: the first of them has the value, the others are empty.
        case merged(String)
        /// A formula without a result: whatever wrote the file did not compute. It reads as an empty cell.
        case uncomputed
    }
    package let kind: Kind
    /// Of the first cell, both from 1.
    package let row: Int
    package let column: Int

    /// More of a sheet are not told.
    static let limit = 100
}
