import Glibc
import Retail
import StoreOffice
import Testing

struct NewFileTests {
    private let folder = "/tmp/storechain-new-file-\(getpid())-\(Int.random(in: 0..<1_000_000_000))"

    private func names() -> [String] {
        guard let directory = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(directory) }
        var names: [String] = []
        while let entry = unsafe readdir(directory) {
            let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }

    private func inFolder(_ body: () throws -> Void) rethrows {
        unsafe mkdir(folder, 0o755)
        defer {
            for name in names() { unsafe unlink("\(folder)/\(name)") }
            unsafe rmdir(folder)
        }
        try body()
    }

    @Test func `texts and bytes come into the file in their order`() throws {
        try inFolder {
            try NewFile.write(to: "\(folder)/a.pdf") { file in
                try file.append("%PDF")
                try file.append([UInt8](repeating: 7, count: 100_000))
                try file.append("end")
            }
            var facts = stat()
            #expect(unsafe stat("\(folder)/a.pdf", &facts) == 0)
            #expect(facts.st_size == 100_007)
            #expect(names() == ["a.pdf"])
        }
    }

    @Test func `a folder that is not there is refused with the system's reason`() {
        let refusal = #expect(throws: Refusal.self) {
            try NewFile.write(to: "\(folder)/none/a.pdf") { try $0.append([1]) }
        }
        #expect(refusal?.problems.first?.values["reason"] == "No such file or directory")
    }

    @Test func `what fails on the way leaves nothing behind`() {
        struct Broken: Error {}
        inFolder {
            #expect(throws: Broken.self) {
                try NewFile.write(to: "\(folder)/a.pdf") { file in
                    try file.append([UInt8](repeating: 7, count: 100_000))
                    throw Broken()
                }
            }
            #expect(names() == [])
        }
    }
}
