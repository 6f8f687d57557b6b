/// What a file is by its first bytes, whatever its name says.
package enum PhotographType: String, Equatable, Sendable, CaseIterable {
    case jpeg, png, heic, webp, gif, pdf
    /// SVG, HTML or other XML: text that could carry a script.
    case markup
    case other

    /// Looks at the first bytes of a file.
    package init(sniffing bytes: [UInt8]) {
        let head = Array(bytes.prefix(64))
        if head.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if head.starts(with: [0x89] + "PNG\r\n".utf8) {
            self = .png
        } else if head.starts(with: "GIF8".utf8) {
            self = .gif
        } else if head.starts(with: "%PDF-".utf8) {
            self = .pdf
        } else if head.starts(with: "RIFF".utf8), head.dropFirst(8).starts(with: "WEBP".utf8) {
            self = .webp
        } else if head.dropFirst(4).starts(with: "ftyp".utf8),
            Self.heifBrands.contains(Array(head.dropFirst(8).prefix(4)))
        {
            self = .heic
        } else if Self.firstInk(of: head) == UInt8(ascii: "<") {
            self = .markup
        } else {
            self = .other
        }
    }

    /// The brands of ISO/IEC 23008-12 that phones write.
    private static let heifBrands = ["heic", "heix", "hevc", "heim", "heis", "hevm", "mif1", "msf1"].map {
        Array($0.utf8)
    }

    /// The first byte that is neither a byte order mark nor white space, nor half of UTF-16.
    private static func firstInk(of head: [UInt8]) -> UInt8? {
        head.first { ![0xEF, 0xBB, 0xBF, 0xFE, 0xFF, 0x00, 0x20, 0x09, 0x0A, 0x0D].contains($0) }
    }
}
