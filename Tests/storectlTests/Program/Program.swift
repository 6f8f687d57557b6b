import Glibc
import Subprocess
import SystemPackage
import Testing

/// The built `storectl`, run as a user would, with a home and a working directory of its own.
struct Program {
    let home: String
    let folder: String
    /// The program under a path without blanks, since lines of shell do not quote it; the checkout's may have some.
    let link: String

    struct Outcome {
        let code: Int32
        let output: String
        let errors: String
    }

    /// Lends a program with fresh folders to `body`; its server is stopped and its folders are removed afterwards.
    static func fresh<T>(_ body: (Program) async throws -> T) async throws -> T {
        var template = Array("/tmp/storechain-test-XXXXXX".utf8CString)
        guard let made = unsafe mkdtemp(&template) else { throw Trouble(code: errno) }
        let root = unsafe String(cString: made)
        // Searchable for the account that the server runs as.
        unsafe chmod(root, 0o755)
        let program = Program(home: root + "/home", folder: root + "/work", link: root + "/storectl")
        unsafe symlink(path.string, program.link)
        for folder in [program.home, program.folder] { unsafe mkdir(folder, 0o755) }
        let outcome: Result<T, any Error>
        do { outcome = .success(try await body(program)) } catch { outcome = .failure(error) }
        _ = try await program.run("db", "stop")
        _ = try await Subprocess.run(.name("rm"), arguments: ["-rf", root], output: .discarded)
        return try outcome.get()
    }

    struct Trouble: Error { let code: Int32 }

    @discardableResult
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
        try await run(.path(Self.path), arguments, environment)
    }

    /// Runs a line of shell in which `$storectl` is the program.
    func shell(_ line: String, environment: [String: String] = [:]) async throws -> Outcome {
        try await run(.name("bash"), ["-c", line], environment.merging(["storectl": link]) { $1 })
    }

    private func run(
        _ executable: Executable, _ arguments: [String], _ environment: [String: String]
    ) async throws -> Outcome {
        var values: [Environment.Key: String] = [
            "HOME": home, "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8",
        ]
        for (name, value) in environment { values[Environment.Key(stringLiteral: name)] = value }
        let result = try await Subprocess.run(
            executable, arguments: Arguments(arguments), environment: .custom(values),
            workingDirectory: FilePath(folder),
            output: .string(limit: 4 << 20), error: .string(limit: 1 << 20))
        let code: Int32 =
            switch result.terminationStatus {
            case .exited(let code): code
            case .signaled(let signal): 128 + signal
            }
        return Outcome(code: code, output: result.standardOutput, errors: result.standardError)
    }

    /// Starts it and kills it with SIGKILL after a while; for those who test what is left behind.
    func runAndKill(_ arguments: [String], after wait: Duration) async throws {
        let seconds = Double(wait.components.seconds) + Double(wait.components.attoseconds) / 1e18
        _ = try await shell("$storectl \(arguments.joined(separator: " ")) & sleep \(seconds); kill -9 $!; wait")
    }

    /// Beside the test bundle.
    private static let path: FilePath = {
        var path = FilePath((try? linkTarget("/proc/self/exe")) ?? "")
        // Under `swift test` the runner may be swiftpm's own helper; the bundle is then the first argument that names one.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") }.map { FilePath($0) }
        path = bundle ?? path
        return path.removingLastComponent().appending("storectl")
    }()

    private static func linkTarget(_ link: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = unsafe readlink(link, &buffer, buffer.count)
        guard count > 0 else { throw Trouble(code: errno) }
        return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let path = folder + "/" + name
        if let slash = name.lastIndex(of: "/") { unsafe mkdir(folder + "/" + name[..<slash], 0o755) }
        guard let file = unsafe fopen(path, "w") else { throw Trouble(code: errno) }
        defer { unsafe fclose(file) }
        unsafe fwrite(bytes, 1, bytes.count, file)
    }

    func bytes(of name: String) throws -> [UInt8] {
        guard let file = unsafe fopen(folder + "/" + name, "r") else { throw Trouble(code: errno) }
        defer { unsafe fclose(file) }
        var (bytes, block) = ([UInt8](), [UInt8](repeating: 0, count: 65_536))
        while true {
            let count = unsafe fread(&block, 1, block.count, file)
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }
}
