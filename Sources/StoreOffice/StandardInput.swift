import Glibc
import Retail

/// Standard input, read to its end into a file without a name, because a document is read twice.
///
/// The file is the owner's alone, lies in TMPDIR, else in /tmp, and goes with the process, however that ends.
final class StandardInput: Sendable {
    private let descriptor: Int32

    /// Reads everything there is, up to so many bytes.
    init(limit: Int64 = 4 << 30) throws(Refusal) {
        let folder = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? "/tmp"
        var name = Array("\(folder)/storectl-XXXXXX".utf8CString)
        descriptor = unsafe mkstemp(&name)
        guard descriptor >= 0 else { throw Self.trouble(errno, folder) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unsafe unlink(name)
        var taken: Int64 = 0
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = unsafe Glibc.read(0, &block, block.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.trouble(errno, folder)
            }
            taken += Int64(count)
            guard taken <= limit else {
                throw Refusal(
                    .unreadableInput, "input.too-large", ["limit": "\(limit >> 20)"], at: Place(file: "-"))
            }
            var sent = 0
            while sent < count {
                let written = unsafe block[sent..<count].withUnsafeBytes { bytes in
                    unsafe Glibc.write(descriptor, bytes.baseAddress, bytes.count)
                }
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw Self.trouble(errno, folder) }
                sent += written
            }
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Hands it out from its beginning; as often as wanted.
    func eachBlock(_ receive: (Span<UInt8>) throws -> Void) throws {
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        var offset = 0
        while true {
            let count = unsafe pread(descriptor, &block, block.count, off_t(offset))
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.trouble(errno, "")
            }
            offset += count
            try receive(block.span.extracting(0..<count))
        }
    }

    /// Its first bytes; fewer where there are not as many.
    func head(_ count: Int) throws(Refusal) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: count)
        let found = unsafe pread(descriptor, &block, count, 0)
        guard found >= 0 else { throw Self.trouble(errno, "") }
        return Array(block[..<found])
    }

    private static func trouble(_ code: Int32, _ folder: String) -> Refusal {
        let reason = unsafe String(cString: strerror(code))
        return Refusal(
            .unreadableInput, "input.unreadable", ["reason": reason, "folder": folder], at: Place(file: "-"))
    }
}
