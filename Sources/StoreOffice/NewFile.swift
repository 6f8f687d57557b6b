import Glibc
import Retail

/// A file that is written piece by piece and has its name once it is whole; never over one that is there.
package final class NewFile {
    private let path: String
    private let partial: String
    private let descriptor: Int32
    private var held: [UInt8] = []

    /// Writes a file with `body`; nothing is left where that fails.
    package static func write(to path: String, _ body: (NewFile) throws -> Void) throws {
        guard !File.isTaken(path) else { throw Refusal(unwritable: path, FileTrouble(path: path, code: EEXIST)) }
        let file = try NewFile(path)
        do {
            try body(file)
            try file.flush()
            close(file.descriptor)
        } catch {
            close(file.descriptor)
            File.remove(file.partial)
            throw error
        }
        do {
            try File.settle(file.partial, asNew: path)
        } catch {
            File.remove(file.partial)
            throw Refusal(unwritable: path, error)
        }
    }

    private init(_ path: String) throws(Refusal) {
        self.path = path
        partial = path + ".partial"
        // A new file of ours, whatever lies there: a pipe would be waited for, a link would be followed.
        File.remove(partial)
        descriptor = unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Refusal(unwritable: path, FileTrouble(path: partial, code: errno)) }
    }

    package func append(_ text: String) throws {
        held += text.utf8
        if held.count >= 1 << 16 { try flush() }
    }

    package func append(_ bytes: [UInt8]) throws {
        held += bytes
        if held.count >= 1 << 16 { try flush() }
    }

    private func flush() throws {
        var sent = 0
        while sent < held.count {
            let count = unsafe held[sent...].withUnsafeBytes { block in
                unsafe Glibc.write(descriptor, block.baseAddress, block.count)
            }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw Refusal(unwritable: path, FileTrouble(path: path, code: errno)) }
            sent += count
        }
        held.removeAll(keepingCapacity: true)
    }
}
