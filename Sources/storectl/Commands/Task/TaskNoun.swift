import ArgumentParser

struct TaskNoun: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "task", abstract: Speech.help("task"),
        subcommands: [
            TaskAdd.self, TaskList.self, TaskShow.self, TaskDone.self, TaskEscalate.self, TaskReopen.self,
            TaskCancel.self,
        ])
}
