import PricingPolicy
import Printing
import Retail

extension PolicyCircular {
    /// The special prices, a table for each type; empty where there are none.
    var specials: [PrintedSection] {
        let tables = SpecialType.allCases.compactMap { type -> PrintedSection.Content? in
            let lines = told.lines.filter { $0.special?.type == type }
            guard !lines.isEmpty else { return nil }
            var table = PrintedTable(
                say("word.\(type.rawValue)"),
                columns: [
                    .init(column("special"), width: 1.5), .init(column("product"), width: 3),
                    .init(column("scope"), width: 1.5), .init(column("window"), width: 2),
                ] + priceColumns + [
                    .init(column("quota"), .number, width: 0.9), .init(column("cap"), .number, width: 0.9),
                    .init(column("terms"), width: 2.5),
                ])
            for line in lines {
                guard let special = line.special else { continue }
                table.add(
                    [special.code.text, name(of: line.subject), scope(line.scope), days(line.window)]
                        + kinds.map { amount(line.prices[$0]) }
                        + [special.quota.map { "\($0)" } ?? "—", special.cap.map { "\($0)" } ?? "—"]
                        + [terms(of: special, note: line.note)])
            }
            return .table(table)
        }
        return tables.isEmpty ? [] : [PrintedSection(say("circular.specials"), tables)]
    }

    /// The list prices, a table for each series.
    var prices: PrintedSection {
        let lines = told.lines.filter { $0.special == nil }
        guard !lines.isEmpty else {
            return PrintedSection(say("circular.prices"), [.paragraph(say("circular.no-prices"))])
        }
        var series: [String: String] = [:]
        for product in told.products.values { series[product.model.text] = product.series }
        let hasNotes = lines.contains { $0.note != nil }
        let entries = lines.enumerated().map { place, line in
            let (model, storage, sku) = sorting(line.subject)
            return (line: line, series: series[model] ?? "", order: [model, storage, sku], place: place)
        }
        let tables = Dictionary(grouping: entries, by: \.series).sorted { $0.key < $1.key }.map { series, entries in
            var table = PrintedTable(
                series,
                columns: [
                    .init(column("product"), width: 3), .init(column("scope"), width: 1.5),
                    .init(column("window"), width: 2),
                ] + priceColumns + (hasNotes ? [.init(column("note"), width: 2)] : []))
            let sorted = entries.sorted {
                $0.order != $1.order ? $0.order.lexicographicallyPrecedes($1.order) : $0.place < $1.place
            }
            for line in sorted.map(\.line) {
                table.add(
                    [name(of: line.subject), scope(line.scope), days(line.window)]
                        + kinds.map { amount(line.prices[$0]) } + (hasNotes ? [line.note?.text ?? ""] : []))
            }
            return PrintedSection.Content.table(table)
        }
        return PrintedSection(say("circular.prices"), tables)
    }

    private var priceColumns: [PrintedTable.Column] {
        kinds.map { .init(say("heading.\($0.rawValue)"), .number, width: 1.2) }
    }

    /// A model before its storages, a storage before its colours.
    private func sorting(_ subject: PricedProduct) -> (model: String, storage: String, sku: String) {
        switch subject {
        case .model(let model): (model.text, "", "")
        case .storage(let model, let storage): (model.text, storage.text, "")
        case .sku(let sku):
            (told.products[sku]?.model.text ?? sku.text, told.products[sku]?.storage?.text ?? "", sku.text)
        }
    }

    private func terms(of special: SpecialPrice, note: Name?) -> String {
        var terms = special.steps.map {
            say("circular.terms.step", ["units": "\($0.units)", "amount": amount($0.minor)])
        }
        if let together = special.together { terms.append(say("circular.terms.together", ["sku": together.text])) }
        if special.type == .limitedBatch { terms.append(say("circular.terms.until-used")) }
        if !special.type.isProtected { terms.append(say("circular.terms.unprotected")) }
        if !special.type.isReturnable { terms.append(say("circular.terms.no-return")) }
        if let note { terms.append(note.text) }
        return terms.joined(separator: "\n")
    }
}
