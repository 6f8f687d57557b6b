package import Retail

/// What a distributor says about one product at one place, understood; whether the codes are known is not asked yet.
package struct StockLine: Equatable, Sendable {
    /// Where it stood in the document, from 1, and under which element.
    package let line: Int
    package let column: Int
    package let path: String
    /// nil where the document names none: the account's default location.
    package let location: LocationCode?
    package let product: ProductMention
    /// In pieces, at the document's moment. nil is not told, which is not 0.
    package let onHand: Quantity?
    package let inTransit: Quantity?
    package let reserved: Quantity?
    package let unsellable: Quantity?
    /// Since the document before it; negative when more came back than went.
    package let sold: Quantity?
    /// What the distributor counted in.
    package let unit: StockUnit
    /// The day on which what is in transit is expected.
    package let expected: Day?
    /// What is odd about the line and does not stand in its way.
    package let warnings: [Problem]
}

/// By what a line names its product; at least one of them. They count in this order.
package struct ProductMention: Hashable, Sendable {
    /// Has the form of our codes. Where the format has one field for any code, it may still be the distributor's.
    package let sku: SKU?
    package let gtin: GTIN?
    /// What the distributor calls it, for the cross-reference.
    package let partnerCode: Name?
}

/// The stock of which a line speaks. A line that is refused has told nothing, but neither has it left its product out.
package struct LineMention: Equatable, Sendable {
    /// nil where the document names none: the account's default location.
    package let location: LocationCode?
    package let product: ProductMention
}

extension StockLine {
    package var mention: LineMention { LineMention(location: location, product: product) }

    /// What one quantity of a line may be.
    static let stockRange: ClosedRange<Int64> = 0...9_999_999
    static let soldRange: ClosedRange<Int64> = -9_999_999...9_999_999

    /// Understands a line, or says everything that is wrong with it.
    init(_ raw: RawLine) throws(Objections) {
        var reading = LineReading(raw)
        let product = reading.product()
        let location = reading.location()
        let unit = reading.unit()
        let stated = reading.quantity(raw.onHand, .onHand, of: unit, in: StockLine.stockRange)
        let inTransit = reading.quantity(raw.inTransit, .inTransit, of: unit, in: StockLine.stockRange)
        let reserved = reading.quantity(raw.reserved, .reserved, of: unit, in: StockLine.stockRange)
        let unsellable = reading.quantity(raw.unsellable, .unsellable, of: unit, in: StockLine.stockRange)
        let sold = reading.quantity(raw.sold, .sold, of: unit, in: StockLine.soldRange)
        reading.requireQuantity()
        let available = reading.day(raw.available)
        let arrival = reading.day(raw.expected)
        guard reading.problems.isEmpty, let product, let unit else {
            let isPlaceClear = raw.location == nil || location != nil
            let mention = isPlaceClear ? product.map { LineMention(location: location, product: $0) } : nil
            throw Objections(problems: reading.problems, mention: mention)
        }

        let isToCome = if let available, let day = raw.issued?.day { available > day } else { false }
        (line, column, path) = (raw.line, raw.column, raw.element)
        self.location = location
        self.product = product
        onHand = isToCome ? nil : stated
        self.inTransit = isToCome ? stated : inTransit
        (self.reserved, self.unsellable, self.sold) = (reserved, unsellable, sold)
        self.unit = unit
        expected = isToCome ? available : arrival
        warnings = reading.warnings
    }
}
