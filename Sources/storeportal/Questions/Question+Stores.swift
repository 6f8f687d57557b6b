import Answers
import DisplayCompliance
import FieldTasks
import Retail
import StoreGrading
import StoreOffice

extension Question {
    /// Stores: their grades, displays and tasks.
    static let stores: [Question] = [
        Question(
            name: "stores", room: .stores, classes: overStores,
            parameters: [
                Parameter(name: "region", kind: .code),
                Parameter(name: "grade", kind: .word(Grade.allCases.map(\.rawValue))),
            ]
        ) { visit in
            let grade: Grade? = try visit.word("grade")
            let needs = try await visit.office.storeNeeds(on: visit.today).pressing.filter {
                grade == nil || $0.store.grade == grade
            }
            let shown = try await visit.below(try visit.code("region"), needs, \.store.region)
            return .table(
                .needs(shown, on: visit.today),
                notes: [
                    visit.say(
                        "store.needs",
                        [
                            "stores": "\(shown.count)", "needing": "\(shown.count { $0.need > 0 })",
                            "unvisited": "\(shown.count { $0.lastVisit == nil })", "day": "\(visit.today)",
                        ])
                ])
        },
        Question(name: "regions", room: .stores, classes: overStores) { visit in
            .table(
                .regions(try await visit.office.regionStandings(on: visit.today)),
                notes: [visit.say("regions.as-of", ["day": "\(visit.today)"])])
        },
        Question(
            name: "stores/{code}", room: .stores, classes: [],
            parameters: [code], isTable: false
        ) { visit in
            let sheet = try await visit.office.storeSheet(of: try StoreCode(checked: visit, "code"), on: visit.today)
            return .report(Report(sheet, visit.currency, in: visit.language)).offering([
                "stores/{code}/audit", "stores/{code}/grade", "grades/overrides/{code}",
            ])
        },
        Question(
            name: "stores/{code}/audit", room: .stores, classes: [], parameters: [code], isTable: false,
            hasOwnPage: true
        ) { visit in
            let form = try await visit.office.visitForm(of: try StoreCode(checked: visit, "code"), on: visit.today)
            return .report(Report(form, visit.currency))
        },
        Question(
            name: "visits/{id}", room: .stores, classes: [],
            parameters: [Parameter(name: "id", kind: .number, isRequired: true)], isTable: false
        ) { visit in
            .report(Report(try await visit.office.displays.visit(try visit.number("id")), visit.currency))
        },
        Question(
            name: "grades", room: .stores, classes: overStores,
            parameters: [Parameter(name: "month", kind: .month), Parameter(name: "region", kind: .code)]
        ) { visit in
            let month = try visit.month()
            let day = month.map { min($0.lastDay, max($0.firstDay, visit.today)) } ?? visit.today
            let grades = try await visit.office.grades.grades(on: day)
            return .table(
                .grades(try await visit.below(try visit.code("region"), grades, \.region)),
                notes: [visit.say("portal.as-of", ["day": "\(day)"])])
        },
        Question(
            name: "displays/missing", room: .stores, classes: overStores,
            parameters: [
                Parameter(name: "store", kind: .code, isRequired: true), Parameter(name: "month", kind: .month),
            ], isTable: false
        ) { visit in
            let store = try StoreCode(checked: visit, "store")
            return .report(
                Report(
                    try await visit.office.displays.missing(
                        in: store, try visit.month() ?? visit.today.month, today: visit.today)))
        },
        Question(
            name: "tasks", room: .stores, classes: overStores,
            parameters: [
                Parameter(name: "state", kind: .word(TaskQuestion.Standing.allCases.map(\.rawValue))),
                Parameter(name: "store", kind: .code), Parameter(name: "region", kind: .code),
                Parameter(name: "due_until", kind: .day),
            ]
        ) { visit in
            let question = TaskQuestion(
                standing: try visit.word("state") ?? .open, store: try visit.code("store"),
                region: try visit.code("region"), dueUntil: try visit.day("due_until"), isMine: false)
            let tasks = try await visit.office.tasks.list(question, on: visit.today)
            return .table(.tasks(tasks, on: visit.today, in: visit.language))
        },
        Question(
            name: "tasks/{id}", room: .stores, classes: [],
            parameters: [Parameter(name: "id", kind: .number, isRequired: true)], isTable: false
        ) { visit in
            let (task, _) = try await visit.office.tasks.show(try visit.number("id"))
            return .record(task.fields(on: visit.today, in: visit.language))
                .offering(task.state == .open ? ["tasks/{id}/done", "tasks/{id}/cancel"] : ["tasks/{id}/reopen"])
        },
    ]
}

extension Visit {
    /// What belongs to a region and all below it; everything where none is asked for.
    func below<Line>(_ region: RegionCode?, _ lines: [Line], _ code: (Line) -> String) async throws -> [Line] {
        guard let region else { return lines }
        let below = try await office.grades.regions(under: region)
        return lines.filter { below.contains(code($0)) }
    }
}

extension Act {
    /// What is done with tasks.
    static let tasks: [Act] = [
        Act(
            name: "tasks/{id}/done",
            parameters: [id, Parameter(name: "result", kind: .longText, isRequired: true)]
        ) { visit in
            let receipt = try await visit.office.tasks.finish(
                try visit.number("id"), result: try visit.name("result"), on: visit.today)
            return .task(receipt, on: visit.today, "task.finished", "task.already-finished", in: visit.language)
        },
        Act(name: "tasks/{id}/reopen", parameters: [id]) { visit in
            let receipt = try await visit.office.tasks.reopen(try visit.number("id"), on: visit.today)
            return .task(receipt, on: visit.today, "task.reopened", "task.already-open", in: visit.language)
        },
        Act(
            name: "tasks/{id}/cancel",
            parameters: [id, Parameter(name: "reason", kind: .longText, isRequired: true)]
        ) { visit in
            let receipt = try await visit.office.tasks.cancel(
                try visit.number("id"), reason: try visit.name("reason"), on: visit.today)
            return .task(receipt, on: visit.today, "task.cancelled", "task.already-cancelled", in: visit.language)
        },
    ]
}
