import Answers
import PricingPolicy
import Retail
import RetailCSV
import StoreOffice

extension Question {
    /// What stands in a draft, as the files have it that come in and go out.
    static let drafts: [Question] = [
        Question(
            name: "prices/months/{month}/lines", room: .prices, classes: [], parameters: [asked]
        ) { visit in
            let month = try visit.policyMonth()
            let draft = try await visit.openDraft(of: month)
            return .table(
                .priceLines(draft?.lines.map(\.line) ?? [], visit.currency),
                notes: [visit.say("portal.price-lines", ["month": "\(month)"])]
            ).offering(["prices/months/{month}", "prices/months/{month}/lines"])
        },
        Question(
            name: "prices/months/{month}/terms", room: .prices, classes: [], parameters: [asked]
        ) { visit in
            let month = try visit.policyMonth()
            guard try await visit.openDraft(of: month) != nil else {
                throw Refusal("price.no-draft", ["month": "\(month)"])
            }
            return .table(.terms(try await visit.office.prices.terms(of: month, published: false))).offering([
                "prices/months/{month}", "prices/months/{month}/terms",
            ])
        },
    ]
}

/// What a new draft begins with.
private enum DraftBeginning: String, CaseIterable {
    case nextMonth = "next_month"
    case empty
}

/// How lines are meant.
private enum LinesMeant: String, CaseIterable {
    case whole, additions

    var meaning: FileMeaning { self == .whole ? .whole : .additions }
}

extension Act {
    /// How a draft comes about, and what is put into it.
    static let drafts: [Act] = [
        Act(
            name: "\(month)/draft",
            parameters: [
                Question.asked, Parameter(name: "begins_with", kind: .word(DraftBeginning.allCases.map(\.rawValue))),
                Parameter(name: "counts_on", kind: .word(OrderDate.allCases.map(\.rawValue))),
                Parameter(name: "notes", kind: .longText),
            ], classes: [.hq],
            outlook: { visit in try await visit.given(up: [.withdrawn], "portal.draft-replaced") }
        ) { visit in
            let (month, desk) = (try visit.policyMonth(), visit.office.prices)
            let beginning: DraftBeginning = try visit.word("begins_with") ?? .nextMonth
            let countsOn: OrderDate? = try visit.word("counts_on")
            let notes = try visit.text("notes").map { _ in try visit.name("notes").text }
            let file = try PricingFile.ofStoreConfig(visit.currency)
            var draft = try await desk.draft(
                month, beginning == .empty ? .nothing : .nextMonth(file.nextMonth, file.limits),
                countsOn: countsOn ?? .ordered, notes: notes, today: visit.today)
            if countsOn.map({ $0 != draft.countsOn }) ?? false || notes.map({ $0 != draft.notes }) ?? false {
                draft = try await desk.describe(month, countsOn: countsOn, notes: notes)
            }
            return visit.told(draft, "portal.policy-drafted")
        },
        Act(
            name: "\(month)/amend",
            parameters: [
                Question.asked, Parameter(name: "from", kind: .day),
                Parameter(name: "reason", kind: .longText, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in try await visit.given(up: [.withdrawn], "portal.draft-replaced") }
        ) { visit in
            let month = try visit.policyMonth()
            let draft = try await visit.office.prices.amend(
                month, from: try visit.day("from") ?? max(visit.today, month.firstDay),
                reason: try visit.name("reason"), today: visit.today)
            return visit.told(draft, "portal.policy-drafted")
        },
        Act(
            name: "\(month)/lines",
            parameters: [
                Question.asked, Parameter(name: "meant_as", kind: .word(LinesMeant.allCases.map(\.rawValue))),
                Parameter(name: "source", kind: .text),
                Parameter(name: "lines", kind: .document, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in
                let (file, meant) = (try visit.priceFile(), try visit.word("meant_as", of: LinesMeant.self) ?? .whole)
                let change = try await visit.office.prices.compare(file, with: try visit.policyMonth(), meant.meaning)
                guard !change.isEmpty else { return nil }
                return .report(
                    Report(
                        name: "draft_change",
                        head: [Field("version", .integer(Int64(change.version)))],
                        sections: [.init("draft_lines", .change(change, visit.currency), notes: [change.summary])]))
            },
            filled: { visit in
                let lines = try await visit.openDraft(of: try visit.policyMonth())?.lines ?? []
                guard !lines.isEmpty else { return [:] }
                return .filling(
                    "lines",
                    Answer.table(.priceLines(lines.map(\.line), visit.currency)).bytes(.csv, in: visit.language))
            }
        ) { visit in
            let (month, file) = (try visit.policyMonth(), try visit.priceFile())
            let meant = try visit.word("meant_as", of: LinesMeant.self) ?? .whole
            let change = try await visit.office.prices.compare(file, with: month, meant.meaning)
            let taken = try await visit.office.prices.take(
                file, into: month, meant.meaning, over: change.version, today: visit.today)
            return .record(
                taken.draft.fields,
                notes: [
                    visit.say(taken.change.summary.code, taken.change.summary.values),
                    visit.say(
                        taken.change.isEmpty ? "price.import.nothing" : "price.import.taken", ["month": "\(month)"]),
                ])
        },
        Act(
            name: "\(month)/terms",
            parameters: [
                Question.asked, Parameter(name: "source", kind: .text),
                Parameter(name: "terms", kind: .document, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in
                let (month, meant) = (try visit.policyMonth(), try visit.terms())
                let present = try await visit.office.prices.terms(of: month, published: false)
                guard Set(present) != Set(meant) else { return nil }
                return .report(
                    Report(
                        name: "terms_change", head: [Field("month", .month("\(month)"))],
                        sections: [.init("terms_meant", .terms(meant)), .init("terms_before", .terms(present))]))
            },
            filled: { visit in
                let terms = try await visit.office.prices.terms(of: try visit.policyMonth(), published: false)
                return .filling("terms", Array(TermsFile.text(terms).utf8))
            }
        ) { visit in
            let (month, terms) = (try visit.policyMonth(), try visit.terms())
            let changed = try await visit.office.prices.take(terms: terms, into: month)
            return .table(
                .terms(terms),
                notes: [visit.say(changed ? "price.terms-taken" : "price.terms-same", ["month": "\(month)"])])
        },
        Act(
            name: "\(month)/withdraw", parameters: [Question.asked], classes: [.hq],
            outlook: { visit in try await visit.given(up: [.draft, .submitted, .approved], "portal.draft-aside") }
        ) { visit in
            visit.told(try await visit.office.prices.withdraw(try visit.policyMonth()), "price.withdrawn")
        },
    ]

    private static let month = "prices/months/{month}"
}

extension [String: String] {
    /// What a form begins with, as far as a page holds it.
    static func filling(_ name: String, _ text: [UInt8]) -> Self {
        text.count > 24 << 10 ? [:] : [name: String(decoding: text, as: UTF8.self)]
    }
}

extension Visit {
    /// The text of a document, with line ends as files have them.
    func document(_ name: String) throws(Refusal) -> String {
        _ = try needed(name)
        return (given[name] ?? "").replacing("\r\n", with: "\n")
    }

    /// The draft of a month with its lines; nil where there is none. Who may know of none is told that there is no such month.
    fileprivate func openDraft(of month: Month) async throws -> (draft: PolicyDraft, lines: [DraftLine])? {
        guard try await drafts() != nil else { throw Refusal("price.no-draft", ["month": "\(month)"]) }
        return try await office.prices.draft(of: month).flatMap { $0.draft.state == .withdrawn ? nil : $0 }
    }

    /// How the policy of a month without a draft is begun, for who may.
    func beginnings(of month: Month, isPublished: Bool) async throws -> [String] {
        guard month.lastDay >= today, try await drafts() != nil else { return [] }
        let isAside = try await office.prices.draft(of: month)?.draft.state == .withdrawn
        return (isPublished ? ["amend"] : ["draft", "lines"] + (isAside ? ["reopen"] : [])).map {
            "prices/months/{month}/\($0)"
        }
    }

    /// The draft that an act gives up, and what that means; nil where there is none, which the act itself has to say.
    func given(up states: Set<PolicyDraft.State>, _ meaning: String) async throws -> Answer? {
        let month = try policyMonth()
        guard let draft = try await office.prices.draft(of: month)?.draft, states.contains(draft.state) else {
            return nil
        }
        return .record(draft.fields.filter { $0.cell != .missing }, notes: [say(meaning, ["month": "\(month)"])])
    }

    fileprivate func terms() throws -> [PolicyTerm] {
        try TermsFile.terms(try document("terms"), file: text("source") ?? "terms.yaml", currency)
    }

    fileprivate func priceFile() throws -> PriceFile {
        try PriceFile(TableFile(name: text("source") ?? "lines.csv", bytes: Array(try document("lines").utf8)))
    }
}
