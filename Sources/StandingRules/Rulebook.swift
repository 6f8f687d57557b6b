package import Postgres
package import Retail
import RetailSQL
import Trail

/// What headquarters decides in files, version by version: grading schemes, work standards, display standards, stock levels. The modules
/// read their own kind from it, each in its own words.
package struct Rulebook: Sendable {
    let own: Database

    package init(own: Database) { self.own = own }

    /// All versions of a kind, the newest first.
    package func versions(_ kind: ConfigVersion.Kind) async throws -> [ConfigVersion] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.configs(kind)
        }
    }

    /// What rules a month; nil where nothing was ever put in force.
    package func config(_ kind: ConfigVersion.Kind, for month: Month) async throws -> ConfigVersion? {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.config(kind, for: month, knownAt: nil)
        }
    }
}

extension Transaction {
    /// Puts a file of headquarters in force as a new version, for a workflow that lends its transaction. What rules from
    /// the month on already is not added again. A version that was to rule from a later month is overtaken by one that is
    /// put in force after it.
    ///
    /// - Parameters:
    ///   - plain: the whole file without comments.
    ///   - month: nil for the present one, and for the first version of a kind since ever.
    package func applyConfig(
        _ kind: ConfigVersion.Kind, plain: String, from month: Month?, note: String?, today: Day
    ) throws -> ConfigReceipt {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "config.hq-only") }
        try waitForOtherVersions(kind)
        let known = try configs(kind)
        let month = month ?? (known.isEmpty ? Month(year: 2000, month: 1) ?? .first : today.month)
        let ruling = try config(kind, for: month, knownAt: nil)
        if let ruling, ruling.settings.utf8.elementsEqual(plain.utf8) {
            return ConfigReceipt(version: ruling, isRepeated: true, overtaken: [])
        }
        let version = try addConfig(kind, plain, from: month, note: note)
        try record(
            Change(
                "config_version", "\(kind.rawValue) \(version.version)",
                old: ruling.map { ["version": "\($0.version)"] },
                new: ["version": "\(version.version)", "rules_from": "\(month)"], reason: note, verb: "applied"))
        let overtaken = known.reversed().filter { $0.rulesFrom > month && known.state(of: $0, in: month) == .scheduled }
        return ConfigReceipt(version: version, isRepeated: false, overtaken: overtaken)
    }

    fileprivate func refuseAccounts() throws { try refuseAccounts("config.not-for-accounts") }
}
