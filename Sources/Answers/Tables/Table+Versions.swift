import DisplayCompliance
package import Retail
package import StandingRules
import StoreGrading

extension Table {
    /// Versions of the grading schemes, as they stand in a month.
    package static func schemes(_ versions: [ConfigVersion], in month: Month) throws -> Table {
        Table(
            [Column("version", .number), Column("rules_from"), Column("state"), Column("in_use"), Column("schemes")]
                + [Column("user"), Column("at"), Column("note")],
            try versions.map { version in
                let rules = try version.read { try GradingRules(file: $0) }
                return [
                    .integer(Int64(version.version)), .month("\(version.rulesFrom)"),
                    .word(versions.state(of: version, in: month).rawValue), .text(rules.inUse),
                    .list(rules.schemes.map { .text($0.name) }), .text(version.author),
                    .instant("\(version.recordedAt)"), .text(orMissing: version.note),
                ]
            })
    }

    /// Versions of the display standards, as they stand in a month.
    package static func displayForms(_ versions: [ConfigVersion], in month: Month) throws -> Table {
        Table(
            [Column("version", .number), Column("rules_from"), Column("state"), Column("standards")]
                + [Column("user"), Column("at"), Column("note")],
            try versions.map { version in
                let form = try version.read { try DisplayForm(file: $0) }
                return [
                    .integer(Int64(version.version)), .month("\(version.rulesFrom)"),
                    .word(versions.state(of: version, in: month).rawValue),
                    .list(form.standards.map { .text($0.name) }), .text(version.author),
                    .instant("\(version.recordedAt)"), .text(orMissing: version.note),
                ]
            })
    }
}
