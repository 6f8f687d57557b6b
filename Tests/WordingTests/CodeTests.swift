import Glibc
import Testing
import Wording

@Suite struct `Every code in the sources` {
    /// `"word.word"` as the first text behind one of these.
    private static let makers = ["Refusal(", "Problem(", "Notice(", ".say(", "problems.append(", " note("]

    @Test func `has its sentence in the catalogue`() throws {
        let known = Set(Catalogue.sentences.map(\.code))
        var seen = 0
        for file in try sources() {
            for (number, line) in try text(of: file).split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            {
                for code in codes(in: line) {
                    seen += 1
                    #expect(known.contains(code), "\(file):\(number + 1) says \(code)")
                }
            }
        }
        #expect(seen > 50)
    }

    private func codes(in line: Substring) -> [String] {
        if let help = line.place(after: "Speech.help(\"") { return ["help." + line[help...].prefix { $0 != "\"" }] }
        guard Self.makers.contains(where: { line.contains($0) }) else { return [] }
        return line.split(separator: "\"").enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            .filter { text in
                text.allSatisfy { ($0.isLowercase && $0.isASCII) || $0 == "." || $0 == "-" } && text.contains(".")
                    && !text.hasSuffix(".") && !text.hasPrefix(".") && !text.hasPrefix("-")
            }
    }

    private func sources() throws -> [String] {
        let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
        var found: [String] = []
        func look(_ folder: String) {
            guard let directory = unsafe opendir(folder) else { return }
            defer { unsafe closedir(directory) }
            while let entry = unsafe readdir(directory) {
                let name = unsafe withUnsafePointer(to: entry.pointee.d_name) {
                    unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
                }
                if name.hasPrefix(".") { continue }
                if name.hasSuffix(".swift") { found.append("\(folder)/\(name)") } else { look("\(folder)/\(name)") }
            }
        }
        look(root + "/Sources")
        return found
    }

    private func text(of file: String) throws -> String {
        guard let handle = unsafe fopen(file, "r") else { return "" }
        defer { unsafe fclose(handle) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = unsafe fread(&bytes, 1, bytes.count, handle)
        return String(decoding: bytes[..<count], as: UTF8.self)
    }
}

extension Substring {
    /// Where the text behind the first `part` begins.
    fileprivate func place(after part: String) -> Index? {
        indices.first { self[$0...].hasPrefix(part) }.map { index($0, offsetBy: part.count) }
    }
}
