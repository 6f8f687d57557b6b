package import Retail

/// Where a duty comes from.
package struct TaskSource: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable {
        /// The work standard of the store's grade.
        case standard
        /// An item of an audit that failed.
        case auditItem = "audit_item"
        /// Something that the figures show.
        case alert
        /// A store's way up to a better grade.
        case plan
        /// A person.
        case manual
    }
    package let kind: Kind
    /// Which of its kind, 1 to 400 characters; the same key for the same store and period is the same task.
    package let key: String

    package init(_ kind: Kind, _ key: String) {
        self.kind = kind
        self.key = key
    }
}

/// What is to be done.
package enum TaskTitle: Equatable, Sendable {
    /// A sentence of the catalogue with its values, so that each reads it in the own language.
    case coded(Notice)
    /// As a person wrote it.
    case written(Name)
}

/// A duty that is not on the list yet, or is and may have changed.
package struct NewTask: Equatable, Sendable {
    package var store: StoreCode
    package var source: TaskSource
    /// The days that it is for, such as a month; with an end.
    package var period: DayRange
    package var title: TaskTitle
    package var due: Day
    /// nil is whoever manages the store's region.
    package var owner: Code<Coded.Person>?

    package init(
        store: StoreCode, source: TaskSource, period: DayRange, title: TaskTitle, due: Day,
        owner: Code<Coded.Person>? = nil
    ) {
        self.store = store
        self.source = source
        self.period = period
        self.title = title
        self.due = due
        self.owner = owner
    }

    /// One that a person thinks of: store, title and due day are the task, so that adding it again adds nothing.
    /// nil for the last day that can be written, which no period ends behind.
    package init?(manual title: Name, store: StoreCode, due: Day, owner: Code<Coded.Person>? = nil) {
        guard let next = Day(sinceEpoch: due.sinceEpoch + 1), let period = DayRange(from: due, to: next) else {
            return nil
        }
        self.init(
            store: store, source: TaskSource(.manual, title.text), period: period, title: .written(title), due: due,
            owner: owner)
    }
}
