import Answers
import PriceProtection
import PricingPolicy
import Retail
import StoreOffice

extension Question {
    /// What things cost, for whom it concerns: what is published and nothing else.
    static let prices: [Question] = [
        Question(
            name: "prices", room: .prices, classes: everybody,
            parameters: [
                account, Parameter(name: "store", kind: .code), Parameter(name: "on", kind: .day),
            ]
        ) { visit in
            let day = try visit.day("on") ?? visit.today
            let list = try await visit.office.prices.list(at: try await visit.place(), on: day)
            let kinds = visit.priceKinds
            return .table(
                .priceList(list, kinds),
                notes: [
                    visit.say(
                        "portal.prices-of",
                        ["day": "\(day)", "policy": list.policy.name, "from": "\(list.policy.effectiveFrom)"])
                ] + list.notices(kinds, on: day).map { visit.say($0.code, $0.values) })
        },
        Question(
            name: "prices/show", room: .prices, classes: everybody,
            parameters: [
                Parameter(name: "sku", kind: .code, isRequired: true), account, Parameter(name: "store", kind: .code),
                Parameter(name: "on", kind: .day), Parameter(name: "units", kind: .number),
            ], isTable: false
        ) { visit in
            let units = visit.text("units") == nil ? 1 : try visit.number("units")
            guard (1...10_000_000).contains(units) else {
                throw Refusal(.wrongUsage, "portal.no-pieces", ["found": "\(units)"], at: Place(path: "units"))
            }
            let answer = try await visit.office.prices.price(
                of: try SKU(checked: visit, "sku"), at: try await visit.place(),
                on: try visit.day("on") ?? visit.today, PriceWish(units: Int32(units)))
            var report = Report(explaining: answer)
            report.head.insert(
                contentsOf: answer.prices.map { Field(Column($0.kind.rawValue, .money), answer.cell($0.kind)) }, at: 3)
            return .report(report, notes: answer.notices.map { visit.say($0.code, $0.values) })
        },
        Question(
            name: "prices/history", room: .prices, classes: everybody,
            parameters: [Parameter(name: "sku", kind: .code, isRequired: true)]
        ) { visit in
            let moments = try await visit.office.prices.history(of: try SKU(checked: visit, "sku"))
            return .table(
                .priceHistory(moments, visit.priceKinds, visit.currency),
                notes: moments.isEmpty ? [visit.say("price.no-history")] : [])
        },
        Question(name: "prices/policies", room: .prices, classes: everybody) { visit in
            let policies = try await visit.office.prices.policies()
            return .table(
                Table(PublishedPolicy.columns, policies.map(\.cells)),
                notes: [visit.say(policies.isEmpty ? "price.no-policies" : "portal.circulars")])
        },
        Question(name: "cuts", room: .prices, classes: everybody) { visit in
            let cuts = try await visit.office.protection.cuts()
            return .table(
                .cuts(cuts, visit.currency), notes: cuts.isEmpty ? [visit.say("protection.no-cuts")] : []
            ).offering(visit.isHeadquarters ? ["cuts/announce"] : [])
        },
        Question(
            name: "cuts/{cut}", room: .prices, classes: [],
            parameters: [Parameter(name: "cut", kind: .code, isRequired: true)], isTable: false
        ) { visit in
            let code = try CutCode(checked: visit, "cut")
            let detail = try await visit.office.protection.cut(code)
            let items = detail.accounts.count == 1 ? try await visit.office.protection.items(of: code) : nil
            let changed = try await visit.office.changedPrices(of: code)
            let own = try await visit.ownAccount()?.text
            let waits = detail.accounts.contains { $0.account == own && $0.confirmedBy == nil }
            return .report(
                Report(detail, items, visit.currency),
                notes: changed == 0 ? [] : [visit.say("protection.published-otherwise", ["count": "\(changed)"])]
            ).offering(waits ? ["cuts/{cut}/confirm"] : [])
        },
    ]
}

extension Act {
    /// What an account does about a cut.
    static let cuts: [Act] = [
        Act(name: "cuts/{cut}/confirm", parameters: [Parameter(name: "cut", kind: .code, isRequired: true)]) { visit in
            let code = try CutCode(checked: visit, "cut")
            let isNew = try await visit.office.protection.confirm(code)
            return .record(
                [Field("cut", .text(code.text)), Field("changed", .boolean(isNew))],
                notes: [
                    visit.say(isNew ? "protection.confirmed" : "protection.confirmed-before", ["cut": code.text])
                ])
        }
    ]
}

extension Visit {
    /// Where a price is asked for: a store, an account, or the own account.
    func place() async throws -> PricePlace {
        if let store: StoreCode = try code("store") { return .store(store) }
        return .account(try await account())
    }

    /// The prices that the reader gets to see.
    var priceKinds: [PriceKind] { PriceKind.allCases.filter { $0 != .floor || office.prices.seesFloor } }
}
