import ArgumentParser

/// A command of the counter: it asks the office and hands over an answer; `StoreCtl` prints it.
protocol Command: ParsableCommand {
    var options: GlobalOptions { get }
    func answer(at counter: Counter) async throws -> Answer
}
