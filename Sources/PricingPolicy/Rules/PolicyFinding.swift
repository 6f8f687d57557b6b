package import Retail

/// Something that a check of a draft found, without the words to say it.
package struct PolicyFinding: Hashable, Sendable {
    /// The worse first.
    package enum Severity: String, CaseIterable, Sendable {
        /// Stands in the way of publication.
        case error
        /// Somebody has to look, and may publish all the same.
        case warning
    }

    package let severity: Severity
    /// `price.check.…`, with a sentence in the catalogue.
    package let code: String
    package let values: [String: String]
    /// The lines that it is about, the one to look at first; none where a line is missing.
    package let lines: [DraftLine]
    /// How much it matters among those of its severity: thousandths of a price.
    package let size: Int64

    package init(
        _ severity: Severity, _ code: String, _ values: [String: String] = [:], _ lines: [DraftLine] = [],
        size: Int64 = 0
    ) {
        (self.severity, self.code, self.lines, self.size) = (severity, "price.check.\(code)", lines, size)
        var values = values
        for (name, line) in zip(["line", "other"], lines) { values[name] = line.label }
        if !lines.isEmpty { values["lines"] = lines.map(\.label).joined(separator: ", ") }
        self.values = values
    }

    /// As a problem, at the place of its first line.
    package var problem: Problem { Problem(code, values, at: lines.first?.place ?? .nowhere) }

    /// The worst and largest first.
    static func isBefore(_ left: PolicyFinding, _ right: PolicyFinding) -> Bool {
        if left.severity != right.severity { return left.severity == .error }
        if left.size != right.size { return left.size > right.size }
        let (one, other) = (left.lines.first?.number ?? 0, right.lines.first?.number ?? 0)
        if one != other { return one < other }
        return (left.code, left.values["sku"] ?? "") < (right.code, right.values["sku"] ?? "")
    }
}

/// How many findings there are, and of what.
package struct FindingCount: Hashable, Sendable {
    package private(set) var errors = 0
    package private(set) var warnings = 0
    /// By code, the most frequent first.
    package let byCode: [Entry]

    package struct Entry: Hashable, Sendable {
        package let code: String
        package let severity: PolicyFinding.Severity
        package let count: Int
    }

    private struct Kind: Hashable {
        let code: String
        let severity: PolicyFinding.Severity
    }

    package init(_ findings: [PolicyFinding]) {
        var counts: [Kind: Int] = [:]
        for finding in findings {
            counts[Kind(code: finding.code, severity: finding.severity), default: 0] += 1
            if finding.severity == .error { errors += 1 } else { warnings += 1 }
        }
        byCode = counts.map { Entry(code: $0.key.code, severity: $0.key.severity, count: $0.value) }.sorted {
            ($1.count, $0.code, $0.severity.rawValue) < ($0.count, $1.code, $1.severity.rawValue)
        }
    }
}

extension DraftLine {
    /// For people: number, place in its file, product, scope and window, without a word of any language but codes.
    package var label: String {
        var parts = ["#\(number)"]
        if let source { parts.append("(\(source)\(sourceLine.map { ":\($0)" } ?? ""))") }
        parts.append(line.label)
        return parts.joined(separator: " ")
    }
}

extension PriceLine {
    /// `PHONE-1 region:EAST 2026-12-01/2026-12-10 DEAL-7`; the days are the first and the last.
    package var label: String {
        var parts = [subject.label, scope.label]
        if window != .always { parts.append(window.label) }
        if let special { parts.append(special.code.text) }
        return parts.joined(separator: " ")
    }
}

extension PricedProduct {
    /// The code, or model and storage.
    package var label: String {
        switch self {
        case .sku(let sku): sku.text
        case .storage(let model, let storage): "\(model) \(storage)"
        case .model(let model): model.text
        }
    }
}

extension PriceScope {
    /// `region:EAST`.
    package var label: String { code.map { "\(kind.rawValue):\($0)" } ?? kind.rawValue }
}

extension Window {
    /// First and last day, `2026-12-01/2026-12-09`; `..` where it is open.
    package var label: String {
        let last = to.map { Day(sinceEpoch: $0.sinceEpoch - 1) ?? $0 }
        return "\(from?.description ?? "..")/\(last?.description ?? "..")"
    }
}
