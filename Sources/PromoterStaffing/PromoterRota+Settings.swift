package import Postgres
package import Retail
package import StandingRules

/// The rules of staffing that rule a month.
package struct StaffingRules: Equatable, Sendable {
    package let settings: StaffingSettings
    package let version: ConfigVersion
}

extension Transaction {
    /// The rules of staffing that rule a month; refused where headquarters never put any in force.
    func staffingRules(for month: Month) throws -> StaffingRules {
        guard let version = try config(.staffing, for: month, knownAt: nil) else { throw Refusal("staffing.no-rules") }
        return StaffingRules(settings: try version.read { try StaffingSettings(file: $0) }, version: version)
    }

    /// Puts rules of staffing in force, for a workflow that lends its transaction.
    ///
    /// - Parameter month: nil for the present one, and for the first version since ever.
    package func apply(
        _ settings: StaffingSettings, from month: Month?, note: String?, today: Day
    ) throws -> ConfigReceipt {
        try applyConfig(.staffing, plain: settings.plain, from: month, note: note, today: today)
    }
}
