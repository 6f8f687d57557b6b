import Retail
import StandingRules

extension ConfigReading {
    private static let schemeKeys =
        ["months", "minimum_months", "regrade", "new_stores", "peers", "factors", "cut", "band", "steps", "quotas"]
        + ["second_signature_above"]

    mutating func scheme(_ name: String, _ piece: ConfigPiece) -> GradingScheme? {
        let own = fields(piece, Self.schemeKeys)
        let months = own["months"].map { whole($0, 1...24) } ?? 3
        let minimum = own["minimum_months"].map { whole($0, 1...24) } ?? 1
        if let months, let minimum, minimum > months, let piece = own["minimum_months"] {
            note("grading.minimum-over-months", ["minimum": "\(minimum)", "months": "\(months)"], at: piece)
        }
        let factors = required("factors", own).map { self.factors($0) }
        let cut = required("cut", own).flatMap { self.cut($0) }
        let scheme = GradingScheme(
            name: name, months: months ?? 3, minimumMonths: minimum ?? 1,
            calendar: own["regrade"].flatMap { word($0) } ?? .monthly,
            newStores: own["new_stores"].map { self.newStores($0) } ?? NewStoreRule(graceMonths: 0, grade: nil),
            peers: own["peers"].map { self.peers($0) } ?? PeerRule(), factors: factors ?? [],
            cut: cut ?? .points([]), band: own["band"].flatMap { percent($0) } ?? .none,
            steps: own["steps"].flatMap { whole($0, 1...4) } ?? 4,
            quotas: own["quotas"].map { self.quotas($0) } ?? [],
            secondSignatureAbove: own["second_signature_above"].flatMap { percent($0) })
        return factors == nil || cut == nil ? nil : scheme
    }

    private mutating func newStores(_ piece: ConfigPiece) -> NewStoreRule {
        let own = fields(piece, ["grace_months", "grade"])
        let months = required("grace_months", own).flatMap { whole($0, 0...24) }
        return NewStoreRule(graceMonths: months ?? 0, grade: own["grade"].flatMap { word($0) })
    }

    private mutating func peers(_ piece: ConfigPiece) -> PeerRule {
        let own = fields(piece, ["region", "formats", "at_least"])
        let levels: [(String, RegionLevel?)] = [("chain", nil)] + RegionLevel.allCases.map { ($0.rawValue, $0) }
        let level = own["region"].flatMap { word($0, levels) } ?? nil
        let byFormat = own["formats"].flatMap { word($0, [("apart", true), ("together", false)]) }
        let atLeast = own["at_least"].flatMap { whole($0, 1...100_000) }
        return PeerRule(level: level, byFormat: byFormat ?? false, atLeast: atLeast ?? 8)
    }

    private mutating func quotas(_ piece: ConfigPiece) -> [GradeQuota] {
        var quotas: [GradeQuota] = []
        for item in items(piece) {
            let own = fields(item, ["grade", "at_most", "region"])
            let grade: Grade? = required("grade", own).flatMap { word($0) }
            let atMost = required("at_most", own).flatMap { percent($0) }
            let level: RegionLevel? = required("region", own).flatMap { word($0) }
            if grade == .e, let piece = own["grade"] { note("grading.quota-of-last", at: piece) }
            guard let grade, let atMost, let level else { continue }
            if quotas.contains(where: { $0.grade == grade && $0.level == level }) {
                note("grading.quota-twice", ["grade": grade.rawValue, "region": level.rawValue], at: item)
            }
            quotas.append(GradeQuota(grade, atMost: atMost, level: level))
        }
        return quotas
    }

    // Where grades end -----------------------------------------------------------------------------------------------

    private static let ends: [Grade] = [.a, .b, .c, .d]

    private enum CutBy {
        case shares
        case points
        case measure(FactorSource)
    }

    private mutating func cut(_ piece: ConfigPiece) -> GradeCut? {
        let own = fields(piece, ["by"] + Grade.allCases.map(\.rawValue) + ["refine"])
        let known: [(String, CutBy)] =
            [("shares", .shares), ("points", .points)] + FactorSource.allCases.map { ($0.rawValue, .measure($0)) }
        guard let by = required("by", own).flatMap({ word($0, known) }) else { return nil }
        if let refine = own["refine"] {
            if case .measure = by {} else { note("grading.refine-what", at: refine) }
        }
        if let last = own["E"] {
            if case .shares = by {} else { note("grading.last-has-no-end", at: last) }
        }
        switch by {
        case .shares: return shares(own).map { .shares($0) }
        case .points:
            let points = ends(own) { reading, piece in reading.points(piece) }
            return points.map { .points($0) }
        case .measure(let source):
            let figures = ends(own) { reading, piece in reading.figure(piece, source) }
            let refinement = own["refine"].flatMap { self.refinement($0) }
            return figures.map { .measure(source, $0, refinement: refinement) }
        }
    }

    /// Of A to D; E may be said too, and has to be what is left.
    private mutating func shares(_ fields: ConfigFields) -> [Percentage]? {
        var shares: [Percentage] = []
        for grade in Self.ends {
            guard let share = required(grade.rawValue, fields).flatMap({ percent($0) }) else { continue }
            shares.append(share)
        }
        guard shares.count == Self.ends.count else { return nil }
        let sum = shares.reduce(0) { $0 + $1.basisPoints }
        guard let rest = Percentage(basisPoints: 10_000 - sum) else {
            note("grading.shares-over", ["sum": ExactDecimal.shortest(Int64(sum), decimals: 2)], at: fields.piece)
            return nil
        }
        if let piece = fields["E"], let last = percent(piece), last != rest {
            note("grading.shares-rest", ["rest": "\(rest)"], at: piece)
        }
        return shares
    }

    private mutating func ends<Value: Comparable>(
        _ fields: ConfigFields, _ read: (inout ConfigReading, ConfigPiece) -> Value?
    ) -> [Value]? {
        var found: [(grade: Grade, value: Value)] = []
        for grade in Self.ends {
            guard let piece = required(grade.rawValue, fields), let value = read(&self, piece) else { continue }
            if let better = found.last, better.value <= value {
                note("grading.cuts-overlap", ["grade": grade.rawValue, "better": better.grade.rawValue], at: piece)
            }
            found.append((grade, value))
        }
        return found.count == Self.ends.count ? found.map(\.value) : nil
    }

    private mutating func refinement(_ piece: ConfigPiece) -> GradeCut.Refinement? {
        let own = fields(piece, ["within", "up_from", "down_below"])
        let within = required("within", own).flatMap { percent($0) }
        let up = required("up_from", own).flatMap { points($0) }
        let down = required("down_below", own).flatMap { points($0) }
        guard let within, let up, let down else { return nil }
        if within == .whole, let piece = own["within"] { note("grading.refine-whole", at: piece) }
        if down > up, let piece = own["down_below"] { note("grading.refine-crossed", at: piece) }
        return GradeCut.Refinement(within: within, up: up, down: down)
    }
}
