import Answers
import PricingPolicy
import Retail
import RetailCSV
import StoreOffice

extension Question {
    /// Cases that every policy of a month has to answer as they say.
    static let guards: [Question] = [
        Question(
            name: "prices/guards", room: .prices, classes: [.hq], parameters: [Parameter(name: "month", kind: .month)]
        ) { visit in
            guard try await visit.drafts() != nil else { throw Refusal("portal.not-found") }
            let guards = try await visit.office.prices.guards(of: try visit.month())
            return .table(
                .guards(guards, visit.currency),
                notes: [visit.say(guards.isEmpty ? "price.no-guards" : "portal.guards")]
            ).offering(["prices/guards"] + (guards.isEmpty ? [] : ["prices/guards/end"]))
        }
    ]
}

extension Act {
    /// Cases come in as a file, whole or not at all, and end with a month.
    static let guards: [Act] = [
        Act(
            name: "prices/guards",
            parameters: [
                Parameter(name: "month", kind: .month, isRequired: true), Parameter(name: "source", kind: .text),
                Parameter(name: "cases", kind: .document, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in .table(.guards(try visit.guardCases(), visit.currency)) },
            filled: { _ in .filling("cases", Array((GuardFile.layout.columns.joined(separator: ",") + "\r\n").utf8)) }
        ) { visit in
            let (month, cases) = (try visit.policyMonth(), try visit.guardCases())
            try await visit.office.prices.add(cases, from: month)
            return .table(
                .guards(cases, visit.currency),
                notes: [visit.say("price.guard-added", ["count": "\(cases.count)", "month": "\(month)"])])
        },
        Act(
            name: "prices/guards/end",
            parameters: [
                Parameter(name: "code", kind: .code, isRequired: true),
                Parameter(name: "month", kind: .month, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in
                let (code, month) = (try GuardCode(checked: visit, "code"), try visit.policyMonth())
                let meant = try await visit.office.prices.guards().filter {
                    $0.guarded.code == code && $0.until.map { $0 > month } ?? true
                }
                return meant.isEmpty ? nil : .table(.guards(meant, visit.currency))
            }
        ) { visit in
            let (code, month) = (try GuardCode(checked: visit, "code"), try visit.policyMonth())
            try await visit.office.prices.endGuard(code, before: month)
            return .record(
                [Field("code", .text(code.text)), Field("until", .month("\(month)"))],
                notes: [visit.say("portal.guard-ended", ["code": code.text, "month": "\(month)"])])
        },
    ]
}

extension Visit {
    fileprivate func guardCases() throws -> [GuardCase] {
        try GuardFile(TableFile(name: text("source") ?? "cases.csv", bytes: Array(try document("cases").utf8)))
            .cases(currency)
    }
}
