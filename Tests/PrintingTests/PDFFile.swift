import CZLib
import Subprocess
import SystemPackage
import Testing

/// A PDF as far as its own bytes tell of it, without a program that reads PDFs.
struct PDFFile {
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What stands between the streams: the objects.
    var objects: String { parts().objects }

    var pages: Int { objects.components("/Type /Page %").count - 1 }

    /// Every character to which the fonts lead back their glyphs: what can be searched and copied.
    var characters: Set<Unicode.Scalar> {
        var found: Set<Unicode.Scalar> = []
        for map in parts().streams where map.contains("begincmap") {
            for section in map.components("beginbfchar").dropFirst() {
                for line in section.components("endbfchar")[0].split(separator: "\n") {
                    let codes = line.split(separator: "<").last?.prefix { $0 != ">" } ?? ""
                    found.formUnion(PDFFile.text(ofUTF16: codes).unicodeScalars)
                }
            }
        }
        return found
    }

    private static func text(ofUTF16 digits: Substring) -> String {
        let units = stride(from: 0, to: digits.count - 3, by: 4).map { offset in
            UInt16(digits.dropFirst(offset).prefix(4), radix: 16) ?? 0xFFFD
        }
        return String(decoding: units, as: UTF16.self)
    }

    private func parts() -> (objects: String, streams: [String]) {
        var (objects, streams) = ("", [String]())
        var rest = bytes[...]
        while let start = rest.firstRange(of: Array("\nstream\n".utf8)),
            let end = rest[start.upperBound...].firstRange(of: Array("endstream".utf8))
        {
            objects += String(decoding: rest[..<start.lowerBound], as: UTF8.self)
            streams.append(PDFFile.inflated(rest[start.upperBound..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        return (objects + String(decoding: rest, as: UTF8.self), streams)
    }

    /// Empty for what is not packed.
    private static func inflated(_ packed: ArraySlice<UInt8>) -> String {
        let packed = Array(packed)
        var room = [UInt8](repeating: 0, count: packed.count * 50 + 4096)
        var count = uLongf(room.count)
        let code = unsafe uncompress(&room, &count, packed, uLong(packed.count))
        return code == Z_OK || code == Z_BUF_ERROR ? String(decoding: room[..<Int(count)], as: UTF8.self) : ""
    }

    /// The text as a reader of PDFs finds it, page by page.
    func textPages() async throws -> [String] {
        let result = try await Subprocess.run(
            .path(FilePath(PDFFile.reader)), arguments: ["-layout", "-", "-"], input: .array(bytes),
            output: .string(limit: 64 << 20), error: .discarded)
        return result.standardOutput.split(separator: "\u{C}").map(String.init)
    }

    private static let reader = "/usr/bin/pdftotext"
    static let hasReader = unsafe access(reader, X_OK) == 0
}

extension StringProtocol where SubSequence == Substring {
    func components(_ separator: String) -> [Substring] {
        split(separator: separator, omittingEmptySubsequences: false)
    }
}

extension Trait where Self == ConditionTrait {
    /// Beside what the bytes themselves tell, where Debian's poppler-utils are installed.
    static var readsPDF: Self { .enabled(if: PDFFile.hasReader, "pdftotext of poppler-utils is not installed") }
}
