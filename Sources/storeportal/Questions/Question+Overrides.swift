import Answers
import Retail
import StoreGrading
import StoreOffice

extension Question {
    /// Grades that people set for a time.
    static let overrides: [Question] = [
        Question(
            name: "grades/overrides", room: .stores, classes: overStores,
            parameters: [Parameter(name: "past", kind: .word(["yes"]))]
        ) { visit in
            let overrides = try await visit.office.grades.overrides(
                on: visit.today, withPast: visit.text("past") == "yes")
            return .table(
                .overrides(overrides, on: visit.today),
                notes: [
                    visit.say(
                        overrides.isEmpty ? "grade.no-overrides" : "portal.as-of", ["day": "\(visit.today)"])
                ])
        },
        Question(
            name: "grades/overrides/{code}", room: .stores, classes: overStores, parameters: [code]
        ) { visit in
            let store = try StoreCode(checked: visit, "code")
            guard let standing = try await visit.office.grades.grades(on: visit.today, store: store).first else {
                throw Refusal("store.unknown", ["found": store.text], at: Place(path: "code", value: store.text))
            }
            let own = try await visit.office.grades.overrides(on: visit.today, withPast: true).filter {
                $0.store == store
            }
            let states = own.map { $0.state(on: visit.today) }
            let isAskedByOther = own.contains { $0.state(on: visit.today) == .asked && $0.askedBy != visit.user }
            let isOpen = states.contains { [.asked, .coming, .rules].contains($0) }
            let computed = standing.computed?.rawValue ?? "–"
            return .table(
                .overrides(own, on: visit.today),
                notes: [visit.say("portal.override-beside", ["store": store.text, "grade": computed])]
            ).offering(
                ["stores/{code}"] + (isAskedByOther ? ["\(path)/approve"] : []) + (isOpen ? ["\(path)/end"] : [])
                    + ["\(path)/ask"])
        },
    ]

    private static let path = "grades/overrides/{code}"
}

extension Act {
    /// Another grade for a time: asked for by one, approved by another, over by itself.
    static let overrides: [Act] = [
        Act(
            name: "grades/overrides/{code}/ask",
            parameters: [
                Question.code,
                Parameter(name: "grade", kind: .word(Grade.allCases.map(\.rawValue)), isRequired: true),
                Parameter(name: "until", kind: .day, isRequired: true),
                Parameter(name: "reason", kind: .longText, isRequired: true),
            ]
        ) { visit in
            _ = try visit.needed("until")
            _ = try visit.needed("grade")
            let store = try StoreCode(checked: visit, "code")
            let receipt = try await visit.office.grades.askOverride(
                of: store, try visit.word("grade") ?? .e, from: visit.today,
                until: try visit.day("until") ?? visit.today, reason: try visit.name("reason"))
            let said = ["store": store.text, "grade": receipt.override.grade.rawValue]
            return .record(
                receipt.override.fields(on: visit.today),
                notes: [visit.say(receipt.isNew ? "grade.override-asked" : "grade.override-asked-before", said)])
        },
        Act(
            name: "grades/overrides/{code}/approve", parameters: [Question.code],
            outlook: { visit in try await visit.override { $0 == .asked && $1.askedBy != visit.user } }
        ) { visit in
            let taken = try await visit.office.approveOverride(
                of: try StoreCode(checked: visit, "code"), on: visit.today)
            return visit.told(taken, "grade.override-approved", "grade.override-approved-before")
        },
        Act(
            name: "grades/overrides/{code}/end", parameters: [Question.code],
            outlook: { visit in try await visit.override { state, _ in [.asked, .coming, .rules].contains(state) } }
        ) { visit in
            let taken = try await visit.office.endOverride(of: try StoreCode(checked: visit, "code"), on: visit.today)
            return visit.told(taken, "grade.override-ended", "grade.override-ended-before")
        },
    ]
}

extension Visit {
    /// The override of the store that is meant; nil where there is none, which the act itself has to say.
    fileprivate func override(
        _ isMeant: @Sendable (GradeOverride.State, GradeOverride) -> Bool
    ) async throws -> Answer? {
        let store = try StoreCode(checked: self, "code")
        let meant = try await office.grades.overrides(on: today).first {
            $0.store == store && isMeant($0.state(on: today), $0)
        }
        return meant.map { .record($0.fields(on: today).filter { $0.cell != .missing }) }
    }

    fileprivate func told(_ taken: OverrideTaken, _ done: String, _ already: String) -> Answer {
        .record(
            taken.fields(on: today), notes: taken.notices(done, already).map { say($0.code, $0.values) })
    }
}
