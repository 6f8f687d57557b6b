import Postgres
package import Retail

/// The launches of a month with the rule by which they are ready.
package struct LaunchAnswer: Equatable, Sendable {
    package let launches: [LaunchState]
    package let rule: LaunchReadiness
}

extension PromoterRota {
    /// How ready the stores below a region are for the models that are launched in a month, or were within the days before it
    /// in which a model counts as new. Grades are those of the month.
    ///
    /// Refused where a model is named that is not launched then.
    package func launches(
        of month: Month, model: String? = nil, below region: RegionCode? = nil
    ) async throws -> LaunchAnswer {
        try await read(StaffScope(region: region)) { tx in
            let settings = try tx.staffingRules(for: month).settings
            let first = month.firstDay.adding(days: -settings.rules.certificates.launchDays) ?? month.firstDay
            guard let end = month.lastDay.adding(days: 1), let days = DayRange(from: first, to: end) else {
                return LaunchAnswer(launches: [], rule: settings.launch)
            }
            let launches = try tx.launches(days, of: model).map { launch in
                let by = launch.day.adding(days: -settings.launch.days) ?? launch.day
                return LaunchState(
                    model: launch.model, series: launch.series, launched: launch.day, by: by,
                    stores: try tx.launchStores(
                        carrying: launch.series, of: settings.launch.grades, launched: launch.day,
                        graded: month.firstDay, certificate: launch.model, on: by, below: region))
            }
            if let model, launches.isEmpty {
                throw Refusal("staff.no-launch", ["model": model, "month": "\(month)", "from": "\(first)"])
            }
            return LaunchAnswer(launches: launches, rule: settings.launch)
        }
    }
}
