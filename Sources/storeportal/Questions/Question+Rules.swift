import Answers
import Retail
import StandingRules
import StoreGrading
import StoreOffice

extension Question {
    /// What headquarters decides in files: grading schemes, work standards, display standards, stock levels, staffing.
    static let rules: [Question] = [
        Question(name: "rules", room: .house, classes: [.hq, .auditor]) { visit in
            var rows: [[Cell]] = []
            for kind in ConfigVersion.Kind.allCases {
                let ruling = try await visit.office.rules.config(kind, for: visit.today.month)
                rows.append([
                    .text(kind.rawValue), .word(kind.rawValue), .integer(orMissing: ruling?.version),
                    .month(orMissing: ruling?.rulesFrom), .text(orMissing: ruling?.author),
                    ruling.map { .instant("\($0.recordedAt)") } ?? .missing, .text(orMissing: ruling?.note),
                ])
            }
            return .table(
                Table(
                    [Column("rules"), Column("what"), Column("version", .number), Column("rules_from")]
                        + [Column("user"), Column("at"), Column("note")], rows),
                notes: [visit.say("portal.rules", ["month": "\(visit.today.month)"])])
        },
        Question(
            name: "rules/{rules}", room: .house, classes: [.hq, .auditor],
            parameters: [ruled, Parameter(name: "version", kind: .number)], isTable: false
        ) { visit in
            let versions = try await visit.office.rules.versions(try visit.kind())
            let month = visit.today.month
            let ruling = versions.first { versions.state(of: $0, in: month) == .inForce }
            var shown = ruling
            if visit.text("version") != nil {
                let number = try visit.number("version")
                shown = versions.first { $0.version == number }
                guard shown != nil else { throw Refusal("grade.no-version", ["version": "\(number)"]) }
            }
            var head: [Field] = []
            if let shown {
                head = [
                    Field("version", .integer(Int64(shown.version))),
                    Field("state", .word(versions.state(of: shown, in: month).rawValue)),
                    Field("rules_from", .month("\(shown.rulesFrom)")), Field("user", .text(shown.author)),
                    Field("at", .instant("\(shown.recordedAt)")), Field("note", .text(orMissing: shown.note)),
                    Field("settings", .text(shown.settings)),
                ]
            }
            return .report(
                Report(
                    name: "rules", head: head, sections: [.init("rule_versions", .versions(versions, in: month))])
            ).offering(visit.isHeadquarters ? ["rules/{rules}"] : [])
        },
    ]

    /// Which file.
    fileprivate static let ruled = Parameter(
        name: "rules", kind: .word(ConfigVersion.Kind.allCases.map(\.rawValue)), isRequired: true)
}

extension Act {
    /// What headquarters puts in force, after it has seen what that changes.
    static let rules: [Act] = [
        Act(
            name: "rules/{rules}",
            parameters: [
                Question.ruled, Parameter(name: "from", kind: .month), Parameter(name: "note", kind: .longText),
                Parameter(name: "source", kind: .text),
                Parameter(name: "settings", kind: .document, isRequired: true),
            ], classes: [.hq],
            outlook: { visit in try await visit.outlookOfRules() },
            filled: { visit in
                let ruling = try await visit.office.rules.config(try visit.kind(), for: visit.today.month)
                // The month of a page is not the one from which rules are wanted.
                return ["from": ""].merging(.filling("settings", Array((ruling?.settings ?? "").utf8))) { $1 }
            }
        ) { visit in
            let file = try visit.rulesFile()
            let done = try await visit.office.apply(
                [file], from: try visit.month("from"), note: try visit.note(), today: visit.today
            ).map { (file: file, receipt: $0) }
            return .table(
                .receipts(done, isRehearsed: false),
                notes: done.flatMap { $0.receipt.notices(on: file, isRehearsed: false) }.map {
                    visit.say($0.code, $0.values)
                })
        }
    ]
}

extension Visit {
    fileprivate func kind() throws(Refusal) -> ConfigVersion.Kind {
        guard let kind = try word("rules", of: ConfigVersion.Kind.self) else { throw Refusal("portal.not-found") }
        return kind
    }

    fileprivate func rulesFile() throws -> VersionedFile {
        try VersionedFile(try kind(), try document("settings"), currency)
    }

    fileprivate func note() throws(Refusal) -> String? {
        guard text("note") != nil else { return nil }
        return try name("note").text
    }

    /// What a file would change, and of grading schemes who would move; nil where it is in force already.
    fileprivate func outlookOfRules() async throws -> Answer? {
        let file = try rulesFile()
        let meant = try await office.rehearseApplying(
            [file], from: try month("from"), note: try note(), today: today
        ).map { (file: file, receipt: $0) }
        guard meant.contains(where: { !$0.receipt.isRepeated }) else { return nil }
        let found = try await office.differences(of: [file], today: today).map { ($0.file, $0.differences) }
        var sections = [
            Report.Section(
                "rule_receipt", .receipts(meant, isRehearsed: true),
                notes: meant.flatMap { $0.receipt.notices(on: file, isRehearsed: true) }),
            Report.Section("rule_differences", .differences(found)),
        ]
        var notes: [String] = []
        if file.kind == .grading {
            do {
                let rules = try GradingRules(file: try document("settings"), in: currency)
                let rehearsed = try await office.grades.rehearse(rules, scheme: nil, from: nil, to: nil, today: today)
                sections += RehearsalReport(rehearsed, [], showsMoves: true, currency: currency).report.sections
            } catch let refusal as Refusal {
                notes = ProblemText.lines(refusal.problems, in: language)
            }
        }
        return .report(Report(name: "rules", head: [], sections: sections), notes: notes)
    }
}
