import Postgres
package import Retail
import Trail

/// What a distributor calls a product or a place of ours.
package struct PartnerCode: Equatable, Sendable {
    package let account: String
    package let code: String
    package let meaning: Meaning
    /// Who said so, and when.
    package let user: String
    package let notedAt: Instant

    package enum Meaning: Equatable, Sendable {
        case product(SKU)
        case location(LocationCode)
    }
}

extension FeedIntake {
    /// What accounts call our products and places; of one account, or of all that the person sees.
    package func codes(of account: AccountCode? = nil) async throws -> [PartnerCode] {
        try await own.read { tx in try tx.partnerCodes(of: account) }
    }

    /// Remembers what an account means by codes of its own; lines that were refused for them are understood when their
    /// document is sent again. All or none; a code that means something else already is refused.
    package func remember(
        _ codes: [(code: Name, meaning: PartnerCode.Meaning)], for account: AccountCode, today: Day
    ) async throws {
        let party = try await party(account, today)
        try await intake.write { tx in
            try tx.waitForOtherFeeds(of: party.id)
            var problems: [Problem] = []
            for (code, meaning) in codes {
                if let problem = try tx.addPartnerCode(code, meaning, of: party) { problems.append(problem) }
            }
            guard problems.isEmpty else { throw Refusal(.refused, problems) }
        }
    }

    /// Takes a code of an account back; refused where it means nothing.
    package func forget(_ code: Name, of account: AccountCode, today: Day) async throws {
        let party = try await party(account, today)
        try await intake.write { tx in
            guard try tx.dropPartnerCode(code, of: party) > 0 else {
                throw Refusal("feed.code-means-nothing", ["code": code.text, "account": party.code])
            }
            try tx.record(Change("partner_code", "\(party.code) \(code.text)", verb: "forgotten"))
        }
    }
}
