import Answers
import ArgumentParser

/// A command of the counter: it asks the office and hands over an answer; `StoreCtl` prints it.
protocol Command: ParsableCommand {
    var options: GlobalOptions { get }
    /// How the answer is written: as the options say, unless the command has one form only.
    var format: OutputFormat { get }
    /// Whether `StoreConfig/runtime.yaml` has to be right before the command can begin.
    var followsRuntimeFile: Bool { get }
    func answer(at counter: Counter) async throws -> Answer
}

extension Command {
    var format: OutputFormat { options.format }
    var followsRuntimeFile: Bool { true }
}
