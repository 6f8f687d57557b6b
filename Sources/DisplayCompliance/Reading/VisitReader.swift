import DelimitedText
import Retail
import RetailCSV

/// The second reading of a file of visits: its rows judged one by one. What only several rows show together is noted aside.
struct VisitReader {
    private let survey: VisitSurvey
    private let ground: VisitGround
    private let due: DueTags
    /// What is wrong with pictures, by name.
    private let pictureFlaws: [String: Problem]
    private let currency: Currency
    private var judge: FindingJudge
    private var last = LastVisitKey()
    /// The visit of the row before.
    private var current = OpenVisit()
    /// Others whose rows are not all read yet.
    private var waiting: [Int: OpenVisit] = [:]
    private(set) var flaws: [VisitFlaw] = []

    /// A visit while its rows are read.
    private struct OpenVisit {
        var number = -1
        var visit: VisitGround.Visit?
        var rest = 0
        var tally = PlaceTally()
        var sheet: [DueTag?]?
        /// The position as the file spelt it last.
        var position: (latitude: [UInt8], longitude: [UInt8]) = ([], [])
    }

    /// A row in our words, before it is held against the others.
    private struct SeenRow {
        var product = 0
        var version = 0
        var sight: DisplaySight
        /// The place of the counter among those of the store.
        var counter: Int?
        var photo: String?
    }

    init(
        _ surveyed: SurveyedVisits, due: DueTags, pictureFlaws: [String: Problem] = [:], _ currency: Currency
    ) {
        self.pictureFlaws = pictureFlaws
        (survey, ground, self.due, self.currency) = (surveyed.survey, surveyed.ground, due, currency)
        judge = FindingJudge(ground.forms)
    }

    private mutating func turn(to number: Int) {
        guard current.number != number else { return }
        if current.rest > 0 { waiting[current.number] = current }
        if let known = waiting.removeValue(forKey: number) {
            current = known
        } else {
            current = OpenVisit(
                number: number, visit: ground.visits[number], rest: survey.visits[number].rows,
                sheet: due.sheet(of: survey.visits[number].key))
        }
    }

    /// One row less; behind the last what the visit's rows say together shows.
    private mutating func close() {
        current.rest -= 1
        guard current.rest == 0, let visit = current.visit else { return }
        flaws += current.tally.flaws { visit.placeName($0) }
        current.tally = PlaceTally()
    }

    private mutating func finding(_ row: SeenRow, of visit: VisitGround.Visit, line: Int) -> FindingLine? {
        guard let product = ground.products[row.product] else { return nil }
        let place = row.counter.map { Int32(3 + $0) } ?? row.sight.zone.number
        let clash = current.tally.take(
            line: line, place: place, product: Int32(row.product), facings: row.sight.facings,
            category: row.sight.categoryFacings)
        if let clash { note(clash, of: row, in: visit.placeName(place), line: line) }
        let version = product.versions[row.version]
        let shown = visit.store.shown(version.model, of: version.series)
        let sheet = current.sheet
        let (judgement, tag) = judge.judge(
            row.sight, shown, product: (row.product, row.version), at: visit.store, form: visit.form,
            due: { sheet?[row.product] })
        return FindingLine(
            visit: current.number, line: line, counter: row.counter.map { visit.counters[$0] }, productID: product.id,
            model: version.model, isKey: shown.isKey, sight: row.sight, due: tag?.minor, judgement: judgement,
            photo: row.photo)
    }

    private mutating func note(_ clash: PlaceTally.Clash, of row: SeenRow, in place: String, line: Int) {
        switch clash {
        case .repeated(let first):
            let values = ["sku": survey.skus.code(row.product), "place": place, "first": "\(first)"]
            flaws.append(VisitFlaw(line: line, code: "visit.repeated", values: values, column: "sku"))
        case .categoryDiffers(let known, let first):
            let found = row.sight.categoryFacings ?? 0
            let values = ["place": place, "found": "\(found)", "known": "\(known)", "first": "\(first)"]
            flaws.append(
                VisitFlaw(line: line, code: "visit.category-differs", values: values, column: "category_facings"))
        }
    }

    // MARK: With care

    /// A row by its cells, with everything noted that is wrong with it; nil where something is, or with its visit.
    mutating func line(_ cells: inout Cells) -> FindingLine? {
        let key = VisitKey(&cells)
        let number = key.flatMap { survey.numbers[$0] }
        let visit = number.flatMap { ground.visits[$0] }
        let row = row(&cells, of: visit, on: key?.day)
        if let number {
            note(cells.coordinates("latitude", "longitude"), of: number, &cells)
            note(code: cells.text("code"), of: number, &cells)
            turn(to: number)
        }
        defer { if number != nil { close() } }
        guard cells.isSound, let row, let visit else { return nil }
        return finding(row, of: visit, line: cells.line)
    }

    private func note(_ checkIn: Coordinates?, of visit: Int, _ cells: inout Cells) {
        guard let checkIn, let known = survey.visits[visit].checkIn, checkIn != known else { return }
        cells.note("visit.position-differs", ["found": "\(checkIn)", "known": "\(known)"], at: "latitude")
    }

    private func note(code: String?, of visit: Int, _ cells: inout Cells) {
        guard let code else { return }
        guard let kept = VisitFile.code(code) else {
            return cells.note("visit.code-unfit", ["found": code], at: "code")
        }
        if let known = survey.visits[visit].code, kept != known {
            cells.note(
                "visit.code-differs", ["found": code, "known": FrameCode.shown(known)], at: "code")
        }
    }

    private func row(_ cells: inout Cells, of visit: VisitGround.Visit?, on day: Day?) -> SeenRow? {
        let zone = cells.choice("zone", of: DisplayZone.self)
        let counter = cells.text("counter")
        var place: Int?
        if let counter, let zone, zone != .counter {
            cells.note("visit.counter-elsewhere", ["found": counter, "zone": zone.rawValue], at: "counter")
        } else if let counter, let visit {
            place = visit.counters.firstIndex { $0.code == counter }
            if place == nil {
                let known = visit.counters.map(\.code).joined(separator: ", ")
                cells.note(
                    visit.counters.isEmpty ? "visit.no-counters" : "visit.counter-unknown",
                    ["found": counter, "known": known], at: "counter")
            }
        } else if zone == .counter, counter == nil {
            cells.note("cell.blank", ["column": "counter"], at: "counter")
        }
        let sku: SKU? = cells.code("sku")
        let product = sku.flatMap { survey.skus[$0.text] }
        let version = product.flatMap { ground.products[$0] }.flatMap { found in day.flatMap { found.version(on: $0) } }
        if let sku, day != nil, version == nil { cells.note("visit.sku-unknown", ["found": sku.text], at: "sku") }
        var sight = DisplaySight(
            zone ?? .counter, facings: cells.integer("facings", in: VisitFile.facings).map(Int.init),
            categoryFacings: cells.integer("category_facings", in: VisitFile.categoryFacings).map(Int.init),
            posm: cells.flag("posm"), demo: cells.flag("demo"), isOutOfStock: cells.flag("out_of_stock"))
        sight.tag = cells.price("tag_price", currency)?.minor
        if let tag = sight.tag, tag > VisitFile.highestTag {
            cells.note("visit.tag-too-high", ["found": cells.text("tag_price") ?? ""], at: "tag_price")
        }
        if let own = sight.facings, let all = sight.categoryFacings, own > all {
            cells.note("visit.category-below-own", ["own": "\(own)", "category": "\(all)"], at: "category_facings")
        }
        let photo = cells.text("photo")
        if let photo, !photo.staysInFolder { cells.note("visit.photo-outside", ["found": photo], at: "photo") }
        if let flaw = photo.flatMap({ pictureFlaws[$0] }) { cells.note(flaw.code, flaw.values, at: "photo") }
        guard let product, let version else { return nil }
        return SeenRow(product: product, version: version, sight: sight, counter: place, photo: photo)
    }

    // MARK: Fast

    /// A row in plain spelling that nothing is to be said about; nil for every other, which is then read with care.
    mutating func plainLine(_ row: borrowing DelimitedRow, _ fields: [Int?]) -> FindingLine? {
        let fields = VisitFields(fields)
        let numbers = survey.numbers
        guard let number = last.visit(row, fields, { numbers[$0] }) else { return nil }
        turn(to: number)
        guard let visit = current.visit, let zoneField = fields.of(.zone, in: row),
            let zone = row.withBytes(zoneField, { DisplayZone(plain: $0) }), let skuField = fields.of(.sku, in: row),
            let product = row.withBytes(skuField, { survey.skus[$0] }),
            let version = ground.products[product]?.version(on: survey.visits[number].key.day)
        else { return nil }
        var seen = SeenRow(product: product, version: version, sight: DisplaySight(zone))
        let counterField = fields.of(.counter, in: row)
        guard (zone == .counter) == (counterField != nil) else { return nil }
        if let counterField {
            seen.counter = row.withBytes(counterField) { visit.place(of: $0) }
            if seen.counter == nil { return nil }
        }
        if fields.of(.latitude, in: row) != nil || fields.of(.longitude, in: row) != nil {
            guard isWhereKnown(row, fields, number) else { return nil }
        }
        if let code = fields.of(.code, in: row) {
            let told = row.string(code)
            guard let kept = VisitFile.code(told), kept == survey.visits[number].code else { return nil }
        }
        guard row.read(fields, into: &seen.sight, decimals: currency.exponent) else { return nil }
        if let photo = fields.of(.photo, in: row) {
            let name = row.unguardedString(photo)
            guard name.staysInFolder, pictureFlaws[name] == nil,
                name.utf8.first.map({ $0 > 0x20 && $0 < 0x7F }) ?? false,
                name.utf8.last.map({ $0 > 0x20 && $0 < 0x7F }) ?? false
            else { return nil }
            seen.photo = name
        }
        defer { close() }
        return finding(seen, of: visit, line: row.line)
    }

    private mutating func isWhereKnown(_ row: borrowing DelimitedRow, _ fields: VisitFields, _ number: Int) -> Bool {
        guard let latitude = fields.of(.latitude, in: row), let longitude = fields.of(.longitude, in: row) else {
            return false
        }
        let (north, east) = current.position
        if row.withBytes(latitude, { north.span.spells($0) }), row.withBytes(longitude, { east.span.spells($0) }) {
            return true
        }
        let texts = (row.string(latitude), row.string(longitude))
        guard let place = Coordinates(latitude: texts.0, longitude: texts.1),
            place == survey.visits[number].checkIn
        else { return false }
        current.position = (Array(texts.0.utf8), Array(texts.1.utf8))
        return true
    }
}

extension VisitGround.Visit {
    /// Of a counter, among those of the store.
    fileprivate func place(of code: Span<UInt8>) -> Int? {
        for index in counters.indices {
            let bytes = counters[index].bytes
            if bytes.span.spells(code) { return index }
        }
        return nil
    }

    /// A place as problems name it.
    fileprivate func placeName(_ number: Int32) -> String {
        number < 3 ? DisplayZone.allCases[Int(number)].rawValue : "counter \(counters[Int(number) - 3].code)"
    }
}

extension String {
    /// Names a file in the folder or below it.
    package var staysInFolder: Bool {
        !isEmpty && !utf8.contains(0) && utf8.first != 0x2F
            && !split(separator: "/", omittingEmptySubsequences: false).contains { $0 == ".." || $0.isEmpty }
    }
}
