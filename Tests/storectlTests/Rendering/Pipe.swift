import Glibc

/// A pipe whose written text can be read back; what is written must fit into its 64 KiB.
struct Pipe: ~Copyable {
    let reading: Int32
    let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = unsafe pipe(&ends)
        (reading, writing) = (ends[0], ends[1])
    }

    /// Everything that has been written; closes the writing end.
    consuming func text() -> String {
        close(writing)
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = unsafe read(reading, &chunk, chunk.count)
            guard count > 0 else { break }
            bytes += chunk.prefix(count)
        }
        close(reading)
        return String(decoding: bytes, as: UTF8.self)
    }
}
