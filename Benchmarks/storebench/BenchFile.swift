import Glibc
import RetailCSV

/// A file of rows as the office hands it to a door.
func benchFile(_ path: String) -> TableFile {
    TableFile(name: path) { receive in
        let descriptor = unsafe open(path, O_RDONLY)
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = unsafe Glibc.read(descriptor, &block, block.count)
            guard count > 0 else { return }
            try receive(block.span.extracting(0..<count))
        }
    }
}
