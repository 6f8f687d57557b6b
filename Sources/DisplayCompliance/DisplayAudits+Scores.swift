import Postgres
package import Retail
import RetailSQL

extension DisplayAudits {
    /// How the stores that the person sees stood in a month, by the form that rules it. Visits that another replaced and
    /// blind second ones do not count. Refuses a month that has not begun, and a region or store that the person does not
    /// see with the sentence for one that does not exist.
    ///
    /// - Parameters:
    ///   - level: of the regions that stores are put together by.
    ///   - withKeys: whether the areas of key products are looked into, which takes as long again.
    package func scores(
        of month: Month, _ scope: DisplayScope = DisplayScope(), by level: RegionLevel = .branch, withKeys: Bool = true,
        today: Day
    ) async throws -> DisplayMonth {
        try await own.read { tx in
            let (form, days) = try tx.ground(of: month, scope, today: today)
            return DisplayMonth(
                month: month, day: days.day, mark: form.passMark,
                stores: try tx.storeDisplays(days, scope, by: level, withKeys ? form : nil))
        }
    }

    /// What the findings of a month come to by zone, by product, or by model and zone, over the stores that the person
    /// sees. Refuses what `scores` refuses.
    package func groups(
        of month: Month, _ scope: DisplayScope = DisplayScope(), by grouping: DisplayGrouping, today: Day
    ) async throws -> [DisplayGroup] {
        try await own.read { tx in
            let days = try tx.ground(of: month, scope, today: today).days
            try tx.planForChain()
            return grouping == .zone
                ? try tx.zoneSums(days, scope) : try tx.productSums(days, scope, byModel: grouping == .modelZone)
        }
    }
}

extension Transaction {
    /// What a month is judged by, after everything was refused that has no score.
    func ground(of month: Month, _ scope: DisplayScope, today: Day) throws -> (form: DisplayForm, days: DisplayDays) {
        try refuseAccounts()
        guard month.firstDay <= today else {
            throw Refusal(
                "report.month-ahead", ["month": "\(month)", "today": "\(today)"],
                at: Place(path: "--month", value: "\(month)"))
        }
        let days = DisplayDays(month, today: today)
        try demand(scope, days)
        return (try displayForm(for: month).form, days)
    }

    /// The stores with their sums, and with the rule of several counters where a form is given. The sums of so many places
    /// are kept in memory.
    func storeDisplays(
        _ days: DisplayDays, _ scope: DisplayScope, by level: RegionLevel, _ form: DisplayForm?
    ) throws(PostgresError) -> [StoreDisplay] {
        try planForChain()
        let scored = try scoredStores(days, scope, by: level)
        var keys: [Int64: KeyVerdicts] = [:]
        if let form {
            keys = try verdicts(
                days, scope, form, Dictionary(uniqueKeysWithValues: scored.map { ($0.number, $0.grade) }))
        }
        return scored.map { store in
            StoreDisplay(
                store: store.code, name: store.name, region: store.region, group: store.group, visits: store.visits,
                lastVisit: store.lastVisit, totals: store.totals, keys: keys[store.number] ?? KeyVerdicts())
        }
    }

    private func verdicts(
        _ days: DisplayDays, _ scope: DisplayScope, _ form: DisplayForm, _ grades: [Int64: Grade?]
    ) throws(PostgresError) -> [Int64: KeyVerdicts] {
        var keys: [Int64: KeyVerdicts] = [:]
        for row in try talliedKeys(days, scope, needPhoto: form.photos.areasNeedPhoto) {
            let wanted = form.areas.number(for: grades[row.store] ?? nil)
            keys[row.store, default: KeyVerdicts()].add(row.tally.verdict(wanted: wanted), row.products)
        }
        return keys
    }
}
