package import Postgres

/// The task list: dated duties of the stores, and what became of them.
///
/// Workflows put tasks there by source (a work standard, a failed audit item, an alert), people by hand. A task is
/// between its owner and the superior: it belongs to the person who is named, else to whoever manages the store's region;
/// the managers above and headquarters see it and act on it, auditors see it, distributors do not, also where the store
/// is their own. A person owns a task as a user of the same code.
///
/// What is written here goes into the audit trail as `task`, with the number as its key.
package struct TaskList: Sendable {
    let database: Database

    /// `database` acts for the person who asks.
    package init(_ database: Database) { self.database = database }
}

/// What a person gets when a task is written to.
package struct TaskReceipt: Equatable, Sendable {
    /// As it stands now.
    package let task: FieldTask
    /// False where it stood so before.
    package let isNew: Bool
}
