import Postgres
import Retail
import RetailSQL

/// Columns of policies and lines, and back into values.
extension Transaction {
    static var policyColumns: SQL {
        """
        p.id as policy, p.month, p.revision, p.effective_from, p.counts_on, p.reason, p.notes, p.is_taken_over,
        p.line_count, p.author_code, p.approver_code, p.publisher_code, p.published_at,
        encode(p.sha256, 'hex') as sha256
        """
    }

    /// Of a line `l`. A login that may not read the floor must not name it.
    static func lineColumns(_ floor: Bool) -> SQL {
        """
        lower(l.during) as since, upper(l.during) as until, l.pick_up, l.supply, l.guide,
        \(floor ? "l.floor" : "null::bigint as floor" as SQL), l.special, l.type, l.quota, l.cap, l.step_units,
        l.step_minor, l.note
        """
    }

    /// A candidate for a product, or nothing where the row only tells of the policy.
    static func candidateOrNothing(_ row: borrowing Row, _ sku: SKU, _ currency: Currency) throws(PostgresError)
        -> Candidate?
    {
        guard let number: Int32 = try row["number"] else { return nil }
        let (byAccount, byAll): (Int64?, Int64?) = try (row["of_account"], row["of_all"])
        let level: String = try row["level"]
        let subject: PricedProduct =
            switch PricedProduct.Level(rawValue: level) {
            case .model: .model(try row["model"])
            case .storage: .storage(model: try row["model"], storage: try row["storage"])
            default: .sku(sku)
            }
        let line = PriceLine(
            subject, try scope(row["kind"], code: row["code"]), try window(row), try prices(row),
            special: try special(row, together: row["together"]), note: try row["note"])
        return Candidate(
            number: number, line: line, depth: try row["depth"],
            taken: Candidate.Taken(byAccount: byAccount ?? 0, byAll: byAll ?? 0))
    }

    static func window(_ row: borrowing Row) throws(PostgresError) -> Window {
        guard let window = Window(from: try row["since"], to: try row["until"]) else {
            throw PostgresError(.undecodable, "an empty window", column: "during")
        }
        return window
    }

    static func prices(_ row: borrowing Row) throws(PostgresError) -> Prices {
        try Prices(pickUp: row["pick_up"], supply: row["supply"], guide: row["guide"], floor: row["floor"])
    }

    static func special(_ row: borrowing Row, together: SKU?) throws(PostgresError) -> SpecialPrice? {
        let code: String = try row["special"]
        guard !code.isEmpty else { return nil }
        let (units, minor): ([Int32]?, [Int64]?) = try (row["step_units"], row["step_minor"])
        return try SpecialPrice(
            row["special"], row["type"], quota: row["quota"], cap: row["cap"], together: together,
            steps: zip(units ?? [], minor ?? []).map { PriceStep(units: $0, minor: $1) })
    }

    static func scope(_ kind: String, code: String?) throws(PostgresError) -> PriceScope {
        guard let kind = PriceScope.Kind(rawValue: kind), let scope = PriceScope(kind, code: code) else {
            throw PostgresError(.undecodable, "not a scope of prices", column: "scope_kind")
        }
        return scope
    }
}

extension PublishedPolicy {
    init(_ row: borrowing Row) throws(PostgresError) {
        self = try PublishedPolicy(
            id: row["policy"], month: row["month"], revision: row["revision"], effectiveFrom: row["effective_from"],
            countsOn: row["counts_on"], reason: row["reason"], notes: row["notes"], isTakenOver: row["is_taken_over"],
            lineCount: row["line_count"], author: row["author_code"], approver: row["approver_code"],
            publisher: row["publisher_code"], publishedAt: row["published_at"], sha256: row["sha256"])
    }
}
