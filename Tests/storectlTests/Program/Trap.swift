import Glibc

/// Whoever opens the trap's file waits for ever, and whoever asks for its page leaves a trace.
final class Trap {
    let file: String
    let port: UInt16
    private let listener: Int32

    init(in folder: String) throws {
        file = folder + "/trap"
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let (listener, length) = (listener, size)
        let isOpen = unsafe withUnsafeMutablePointer(to: &address) { address in
            unsafe address.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                unsafe bind(listener, address, length) == 0 && listen(listener, 8) == 0
                    && getsockname(listener, address, &size) == 0
            }
        }
        port = UInt16(bigEndian: address.sin_port)
        guard isOpen, unsafe mkfifo(file, 0o644) == 0 else { throw Program.Trouble(code: errno) }
    }

    /// Whether somebody knocked.
    var isSprung: Bool { accept(listener, nil, nil) >= 0 }

    deinit { close(listener) }
}
