/// What an element of a UBL document tells.
enum UBLMeaning: Sendable {
    typealias Field<Owner> = any WritableKeyPath<Owner, RawText?> & Sendable

    case root
    case id, issueDate, issueTime
    /// Who sends the document; the first one counts.
    case party(Field<RawHead>)
    case copy
    /// Of the document, or of the line where it stands in one.
    case period
    case periodPart(Field<RawPeriod>)
    /// Where the party that reports is, for lines that name no place.
    case reporter

    /// Something with items of its own, one a quantity.
    case group
    case activityType, origin, destination
    /// What becomes a line of ours.
    case item
    case quantity
    case gtin
    /// Text of the line.
    case line(Field<RawLine>)
}
