/// Where a task stands. Late and escalated are no states: they follow from the due day and what was said about it.
package enum TaskState: String, CaseIterable, Sendable {
    case open, done, cancelled
}

/// What a person does to a task.
package enum TaskStep: String, CaseIterable, Sendable {
    case finish, cancel, reopen, escalate
}

/// What comes of a step.
package enum StepOutcome: Equatable, Sendable {
    /// It is taken, and the task then stands there.
    case leads(to: TaskState)
    /// It was taken before; nothing happens.
    case taken
    /// It makes no sense here, for the reason that the code says.
    case refused(code: String)
}

extension TaskState {
    /// A closed task is opened again before anything else is done to it, so that a result is never lost to a slip.
    package func after(_ step: TaskStep) -> StepOutcome {
        switch (self, step) {
        case (.open, .finish): .leads(to: .done)
        case (.open, .cancel): .leads(to: .cancelled)
        case (.open, .escalate): .leads(to: .open)
        case (.done, .reopen), (.cancelled, .reopen): .leads(to: .open)
        case (.done, .finish), (.cancelled, .cancel), (.open, .reopen): .taken
        case (.done, .cancel), (.done, .escalate): .refused(code: "task.is-done")
        case (.cancelled, .finish), (.cancelled, .escalate): .refused(code: "task.is-cancelled")
        }
    }
}
