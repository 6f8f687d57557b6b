import Retail

/// A line of a feed as it stood in the document, whatever the format: texts with their places, nothing judged.
struct RawLine: Equatable, Sendable {
    var line: Int
    var column: Int
    var element: String
    /// What the format already has against it, such as an attribute that it does not know.
    var problems: [Problem] = []
    /// What is odd about it and does not stand in its way.
    var warnings: [Problem] = []

    var location: RawText?
    /// What may be our own SKU.
    var sku: RawText?
    var gtin: RawText?
    /// The distributor's own code.
    var partnerCode: RawText?

    var onHand: RawText?
    var inTransit: RawText?
    var reserved: RawText?
    var unsellable: RawText?
    var sold: RawText?
    var unit: RawText?
    /// Numbers that add up to its quantities, for a format that does not tell a quantity in one.
    var parts: [RawPart] = []
    /// Whether what its quantities say is not yet what they mean, as with the units of a map.
    var isScaled = false
    /// The day from which `onHand` is there; when that lies behind the document's own day, it is on its way.
    var available: RawText?
    /// The day on which `inTransit` is expected.
    var expected: RawText?
    /// The document's own day.
    var issued: RawText?

    var place: Place { Place(line: line, column: column, path: element) }
}

/// A number that is one part of a line's quantity.
struct RawPart: Equatable, Sendable {
    enum Quantity: Sendable {
        case onHand, inTransit, reserved, unsellable, sold
    }
    var quantity: Quantity
    var text: RawText
    var unit: RawText?
    /// Whether it takes away from what the other parts are.
    var isTakenBack = false
}

/// What a document says about itself, as it stood.
struct RawHead: Equatable, Sendable {
    var line = 1
    var column = 1
    var element = ""
    var problems: [Problem] = []
    var warnings: [Problem] = []

    var aspect = FeedAspect.status
    var id: RawText?
    /// Date and time in one.
    var asOf: RawText?
    var date: RawText?
    var time: RawText?
    var kind: RawText?
    var partyCode: RawText?
    var partyName: RawText?

    var place: Place { Place(line: line, column: column, path: element) }
}

/// Everything that speaks against a line, or against a document's head; never empty.
struct Objections: Error, Equatable {
    var problems: [Problem]
    /// Of what a refused line speaks, as far as that could be understood.
    var mention: LineMention?
}
