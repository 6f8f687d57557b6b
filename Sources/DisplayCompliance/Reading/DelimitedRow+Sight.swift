import DelimitedText
import Retail
import RetailCSV

extension DelimitedRow {
    /// Reads what was seen; false where something is not in plain spelling, or out of bounds.
    func read(_ fields: VisitFields, into sight: inout DisplaySight, decimals: Int) -> Bool {
        if let field = fields.of(.facings, in: self) {
            guard let number = count(field, in: VisitFile.facings) else { return false }
            sight.facings = number
        }
        if let field = fields.of(.categoryFacings, in: self) {
            guard let number = count(field, in: VisitFile.categoryFacings), sight.facings.map({ $0 <= number }) ?? true
            else { return false }
            sight.categoryFacings = number
        }
        if let field = fields.of(.posm, in: self) {
            guard let flag = flag(field) else { return false }
            sight.posm = flag
        }
        if let field = fields.of(.demo, in: self) {
            guard let flag = flag(field) else { return false }
            sight.demo = flag
        }
        if let field = fields.of(.outOfStock, in: self) {
            guard let flag = flag(field) else { return false }
            sight.isOutOfStock = flag
        }
        if let field = fields.of(.tagPrice, in: self) {
            guard let minor = withBytes(field, { PlainNumber.decimal($0, decimals: decimals) }), minor >= 0,
                minor <= VisitFile.highestTag
            else { return false }
            sight.tag = minor
        }
        return true
    }

    private func count(_ field: Int, in limits: ClosedRange<Int64>) -> Int? {
        guard let number = withBytes(field, { PlainNumber.whole($0) }), limits.contains(number) else { return nil }
        return Int(number)
    }

    /// `yes` or `no`.
    private func flag(_ field: Int) -> Bool? {
        withBytes(field) { text in
            if text.count == 3, text[0] == 0x79, text[1] == 0x65, text[2] == 0x73 { return true }
            return text.count == 2 && text[0] == 0x6E && text[1] == 0x6F ? false : nil
        }
    }
}

extension DisplayZone {
    /// As spelt in files; told apart by length first.
    init?(plain text: Span<UInt8>) {
        let guess: DisplayZone
        switch text.count {
        case 7: guess = .counter
        case 8: guess = .overhead
        case 10: guess = .storefront
        default: return nil
        }
        guard Array(guess.rawValue.utf8).span.spells(text) else { return nil }
        self = guess
    }
}
