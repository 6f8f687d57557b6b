/// A column of a sheet that is written.
package struct SheetColumn: Equatable, Sendable {
    package let heading: String
    package let kind: CellKind
    /// In characters; nil for what its widest cell takes.
    package let width: Int?
    /// What a person may choose from in this column; empty for anything.
    package let choices: [String]
    /// Coloured by its figure, as a heat map: from 0 over this to 1, which is 100 %. nil for no colours.
    package let middle: Double?

    package init(
        _ heading: String, _ kind: CellKind = .text, width: Int? = nil, choices: [String] = [], middle: Double? = nil
    ) {
        (self.heading, self.kind, self.width, self.choices) = (heading, kind, width, choices)
        self.middle = middle
    }
}

/// What a reader's eye is led to.
package enum Emphasis: Hashable, Sendable {
    case added
    case changed
    /// Struck out too, since colours are lost on paper.
    case removed
    case warning
    /// Nothing is known: hatched, with nothing in it, so that sums and averages stay right.
    case unknown
}
