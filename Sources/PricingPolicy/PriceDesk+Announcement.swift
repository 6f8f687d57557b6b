import Postgres
package import Retail

/// A policy as it is told to those who trade by it.
package struct PolicyAnnouncement: Sendable {
    package enum Standing: Sendable {
        /// With the time of publication by the chain's clocks, to the minute.
        case published(PublishedPolicy, at: String)
        /// Not in force, and not to leave headquarters.
        case draft(PolicyDraft)
    }

    package let month: Month
    package let standing: Standing
    /// In the order in which people read them; what says nothing but a floor is left out where floors are.
    package let lines: [PriceLine]
    /// What ruled before; nil for the first policy.
    package let before: PublishedPolicy?
    /// What the lines say otherwise than those before.
    package let difference: PolicyDifference
    package let products: [SKU: PolicyProduct]
}

/// A product as policies name it, on the first day of a month.
package struct PolicyProduct: Hashable, Sendable {
    package let sku: SKU
    package let name: String
    package let model: Name
    package let storage: Name?
    package let series: String
    /// nil where the first day of trade is not known.
    package let launched: Day?
    /// The day from which it runs out.
    package let phaseOut: Day?
}

/// Which policy of a month is meant.
package enum PolicyChoice: Hashable, Sendable {
    /// The draft where one is open and the person may see it, else the newest that is published.
    case latest
    /// A revision; the newest where it is nil.
    case published(Int32?)
}

extension PriceDesk {
    /// The policy of a month for whom it concerns: all that the person sees, or what of it concerns an account. Floors only
    /// where they are asked for.
    package func announcement(
        of month: Month, _ choice: PolicyChoice, to account: AccountCode? = nil, floor: Bool = false
    ) async throws -> PolicyAnnouncement {
        if floor, !seesFloor { throw Refusal(.forbidden, "price.floor-internal", at: Place(path: "--internal")) }
        if choice == .latest, let draft = try await draftAnnouncement(of: month, to: account, floor: floor) {
            return draft
        }
        let revision: Int32? = if case .published(let revision) = choice { revision } else { nil }
        return try await own.read { [timeZone] tx in
            guard let policy = try tx.published(month, revision) else { throw Self.notPublished(month, revision) }
            let before =
                try policy.revision > 1 ? tx.published(month, policy.revision - 1) : tx.ruling(before: month)
            return try tx.announcement(
                of: month, .published(policy, at: try tx.clock(policy.publishedAt, in: timeZone)),
                try tx.lines(of: policy.id, floor: floor), before, to: account, floor: floor)
        }
    }

    /// nil where no draft is open, or the person has nothing to do with drafts.
    private func draftAnnouncement(
        of month: Month, to account: AccountCode?, floor: Bool
    ) async throws -> PolicyAnnouncement? {
        do {
            return try await atDesk { tx in
                guard let draft = try tx.draft(of: month), draft.state != .withdrawn else { return nil }
                let before = try draft.isAmendment ? tx.newest(of: month) : tx.ruling(before: month)
                return try tx.announcement(
                    of: month, .draft(draft), try tx.lines(of: draft), before, to: account, floor: floor)
            }
        } catch let refusal as Refusal where refusal.kind == .forbidden {
            return nil
        }
    }

    /// Every product that is on sale in a month, by model, storage and code.
    package func products(in month: Month) async throws -> [PolicyProduct] {
        try await own.read { tx in try tx.policyProducts(in: month) }
    }

    static func notPublished(_ month: Month, _ revision: Int32?) -> Refusal {
        Refusal(
            "price.not-published", ["month": "\(month)", "revision": revision.map { "r\($0)" } ?? ""],
            at: Place(path: "--month", value: "\(month)"))
    }
}

extension Transaction {
    fileprivate func announcement(
        of month: Month, _ standing: PolicyAnnouncement.Standing, _ lines: [DraftLine], _ before: PublishedPolicy?,
        to account: AccountCode?, floor: Bool
    ) throws -> PolicyAnnouncement {
        var reach: Set<PriceScope>?
        if let account {
            guard try knows(.account(account)) else { throw PriceDesk.unknown(.account(account)) }
            reach = try scopes(reaching: account, on: month.firstDay)
        }
        let told = { (lines: [DraftLine]) -> [PriceLine] in
            lines.map(\.line).compactMap { line in
                guard reach?.contains(line.scope) ?? true else { return nil }
                var line = line
                if !floor { line.prices.floor = nil }
                return line.prices.isEmpty ? nil : line
            }
        }
        let now = told(lines)
        let then = told(try before.map { (policy) in try self.lines(of: policy.id, floor: floor) } ?? [])
        return PolicyAnnouncement(
            month: month, standing: standing, lines: now, before: before,
            difference: PolicyDifference(from: then, to: now, PriceFacts(products: [:])),
            products: Dictionary(
                try policyProducts(in: month, allKnown: true).map { ($0.sku, $0) },
                uniquingKeysWith: { first, _ in first }))
    }
}
