import Retail
import StoreGrading
import TestKit

/// Chains that are known by heart.
enum Months {
    static let chart = RegionChart([RegionChart.Region(code: "CN", level: .national, parent: nil)])
    static let first = Month(year: 2026, month: 1) ?? .first

    static func percent(_ whole: Int) -> Percentage { Percentage(basisPoints: whole * 100) ?? .none }

    /// Sales value alone, from nothing to the best store's, so that the band lies on the value.
    static func scheme(months: Int = 3, band: Int = 5, steps: Int = 4, second: Int? = nil) -> GradingScheme {
        GradingScheme(
            name: "value", months: months,
            factors: [
                GradingFactor("value", weight: .whole, source: .value, .range(from: 0, to: nil))
            ],
            cut: .shares([10, 20, 30, 25].map(percent)), band: percent(band), steps: steps,
            secondSignatureAbove: second.map(percent))
    }

    /// The same scheme as it is shipped as an example.
    static func ruleFile() throws -> GradingRules {
        let file = sure(SharedFolder(at: "Docs/grading-by-value.yaml")?.files.first)
        return try GradingRules(file: String(decoding: file.bytes(), as: UTF8.self))
    }

    /// Grounds in which the means of the months that count are written down, month by month.
    static func grounds(_ means: [[Int64?]], previous: [Grade?] = []) -> [RehearsalGround] {
        means.indices.map { place in
            let stores = means[place].indices.compactMap { store -> StoreFacts? in
                guard let mean = means[place][store] else { return nil }
                return StoreFacts(
                    store: Int64(store), code: code(store), region: 0,
                    now: SoldPieces(months: 1, units: mean, amount: mean * 100),
                    previous: store < previous.count ? previous[store] : nil)
            }
            let after = place + 1 < means.count ? means[place + 1] : nil
            return RehearsalGround(
                month: first.adding(months: place) ?? first, chart: chart, stores: stores,
                sold: after.map { after in
                    var sold: [Int64: SoldPieces] = [:]
                    for (store, units) in after.enumerated() {
                        if let units { sold[Int64(store)] = SoldPieces(months: 1, units: units, amount: units * 100) }
                    }
                    return sold
                })
        }
    }

    static func code(_ store: Int) -> String { "S-\(store < 10 ? "0" : "")\(store)" }

    static func rehearsal(_ scheme: GradingScheme, _ grounds: [RehearsalGround]) -> Rehearsal {
        var rehearsal = Rehearsal(scheme)
        for ground in grounds { rehearsal.run(ground) }
        return rehearsal
    }
}
