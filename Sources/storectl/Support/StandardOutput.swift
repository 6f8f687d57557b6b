import Answers
import Glibc
import Retail
import Synchronization

/// A buffered way to a file descriptor that notices when bytes are lost.
///
/// `print` of the standard library ignores errors: with it, `storectl … > /dev/full` would end in 0.
final class StandardOutput: TextOutputStream, Sendable {
    private struct State {
        var buffer: [UInt8] = []
        var isUntouched = true
        /// The first error number; after it nothing more is written.
        var failure: Int32?
    }

    private static let capacity = 1 << 16

    private let descriptor: Int32
    private let state = Mutex(State())

    /// 1 is standard output, 2 standard error. The descriptor is not closed.
    init(descriptor: Int32 = 1) { self.descriptor = descriptor }

    /// Whether nothing has been written yet, not even into the buffer.
    var isUntouched: Bool { state.withLock { $0.isUntouched } }

    /// Never fails at once; `finish` tells.
    func write(_ text: String) {
        state.withLock { state in
            state.isUntouched = false
            state.buffer.append(contentsOf: text.utf8)
            if state.buffer.count >= StandardOutput.capacity { flush(&state) }
        }
    }

    /// Writes what the buffer holds.
    func flush() { state.withLock { flush(&$0) } }

    /// Writes what the buffer holds and throws if any byte since the start was lost.
    func finish() throws(Refusal) {
        let failure = state.withLock { state in
            flush(&state)
            return state.failure
        }
        guard let failure else { return }
        throw Refusal(.unwritableOutput, "output.unwritable", ["reason": unsafe String(cString: strerror(failure))])
    }

    private func flush(_ state: inout State) {
        if state.failure == nil { state.failure = writeAll(state.buffer, to: descriptor) }
        state.buffer.removeAll(keepingCapacity: true)
    }
}
