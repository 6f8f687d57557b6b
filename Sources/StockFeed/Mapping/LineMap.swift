import Retail

/// What a map makes of the texts of one row.
struct LineMap: Sendable {
    var fields: [(field: LineField, source: TextSource)] = []
    var quantity = QuantityForm()
    /// How many pieces one of a unit is, by the partner's word for it.
    var units: [String: Int64] = [:]
    /// Quantities whose sign stands elsewhere.
    var signs: [LineField: SignMap] = [:]
    /// Forms of days that XML Schema does not write.
    var days: [LineField: [DateForm]] = [:]
    /// Whether a row without a location is one of the account's default place.
    var locationMayBeMissing = false
    /// Rows that are none.
    var skips: [RowCondition] = []
    /// Rows that say that nothing is there.
    var zeros: [RowCondition] = []

    /// Whether a quantity is added or taken away.
    struct SignMap: Sendable {
        let source: TextSource
        let plus: [String]
        let minus: [String]
    }

    var location: TextSource? { fields.first { $0.field == .location }?.source }
    var tellsAvailability: Bool { fields.contains { $0.field == .available } }

    /// The line that a row is; nil for a row that is none. `row` is an empty text in the place of the row, `issued` the
    /// document's own day.
    func line(_ texts: [RawText?], row: RawText, issued: RawText?, problems: [Problem]) -> RawLine? {
        guard !skips.contains(where: { $0.holds(texts, row: row) }) else { return nil }
        var line = RawLine(line: row.line, column: row.column, element: row.element, problems: problems)
        for (field, source) in fields {
            line[keyPath: field.place] = source.text(texts, row: row).flatMap { $0.trimmed.isEmpty ? nil : $0 }
        }
        if line.location == nil, location != nil, !locationMayBeMissing { line.location = row }
        let isZero = zeros.contains { $0.holds(texts, row: row) }
        let stock = fields.map(\.field).filter { LineField.stock.contains($0) }
        // What such a row still tells of quantities is not asked, be it a number or not.
        if isZero { for field in stock { line[keyPath: field.place] = nil } }
        read(&line, texts, row)
        if isZero { for field in stock { line[keyPath: field.place] = row.saying("0") } }
        if line.available != nil { line.issued = issued }
        return line
    }

    /// Puts quantities and days into the form in which the rules read them. What has not the partner's form is a
    /// problem, since it could mean something else in ours.
    private func read(_ line: inout RawLine, _ texts: [RawText?], _ row: RawText) {
        var pieces: Int64 = 1
        if let unit = line.unit, let count = units[unit.trimmed] ?? units[unit.trimmed.lowercased()] {
            pieces = count
            line.unit = nil
        }
        for field in LineField.quantities {
            guard let told = line[keyPath: field.place] else { continue }
            let isMinus = signs[field].map { takesAway($0, texts, row, &line.problems) } ?? false
            line[keyPath: field.place] = quantity(told, isMinus: isMinus, pieces, &line.problems)
            line.isScaled = line.isScaled || isMinus || pieces != 1
        }
        for field in LineField.days {
            guard let told = line[keyPath: field.place], let forms = days[field] else { continue }
            let days = forms.lazy.compactMap { $0.time(told.trimmed, zone: nil) }
            if let day = days.first {
                line[keyPath: field.place] = told.saying(String(day.prefix(10)))
            } else {
                line.problems.append(Problem("feed.date-unlike-form", ["found": told.text], at: told.place))
                line[keyPath: field.place] = nil
            }
        }
    }

    private func quantity(
        _ told: RawText, isMinus: Bool, _ pieces: Int64, _ problems: inout [Problem]
    ) -> RawText {
        var text = told.trimmed
        switch quantity.meaning(of: text) {
        case .asItStands: break
        case .number(let number): text = number
        case .unreadable:
            // The rules refuse what is no whole number for them either.
            if case .whole? = WholeNumber(text) {
                problems.append(Problem("feed.quantity-unreadable", ["found": told.text], at: told.place))
            }
            return told
        }
        guard isMinus || pieces != 1 else { return text == told.trimmed ? told : told.saying(text) }
        guard case .whole(let number)? = WholeNumber(text) else { return told.saying(text) }
        if isMinus, number < 0 {
            problems.append(Problem("feed.sign-twice", ["found": told.text], at: told.place))
            return told
        }
        let (product, isTooLarge) = number.multipliedReportingOverflow(by: isMinus ? -pieces : pieces)
        return told.saying(String(isTooLarge ? Int64.max / 10 : product))
    }

    private func takesAway(
        _ sign: SignMap, _ texts: [RawText?], _ row: RawText, _ problems: inout [Problem]
    ) -> Bool {
        let told = sign.source.text(texts, row: row)
        if let word = told?.trimmed {
            if sign.minus.contains(word) { return true }
            if sign.plus.contains(word) { return false }
        }
        let known = (sign.plus + sign.minus).joined(separator: ", ")
        problems.append(
            Problem("feed.sign-unknown", ["found": told?.text ?? "", "known": known], at: (told ?? row).place))
        return false
    }
}

extension RawText {
    /// Another text in the same place.
    func saying(_ text: String) -> RawText {
        var other = self
        other.text = text
        return other
    }
}
