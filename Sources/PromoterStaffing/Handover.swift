package import Retail

/// That somebody leaves: what was in the own hands, and who takes it over.
package struct Handover: Equatable, Sendable {
    package let person: String
    package let name: String
    /// The first day on which the person no longer works for us.
    package let leftOn: Day
    package let successor: String?
    package let reason: String
    package let openedBy: String
    /// By number.
    package let items: [HandoverItem]

    package var open: Int { items.count { $0.acknowledgedBy == nil } }
}

/// One thing that goes over.
package struct HandoverItem: Equatable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        case store
        /// An account that supplies one of the stores, and has to be told.
        case partner
        /// Open, and the successor's now.
        case task
        /// In which nobody works any more.
        case shift
        /// Of the last 30 days, for a second look; sales by store.
        case visit, sale, grade
        /// What people add, such as keys.
        case thing
    }

    package let number: Int
    package let kind: Kind
    package let key: String
    package let note: String?
    /// Code of the user who took it over; nil where nobody did yet.
    package let acknowledgedBy: String?
    package let acknowledgedAt: Instant?
}

/// Who leaves, when and why, and to whom everything goes.
package struct Leaving: Equatable, Sendable {
    package var person: PersonCode
    /// The first day without the person.
    package var day: Day
    package var successor: PersonCode?
    package var reason: Name
    /// Things to hand over that the chain does not know of.
    package var things: [Name]

    package init(person: PersonCode, day: Day, successor: PersonCode?, reason: Name, things: [Name] = []) {
        (self.person, self.day, self.successor, self.reason, self.things) = (person, day, successor, reason, things)
    }
}
