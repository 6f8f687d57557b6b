package import Retail

/// The formats that are understood, by the document's root element.
package enum FeedFormatName: String, CaseIterable, Sendable {
    case native = "stockFeed"
    case stockAvailabilityReport = "StockAvailabilityReport"
}

/// Whether a document tells all stock, or what changed.
package enum FeedKind: String, CaseIterable, Sendable {
    case full, delta
}

/// What a document says about itself. Whose it is, is not taken from here.
package struct FeedHeader: Equatable, Sendable {
    package let format: FeedFormatName
    package let id: Name
    /// When it held.
    package let asOf: Instant
    /// nil where the document or its format does not say.
    package let kind: FeedKind?
    /// Who it says it is from, to be compared with whose it is.
    package let partyCode: String?
    package let partyName: String?
}

extension FeedHeader {
    /// Understands the head of a document, or says everything that is wrong with it. Times without a zone are in
    /// `zone`.
    init(_ raw: RawHead, of format: FeedFormatName, elseIn zone: ZoneOffset) throws(Objections) {
        var problems = raw.problems
        let id = FeedHeader.id(raw, &problems)
        let asOf = FeedHeader.asOf(raw, zone, &problems)
        let kind = raw.kind.flatMap { FeedKind(rawValue: $0.trimmed) }
        if let told = raw.kind, kind == nil {
            problems.append(Problem("feed.kind-unknown", ["found": told.text], at: told.place))
        }
        guard problems.isEmpty, let id, let asOf else { throw Objections(problems: problems) }
        (self.format, self.id, self.asOf, self.kind) = (format, id, asOf, kind)
        (partyCode, partyName) = (raw.partyCode?.text, raw.partyName?.text)
    }

    private static func id(_ raw: RawHead, _ problems: inout [Problem]) -> Name? {
        guard let told = raw.id, !told.trimmed.isEmpty else {
            problems.append(Problem("feed.id-missing", at: raw.place))
            return nil
        }
        do {
            return try Name(told.text)
        } catch {
            problems.append(told.problem(error))
            return nil
        }
    }

    private static func asOf(_ raw: RawHead, _ zone: ZoneOffset, _ problems: inout [Problem]) -> Instant? {
        let told = raw.asOf ?? raw.date
        guard let told, !told.trimmed.isEmpty else {
            problems.append(Problem("feed.as-of-missing", at: raw.place))
            return nil
        }
        let instant =
            raw.asOf == nil
            ? FeedTime.instant(told.trimmed, raw.time?.trimmed, elseIn: zone)
            : FeedTime.instant(told.trimmed, elseIn: zone)
        guard instant == nil else { return instant }
        let isTime = raw.asOf == nil && FeedTime.day(told.trimmed) != nil
        let wrong = isTime ? raw.time ?? told : told
        problems.append(Problem("feed.date-impossible", ["found": wrong.text], at: wrong.place))
        return nil
    }
}
