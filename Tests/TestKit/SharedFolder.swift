import Glibc

/// A folder of test material that is not part of the repository and stands beside it.
package struct SharedFolder {
    /// A file of it, read whole up to 1 MiB.
    package struct File {
        package let path: String
        package var name: String { String(path.split(separator: "/").last ?? "") }

        package func bytes() -> [UInt8] {
            guard let handle = unsafe fopen(path, "r") else { return [] }
            defer { unsafe fclose(handle) }
            var bytes = [UInt8](repeating: 0, count: 1 << 20)
            let count = unsafe fread(&bytes, 1, bytes.count, handle)
            return Array(bytes[..<count])
        }
    }

    private let path: String

    /// A folder beside the repository; nil where it does not stand.
    package init?(_ name: String) { self.init(at: "../shared/data/\(name)") }

    /// A folder by its path from the repository's root.
    package init?(at place: String) {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        path = "\(root)/\(place)"
        guard unsafe access(path, R_OK) == 0 else { return nil }
    }

    /// All files below, sorted by path.
    package var files: [File] {
        var found: [File] = []
        func look(_ folder: String) {
            guard let directory = unsafe opendir(folder) else { return found.append(File(path: folder)) }
            defer { unsafe closedir(directory) }
            while let entry = unsafe readdir(directory) {
                let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
                    unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                look("\(folder)/\(name)")
            }
        }
        look(path)
        return found.sorted { $0.path < $1.path }
    }
}
