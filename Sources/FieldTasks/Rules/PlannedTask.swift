package import Retail

/// A task as the workflow sees it that plans a period and may have planned it before.
package struct PlannedTask: Equatable, Sendable {
    package let store: StoreCode
    /// The key of its source.
    package let key: String
    package let due: Day
    package let state: TaskState
    /// Cancelled by a plan, and not by a person.
    package let isWithdrawn: Bool
}
