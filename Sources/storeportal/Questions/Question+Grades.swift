import Access
import Answers
import Retail
import StandingRules
import StoreGrading
import StoreOffice

/// Which stores are shown of what a month proposes.
private enum ProposalsShown: String, CaseIterable {
    case moved, all
}

extension Question {
    /// Grades: proposed, accepted, explained, and the schemes that they follow.
    static let grading: [Question] = [
        Question(
            name: "grades/proposals", room: .stores, classes: overStores,
            parameters: [
                Parameter(name: "month", kind: .month), Parameter(name: "region", kind: .code),
                Parameter(name: "only", kind: .word(ProposalsShown.allCases.map(\.rawValue))),
            ]
        ) { visit in
            let month = try visit.month() ?? visit.today.month
            // Refused where there is no such region, also while nothing is proposed.
            if let region: RegionCode = try visit.code("region") {
                _ = try await visit.office.grades.regions(under: region)
            }
            guard try await visit.office.grades.run(of: month) != nil else {
                return .table(
                    Table([Column("store"), Column("name"), Column("proposed")], []),
                    notes: [visit.say("grades.not-proposed", ["month": "\(month)"])]
                ).offering(visit.isHeadquarters ? ["grades/proposals/propose"] : [])
            }
            let review = try await visit.office.grades.review(of: month)
            let seen = try await visit.below(try visit.code("region"), review.proposals, \.region)
            let moved = seen.filter(\.isMoved)
            let shown: ProposalsShown = try visit.word("only") ?? .moved
            let notes = review.run.notices(by: review.scheme, emptyMonths: review.emptyMonths)
            return .table(
                .proposals(shown == .all ? seen : moved, by: review.scheme).only(
                    "store", "name", "region", "previous", "proposed", "reached", "hold", "total", "measure", "rank",
                    "group_size", "outcome", "missing", "months"),
                notes: [
                    visit.say(
                        "grades.moved", ["moved": "\(moved.count)", "stores": "\(seen.count)", "month": "\(month)"])
                ] + notes.map { visit.say($0.code, $0.values) }
            ).offering(try await visit.hasMoves(in: month) ? ["grades/proposals/accept"] : [])
        },
        Question(
            name: "stores/{code}/grade", room: .stores, classes: [],
            parameters: [code, Parameter(name: "month", kind: .month)], isTable: false
        ) { visit in
            let explained = try await visit.office.grades.explanation(
                of: try StoreCode(checked: visit, "code"), month: try visit.month(), today: visit.today)
            return .report(Report(explaining: explained, in: visit.language, forPeople: true))
        },
        Question(name: "grades/schemes", room: .stores, classes: [.hq, .auditor]) { visit in
            let versions = try await visit.office.rules.versions(.grading)
            return .table(try .schemes(versions, in: visit.today.month))
        },
        Question(
            name: "grades/rehearsal", room: .stores, classes: [.hq],
            parameters: [
                Parameter(name: "scheme", kind: .text, isRequired: true), Parameter(name: "from", kind: .month),
                Parameter(name: "to", kind: .month),
            ], isTable: false
        ) { visit in
            let found = try await visit.office.grades.rehearse(
                nil, scheme: try visit.needed("scheme"), from: try visit.month("from"), to: try visit.month("to"),
                today: visit.today)
            return .report(RehearsalReport(found, [], showsMoves: true, currency: visit.currency).report)
        },
        Question(name: "displays/standards", room: .stores, classes: [.hq, .auditor]) { visit in
            let versions = try await visit.office.rules.versions(.display)
            return .table(try .displayForms(versions, in: visit.today.month))
        },
    ]
}

extension Act {
    /// What is done with grades.
    static let grading: [Act] = [
        Act(
            name: "grades/proposals/propose", parameters: [Parameter(name: "month", kind: .month, isRequired: true)]
        ) { visit in
            let month = try visit.month() ?? visit.today.month
            let run = try await visit.office.grades.propose(month, today: visit.today).run
            return .record(
                [Field("run", .integer(run.number)), Field("month", .month("\(run.month)"))],
                notes: [visit.say("grades.proposed", ["stores": "\(run.stores)", "month": "\(run.month)"])])
        },
        Act(
            name: "grades/proposals/accept",
            parameters: [
                Parameter(name: "month", kind: .month, isRequired: true), Parameter(name: "region", kind: .code),
                Parameter(name: "except", kind: .text),
            ],
            outlook: { visit in
                let outlook = try await visit.office.grades.outlook(of: try visit.neededMonth(), try visit.selection())
                return outlook.moves.isEmpty ? nil : .report(Report(outlook))
            }
        ) { visit in
            .accepted(
                try await visit.office.acceptGrades(
                    try visit.neededMonth(), try visit.selection(), today: visit.today), in: visit.language)
        },
    ]
}

extension Visit {
    /// Whether accepting the month's grades would change any that the person decides about.
    fileprivate func hasMoves(in month: Month) async throws -> Bool {
        do {
            return
                !(try await office.grades.outlook(of: month, GradeSelection(region: try code("region"))).moves.isEmpty)
        } catch let refusal as Refusal where refusal.kind == .refused { return false }
    }

    var isHeadquarters: Bool { guest.visitor.person.trustClass == .hq }

    fileprivate func neededMonth() throws -> Month {
        _ = try needed("month")
        return try month() ?? today.month
    }

    fileprivate func selection() throws -> GradeSelection {
        GradeSelection(region: try code("region"), except: try codes("except"))
    }

    /// Several codes, with commas or blanks between them.
    func codes<Of>(_ name: String, of: Of.Type = Of.self) throws(Refusal) -> [Code<Of>] {
        var codes: [Code<Of>] = []
        for word in (text(name) ?? "").split(whereSeparator: { $0.isWhitespace || ",;，、".contains($0) }) {
            guard let code = try? Code<Of>(word) else {
                throw Refusal(
                    .wrongUsage, "typed.no-code", ["found": String(word)], at: Place(path: name, value: String(word)))
            }
            codes.append(code)
        }
        return codes
    }
}
