package import Postgres
package import Retail

/// What stores show: standards, visits with their pictures, scores, what is missing, and who looked twice.
///
/// The way of a finding: a line of a file of visits is judged by the form that rules on its day, kept with its points, and
/// summed when somebody asks for a score; a picture proves the place that it shows once, or goes to a person.
package struct DisplayAudits: Sendable {
    let own: Database
    /// The same person under the importer's login.
    let intake: Database
    let currency: Currency
    let timeZone: String

    package init(own: Database, intake: Database, currency: Currency, timeZone: String) {
        self.own = own
        self.intake = intake
        self.currency = currency
        self.timeZone = timeZone
    }
}
