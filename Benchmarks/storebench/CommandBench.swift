import Subprocess
import SystemPackage

/// The program as a user starts it.
struct CommandBench {
    let storectl: String
    let home: String

    func measure(_ report: inout Report) async throws {
        report.time("storectl --version", try await times(20) { try await run("--version") }, goal: 0.020)
        try await run("db", "start", "--home", home)
        var starts: [Duration] = []
        for _ in 0..<5 {
            try await run("db", "stop", "--home", home)
            starts += try await times(1) { try await run("db", "start", "--home", home) }
        }
        report.time("storectl db start on an existing home", starts, goal: 1)
        report.time(
            "storectl db status, server running", try await times(10) { try await run("db", "status", "--home", home) },
            goal: 0.3)
        try await run("db", "stop", "--home", home)
    }

    private func times(_ count: Int, _ body: () async throws -> Void) async throws -> [Duration] {
        var found: [Duration] = []
        for _ in 0..<count { found.append(try await ContinuousClock().measure(body)) }
        return found
    }

    private func run(_ arguments: String...) async throws {
        let result = try await Subprocess.run(
            .path(FilePath(storectl)), arguments: Arguments(arguments), output: .discarded,
            error: .string(limit: 65_536))
        guard result.terminationStatus.isSuccess else {
            throw Failure(arguments: arguments, said: result.standardError)
        }
    }

    private struct Failure: Error {
        let arguments: [String]
        let said: String
    }
}
