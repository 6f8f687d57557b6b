package import Postgres
package import Retail
import RetailSQL
package import StandingRules

/// The work standards that rule a month.
package struct StandardsInForce: Equatable, Sendable {
    package let standards: WorkStandards
    /// nil where headquarters has put none in force, and the usual ones rule.
    package let version: ConfigVersion?
}

/// The grades of a store through a month.
package struct StoreMonth: Equatable, Sendable {
    package let store: StoreCode
    /// By day; days without a grade, or on which the store does not trade, are in none.
    package let grades: [GradedDays]
}

extension GradeBook {
    /// The work standards that rule a month.
    package func standards(for month: Month, knownAt: Instant? = nil) async throws -> StandardsInForce {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.workStandards(for: month, knownAt: knownAt)
        }
    }
}

extension Transaction {
    /// The work standards that rule a month.
    package func workStandards(for month: Month, knownAt: Instant? = nil) throws -> StandardsInForce {
        guard let version = try config(.workStandards, for: month, knownAt: knownAt) else {
            return StandardsInForce(standards: .usual, version: nil)
        }
        return StandardsInForce(standards: try version.read { try WorkStandards(file: $0) }, version: version)
    }

    /// The grades of stores through a month, day by day, overrides included; as the chain is on a day.
    package func storeMonths(of stores: [StoreCode], in month: Month, on today: Day) throws -> [StoreMonth] {
        let day = min(month.lastDay, max(month.firstDay, today))
        let overrides = Dictionary(grouping: try rulingOverrides(of: stores, in: month), by: \.store)
        return try computedGrades(of: stores, in: month, on: day).map { store in
            StoreMonth(
                store: store.store,
                grades: GradedDays.through(month, store.trading, store.grade, overrides[store.store] ?? []))
        }
    }
}

extension GradedDays {
    /// Which grade rules on each of a month's days, one of several overrides the last.
    fileprivate static func through(
        _ month: Month, _ trading: ClosedRange<Day>?, _ computed: Grade?, _ overrides: [RulingOverride]
    ) -> [GradedDays] {
        guard let trading else { return [] }
        var parts: [GradedDays] = []
        for day in (trading.lowerBound.sinceEpoch...trading.upperBound.sinceEpoch).compactMap(Day.init(sinceEpoch:)) {
            guard let grade = overrides.last(where: { $0.days.contains(day) })?.grade ?? computed else { continue }
            if let last = parts.last, last.grade == grade, last.days.upperBound.sinceEpoch + 1 == day.sinceEpoch {
                parts[parts.count - 1] = GradedDays(grade, last.days.lowerBound...day)
            } else {
                parts.append(GradedDays(grade, day...day))
            }
        }
        return parts
    }
}
