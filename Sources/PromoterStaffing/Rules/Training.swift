package import Retail

/// What is taught and done for the team in a quarter, and what it costs. Amounts are minor units.
package struct TrainingPlan: Equatable, Sendable {
    /// What a region and all below it may spend.
    package struct Budget: Equatable, Sendable {
        package let region: String
        package let name: String
        package let budget: Int64
        package let planned: Int64
        /// Of what told its cost.
        package let spent: Int64

        package var left: Int64 { budget - planned }
    }

    package struct Session: Equatable, Sendable {
        package let session: String
        package let course: String
        package let certificate: String
        package let region: String
        package let day: Day
        package let seats: Int
        /// Of the people whom the caller sees.
        package let attended: Int
        package let passed: Int
        package let planned: Int64
        /// nil until it is known.
        package let spent: Int64?
    }

    package struct Event: Equatable, Sendable {
        package let event: String
        package let region: String
        package let day: Day
        package let title: String
        package let heads: Int
        package let planned: Int64
        /// nil until it is known.
        package let spent: Int64?
    }

    /// `2026-Q4`.
    package let quarter: String
    package let budgets: [Budget]
    package let sessions: [Session]
    package let events: [Event]
}

/// What somebody holds on a day.
package struct HeldCertificate: Equatable, Sendable {
    /// What ends within so many days stands first.
    package static let soon = 60

    package let person: String
    package let name: String
    package let role: String
    package let region: String
    package let certificate: String
    /// The first day on which it no longer holds; nil where it holds for ever.
    package let until: Day?
    /// Whether it ends soon.
    package let endsSoon: Bool
}
