package import PricingPolicy
package import Retail
import SpreadsheetWriting
package import Wording

/// The price list of a store or an account as a workbook.
package struct PriceListWorkbook: Sendable {
    package let list: PriceList
    package let place: PricePlace
    package let day: Day
    package let currency: Currency
    package let kinds: [PriceKind]
    package let language: Language

    package init(
        _ list: PriceList, of place: PricePlace, on day: Day, _ kinds: [PriceKind], _ currency: Currency,
        in language: Language
    ) {
        (self.list, self.place, self.day, self.kinds) = (list, place, day, kinds)
        (self.currency, self.language) = (currency, language)
    }

    /// Writes a new file with the products that have a price; nothing is left where that fails.
    package func write(to path: String) throws {
        let priced = list.entries.filter { entry in kinds.contains { entry.answer[$0]?.minor != nil } }
        try NewFile.workbook(to: path) { book in
            let prices = try book.sheet(
                "\(heading("prices")) \(place.code)",
                ["sku", "name", "series", "model", "storage"].map { SheetColumn(heading($0)) }
                    + kinds.map { SheetColumn(heading($0.rawValue), .amount(currency.exponent)) }
                    + [SheetColumn(heading("special"))], frozenColumns: 2)
            for entry in priced {
                let product = entry.product
                let texts = [product.sku.text, product.name, product.series, product.model, product.storage ?? ""]
                try prices.append(
                    texts.map { .text($0) }
                        + kinds.map { .amount(orEmpty: entry.answer[$0]?.minor, currency) }
                        + [.text(entry.answer.specialCodes.joined(separator: ", "))])
            }
            try tell(in: book)
        }
    }

    /// What the list holds for: a table without a title would be taken for another month's one day.
    private func tell(in book: NewWorkbook) throws {
        let policy = list.policy
        let sheet = try book.sheet(
            Catalogue.say("sheet.price-about", in: language), ["what", "value"].map { SheetColumn(heading($0)) })
        let facts: [(String, CellValue)] = [
            ("place", .text(place.code)), ("day", .day(sinceEpoch: day.sinceEpoch)), ("policy", .text(policy.name)),
            ("effective_from", .day(sinceEpoch: policy.effectiveFrom.sinceEpoch)), ("currency", .text(currency.code)),
            ("counts_on", .text(Catalogue.say("word.\(policy.countsOn.rawValue)", in: language))),
        ]
        for (key, value) in facts { try sheet.append([.text(heading(key)), value]) }
    }

    private func heading(_ key: String) -> String { Catalogue.say("heading.\(key)", in: language) }
}

extension PriceAnswer {
    /// The codes of the special prices that win.
    package var specialCodes: [String] { Set(prices.compactMap { $0.winner?.line.special?.code.text }).sorted() }
}
