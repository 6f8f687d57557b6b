package import PricingPolicy
package import Printing
package import Retail
package import Wording

/// A policy as the circular that partners get: what it holds for, what changed, special prices, price list.
package struct PolicyCircular: Sendable {
    let told: PolicyAnnouncement
    /// Whom it concerns, where it is not everybody who sees it.
    let account: AccountCode?
    let isInternal: Bool
    let chain: String
    let currency: Currency
    let language: Language

    package init(
        _ told: PolicyAnnouncement, to account: AccountCode? = nil, isInternal: Bool = false, chain: String,
        _ currency: Currency, in language: Language
    ) {
        (self.told, self.account, self.isInternal) = (told, account, isInternal)
        (self.chain, self.currency, self.language) = (chain, currency, language)
    }

    /// As it is printed.
    package var document: PrintedDocument {
        var document = PrintedDocument(
            say("circular.title", ["chain": chain, "month": month]), in: language == .chinese ? .chinese : .english,
            subtitle: subtitle, facts: facts, footer: footer, sections: notes + [changes] + specials + [prices])
        switch told.standing {
        case .published(let policy, _): document.made = "\(policy.publishedAt)"
        case .draft: document.watermark = say("circular.watermark")
        }
        return document
    }

    package var standing: PolicyAnnouncement.Standing { told.standing }

    /// The page as HTML that needs nothing but itself.
    package var html: String { String(decoding: document.html(), as: UTF8.self) }

    /// Writes a new file; nothing is left where that fails.
    package func write(to path: String, asPDF isPDF: Bool) throws {
        try NewFile.printed(document, to: path, asPDF: isPDF)
    }

    func say(_ code: String, _ values: [String: String] = [:]) -> String { Catalogue.say(code, values, in: language) }

    func amount(_ minor: Int64?) -> String { minor.map { Money(minor: $0, currency).amount } ?? "—" }

    /// The prices that the reader gets to see.
    var kinds: [PriceKind] { PriceKind.allCases.filter { $0 != .floor || isInternal } }

    private var month: String {
        let first = told.month.firstDay.parts
        return say("circular.month", ["year": "\(first.year)", "number": "\(first.month)"])
    }

    private var subtitle: String {
        let standing =
            switch told.standing {
            case .published(let policy, _): say("circular.revision", ["revision": "\(policy.revision)"])
            case .draft: say("circular.draft")
            }
        let parts = [
            standing, account.map { say("circular.for-account", ["account": $0.text]) },
            isInternal ? say("circular.internal") : nil,
        ]
        return parts.compactMap(\.self).joined(separator: " · ")
    }

    private var facts: [PrintedDocument.Fact] {
        var facts: [(String, String?)] = [("month", "\(told.month)")]
        switch told.standing {
        case .published(let policy, let clock):
            facts += [
                ("revision", "\(policy.revision)"), ("from", "\(policy.effectiveFrom)"),
                ("published", say("circular.published", ["at": clock, "by": policy.publisher])),
                ("counts-on", say("word.\(policy.countsOn.rawValue)")), ("reason", policy.reason),
                ("currency", currency.code), ("sha256", String(policy.sha256.prefix(12))),
            ]
        case .draft(let draft):
            let first = say("circular.from-first", ["day": "\(draft.month.firstDay)"])
            facts += [
                ("from", draft.effectiveFrom.map { "\($0)" } ?? first), ("author", draft.author),
                ("counts-on", say("word.\(draft.countsOn.rawValue)")), ("reason", draft.reason),
                ("currency", currency.code), ("sha256", draft.sha256.map { String($0.prefix(12)) }),
            ]
        }
        return facts.compactMap { key, value in value.map { .init(say("circular.fact.\(key)"), $0) } }
    }

    private var footer: String {
        let policy =
            switch told.standing {
            case .published(let policy, _): "\(policy.name) · \(policy.sha256.prefix(12))"
            case .draft(let draft): "\(draft.month) · \(say("circular.draft"))"
            }
        let line = say("circular.footer", ["chain": chain, "policy": policy])
        return isInternal ? "\(line) · \(say("circular.internal"))" : line
    }

    private var notes: [PrintedSection] {
        let text =
            switch told.standing {
            case .published(let policy, _): policy.notes
            case .draft(let draft): draft.notes
            }
        let paragraphs = (text ?? "").split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
        guard !paragraphs.isEmpty else { return [] }
        return [PrintedSection(say("circular.notes"), paragraphs.map { .paragraph(String($0)) })]
    }
}

extension Office {
    /// The circular of a month's policy, as far as the person sees it.
    package func circular(
        of month: Month, _ choice: PolicyChoice, to account: AccountCode? = nil, isInternal: Bool = false
    ) async throws -> PolicyCircular {
        PolicyCircular(
            try await prices.announcement(of: month, choice, to: account, floor: isInternal), to: account,
            isInternal: isInternal, chain: settings.chainName.value, settings.currency.value,
            in: settings.language.value)
    }
}

extension Refusal {
    /// A document that a person wanted cannot be printed.
    package init(_ problem: PrintingProblem, of path: String) {
        switch problem {
        case .unknownCharacters(let found, let packages):
            self.init(
                .unwritableOutput, "print.unknown-characters",
                ["found": found, "install": packages.joined(separator: " ")], at: Place(file: path))
        case .undrawn(let reason):
            self.init(.unwritableOutput, "print.undrawn", ["reason": reason], at: Place(file: path))
        }
    }
}
