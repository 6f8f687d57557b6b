import TestKit

/// Lines as they are drawn: what truly lies at a place, now and then badly told.
extension Drawing {
    mutating func lines(of place: String, _ form: DrawnDocument.Form) -> [DrawnDocument.Line] {
        let memory = "\(place) \(form == .report)"
        // A place of which the same is told again.
        if let before = told[memory], dice.falls(20) { return before }
        let lines = newLines(of: place, form)
        told[memory] = lines
        return lines
    }

    private mutating func newLines(of place: String, _ form: DrawnDocument.Form) -> [DrawnDocument.Line] {
        move(at: place)
        var lines: [DrawnDocument.Line] = []
        for (sku, pieces) in (truth[place] ?? [:]).sorted(by: { $0.key < $1.key }) {
            if !isFull, dice.falls(50) { continue }
            lines.append(line(of: sku, pieces, form))
            if form == .report, dice.falls(25) {
                lines.append(line(of: sku, dice.below(9), form))
                lines[lines.count - 1].arrives = 1 + dice.below(2)
            }
            if dice.falls(4) { lines.append(line(of: sku, dice.below(9), form)) }
        }
        return lines.map { dice.falls(6) ? spoilt($0, form) : $0 }
    }

    private mutating func move(at place: String) {
        var stock = truth[place] ?? [:]
        if stock.isEmpty {
            for (sku, _) in DrawnSequence.products where dice.falls(70) { stock[sku] = dice.below(12) }
        }
        let isBroken = dice.falls(8)
        for (sku, pieces) in stock.sorted(by: { $0.key < $1.key }) {
            switch dice.below(100) {
            case 0..<(isBroken ? 50 : 4): stock[sku] = nil
            case 50..<75: stock[sku] = dice.below(12)
            case 75..<78: stock[sku] = 200 + pieces
            default: break
            }
        }
        if dice.falls(15) { stock[dice.one(of: DrawnSequence.products).sku] = dice.below(12) }
        truth[place] = stock
    }

    mutating func line(of sku: String, _ pieces: Int, _ form: DrawnDocument.Form) -> DrawnDocument.Line {
        var line = DrawnDocument.Line(sku: sku, told: [])
        let gtin = DrawnSequence.products.first { $0.sku == sku }?.gtin
        switch dice.below(100) {
        case 0..<8: if let gtin { (line.sku, line.gtin) = (nil, gtin) }
        case 8..<12: if let gtin { (line.sku, line.gtin) = ("X-\(sku)", gtin) }
        case 12..<16: line.gtin = gtin
        case 16..<18: line.gtin = "96385075"
        case 18..<20: line.gtin = "96385074"
        case 20..<22: line.gtin = "0000000000000"
        case 22..<28: line.sku = dice.one(of: Drawing.codes.dropLast())
        case 28..<31: (line.sku, line.gtin) = (nil, Drawing.codes.last)
        default: break
        }
        let factor: Int
        switch dice.below(100) {
        case 0..<5 where pieces % 2 == 0:
            (factor, line.unit) = (2, DrawnDocument.Written(text: dice.one(of: ["pair", "PR", "双"]), meaning: 2))
        case 5..<10 where pieces % 12 == 0:
            (factor, line.unit) = (12, DrawnDocument.Written(text: dice.one(of: ["DZN", "打"]), meaning: 12))
        case 10..<25:
            (factor, line.unit) = (1, DrawnDocument.Written(text: dice.one(of: ["PCE", "件", ""]), meaning: 1))
        default: factor = 1
        }
        line.told = [DrawnDocument.Told(field: .onHand, written: written(pieces / factor))]
        guard form != .report else { return line }
        for field in DrawnDocument.Field.allCases.dropFirst() where dice.falls(15) {
            line.told.append(DrawnDocument.Told(field: field, written: written(dice.below(4))))
        }
        if dice.falls(5), line.told.count > 1 { line.told.removeFirst() }
        return line
    }

    private mutating func written(_ number: Int) -> DrawnDocument.Written {
        let text = dice.one(of: [
            "\(number)", "\(number)", "\(number)", "+\(number)", "0\(number)", "\(number).0", " \(number) ",
        ])
        return DrawnDocument.Written(text: text, meaning: number)
    }

    private mutating func spoilt(_ line: DrawnDocument.Line, _ form: DrawnDocument.Form) -> DrawnDocument.Line {
        var line = line
        func wrong(_ text: String, _ flaw: String) {
            line.told[0] = DrawnDocument.Told(
                field: line.told[0].field, written: DrawnDocument.Written(text: text, meaning: 0, flaw: flaw))
        }
        switch dice.below(form == .report ? 8 : 11) {
        case 0: wrong(dice.one(of: ["many", "100-500", "7,5", "1e3", "１２"]), "feed.quantity-unreadable")
        case 1: wrong("2.5", "feed.quantity-not-whole")
        case 2:
            line.told[0] = DrawnDocument.Told(
                field: .onHand, written: DrawnDocument.Written(text: "-3", meaning: -3, flaw: "feed.quantity-negative"))
        case 3: wrong("10000000", "feed.quantity-too-large")
        case 4: line.unit = DrawnDocument.Written(text: "箱", meaning: 1, flaw: "feed.unit-unknown")
        case 5: line.sku = "NEW-1"
        case 6: (line.sku, line.gtin) = (nil, nil)
        case 7: line.gtin = "12AB"
        case 8: line.isDecorated = true
        case 9: line.isStray = true
        default: line.told = []
        }
        return line
    }
}
