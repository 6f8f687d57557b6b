import Glibc
package import RetailCSV

extension TableFile {
    /// A regular file of rows on disk, read in blocks; one that cannot be opened is refused now.
    package init(path: String) throws {
        _ = try File.head(path, count: 1)
        self.init(name: path) { receive in try File.eachBlock(of: path, receive) }
    }
}

extension File {
    /// Hands out a regular file block by block, in constant memory.
    static func eachBlock(of path: String, _ receive: (Span<UInt8>) throws -> Void) throws {
        let descriptor = try openRegular(path)
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = unsafe Glibc.read(descriptor, &block, block.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileTrouble(path: path, code: errno)
            }
            try receive(block.span.extracting(0..<count))
        }
    }
}
