import Glibc
import Subprocess
import Testing

/// Files of real sales that stand beside the repository where they are; what they prove has small fixtures too.
package enum RetailData {
    /// `#filePath` is …/Tests/TestKit/RetailData.swift.
    private static let folder: String = {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4).joined(separator: "/")
        return root + "/shared/data/retail"
    }()

    package static func stands(_ name: String) -> Bool { unsafe access("\(folder)/\(name)", R_OK) == 0 }

    /// What awk makes of a file's lines: another reader than ours, with another arithmetic.
    package static func awk(
        _ program: String, over name: String, then command: String = "cat"
    ) async throws -> String {
        let result = try await Subprocess.run(
            .name("bash"),
            arguments: [
                "-c", "set -o pipefail; gzip -dcf \"$1\" | awk \"$2\" | \(command)", "bash", "\(folder)/\(name)",
                program,
            ],
            output: .string(limit: 256 << 20), error: .string(limit: 4096))
        guard result.terminationStatus.isSuccess else { throw Failure(said: result.standardError) }
        return result.standardOutput
    }

    struct Failure: Error { let said: String }
}
