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

    /// What a line is about; `sku` where it names neither model nor storage.
    static func subject(_ row: borrowing Row, of sku: SKU?) throws(PostgresError) -> PricedProduct {
        let (model, storage): (String, String) = try (row["model"], row["storage"])
        if model.isEmpty {
            guard let sku else { throw PostgresError(.undecodable, "a line about nothing", column: "sku") }
            return .sku(sku)
        }
        return storage.isEmpty
            ? .model(try row["model"]) : .storage(model: try row["model"], storage: try row["storage"])
    }

    static func window(_ row: borrowing Row) throws(PostgresError) -> Window {
        try window(row["since"], row["until"])
    }

    static func window(_ since: Day?, _ until: Day?) throws(PostgresError) -> Window {
        guard let window = Window(from: since, to: until) else {
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
