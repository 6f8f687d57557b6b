import Postgres
package import Retail
import Trail

/// A case with the months that it guards.
package struct GuardEntry: Hashable, Sendable {
    package let guarded: GuardCase
    package let from: Month
    /// The first month that it guards no more; nil where it does not end.
    package let until: Month?
    package let author: String
}

extension PriceDesk {
    /// The cases that guard a month; all that there ever were without one.
    package func guards(of month: Month? = nil) async throws -> [GuardEntry] {
        try await atDesk { tx in try tx.guards(in: month) }
    }

    /// Adds cases that guard every policy from a month on: all of them, or none where something is wrong with one.
    package func add(_ guards: [GuardCase], from month: Month) async throws {
        try await atDesk { tx in
            let facts = try tx.priceFacts(on: factsDay(month), currency)
            var known = Set(try tx.guards(in: nil).filter { $0.until.map { $0 > month } ?? true }.map(\.guarded.code))
            var problems: [Problem] = []
            for guarded in guards {
                let count = problems.count
                if let product = facts.products[guarded.sku] {
                    if facts.scopes(of: guarded.place, series: product.series) == nil {
                        problems.append(Problem("price.guard-place", ["found": guarded.place.label]))
                    }
                } else {
                    problems.append(
                        Problem("price.sku-unknown", ["found": guarded.sku.text], at: Place(value: guarded.sku.text)))
                }
                if !known.insert(guarded.code).inserted {
                    problems.append(Problem("price.guard-exists", ["code": guarded.code.text]))
                }
                guard problems.count == count else { continue }
                if try tx.add(guarded, from: month, currency) == nil {
                    problems.append(Problem("price.guard-place", ["found": guarded.place.label]))
                }
            }
            if !problems.isEmpty { throw Refusal(.refused, problems) }
            for guarded in guards {
                try tx.record(
                    Change("price_draft", guarded.code.text, new: [:], reason: guarded.title.text, verb: "guarded"))
            }
        }
    }

    /// Ends a case: it guards no month from this one on.
    package func endGuard(_ code: GuardCode, before month: Month) async throws {
        try await atDesk { tx in
            guard try tx.endGuard(code, before: month) > 0 else {
                throw Refusal(
                    "price.guard-none", ["code": code.text, "month": "\(month)"], at: Place(value: code.text))
            }
            try tx.record(Change("price_draft", code.text, new: [:], verb: "unguarded"))
        }
    }
}
