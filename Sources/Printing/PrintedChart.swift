/// Bars of equal height, each a whole in its parts. Who does not see it finds the figures in a table beside it: that is
/// for the document to have.
package struct PrintedChart: Sendable {
    package struct Bar: Sendable {
        /// Below it: `2026-03`.
        package let label: String
        /// Of each part in turn; their sum is the whole. A bar without any is left empty.
        package let parts: [Int]
    }

    /// More than this many parts have no colours of their own.
    package static let mostParts = 6

    package let title: String
    package let parts: [String]
    package private(set) var bars: [Bar] = []

    /// Traps without parts, and with more than there are colours.
    package init(_ title: String, parts: [String]) {
        precondition((1...Self.mostParts).contains(parts.count), "a chart has 1 to \(Self.mostParts) parts")
        (self.title, self.parts) = (title, parts)
    }

    /// Adds a bar; traps unless it has a figure for each part, and none below zero.
    package mutating func add(_ label: String, _ parts: [Int]) {
        precondition(parts.count == self.parts.count && parts.allSatisfy { $0 >= 0 }, "a bar has all its parts")
        bars.append(Bar(label: label, parts: parts))
    }

    /// A part of a bar, as it is drawn: fractions of the bar's height from its top.
    struct Piece: Equatable {
        let part: Int
        let from: Double
        let to: Double
        let count: Int
    }

    func pieces(of bar: Bar) -> [Piece] {
        let whole = Double(bar.parts.reduce(0, +))
        guard whole > 0 else { return [] }
        var sum = 0
        return bar.parts.enumerated().compactMap { part, count in
            let from = Double(sum) / whole
            sum += count
            return count > 0 ? Piece(part: part, from: from, to: Double(sum) / whole, count: count) : nil
        }
    }
}
