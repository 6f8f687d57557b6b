package import Retail

/// What a map knows of a document as a whole.
struct HeadMap: Sendable {
    var id: TextSource?
    /// Whether a document without a number is called by its file; else it has to have one where the map names its place.
    var idMayBeMissing = true
    var party: TextSource?
    var kind: KindMap?
    var asOf = AsOf.received

    /// When the stock was counted.
    enum AsOf: Sendable {
        /// When the document is taken.
        case received
        /// In the document: a day and time, or a day and, apart from it, a time.
        case told(TextSource, time: TextSource?, DateReading, elseReceived: Bool)
        /// In the file's name, between these two.
        case fileName(before: String, after: String, DateReading)
    }

    /// Whether the document tells everything or what changed.
    struct KindMap: Sendable {
        let source: TextSource
        let full: [String]
        let delta: [String]
    }

    /// Forms of a time, tried one after the other, and the zone of those that name none.
    struct DateReading: Sendable {
        /// None: as XML Schema writes them.
        var forms: [DateForm] = []
        var zone: String?

        func time(_ text: String) -> String? {
            if !forms.isEmpty { return forms.lazy.compactMap { $0.time(text, zone: zone) }.first }
            guard let zone, let offset = ZoneOffset(zone) else { return text }
            let told = text.utf8.count == 10 ? text + "T00:00:00" : text
            guard FeedTime.instant(told, elseIn: offset) != nil else { return nil }
            return Instant(told) == nil ? told + zone : told
        }
    }

    /// What the document has said about itself; `root` is an empty text in its place.
    func head(_ texts: [RawText?], root: RawText, from origin: FeedOrigin, problems: [Problem]) -> RawHead {
        var head = RawHead(line: root.line, column: root.column, element: root.element, problems: problems)
        head.id = id?.text(texts, row: root) ?? (idMayBeMissing ? root.saying(origin.fileName) : nil)
        head.partyCode = party?.text(texts, row: root)
        readTime(&head, texts, root, origin)
        guard let kind, let told = kind.source.text(texts, row: root) else { return head }
        let word = told.trimmed
        let meant = kind.full.contains(word) ? "full" : kind.delta.contains(word) ? "delta" : nil
        head.kind = told.saying(meant ?? word)
        return head
    }

    /// The day of the document, for lines that tell from when on their goods are there; nil as long as it is not told.
    func day(_ texts: [RawText?], root: RawText, from origin: FeedOrigin) -> RawText? {
        var head = RawHead()
        readTime(&head, texts, root, origin)
        guard head.problems.isEmpty, let told = head.asOf ?? head.date else { return nil }
        return told.saying(origin.day(of: told.trimmed))
    }

    private func readTime(_ head: inout RawHead, _ texts: [RawText?], _ root: RawText, _ origin: FeedOrigin) {
        switch asOf {
        case .received:
            head.asOf = root.saying(origin.received.description)
        case .told(let source, let timeSource, let reading, let elseReceived):
            guard let told = source.text(texts, row: root), !told.trimmed.isEmpty else {
                if elseReceived { head.asOf = root.saying(origin.received.description) }
                return
            }
            let clock = timeSource.flatMap { $0.text(texts, row: root) }
            if reading.forms.isEmpty, reading.zone == nil {
                let isTime = told.trimmed.utf8.count > 16 && clock == nil
                (head.asOf, head.date, head.time) = isTime ? (told, nil, nil) : (nil, told, clock)
                return
            }
            let text = ([told.trimmed] + (clock.map { [$0.trimmed] } ?? [])).joined(separator: " ")
            set(&head, reading.time(text), told.saying(text))
        case .fileName(let before, let after, let reading):
            let name = origin.fileName
            let fits = name.hasPrefix(before) && name.hasSuffix(after) && name.count > before.count + after.count
            let text = fits ? String(name.dropFirst(before.count).dropLast(after.count)) : name
            set(&head, fits ? reading.time(text) : nil, root.saying(text))
        }
    }

    private func set(_ head: inout RawHead, _ time: String?, _ told: RawText) {
        if time == nil {
            head.problems.append(Problem("feed.date-unlike-form", ["found": told.text], at: told.place))
        }
        // That it has no form is said already; that there is no time would be said too.
        head.asOf = told.saying(time ?? "2000-01-01T00:00:00Z")
    }
}

/// Where a document comes from, for what a document does not say itself.
package struct FeedOrigin: Sendable {
    /// As the person gave it, folders and all.
    package let file: String
    /// The moment at which it is taken.
    package let received: Instant
    /// The format that was agreed with the account; it decides between several that fit.
    package let agreed: String?
    /// The account's, as it is now.
    package let zone: ZoneOffset?

    package init(file: String = "", received: Instant = .first, agreed: String? = nil, zone: ZoneOffset? = nil) {
        (self.file, self.received, self.agreed, self.zone) = (file, received, agreed, zone)
    }

    /// The day of a time; of one that is told in Greenwich's, the account's.
    func day(of time: String) -> String {
        let there = Int64(zone?.minutes ?? 0) * 60_000_000
        guard time.hasSuffix("Z"), let here = Instant(time), let moved = Instant(sinceEpoch: here.sinceEpoch + there)
        else { return String(time.prefix(10)) }
        return String(moved.description.prefix(10))
    }

    /// Without its folders.
    var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}

extension ZoneOffset {
    /// From `+08:00` or `Z`.
    init?(_ text: String) {
        guard let there = Instant("2000-01-01T00:00:00\(text)"), let here = Instant("2000-01-01T00:00:00Z") else {
            return nil
        }
        self.init(minutes: Int((here.sinceEpoch - there.sinceEpoch) / 60_000_000))
    }
}
