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
            name: "grades", room: .stores, classes: overStores,
            parameters: [Parameter(name: "month", kind: .month), Parameter(name: "region", kind: .code)]
        ) { visit in
            let month = try visit.month()
            let day = month.map { min($0.lastDay, max($0.firstDay, visit.today)) } ?? visit.today
            let region: RegionCode? = try visit.code("region")
            var grades = try await visit.office.grades.grades(on: day, store: nil, knownAt: nil)
            if let region {
                let below = try await visit.office.grades.regions(under: region)
                grades = grades.filter { below.contains($0.region) }
            }
            return .table(.grades(grades), notes: [visit.say("portal.as-of", ["day": "\(day)"])])
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
