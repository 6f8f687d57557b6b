import Glibc

/// All of `bytes` to a file descriptor; the error number when that fails, nil when it is done.
///
/// Interrupted calls are repeated, and a descriptor that somebody made non-blocking is waited for.
package func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    unsafe bytes.withUnsafeBytes { buffer in
        var rest = unsafe buffer[...]
        while unsafe !rest.isEmpty {
            let written = unsafe write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
            if written >= 0 {
                unsafe rest = unsafe rest.dropFirst(written)
                continue
            }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var wait = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                _ = unsafe poll(&wait, 1, -1)
            case let failure: return failure
            }
        }
        return nil
    }
}
