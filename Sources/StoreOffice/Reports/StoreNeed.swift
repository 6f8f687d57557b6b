import DisplayCompliance
import FieldTasks
import PromoterStaffing
package import Retail
package import StoreGrading

/// What a store wants of its manager on a day.
package struct StoreNeed: Equatable, Sendable {
    package let store: StoreGrade
    /// Tasks that are open, and those of them that are late.
    package let tasks: Int
    package let late: Int
    /// Key products that stand on counters in too few areas, by the newest month with a visit; nil where nobody looked.
    package let missing: Int?
    /// Key models that it has none of.
    package let stockouts: Int
    /// nil where headquarters has no rules of staffing.
    package let vacancies: Int?
    /// In this month or the one before.
    package let lastVisit: Day?
    /// Whether its displays passed then; nil where nothing was judged.
    package let passes: Bool?

    /// How many things somebody has to see to: each late task, missing display, key model out of stock and vacancy, and a visit
    /// where there was none in this month or the one before.
    package var need: Int { late + (missing ?? 0) + stockouts + (vacancies ?? 0) + (lastVisit == nil ? 1 : 0) }
}

extension [StoreNeed] {
    /// What needs most first; of these the better grade, then by code.
    package var pressing: [StoreNeed] {
        func rank(_ need: StoreNeed) -> String { (need.store.grade?.rawValue ?? "–") + need.store.store }
        return sorted { one, other in
            one.need == other.need ? rank(one) < rank(other) : one.need > other.need
        }
    }
}

extension Office {
    /// What the trading stores that the person sees want on a day, in no order.
    package func storeNeeds(on day: Day) async throws -> [StoreNeed] {
        async let stockouts = displays.keyStockouts(on: day)
        async let vacancies = staffing(on: day)
        let stores = try await grades.grades(on: day)
        let tasks = Dictionary(grouping: try await tasks.list(TaskQuestion(), on: day), by: { $0.store.text })
        var displays = try await displaysByStore(in: day.month, on: day)
        if let before = day.month.adding(months: -1) {
            displays.merge(try await displaysByStore(in: before, on: day)) { new, _ in new }
        }
        let out = Dictionary(grouping: try await stockouts.found, by: \.store)
        let wanted = try await vacancies.map { Dictionary($0.map { ($0.store, $0.vacancies) }) { first, _ in first } }
        return stores.map { store in
            let (own, display) = (tasks[store.store] ?? [], displays[store.store])
            return StoreNeed(
                store: store, tasks: own.count, late: own.count { $0.daysLate(on: day) > 0 },
                missing: display.map { $0.store.keys[.failed] }, stockouts: out[store.store]?.count ?? 0,
                vacancies: wanted.map { $0[store.store] ?? 0 }, lastVisit: display?.store.lastVisit,
                passes: display.flatMap { $0.store.totals.score.passes($0.mark) })
        }
    }

    /// Of the stores that were visited in the month.
    private func displaysByStore(in month: Month, on day: Day) async throws -> [String: (
        store: StoreDisplay, mark: Percentage
    )] {
        let scores = try await displays.scores(of: month, today: day)
        return Dictionary(scores.stores.filter { $0.visits > 0 }.map { ($0.store, ($0, scores.mark)) }) {
            first, _ in first
        }
    }

    /// nil where headquarters has no rules of staffing.
    func staffing(on day: Day) async throws -> [StoreStaffing]? {
        try await unlessWithout("staffing.no-rules") { try await staff.norms(of: day.month, today: day) }
    }

    /// nil where something is refused because what it needs was never set up.
    func unlessWithout<Value>(_ codes: String..., asked: () async throws -> Value) async throws -> Value? {
        do {
            return try await asked()
        } catch let refusal as Refusal where refusal.problems.allSatisfy({ codes.contains($0.code) }) { return nil }
    }
}
