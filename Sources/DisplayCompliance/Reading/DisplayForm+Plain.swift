import Retail
import StandingRules

extension DisplayForm {
    /// The same in plain YAML without comments, which reads back as the same form.
    package var plain: String {
        var lines = ["checks: \(DisplayCheck.flow { checks[$0] })", "pass: \(passMark)%", "areas: \(areas.plain)"]
        lines.append(standards.isEmpty ? "standards: {}" : "standards:")
        for standard in standards { lines += ["  \(standard.name):"] + standard.plainLines.map { "    \($0)" } }
        lines.append("photos:")
        lines += photos.plainLines.map { "  \($0)" }
        lines.append("check_in: { near: \(checkIn.near), far: \(checkIn.far) }")
        lines.append("mending: \(DisplayCheck.flow { mending[$0] })")
        lines.append("second: { share: \(second.share)%, days: \(second.days) }")
        return lines.joined(separator: "\n") + "\n"
    }
}

extension DisplayCheck {
    fileprivate static func flow(_ number: (DisplayCheck) -> Int?) -> String {
        let parts = allCases.compactMap { check in number(check).map { "\(check.rawValue): \($0)" } }
        return parts.isEmpty ? "{}" : "{ \(parts.joined(separator: ", ")) }"
    }
}

extension AreasWanted {
    fileprivate var plain: String {
        guard !byGrade.isEmpty else { return "\(usual)" }
        let parts = Grade.allCases.compactMap { grade in byGrade[grade].map { "\(grade.rawValue): \($0)" } }
        return "{ usual: \(usual), \(parts.joined(separator: ", ")) }"
    }
}

extension DisplayStandard {
    /// What is asked for.
    fileprivate var plainLines: [String] {
        let grades = grades.map { "grades: [\($0.map(\.rawValue).joined(separator: ", "))]" }
        let products =
            switch products {
            case .model(let model): "{ model: \(model.quoted) }"
            case .series(let series): "{ series: \(series.quoted) }"
            case .key: "key"
            case .all: "all"
            }
        let lines: [String?] = [
            grades, "products: \(products)", "zone: \(zone.rawValue)", facings == 0 ? nil : "facings: \(facings)",
            posm ? "posm: yes" : nil, demo ? "demo: yes" : nil, tag ? "tag: yes" : nil, stock ? "stock: yes" : nil,
        ]
        return lines.compactMap(\.self)
    }
}

extension PhotoRules {
    fileprivate var plainLines: [String] {
        [
            "areas_need_photo: \(areasNeedPhoto ? "yes" : "no")", "hours_before: \(hoursBefore)",
            "hours_after: \(hoursAfter)", "untimed: \(untimed.rawValue)", "alike_bits: \(alikeBits)",
        ]
    }
}
