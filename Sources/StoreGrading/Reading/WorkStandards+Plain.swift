import Retail
import StandingRules

extension WorkStandards {
    /// The same in plain YAML without comments, which reads back as the same standards.
    package var plain: String {
        var lines = currency.plain + (duties.isEmpty ? ["duties: {}"] : ["duties:"])
        for duty in duties { lines += ["  \(duty.code):"] + duty.plainLines.map { "    \($0)" } }
        lines.append("grades:")
        for grade in Grade.allCases {
            let own = self[grade].plainLines(in: currency)
            lines += own.isEmpty ? ["  \(grade.rawValue): {}"] : ["  \(grade.rawValue):"] + own.map { "    \($0)" }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Duty {
    fileprivate var plainLines: [String] {
        let rhythm =
            switch rhythm {
            case .times(let number): "times: \(number.plain)"
            case .days(let days): "due: [\(days.map { "\($0)" }.joined(separator: ", "))]"
            }
        return ["en: \(english.quoted)", "zh: \(chinese.quoted)", rhythm]
            + (target.map { ["target: \($0.plain)"] } ?? []) + ["weight: \(weight.plain)"]
    }
}

extension DutyNumber {
    fileprivate var plain: String {
        switch self {
        case .fixed(let number): return "\(number)"
        case .measure(let measure): return measure.rawValue
        case .byGrade(let numbers):
            let parts = Grade.allCases.compactMap { grade in numbers[grade].map { "\(grade.rawValue): \($0)" } }
            return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
        }
    }
}

extension WorkStandard {
    /// What is given; a grade that is given nothing has none.
    fileprivate func plainLines(in currency: Currency) -> [String] {
        var mustSell = keyProducts == 0 ? [] : ["key_products: \(keyProducts)"]
        mustSell += models.isEmpty ? [] : ["models: \(models.list)"]
        let lines: [String?] = [
            visits == 0 ? nil : "visits: \(visits)",
            displayZones.isEmpty ? nil : "display_zones: \(displayZones.map(\.rawValue).list)",
            counterZones == 0 ? nil : "counter_zones: \(counterZones)",
            mustSell.isEmpty ? nil : "must_sell: { \(mustSell.joined(separator: ", ")) }",
            promoters == 0 ? nil : "promoters: \(promoters)",
            trainingHours == 0 ? nil : "training_hours: \(trainingHours)",
            posm.isEmpty ? nil : "posm: \(posm.list)", policyTier.map { "policy_tier: \($0.text.quoted)" },
            displayMoney == 0
                ? nil : "display_money: \(ExactDecimal.shortest(displayMoney, decimals: currency.exponent))",
        ]
        return lines.compactMap(\.self)
    }
}

extension [String] {
    /// Quoted, since a code such as `2024/01` or `1.50` has to stay as it is.
    fileprivate var list: String { "[\(map(\.quoted).joined(separator: ", "))]" }
}
