package import Postgres
package import Retail
package import StandingRules

/// The display standards that rule a month.
package struct FormInForce: Equatable, Sendable {
    package let form: DisplayForm
    package let version: ConfigVersion
}

extension DisplayAudits {
    /// The display standards that rule a month; refused where headquarters never put any in force.
    package func form(for month: Month) async throws -> FormInForce {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.displayForm(for: month)
        }
    }
}

extension Transaction {
    /// The display standards that rule a month; refused where headquarters never put any in force. With the person's own
    /// login, since the importer's sees no files of headquarters.
    package func displayForm(for month: Month) throws -> FormInForce {
        guard let version = try config(.display, for: month, knownAt: nil) else { throw Refusal("display.no-form") }
        return FormInForce(form: try version.read { try DisplayForm(file: $0) }, version: version)
    }

    /// Refuses a file of display standards with every model and series in it that no product has, and its place.
    package func demandProducts(ofForm text: String) throws {
        try DisplayForm.demand(try productNames(), in: text)
    }

    /// Puts display standards in force, for a workflow that lends its transaction.
    ///
    /// - Parameter month: nil for the present one, and for the first version since ever.
    package func apply(
        _ form: DisplayForm, from month: Month?, note: String?, today: Day
    ) throws -> ConfigReceipt {
        try applyConfig(.display, plain: form.plain, from: month, note: note, today: today)
    }
}
