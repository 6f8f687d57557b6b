package import Retail

/// The formats that are built in, by the document's root element.
package enum BuiltInFormat: String, CaseIterable, Sendable {
    case native = "stockFeed"
    case stockAvailabilityReport = "StockAvailabilityReport"
    case inventoryReport = "InventoryReport"
    case productActivity = "ProductActivity"
    case gs1InventoryReport = "inventoryReportMessage"
}

/// What a format is called, be it built in or a map's.
package struct FeedFormatName: RawRepresentable, Hashable, Sendable {
    package let rawValue: String

    package init(rawValue: String) { self.rawValue = rawValue }
    package init(_ format: BuiltInFormat) { self.init(rawValue: format.rawValue) }

    package static let builtIn = BuiltInFormat.allCases.map { FeedFormatName($0) }
    package static let native = FeedFormatName(.native)
    package static let stockAvailabilityReport = FeedFormatName(.stockAvailabilityReport)
    package static let inventoryReport = FeedFormatName(.inventoryReport)
    package static let productActivity = FeedFormatName(.productActivity)
    package static let gs1InventoryReport = FeedFormatName(.gs1InventoryReport)
}

/// Whether a document tells all stock, or what changed.
package enum FeedKind: String, CaseIterable, Sendable {
    case full, delta
}

/// What a document tells.
package enum FeedAspect: String, CaseIterable, Sendable {
    /// Stock as it was at a moment.
    case status
    /// What moved in a period, which ends at the document's moment.
    case activity
}

/// What a document says about itself. Whose it is, is not taken from here.
package struct FeedHeader: Equatable, Sendable {
    package let format: FeedFormatName
    package let id: Name
    package let aspect: FeedAspect
    /// When it held.
    package let asOf: Instant
    /// Whether the document names the zone of that; if not, it is read in the one given.
    package let namesZone: Bool
    /// Where it says so.
    package let asOfPlace: Place
    /// nil where the document or its format does not say.
    package let kind: FeedKind?
    /// Who it says it is from, to be compared with whose it is.
    package let partyCode: String?
    package let partyName: String?
    /// What is odd about it and does not stand in its way.
    package let warnings: [Problem]
}

extension FeedHeader {
    /// Understands the head of a document, or says everything that is wrong with it. Times without a zone are in
    /// `zone`.
    init(_ raw: RawHead, of format: FeedFormatName, elseIn zone: ZoneOffset) throws(Objections) {
        var problems = raw.problems
        let id = FeedHeader.id(raw, &problems)
        let asOf = FeedHeader.asOf(raw, zone, &problems)
        let elsewhere = FeedHeader.instant(raw, ZoneOffset(minutes: zone.minutes == 0 ? 60 : 0) ?? zone)
        let kind = raw.kind.flatMap { FeedKind(rawValue: $0.trimmed) }
        if let told = raw.kind, kind == nil {
            problems.append(Problem("feed.kind-unknown", ["found": told.text], at: told.place))
        }
        guard problems.isEmpty, let id, let asOf else { throw Objections(problems: problems) }
        (self.format, self.id, self.aspect, self.asOf, self.kind) = (format, id, raw.aspect, asOf, kind)
        (namesZone, asOfPlace) = (asOf == elsewhere, (raw.asOf ?? raw.date)?.place ?? raw.place)
        (partyCode, partyName) = (raw.partyCode?.text, raw.partyName?.text)
        warnings = raw.warnings
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
        if let instant = instant(raw, zone) { return instant }
        let isTime = raw.asOf == nil && FeedTime.day(told.trimmed) != nil
        let wrong = isTime ? raw.time ?? told : told
        problems.append(Problem("feed.date-impossible", ["found": wrong.text], at: wrong.place))
        return nil
    }

    private static func instant(_ raw: RawHead, _ zone: ZoneOffset) -> Instant? {
        if let told = raw.asOf { return FeedTime.instant(told.trimmed, elseIn: zone) }
        return raw.date.flatMap { FeedTime.instant($0.trimmed, raw.time?.trimmed, elseIn: zone) }
    }
}
