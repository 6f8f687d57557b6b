import PriceProtection
package import PricingPolicy
package import Retail
import Settlement
import StandingRules
import YAMLReading

/// The terms of a policy as people write them: rebates, the pool, price protection, rotation; each with whom it is for.
package enum TermsFile {
    private static let sections: [(key: String, kind: PolicyTerm.Kind)] = [
        ("rebates", .rebate), ("pool", .pool), ("protection", .protection), ("rotation", .rotation),
    ]

    /// Of a path.
    package static func read(_ path: String, _ currency: Currency) throws(Refusal) -> [PolicyTerm] {
        try terms(try ConfigFiles.text(of: path), file: path, currency)
    }

    /// Reads a whole file; refused with every mistake, its line and column.
    package static func terms(_ text: String, file: String, _ currency: Currency) throws(Refusal) -> [PolicyTerm] {
        try ConfigReading.read(text, file: file, currency) { reading, root in
            let own = reading.fields(root, sections.map(\.key))
            var terms: [PolicyTerm] = []
            for (key, kind) in sections {
                guard let section = own[key] else { continue }
                for (code, piece) in reading.named(section) {
                    if let term = reading.term(kind, code, piece, currency) { terms.append(term) }
                }
            }
            return terms
        }
    }

    /// The same terms as a file, which reads back as they are.
    package static func text(_ terms: [PolicyTerm]) -> String {
        sections.flatMap { key, kind -> [String] in
            let own = terms.filter { $0.kind == kind }
            guard !own.isEmpty else { return [] }
            return ["\(key):"]
                + own.flatMap { term in
                    ["  \(term.code.quoted):"] + ["    for: \(term.scope.plain)"]
                        + term.plain.split(separator: "\n").map { "    \($0)" }
                }
        }.map { "\($0)\n" }.joined()
    }
}

extension ConfigReading {
    fileprivate mutating func term(
        _ kind: PolicyTerm.Kind, _ code: String, _ piece: ConfigPiece, _ currency: Currency
    ) -> PolicyTerm? {
        guard let entries = entries(of: piece) else { return nil }
        let whom = entries.first { $0.key == "for" }
        var scope: PriceScope? = .chain
        if let whom { scope = self.scope(ConfigPiece(whom.value, path: "\(piece.path).for")) }
        let body = ConfigPiece(
            .mapping(entries.filter { $0.key != "for" }), piece.line, piece.column, path: piece.path)
        let plain: String? =
            switch kind {
            case .rebate: rebate(code, body)?.plain(in: currency)
            case .pool: pool(body)?.plain
            case .rotation: rotation(body)?.plain
            case .protection: protectionTerms(body)?.plain(currency)
            }
        guard let scope, let plain else { return nil }
        return PolicyTerm(kind, code, for: scope, plain: plain)
    }

    /// `chain`, or one word with its code: `{ tier: gold }`.
    private mutating func scope(_ piece: ConfigPiece) -> PriceScope? {
        if piece.scalar == "chain" { return .chain }
        let kinds = PriceScope.Kind.allCases.filter { $0 != .chain && $0 != .store }
        if piece.scalar == nil, let entries = entries(of: piece), entries.count == 1, let entry = entries.first,
            let kind = kinds.first(where: { $0.rawValue == entry.key }),
            case .scalar(let code) = entry.value.content, let scope = PriceScope(kind, code: code)
        {
            return scope
        }
        note("terms.for-unfit", ["known": kinds.map(\.rawValue).joined(separator: ", ")], at: piece)
        return nil
    }
}

extension PriceScope {
    fileprivate var plain: String { code.map { "{ \(kind.rawValue): \($0.quoted) }" } ?? "chain" }
}
