import Testing

@testable import FieldTasks

@Suite struct `A step` {
    @Test(arguments: [
        (TaskState.open, TaskStep.finish, StepOutcome.leads(to: .done)), (.open, .cancel, .leads(to: .cancelled)),
        (.open, .escalate, .leads(to: .open)), (.open, .reopen, .taken), (.done, .finish, .taken),
        (.done, .reopen, .leads(to: .open)), (.done, .cancel, .refused(code: "task.is-done")),
        (.done, .escalate, .refused(code: "task.is-done")), (.cancelled, .cancel, .taken),
        (.cancelled, .reopen, .leads(to: .open)), (.cancelled, .finish, .refused(code: "task.is-cancelled")),
        (.cancelled, .escalate, .refused(code: "task.is-cancelled")),
    ])
    func `leads there, was taken, or makes no sense`(state: TaskState, step: TaskStep, outcome: StepOutcome) {
        #expect(state.after(step) == outcome)
    }
}
