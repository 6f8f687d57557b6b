import Retail
import XMLReading

/// Reads those lines of the native format with which nothing at all is wrong or odd, straight from the bytes: nearly
/// all there are, at several times the speed. Every other line is for the careful way, which finds what it is.
struct PlainLines {
    private enum Attribute: CaseIterable {
        case sku, gtin, onHand, inTransit, reserved, unsellable, sold, unit

        var name: StaticString {
            switch self {
            case .sku: "sku"
            case .gtin: "gtin"
            case .onHand: "on-hand"
            case .inTransit: "in-transit"
            case .reserved: "reserved"
            case .unsellable: "unsellable"
            case .sold: "sold"
            case .unit: "unit"
            }
        }
    }

    /// The attributes of the line before, in their order; the next line's are most likely the same.
    private var order: [Attribute] = []

    /// nil where the careful way has to look.
    mutating func line(_ tag: borrowing XMLTag, _ path: String, at place: LocationCode?) -> StockLine? {
        var (sku, gtin): (SKU?, GTIN?) = (nil, nil)
        var (onHand, inTransit, reserved, unsellable, sold): (Quantity?, Quantity?, Quantity?, Quantity?, Quantity?)
        for index in 0..<tag.attributeCount {
            switch attribute(index, of: tag) {
            case nil: return nil
            case .sku:
                guard let code = try? SKU(tag.value(index)) else { return nil }
                sku = code
            case .gtin:
                guard let (number, digits) = tag.digits(index), let told = GTIN(number: Int(number), digits: digits),
                    told.isCheckDigitRight
                else { return nil }
                gtin = told
            case .onHand: if let told = quantity(index, of: tag) { onHand = told } else { return nil }
            case .inTransit: if let told = quantity(index, of: tag) { inTransit = told } else { return nil }
            case .reserved: if let told = quantity(index, of: tag) { reserved = told } else { return nil }
            case .unsellable: if let told = quantity(index, of: tag) { unsellable = told } else { return nil }
            case .sold: if let told = quantity(index, of: tag) { sold = told } else { return nil }
            case .unit: guard StockUnit(tag.value(index)) == .piece else { return nil }
            }
        }
        guard sku != nil || gtin != nil,
            onHand != nil || inTransit != nil || reserved != nil || unsellable != nil || sold != nil
        else { return nil }
        return StockLine(
            line: tag.place.line, column: tag.place.column, path: path, location: place,
            product: ProductMention(sku: sku, gtin: gtin, partnerCode: nil), onHand: onHand, inTransit: inTransit,
            reserved: reserved, unsellable: unsellable, sold: sold, unit: .piece, expected: nil, warnings: [])
    }

    private func quantity(_ index: Int, of tag: borrowing XMLTag) -> Quantity? {
        guard let number = tag.digits(index)?.number, StockLine.stockRange.contains(number) else { return nil }
        return Quantity(number)
    }

    private mutating func attribute(_ index: Int, of tag: borrowing XMLTag) -> Attribute? {
        if index < order.count, tag.isAttribute(index, named: order[index].name) { return order[index] }
        order.removeSubrange(min(index, order.count)...)
        guard let found = Attribute.allCases.first(where: { tag.isAttribute(index, named: $0.name) }),
            index == order.count
        else { return nil }
        order.append(found)
        return found
    }
}

extension RawLine {
    /// As a plain line may have stood in the document, for what is found wrong inside of it.
    init(_ plain: StockLine, at location: RawText?) {
        self.init(line: plain.line, column: plain.column, element: plain.path, location: location)
        func told(_ text: String?, _ name: String) -> RawText? {
            text.map { RawText(text: $0, line: line, column: column, element: element, attribute: name) }
        }
        sku = told(plain.product.sku?.text, "sku")
        gtin = told(plain.product.gtin?.description, "gtin")
        onHand = told(plain.onHand?.description, "on-hand")
        inTransit = told(plain.inTransit?.description, "in-transit")
        reserved = told(plain.reserved?.description, "reserved")
        unsellable = told(plain.unsellable?.description, "unsellable")
        sold = told(plain.sold?.description, "sold")
    }
}
