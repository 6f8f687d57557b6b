package import PricingPolicy
package import Retail
import RetailCSV
import SpreadsheetWriting
package import Wording

/// The lines of a policy as a workbook that people edit and `price import` takes back: the lines on the first sheet, on
/// the others what helps to write them.
package struct PolicyWorkbook: Sendable {
    package let lines: [PriceLine]
    package let products: [PolicyProduct]
    package let currency: Currency
    package let language: Language

    package init(_ lines: [PriceLine], _ products: [PolicyProduct], _ currency: Currency, in language: Language) {
        (self.lines, self.products, self.currency, self.language) = (lines, products, currency, language)
    }

    /// Whether a file of this name is meant to be a workbook.
    package static func isMeant(by path: String) -> Bool { path.lowercased().hasSuffix(".xlsx") }

    /// Writes a new file; nothing is left where that fails.
    package func write(to path: String) throws {
        try NewFile.workbook(to: path) { book in
            let sheet = try book.sheet(say("sheet.price-lines"), PriceFile.layout.columns.map(column), frozenColumns: 3)
            for line in lines { try sheet.append(cells(of: line)) }
            try explain(in: book)
            try list(in: book)
        }
    }

    private func column(_ name: String) -> SheetColumn {
        switch name {
        case "from", "to": SheetColumn(name, .day)
        case "quota", "cap": SheetColumn(name, .whole)
        case "scope": SheetColumn(name, choices: PriceScope.Kind.allCases.map(\.rawValue))
        case "type": SheetColumn(name, choices: SpecialType.allCases.map(\.rawValue))
        case _ where PriceKind(rawValue: name) != nil: SheetColumn(name, .amount(currency.exponent))
        default: SheetColumn(name)
        }
    }

    private func cells(of line: PriceLine) -> [CellValue] {
        zip(PriceFile.layout.columns, line.texts(currency)).map { column, text in
            if let kind = PriceKind(rawValue: column) {
                return line.prices[kind].map { .amount($0, decimals: currency.exponent) } ?? .empty
            }
            switch column {
            case "from": return .day(orEmpty: line.window.from)
            case "to": return .day(orEmpty: line.window.to)
            case "quota": return .whole(orEmpty: line.special?.quota)
            case "cap": return .whole(orEmpty: line.special?.cap)
            default: return text.map { .text($0) } ?? .empty
            }
        }
    }

    /// What each column takes, in both languages, since a workbook goes from hand to hand.
    private func explain(in book: NewWorkbook) throws {
        let sheet = try book.sheet(
            say("sheet.price-columns"),
            [
                SheetColumn("column / 列", width: 14), SheetColumn("value / 取值", width: 16),
                SheetColumn("English", width: 70), SheetColumn("中文", width: 70),
            ])
        func explain(_ code: String, _ column: String, _ value: String = "") throws {
            let told = Language.allCases.map {
                Catalogue.say(code, ["currency": currency.code, "decimals": "\(currency.exponent)"], in: $0)
            }
            try sheet.append([.text(column), .text(value)] + told.map { .text($0) })
        }
        for column in PriceFile.layout.columns {
            try explain("price.column.\(column)", column)
            let words =
                column == "scope"
                ? PriceScope.Kind.allCases.map(\.rawValue)
                : column == "type" ? SpecialType.allCases.map(\.rawValue) : []
            for word in words { try explain("word.\(word)", column, word) }
        }
    }

    private func list(in book: NewWorkbook) throws {
        let sheet = try book.sheet(
            say("sheet.price-products"),
            ["sku", "name", "model", "storage", "series"].map { SheetColumn(heading($0)) }
                + ["launched", "phase_out"].map { SheetColumn(heading($0), .day) }, frozenColumns: 1)
        for product in products {
            try sheet.append([
                .text(product.sku.text), .text(product.name), .text(product.model.text),
                product.storage.map { .text($0.text) } ?? .empty, .text(product.series),
                .day(orEmpty: product.launched), .day(orEmpty: product.phaseOut),
            ])
        }
    }

    private func say(_ code: String) -> String { Catalogue.say(code, in: language) }
    private func heading(_ key: String) -> String { say("heading.\(key)") }
}

extension CellValue {
    static func day(orEmpty day: Day?) -> CellValue { day.map { .day(sinceEpoch: $0.sinceEpoch) } ?? .empty }
    static func whole(orEmpty number: Int32?) -> CellValue { number.map { .whole(Int($0)) } ?? .empty }
    static func amount(orEmpty minor: Int64?, _ currency: Currency) -> CellValue {
        minor.map { .amount($0, decimals: currency.exponent) } ?? .empty
    }
}
