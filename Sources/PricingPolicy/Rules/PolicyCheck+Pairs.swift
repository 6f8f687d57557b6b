import Retail

/// What two lines say to each other.
extension PolicyCheck {
    func aboutPairs(_ lines: [DraftLine]) -> [PolicyFinding] { overlaps(lines) + conflicts(lines) + codes(lines) }

    private func overlaps(_ lines: [DraftLine]) -> [PolicyFinding] {
        lines.map(\.line).overlaps.map { earlier, later in
            PolicyFinding(.error, "overlap", [:], [lines[earlier], lines[later]], size: 1000)
        }
    }

    /// Special prices whose precedence only their codes would decide.
    private struct Terms: Hashable {
        let subject: PricedProduct
        let scope: PriceScope
        let type: SpecialType
        let together: SKU?
    }

    private func conflicts(_ lines: [DraftLine]) -> [PolicyFinding] {
        var groups: [Terms: [DraftLine]] = [:]
        for line in lines {
            guard let special = line.line.special else { continue }
            let terms = Terms(
                subject: line.line.subject, scope: line.line.scope, type: special.type, together: special.together)
            groups[terms, default: []].append(line)
        }
        return groups.values.filter { $0.count > 1 }.flatMap { PolicyCheck.conflicts(within: $0) }
    }

    /// Each line with the one of another code, begun before it, that reaches furthest: if any earlier one overlaps it, that
    /// one does. Two are remembered, of different codes, however many lines there are.
    private static func conflicts(within group: [DraftLine]) -> [PolicyFinding] {
        func start(_ line: DraftLine) -> Day { line.line.window.from ?? .first }
        func end(_ line: DraftLine?) -> Day { line.map { $0.line.window.to ?? .last } ?? .first }
        func code(_ line: DraftLine?) -> SpecialCode? { line?.line.special?.code }
        var furthest: DraftLine?
        var furthestOfOthers: DraftLine?
        var findings: [PolicyFinding] = []
        for line in group.sorted(by: { (start($0), $0.number) < (start($1), $1.number) }) {
            let other = code(furthest) == code(line) ? furthestOfOthers : furthest
            if let other, other.line.window.overlaps(line.line.window) {
                let pair = [other, line].sorted { $0.number < $1.number }
                findings.append(
                    PolicyFinding(
                        .error, "conflict", ["type": line.line.special?.type.rawValue ?? ""], pair, size: 1000))
            }
            if furthest == nil || end(line) > end(furthest) {
                if code(furthest) != code(line) { furthestOfOthers = furthest }
                furthest = line
            } else if code(line) != code(furthest), end(line) > end(furthestOfOthers) {
                furthestOfOthers = line
            }
        }
        return findings
    }

    /// One code means one thing: its type everywhere, its quota and cap for each scope and product.
    private func codes(_ lines: [DraftLine]) -> [PolicyFinding] {
        struct Use: Hashable {
            let code: SpecialCode
            let subject: PricedProduct
            let scope: PriceScope
        }
        var firstOfCode: [SpecialCode: DraftLine] = [:]
        var firstOfUse: [Use: DraftLine] = [:]
        var findings: [PolicyFinding] = []
        for line in lines {
            guard let special = line.line.special else { continue }
            if let first = firstOfCode[special.code], let known = first.line.special, known.type != special.type {
                findings.append(
                    PolicyFinding(
                        .error, "code-of-two-types",
                        ["special": special.code.text, "type": special.type.rawValue, "known": known.type.rawValue],
                        [line, first], size: 1000))
            } else if firstOfCode[special.code] == nil {
                firstOfCode[special.code] = line
            }
            let use = Use(code: special.code, subject: line.line.subject, scope: line.line.scope)
            guard let first = firstOfUse[use], let known = first.line.special else {
                firstOfUse[use] = line
                continue
            }
            if known.quota != special.quota || known.cap != special.cap {
                findings.append(
                    PolicyFinding(
                        .error, "code-of-two-quotas", ["special": special.code.text], [line, first], size: 1000))
            }
        }
        return findings
    }
}
