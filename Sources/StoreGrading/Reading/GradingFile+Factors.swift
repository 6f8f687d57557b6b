import Retail
import StandingRules
import YAMLReading

extension ConfigReading {
    /// Those of a scheme, whose weights make up the whole.
    mutating func factors(_ piece: ConfigPiece) -> [GradingFactor] {
        // A factor that something else is wrong with weighs what it says.
        var (factors, weights) = ([GradingFactor](), [Percentage]())
        for one in named(piece) {
            let (weight, factor) = factor(one.name, one.piece)
            if let weight { weights.append(weight) }
            if let factor { factors.append(factor) }
        }
        guard case .mapping(let entries) = piece.content, !entries.isEmpty else {
            note("grading.no-factors", at: piece)
            return []
        }
        if weights.count == entries.count {
            let sum = weights.reduce(0) { $0 + $1.basisPoints }
            if sum != Percentage.whole.basisPoints {
                note("grading.weights-sum", ["sum": ExactDecimal.shortest(Int64(sum), decimals: 2)], at: piece)
            }
        }
        return factors
    }

    private mutating func factor(
        _ name: String, _ piece: ConfigPiece
    ) -> (weight: Percentage?, factor: GradingFactor?) {
        let own = fields(piece, ["weight", "source", "range", "steps", "missing"])
        let weight = required("weight", own).flatMap { percent($0) }
        if weight == Percentage.none, let piece = own["weight"] { note("grading.weight-none", at: piece) }
        let source: FactorSource? = required("source", own).flatMap { word($0) }
        if let range = own["range"], own["steps"] != nil { note("grading.range-and-steps", at: range) }
        let missing = own["missing"].flatMap { self.missing($0) } ?? .ungraded
        guard let weight, let source else { return (weight, nil) }
        let normalisation =
            own["range"].map { range($0, source) } ?? own["steps"].map { steps($0, source) } ?? .percentile
        return (weight, GradingFactor(name, weight: weight, source: source, normalisation, missing: missing))
    }

    private mutating func missing(_ piece: ConfigPiece) -> MissingValue? {
        guard let text = text(piece) else { return nil }
        switch text {
        case "ungraded": return .ungraded
        case "left_out": return .leftOut
        default:
            if let points = Points(text) { return .points(points) }
            note("grading.missing-unfit", ["found": text], at: piece)
            return nil
        }
    }

    private mutating func range(_ piece: ConfigPiece, _ source: FactorSource) -> Normalisation {
        let own = fields(piece, ["from", "to"])
        func end(_ key: String, _ ofGroup: String) -> Int64? {
            guard let piece = required(key, own) else { return nil }
            if case .scalar(ofGroup) = piece.content { return nil }
            return figure(piece, source)
        }
        let (from, to) = (end("from", "least"), end("to", "greatest"))
        if let from, let to, from >= to { note("grading.range-empty", at: piece) }
        return .range(from: from, to: to)
    }

    /// Keys are figures and values points; both rise, so that more of a factor never brings less.
    private mutating func steps(_ piece: ConfigPiece, _ source: FactorSource) -> Normalisation {
        var steps: [Normalisation.Step] = []
        let entries = entries(of: piece) ?? []
        for entry in entries {
            let key = ConfigPiece(keyOf: entry, path: piece.path)
            let value = ConfigPiece(entry.value, path: "\(piece.path).\(entry.key)")
            guard let from = figure(key, source), let points = points(value) else { continue }
            if let last = steps.last, from <= last.from || points < last.points {
                note("grading.steps-not-rising", at: key)
            }
            steps.append(Normalisation.Step(from: from, points: points))
        }
        if entries.isEmpty { note("grading.no-steps", at: piece) }
        return .banded(steps)
    }
}
