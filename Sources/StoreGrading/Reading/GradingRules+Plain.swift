import Retail
import StandingRules

extension GradingRules {
    /// The same in plain YAML without comments, which reads back as the same rules.
    package var plain: String {
        var lines = currency.plain + ["in_use: \(inUse)", "schemes:"]
        for scheme in schemes { lines += ["  \(scheme.name):"] + scheme.plainLines.map { "    \($0)" } }
        lines += guards.isEmpty ? [] : ["guards:"] + guards.map { "  - \($0.plain)" }
        if !actions.isEmpty {
            lines.append("actions:")
            for action in actions {
                lines += ["  \(action.name):"] + action.plainLines(in: currency).map { "    \($0)" }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension GradingScheme {
    fileprivate var plainLines: [String] {
        var lines = ["months: \(months)", "minimum_months: \(minimumMonths)", "regrade: \(calendar.rawValue)"]
        let grade = newStores.grade.map { ", grade: \($0.rawValue)" } ?? ""
        lines.append("new_stores: { grace_months: \(newStores.graceMonths)\(grade) }")
        let (level, formats) = (peers.level?.rawValue ?? "chain", peers.byFormat ? "apart" : "together")
        lines.append("peers: { region: \(level), formats: \(formats), at_least: \(peers.atLeast) }")
        lines.append("factors:")
        lines += factors.map { "  \($0.name): \($0.plain(in: currency))" }
        lines += ["cut: \(cut.plain(in: currency))", "band: \(band)%", "steps: \(steps)"]
        lines += quotas.isEmpty ? [] : ["quotas:"]
        lines += quotas.map {
            "  - { grade: \($0.grade.rawValue), at_most: \($0.atMost)%, region: \($0.level.rawValue) }"
        }
        return lines + (secondSignatureAbove.map { ["second_signature_above: \($0)%"] } ?? [])
    }
}

extension GradingFactor {
    fileprivate func plain(in currency: Currency) -> String {
        let (points, missing): (String, String)
        switch normalisation {
        case .percentile: points = ""
        case .range(let from, let to):
            let (from, to) = (
                from.map { source.written($0, in: currency) }, to.map { source.written($0, in: currency) }
            )
            points = ", range: { from: \(from ?? "least"), to: \(to ?? "greatest") }"
        case .banded(let steps):
            let written = steps.map { "\(source.written($0.from, in: currency)): \($0.points)" }
            points = ", steps: { \(written.joined(separator: ", ")) }"
        }
        switch self.missing {
        case .ungraded: missing = "ungraded"
        case .leftOut: missing = "left_out"
        case .points(let given): missing = "\(given)"
        }
        return "{ weight: \(weight)%, source: \(source.rawValue)\(points), missing: \(missing) }"
    }
}

extension GradeCut {
    fileprivate func plain(in currency: Currency) -> String {
        func written(_ by: String, _ ends: [String], _ more: String = "") -> String {
            let ends = zip(Grade.allCases, ends).map { "\($0.rawValue): \($1)" }
            return "{ by: \(by), \(ends.joined(separator: ", "))\(more) }"
        }
        switch self {
        case .shares(let shares): return written("shares", shares.map { "\($0)%" })
        case .points(let points): return written("points", points.map { "\($0)" })
        case .measure(let source, let ends, let refinement):
            let refine = refinement.map {
                ", refine: { within: \($0.within)%, up_from: \($0.up), down_below: \($0.down) }"
            }
            return written(source.rawValue, ends.map { source.written($0, in: currency) }, refine ?? "")
        }
    }
}

extension GradeGuard {
    fileprivate var plain: String {
        let month = month.map { ", month: \($0)" } ?? ""
        let note = note.map { ", note: \($0.quoted)" } ?? ""
        return "{ store: \(store), \(expectation.rawValue): \(grade.rawValue)\(month)\(note) }"
    }
}

extension LiftingAction {
    fileprivate func plainLines(in currency: Currency) -> [String] {
        let adds = FactorSource.allCases.compactMap { source in
            self.adds[source].map { "\(source.rawValue): \(source.written($0, in: currency))" }
        }
        return [
            "en: \(english.quoted)", "zh: \(chinese.quoted)", "adds: { \(adds.joined(separator: ", ")) }",
            "cost: \(ExactDecimal.shortest(cost, decimals: currency.exponent))", "at_most: \(atMost)",
        ]
    }
}
