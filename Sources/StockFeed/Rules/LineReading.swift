import Retail

/// Understands the texts of one line, and collects what is wrong with any of them.
struct LineReading {
    private let raw: RawLine
    private(set) var problems: [Problem]
    private(set) var warnings: [Problem]

    init(_ raw: RawLine) {
        self.raw = raw
        (problems, warnings) = (raw.problems, raw.warnings)
    }

    mutating func product() -> ProductMention? {
        let before = problems.count
        let gtin = gtin()
        let sku = raw.sku.flatMap { try? SKU($0.text) }
        // What is no code of ours may be one of the distributor's, and has to be readable at least.
        let foreign = sku == nil ? name(raw.sku) : nil
        let partnerCode = raw.partnerCode == nil ? foreign : name(raw.partnerCode)
        guard sku == nil, gtin == nil, partnerCode == nil else {
            return ProductMention(sku: sku, gtin: gtin, partnerCode: partnerCode)
        }
        if problems.count == before { note("feed.product-missing", at: raw.place) }
        return nil
    }

    /// nil also for zeros only, by which partners say that there is none.
    private mutating func gtin() -> GTIN? {
        guard let told = raw.gtin else { return nil }
        let text = told.trimmed
        guard let gtin = GTIN(text) else {
            if !text.isEmpty, !GTIN.isFiller(text) {
                note("feed.gtin-unreadable", ["found": told.text], at: told.place)
            }
            return nil
        }
        if !gtin.isCheckDigitRight {
            let right = String(gtin.rightCheckDigit)
            warnings.append(Problem("feed.gtin-check-digit", ["found": text, "right": right], at: told.place))
        }
        return gtin
    }

    private mutating func name(_ told: RawText?) -> Name? {
        guard let told else { return nil }
        do {
            return try Name(told.text)
        } catch .empty {
            return nil
        } catch {
            problems.append(told.problem(error))
            return nil
        }
    }

    mutating func location() -> LocationCode? {
        guard let told = raw.location else { return nil }
        do {
            return try LocationCode(told.text)
        } catch {
            problems.append(told.problem(error))
            return nil
        }
    }

    /// Pieces where nothing is told: nobody counts phones otherwise without saying so.
    mutating func unit() -> StockUnit? { unit(raw.unit) }

    private mutating func unit(_ told: RawText?) -> StockUnit? {
        guard let told, !told.trimmed.isEmpty else { return .piece }
        let unit = StockUnit(told.trimmed)
        if unit == nil { note("feed.unit-unknown", ["found": told.text], at: told.place) }
        return unit
    }

    /// In pieces, told in one or in parts; nil where nothing is told, and with a problem for everything that is no
    /// whole number in the range.
    mutating func quantity(
        _ told: RawText?, _ quantity: RawPart.Quantity, of unit: StockUnit?, in range: ClosedRange<Int64>
    ) -> Quantity? {
        raw.parts.isEmpty ? number(told, of: unit, in: range) : sum(of: quantity, in: range)
    }

    private mutating func sum(of quantity: RawPart.Quantity, in range: ClosedRange<Int64>) -> Quantity? {
        var sum: Int64?
        for part in raw.parts where part.quantity == quantity {
            guard let found = number(part.text, of: unit(part.unit), in: range)?.units else { continue }
            sum = (sum ?? 0) + (part.isTakenBack ? -found : found)
        }
        guard let sum else { return nil }
        if range.contains(sum) { return Quantity(sum) }
        let values = ["found": String(sum), "limit": String(range.upperBound)]
        note("feed.quantity-too-large", values, at: raw.place)
        return nil
    }

    private mutating func number(_ told: RawText?, of unit: StockUnit?, in range: ClosedRange<Int64>) -> Quantity? {
        guard let told else { return nil }
        switch WholeNumber(told.trimmed) {
        case .none:
            note("feed.quantity-unreadable", ["found": told.text], at: told.place)
        case .fraction:
            note("feed.quantity-not-whole", ["found": told.text], at: told.place)
        case .whole(let number):
            let (pieces, isTooLarge) = number.multipliedReportingOverflow(by: unit?.pieces ?? 1)
            if !isTooLarge, range.contains(pieces) { return Quantity(pieces) }
            if number < 0, range.lowerBound == 0 {
                note("feed.quantity-negative", ["found": told.text], at: told.place)
            } else {
                let limit = String(range.upperBound)
                note("feed.quantity-too-large", ["found": told.text, "limit": limit], at: told.place)
            }
        }
        return nil
    }

    mutating func requireQuantity() {
        guard raw.parts.isEmpty else { return }
        let told = [raw.onHand, raw.inTransit, raw.reserved, raw.unsellable, raw.sold]
        if told.allSatisfy({ $0 == nil }) { note("feed.quantity-missing", at: raw.place) }
    }

    /// A date of XML Schema; its zone, if it has one, does not make it another day.
    mutating func day(_ told: RawText?) -> Day? {
        guard let told else { return nil }
        if told.day == nil { note("feed.date-impossible", ["found": told.text], at: told.place) }
        return told.day
    }

    private mutating func note(_ code: String, _ values: [String: String] = [:], at place: Place) {
        problems.append(Problem(code, values, at: place))
    }
}
