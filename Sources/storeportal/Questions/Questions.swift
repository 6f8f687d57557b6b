import Answers
import DisplayCompliance
import FeedAttendance
import FieldTasks
import PromoterStaffing
import Retail
import SafetyStock
import StockFeed
import StoreGrading
import StoreOffice

extension Question {
    /// Everything that the portal answers, in the order of the menu.
    static let all: [Question] = [
        Question(name: "today", room: .house, classes: everybody, isTable: false) { visit in
            let calendar = try FeedCalendar(file: ConfigFile.text(FeedCalendar.fileName))
            let morning = try await visit.office.morning(of: visit.today, by: calendar)
            return .report(Report(morning, in: visit.language, visit.currency))
        },
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
            parameters: [Parameter(name: "id", kind: .number, isRequired: true)],
            acts: ["tasks/{id}/done", "tasks/{id}/reopen", "tasks/{id}/cancel"], isTable: false
        ) { visit in
            let (task, _) = try await visit.office.tasks.show(try visit.number("id"))
            return .record(task.fields(on: visit.today, in: visit.language))
        },
        Question(
            name: "vacancies", room: .people, classes: overStores,
            parameters: [Parameter(name: "month", kind: .month), Parameter(name: "region", kind: .code)]
        ) { visit in
            let stores = try await visit.office.staff.norms(
                of: try visit.month() ?? visit.today.month, below: try visit.code("region"), today: visit.today)
            return .table(.staffing(stores))
        },
        Question(
            name: "stock", room: .stock, classes: everybody,
            parameters: [
                Parameter(name: "state", kind: .word(StockState.allCases.map(\.rawValue))),
                Parameter(name: "account", kind: .code), Parameter(name: "region", kind: .code),
            ]
        ) { visit in
            let found = try await visit.office.stock.standings(
                StockMoment(asOf: nil, knownAt: nil), on: visit.today, of: try visit.code("account"),
                in: try visit.code("region"), zone: visit.office.settings.timeZone.value)
            let state: StockState? = try visit.word("state")
            let coverage = try await visit.office.coverage(of: found.compactMap(\.cover), on: visit.today)
            return .table(
                .standings(found.filter { state == nil || $0.state == state }, on: visit.today),
                notes: [visit.say(coverage.notice.code, coverage.notice.values)])
        },
        Question(
            name: "alerts", room: .stock, classes: everybody,
            parameters: [Parameter(name: "account", kind: .code), Parameter(name: "region", kind: .code)]
        ) { visit in
            let alerts = try await visit.office.stock.alerts(
                StockAlert.states, in: try visit.code("region"), of: try visit.code("account"), until: visit.today)
            return .table(.alerts(alerts), notes: alerts.isEmpty ? [visit.say("stock.alerts-none")] : [])
        },
        Question(
            name: "feeds", room: .stock, classes: everybody, parameters: [Parameter(name: "account", kind: .code)],
            acts: ["feeds"]
        ) { visit in
            .table(.feeds(try await visit.office.feeds.receipts(of: try visit.code("account"), limit: 1000)))
        },
        Question(
            name: "feeds/{id}", room: .stock, classes: [],
            parameters: [Parameter(name: "id", kind: .number, isRequired: true)], isTable: false
        ) { visit in
            try await visit.receipt(of: try visit.number("id"))
        },
    ]

    private static let everybody: Set<TrustClass> = [.hq, .region, .distributor, .auditor]
    private static let overStores: Set<TrustClass> = [.hq, .region, .auditor]
}

extension Act {
    /// Everything that is done through the portal, but for what comes as a file.
    static let all: [Act] = [
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

    private static let id = Parameter(name: "id", kind: .number, isRequired: true)
}

extension Code {
    /// One that has to be given.
    init(checked visit: Visit, _ name: String) throws(Refusal) {
        _ = try visit.needed(name)
        guard let code = try visit.code(name, of: Of.self) else {
            throw Refusal(.wrongUsage, "portal.missing", ["name": name], at: Place(path: name))
        }
        self = code
    }
}
