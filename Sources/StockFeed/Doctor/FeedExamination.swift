import Retail

/// What a document is examined with.
struct FeedKnowledge: Sendable {
    let catalogue: FeedCatalogue
    let names: FeedNames
    /// From where on a proposal is put in the place of what was found.
    let trust: FeedProposal.Confidence
}

/// Reads a document as the intake does, and notes what it would put in the place of what cannot be taken. What it trusts
/// enough it does put there, so that the rules judge the line as it would be.
final class FeedExamination: FeedMender {
    /// Proposals that one answer carries.
    static let limit = 10_000

    private let knowledge: FeedKnowledge
    private let copy: CorrectedFeed?
    private var resolver: LineResolver
    private(set) var proposals: [FeedProposal] = []
    private(set) var untold: Int64 = 0
    private(set) var counts = FeedDiagnosis.Counts()
    private(set) var problems: [Problem] = []
    private var known: [Key: Int] = [:]
    /// The line that is judged next, with what was put into it.
    private var line: RawLine?
    private var isMended = false

    private struct Key: Hashable {
        let kind: FeedProposal.Kind
        let found: String
        let line: Int?
        let path: String?
    }

    /// `copy` takes the document as it would be.
    init(_ knowledge: FeedKnowledge, copy: CorrectedFeed? = nil) {
        (self.knowledge, self.copy) = (knowledge, copy)
        resolver = LineResolver(knowledge.catalogue)
    }

    func take(_ item: FeedItem) throws {
        defer { (line, isMended) = (nil, false) }
        switch item {
        case .place(let code): copy?.enter(code.text)
        case .refused(let problems, _):
            leave(problems)
            if let line { try copy?.write(line) }
        case .line(let line):
            let found = resolver.resolve(line)
            try copy?.write(line, sku: found.product.flatMap { knowledge.names.sku(of: $0) })
            guard found.problems.isEmpty else { return leave(found.problems) }
            counts.lines += 1
            if isMended { counts.mended += 1 } else { counts.right += 1 }
        }
    }

    private func leave(_ found: [Problem]) {
        counts.lines += 1
        counts.left += 1
        problems += found.prefix(max(0, FeedReceipt.shownLimit - problems.count))
    }

    func mend(place: inout RawText) {
        if let code = location(place, isLine: false) { place.text = code }
    }

    func mend(line: inout RawLine) {
        if let told = line.location, let code = location(told, isLine: true) { line.location?.text = code }
        mendUnit(&line.unit)
        let quantities: [WritableKeyPath<RawLine, RawText?>] = [
            \.onHand, \.inTransit, \.reserved, \.unsellable, \.sold,
        ]
        if !line.isScaled {
            for path in quantities { mendQuantity(&line[keyPath: path], in: line.unit) }
            for index in line.parts.indices {
                mendUnit(&line.parts[index].unit)
                var text: RawText? = line.parts[index].text
                mendQuantity(&text, in: line.parts[index].unit)
                if let text { line.parts[index].text = text }
            }
        }
        for path in [\RawLine.available, \.expected] {
            if let told = line[keyPath: path], told.day == nil {
                mend(&line[keyPath: path], .date, DateReadings.day(told.text))
            }
        }
        // The document's own day is mended with its head, once.
        if let issued = line.issued, issued.day == nil, let remedy = DateReadings.day(issued.text),
            remedy.confidence >= knowledge.trust
        {
            line.issued?.text = remedy.texts[0]
        }
        mendProduct(&line)
        noteCarton(line, quantities)
        self.line = line
    }

    func mend(head: inout RawHead) {
        guard let zone = ZoneOffset(minutes: 0) else { return }
        if let told = head.asOf, FeedTime.instant(told.trimmed, elseIn: zone) == nil {
            mend(&head.asOf, .date, DateReadings.time(told.text))
        }
        if head.asOf == nil, let told = head.date, told.day == nil {
            mend(&head.date, .date, DateReadings.day(told.text))
        }
        if head.asOf == nil, let told = head.time, FeedTime.instant("2000-01-01", told.trimmed, elseIn: zone) == nil {
            let clock = DateReadings.clock(told.text)
            mend(&head.time, .date, clock.flatMap { Remedy([$0], .sure, "doctor.date") })
        }
        isMended = false
    }

    private func mendUnit(_ unit: inout RawText?) {
        guard let told = unit, !told.trimmed.isEmpty, StockUnit(told.trimmed) == nil else { return }
        mend(&unit, .unit, UnitReadings.remedy(told.text))
    }

    private func mendQuantity(_ quantity: inout RawText?, in unit: RawText?) {
        guard let told = quantity else { return }
        if case .whole? = WholeNumber(told.trimmed) { return }
        let counted = unit.flatMap { StockUnit($0.trimmed) }
        guard counted != nil || unit == nil else { return }
        mend(&quantity, .quantity, QuantityReadings.remedy(told.text, countedIn: counted))
    }

    private func mendProduct(_ line: inout RawLine) {
        if let told = line.gtin, GTIN(told.trimmed) == nil {
            let digits = told.text.plainlyWritten.filter { $0 != " " && $0 != "-" }
            if let gtin = GTIN(digits), gtin.isCheckDigitRight {
                mend(&line.gtin, .gtin, Remedy([digits], .sure, "doctor.width"))
            }
        }
        var reading = LineReading(line)
        guard let mention = reading.product(), knowledge.catalogue.product(mention) == nil else { return }
        let named = mention.partnerCode?.text ?? mention.sku?.text
        let remedies = [
            named.flatMap { knowledge.names.products.remedy($0) }, mention.gtin.flatMap { knowledge.names.remedy($0) },
        ]
        guard let remedy = remedies.compactMap(\.self).first, let code = named ?? mention.gtin?.description else {
            return
        }
        let told = (mention.partnerCode == nil ? nil : line.partnerCode) ?? line.sku ?? line.gtin
        guard var raw = told else { return }
        raw.text = code
        guard let sku = note(.product, raw, remedy) else { return }
        (line.sku, line.gtin, line.partnerCode) = (raw.saying(sku), nil, nil)
    }

    /// What a code of a place is, when it is none of the account's.
    private func location(_ told: RawText, isLine: Bool) -> String? {
        let code = try? LocationCode(told.text)
        if let code, knowledge.catalogue.location(code) != nil { return nil }
        guard let remedy = knowledge.names.locations.remedy(told.text) else { return nil }
        var raw = told
        if let code { raw.text = code.text }
        return note(.location, raw, remedy, isLine: isLine)
    }

    /// Only a person can say whether somebody who says cartons has counted them.
    private func noteCarton(_ line: RawLine, _ quantities: [WritableKeyPath<RawLine, RawText?>]) {
        guard let unit = line.unit, UnitReadings.isCarton(unit.text), StockUnit(unit.trimmed) == nil else { return }
        var reading = LineReading(line)
        guard let mention = reading.product(), let index = knowledge.catalogue.product(mention),
            let pack = knowledge.names.packSize(of: knowledge.catalogue.products[index])
        else { return }
        for path in quantities {
            guard let told = line[keyPath: path], case .whole(let count)? = WholeNumber(told.trimmed), count > 0,
                count < 1_000_000
            else { continue }
            let reason = Notice("doctor.carton", ["count": "\(count)", "unit": unit.trimmed, "pack": "\(pack)"])
            _ = note(.quantity, told, Remedy(choice: ["\(count * pack)", "\(count)"], reason))
        }
    }

    private func mend(_ text: inout RawText?, _ kind: FeedProposal.Kind, _ remedy: Remedy?) {
        if let remedy, let told = text, let mended = note(kind, told, remedy) { text = told.saying(mended) }
    }

    /// The text to put there; nil where that is left to a person.
    private func note(_ kind: FeedProposal.Kind, _ told: RawText, _ remedy: Remedy, isLine: Bool = true) -> String? {
        let key = Key(
            kind: kind, found: told.text, line: kind.isMapping ? nil : told.line,
            path: kind.isMapping ? nil : told.attribute ?? told.element)
        if let index = known[key] {
            if isLine { proposals[index].lines += 1 }
        } else if proposals.count < Self.limit {
            known[key] = proposals.count
            proposals.append(
                FeedProposal(
                    kind: kind, place: told.place, found: told.text, proposed: remedy.texts,
                    confidence: remedy.confidence, reason: remedy.reason, lines: isLine ? 1 : 0))
        } else {
            untold += 1
        }
        guard remedy.confidence >= knowledge.trust, remedy.texts.count == 1 else { return nil }
        isMended = true
        return remedy.texts[0]
    }
}
