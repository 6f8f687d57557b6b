package import Retail

/// A duty on the list.
package struct FieldTask: Equatable, Sendable {
    package let id: Int64
    package let store: StoreCode
    /// Where the store belongs now.
    package let region: RegionCode
    package let source: TaskSource
    package let period: DayRange
    package let title: TaskTitle
    /// nil is whoever manages the store's region.
    package let owner: Code<Coded.Person>?
    package let due: Day
    package let state: TaskState
    /// What came of it; of a done one.
    package let result: String?
    /// Of a done or cancelled one.
    package let closing: Closing?
    /// Whether somebody asked the superior to look at it.
    package let isRaised: Bool

    /// How a task left the list.
    package struct Closing: Equatable, Sendable {
        /// Business day.
        package let day: Day
        package let at: Instant
        /// Code of the user.
        package let by: String

        package init(day: Day, at: Instant, by: String) {
            self.day = day
            self.at = at
            self.by = by
        }
    }

    package init(
        id: Int64, store: StoreCode, region: RegionCode, source: TaskSource, period: DayRange, title: TaskTitle,
        owner: Code<Coded.Person>?, due: Day, state: TaskState, result: String?, closing: Closing?, isRaised: Bool
    ) {
        self.id = id
        self.store = store
        self.region = region
        self.source = source
        self.period = period
        self.title = title
        self.owner = owner
        self.due = due
        self.state = state
        self.result = result
        self.closing = closing
        self.isRaised = isRaised
    }
}
