import PriceProtection
package import PricingPolicy
package import Retail
import RetailCSV

/// By how much pick-up prices are to fall.
package enum CutSize: Hashable, Sendable {
    /// Minor units.
    case amount(Int64)
    /// Rounded to whole major units.
    case share(Percentage)

    fileprivate func price(after before: Int64, _ currency: Currency) -> Int64 {
        switch self {
        case .amount(let minor): return before - minor
        case .share(let share):
            let unit = (0..<currency.exponent).reduce(Int128(1)) { unit, _ in unit * 10 }
            let rest = Int128(before) * Int128(10_000 - share.basisPoints)
            return Int64(Rounding.halfAwayFromZero(rest, over: 10_000 * unit) * unit)
        }
    }
}

extension Office {
    /// Puts lower pick-up prices of some models into an amendment of the day's month, from the day on: a line for every
    /// published one that prices them, at every scope, but for special prices. It goes its way as any other draft; the same
    /// again leaves it as it is.
    package func draftCut(
        of models: [Name], by size: CutSize, from day: Day, reason: Name, today: Day
    ) async throws -> DraftChange {
        let (currency, month) = (settings.currency.value, day.month)
        let known = try await protection.ground(on: today).models
        let published = try await prices.lines(of: month, published: true).map(\.line)
        let lines = try published.compactMap { line -> PriceLine? in
            guard line.special == nil, let before = line.prices.pickUp, line.subject.isOf(models, known),
                let window = Window(from: max(day, line.window.from ?? day), to: line.window.to)
            else { return nil }
            let price = size.price(after: before, currency)
            guard price > 0, price < before else {
                throw Refusal(
                    "protection.cut-unfit", ["before": "\(Money(minor: before, currency))"], at: Place(path: "--by"))
            }
            return PriceLine(line.subject, line.scope, window, Prices(pickUp: price))
        }
        guard !lines.isEmpty else {
            throw Refusal("protection.no-price-to-cut", ["month": "\(month)"], at: Place(path: "--models"))
        }
        let rows = [PriceFile.layout.columns] + lines.map { line in line.texts(currency).map { $0 ?? "" } }
        let text = rows.map { row in row.map(\.asField).joined(separator: ",") + "\n" }.joined()
        let file = try PriceFile(TableFile(name: "price cut draft", bytes: Array(text.utf8)))
        let draft = try await prices.amend(month, from: day, reason: reason, today: today)
        return try await prices.take(file, into: month, .additions, over: draft.version, today: today).change
    }
}

extension PricedProduct {
    fileprivate func isOf(_ models: [Name], _ known: [SKU: Name]) -> Bool {
        switch self {
        case .sku(let sku): known[sku].map { models.contains($0) } ?? false
        case .storage(let model, _), .model(let model): models.contains(model)
        }
    }
}

extension String {
    fileprivate var asField: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
