import DisplayCompliance
import FieldTasks
import Postgres
import Retail
import StoreGrading
import Wording

/// What became of the task list by visits that were loaded.
package struct DisplayTasks: Equatable, Sendable {
    /// Items that failed, and were not on the list.
    package var created = 0
    /// Items that were reported done, and failed again.
    package var reopened = 0
    /// Items that were seen in order.
    package var closed = 0
    /// Visits that the work standard asked for.
    package var visits = 0
}

extension Transaction {
    /// Makes tasks of what failed where it can still be mended in time, closes those of items that are in order, opens
    /// again what was reported done and is not, and takes the store's visit duties off the list.
    ///
    /// Of several looks at an item the newest counts; one that is older than what the task knows changes nothing.
    func followVisits(_ surveyed: SurveyedVisits, _ receipt: VisitsReceipt) throws -> DisplayTasks {
        let standing = try standingTasks(of: .auditItem, stores: surveyed.stores)
        let since = Day(sinceEpoch: surveyed.today.sinceEpoch - Int32(surveyed.longestMending)) ?? .first
        let looks = try itemLooks(
            failedSince: since, all: Array(Set(standing.map(\.store))), of: surveyed.mending)
        var plan = ItemPlan(standing, today: surveyed.today)
        plan.add(looks)
        var tasks = DisplayTasks()
        tasks.created = try createTasks(plan.created).created
        tasks.closed = try finishTasks(plan.closed, of: .auditItem)
        tasks.reopened = try reopenTasks(plan.reopened, of: .auditItem)
        tasks.visits = try finishTasks(try visitDuties(doneBy: receipt.load), of: .standard)
        return tasks
    }

    /// The open duty of each visit, the earliest due of its month first; a visit that replaces another has done its own.
    private func visitDuties(doneBy load: Int64) throws -> [TaskClosing] {
        let visits = try loadedVisits(load).filter { !$0.isReplacing }
        var closings: [TaskClosing] = []
        for (month, visits) in Dictionary(grouping: visits, by: \.day.month) {
            let open = try plannedTasks(of: .standard, in: month.days, stores: Array(Set(visits.map(\.store))))
                .filter { $0.state == .open && DutyDate($0.key)?.duty == "visit" }.sorted { $0.due > $1.due }
            var rest = Dictionary(grouping: open, by: \.store)
            for visit in visits {
                guard let duty = rest[visit.store]?.popLast() else { continue }
                closings.append(
                    TaskClosing(
                        store: visit.store, key: duty.key, period: month.days,
                        result: try Name(
                            "Visited on \(visit.day) by \(visit.inspector) · \(visit.inspector) 于 \(visit.day) 巡店"),
                        day: visit.day))
            }
        }
        return closings
    }
}

/// What looks at items do to the tasks of the items.
private struct ItemPlan {
    private(set) var created: [NewTask] = []
    private(set) var closed: [TaskClosing] = []
    private(set) var reopened: [TaskReopening] = []
    private let standing: [Item: StandingTask]
    private let today: Day

    private struct Item: Hashable {
        let store: StoreCode
        let key: String
    }

    init(_ standing: [StandingTask], today: Day) {
        self.standing = Dictionary(standing.map { (Item(store: $0.store, key: $0.key), $0) }) { first, _ in first }
        self.today = today
    }

    /// - Parameter looks: by day; those of a day as they came.
    mutating func add(_ looks: [ItemLook]) {
        let newest = Dictionary(looks.map { (Item(store: $0.store, key: $0.key), $0) }) { $1 }
        for (item, look) in newest.sorted(by: { ($0.key.store.text, $0.key.key) < ($1.key.store.text, $1.key.key) }) {
            add(look, standing[item])
        }
    }

    private mutating func add(_ look: ItemLook, _ task: StandingTask?) {
        if let task, look.day < task.period.from { return }
        guard look.isFailed else {
            if let task, task.state == .open, let result = look.seen("in order", "看到已合格") {
                closed.append(
                    TaskClosing(store: look.store, key: look.key, period: task.period, result: result, day: look.day))
            }
            return
        }
        guard let due = look.due, due >= today, let period = look.period(to: due) else { return }
        switch task?.state {
        case .open?: return
        case .done?, .cancelled?: if let closed = task?.closedOn, look.day <= closed { return }
        case nil: break
        }
        if let task, task.state == .done, let note = look.seen("not in order", "看到仍不合格") {
            reopened.append(
                TaskReopening(store: look.store, key: look.key, period: task.period, due: due, note: note))
        } else {
            created.append(
                NewTask(
                    store: look.store, source: TaskSource(.auditItem, look.key), period: period,
                    title: .coded(look.notice), due: due))
        }
    }
}

extension ItemLook {
    /// It stays in the history, which readers of both languages see.
    fileprivate func seen(_ english: String, _ chinese: String) -> Name? {
        try? Name("Seen \(english) on \(day) by \(inspector) · \(inspector) 于 \(day) \(chinese)")
    }

    fileprivate func period(to due: Day) -> DayRange? {
        Day(sinceEpoch: due.sinceEpoch + 1).flatMap { DayRange(from: day, to: $0) }
    }

    /// `task.display-facings` and its like, with the place in both languages.
    fileprivate var notice: Notice {
        func place(_ language: Language) -> String {
            let zone = Catalogue.say("word.\(zone.rawValue)", in: language)
            return counter.map { "\(zone) \($0)" } ?? zone
        }
        return Notice(
            "task.display-\(check.rawValue)",
            ["model": model, "english": place(.english), "chinese": place(.chinese)])
    }
}
