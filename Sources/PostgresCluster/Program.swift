import Glibc
import Subprocess
import SystemPackage

/// Runs a program of PostgreSQL to its end.
struct Program {
    let path: String
    let arguments: [String]
    /// On top of the little that every program gets.
    var variables: [String: String] = [:]

    /// What it wrote, and whether it was content.
    struct Outcome {
        let output: String
        let complaints: String
        let succeeded: Bool
    }

    /// Runs it as the account, in a folder. Nothing of the caller's PG… variables or language reaches it.
    func run(as account: Account, in folder: String = "/") async throws(ClusterError) -> Outcome {
        var options = PlatformOptions()
        // Away from the terminal: Ctrl-C is for the command, not for the server it started.
        options.createSession = true
        let words = account.prefix + [path] + arguments
        return try await run(words, folder: folder, options: options)
    }

    /// Runs it as whoever runs this process, in a folder.
    func run(in folder: String = "/") async throws(ClusterError) -> Outcome {
        try await run([path] + arguments, folder: folder, options: PlatformOptions())
    }

    /// Runs it as whoever runs this process, with an open file as its standard output.
    func run(into file: FileDescriptor) async throws(ClusterError) -> Outcome {
        do {
            let result = try await Subprocess.run(
                .path(FilePath(path)), arguments: Arguments(arguments), environment: environment,
                output: .fileDescriptor(file, closeAfterSpawningProcess: false), error: .string(limit: 1 << 20))
            return Outcome(
                output: "", complaints: result.standardError, succeeded: result.terminationStatus.isSuccess)
        } catch {
            if Task.isCancelled { throw .cancelled }
            throw .cannotRun(program: path, reason: "\(error)")
        }
    }

    private func run(_ words: [String], folder: String, options: PlatformOptions) async throws(ClusterError) -> Outcome
    {
        do {
            let result = try await Subprocess.run(
                .path(FilePath(words[0])), arguments: Arguments(Array(words.dropFirst())),
                environment: environment,
                workingDirectory: FilePath(folder), platformOptions: options,
                output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
            return Outcome(
                output: result.standardOutput, complaints: result.standardError,
                succeeded: result.terminationStatus.isSuccess)
        } catch {
            if Task.isCancelled { throw .cancelled }
            throw .cannotRun(program: words[0], reason: "\(error)")
        }
    }

    private var environment: Environment {
        var values: [Environment.Key: String] = ["LC_ALL": "C", "PATH": "/usr/bin:/bin"]
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let value = Variable.named(name) { values[Environment.Key(stringLiteral: name)] = value }
        }
        for (name, value) in variables { values[Environment.Key(stringLiteral: name)] = value }
        return .custom(values)
    }
}

/// The caller's environment.
enum Variable {
    /// nil when it is unset or empty.
    static func named(_ name: String) -> String? {
        guard let value = unsafe getenv(name) else { return nil }
        let text = unsafe String(cString: value)
        return text.isEmpty ? nil : text
    }
}
