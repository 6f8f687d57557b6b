package import Retail

/// What headquarters put in force by a file.
package struct ConfigVersion: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case grading
        case workStandards = "work_standards"
        case display
        case safetyStock = "safety_stock"
        case staffing
    }
    package let number: Int64
    package let kind: Kind
    package let version: Int
    package let rulesFrom: Month
    /// The whole file in its plain form.
    package let settings: String
    package let author: String
    package let recordedAt: Instant
    package let note: String?
}

/// What came of putting a file in force.
package struct ConfigReceipt: Equatable, Sendable {
    /// Which rules from its month on.
    package let version: ConfigVersion
    /// The same ruled already: nothing was added.
    package let isRepeated: Bool
    /// Versions that were to rule from a later month, and now never will.
    package let overtaken: [ConfigVersion]
    /// The cases of the file could not be judged: the chain has no facts for their months yet.
    package var guardsSkipped = false
}

/// What a version of a file is in a month.
package enum ConfigState: String, CaseIterable, Sendable {
    case inForce = "in_force"
    /// It rules from a later month.
    case scheduled
    /// Another rules instead of it.
    case replaced
}

extension [ConfigVersion] {
    /// Of all versions of a kind: the newest that rules from a month or before rules it, and else the first.
    package func state(of version: ConfigVersion, in month: Month) -> ConfigState {
        let ruling = filter { $0.rulesFrom <= month }.max { $0.version < $1.version }
        if version.version == (ruling?.version ?? map(\.version).min()) { return .inForce }
        let isReplaced = contains { $0.version > version.version && $0.rulesFrom <= version.rulesFrom }
        return version.rulesFrom > month && !isReplaced ? .scheduled : .replaced
    }
}
