import Postgres
import Retail
import RetailSQL

extension PriceKind: SQLValue {}
extension OrderDate: SQLValue {}
extension SpecialType: SQLValue {}

extension Transaction {
    /// What a look-up asks: the policy that rules on a day, and its lines that could apply to the product at the place. No
    /// row where anything is unknown: `whyNothing` finds out what.
    static func candidates(of sku: SKU, at place: PricePlace, on day: Day, knownAt: Instant?) -> SQL {
        "select * from pricing.look_up(\(place.kind.rawValue), \(place.code), \(sku), \(day), \(knownAt))"
    }

    /// A row of the answer: the policy first, and whether the supplier is none of the person's business, whose lines are
    /// missing then; after it a candidate each.
    static func found(_ row: borrowing Row, _ sku: SKU) throws(PostgresError) -> FoundPrice {
        guard let number: Int32 = try row["number"] else {
            return .policy(try PublishedPolicy(row), hidesSupplier: try row["hides_supplier"])
        }
        let line = try PriceLine(
            subject(row, of: sku), scope(row["kind"], code: row["code"]), window(row), prices(row),
            special: special(row, together: row["together"]), note: row["note"])
        let (byAccount, byAll): (Int64?, Int64?) = try (row["by_account"], row["by_all"])
        return .line(
            Candidate(
                number: number, line: line, depth: try row["depth"],
                taken: Candidate.Taken(byAccount: byAccount ?? 0, byAll: byAll ?? 0)))
    }

    /// What the question was about that does not exist, or that the person does not see.
    func whyNothing(_ sku: SKU, _ place: PricePlace, _ day: Day) throws -> Refusal {
        guard
            try value(
                """
                select exists (select from chain.product p join chain.product_version v on v.product_id = p.id
                    where p.sku = \(sku) and v.during @> \(day)::date)
                """, as: Bool.self)
        else { return Refusal("price.sku-unknown", ["found": sku.text], at: Place(value: sku.text)) }
        guard try knows(place) else { return PriceDesk.unknown(place) }
        return PriceDesk.noPolicy(on: day)
    }

    func knows(_ place: PricePlace) throws(PostgresError) -> Bool {
        switch place {
        case .store(let code): try value("select exists (select from chain.store where code = \(code))")
        case .account(let code): try value("select exists (select from chain.account where code = \(code))")
        }
    }

    func ruling(on day: Day, knownAt: Instant?) throws(PostgresError) -> PublishedPolicy? {
        try first(
            "select \(Self.policyColumns) from pricing.policy p where p.id = pricing.ruling(\(day), \(knownAt))"
        ) { (row) throws(PostgresError) in try PublishedPolicy(row) }
    }
}

/// A row of the answer to a look-up.
enum FoundPrice: Sendable {
    case policy(PublishedPolicy, hidesSupplier: Bool)
    case line(Candidate)
}

/// The whole answer.
struct FoundPrices {
    let policy: PublishedPolicy
    let hidesSupplier: Bool
    let candidates: [Candidate]

    /// nil where nothing was found.
    init?(_ rows: [FoundPrice]) {
        guard case .policy(let policy, let hidesSupplier) = rows.first else { return nil }
        (self.policy, self.hidesSupplier) = (policy, hidesSupplier)
        candidates = rows.compactMap { row in if case .line(let candidate) = row { candidate } else { nil } }
    }
}
