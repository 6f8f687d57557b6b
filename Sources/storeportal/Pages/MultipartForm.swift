import Glibc
import Retail

/// A form with files, as browsers send it (`multipart/form-data`, RFC 7578).
struct MultipartForm: Sendable {
    struct Part: Sendable {
        let name: String
        /// nil for a field.
        let file: String?
        let bytes: [UInt8]
    }

    private(set) var parts: [Part] = []

    /// More fields than a form of ours has.
    private static let limit = 5000

    /// nil for what is no such form: without a boundary, cut short, or with a part that has no name.
    init?(_ body: [UInt8], type: String) {
        guard let boundary = Self.parameter("boundary", of: type), (1...70).contains(boundary.utf8.count),
            type.lowercased().hasPrefix("multipart/form-data")
        else { return nil }
        let mark = Array("\r\n--\(boundary)".utf8)
        // The first mark has no line before it.
        guard body.starts(with: mark.dropFirst(2)) else { return nil }
        var start = mark.count - 2
        while !body[start...].starts(with: Array("--".utf8)) {
            guard body[start...].starts(with: Array("\r\n".utf8)), parts.count < Self.limit,
                let head = body.place(of: Array("\r\n\r\n".utf8), from: start),
                let end = body.place(of: mark, from: head + 2)
            else { return nil }
            let bytes = head + 4 <= end ? Array(body[(head + 4)..<end]) : []
            guard let part = Self.part(body[start..<head], bytes) else { return nil }
            parts.append(part)
            start = end + mark.count
        }
    }

    /// The last value of a field.
    subscript(name: String) -> String? {
        parts.last { $0.name == name && $0.file == nil }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private static func part(_ head: ArraySlice<UInt8>, _ bytes: [UInt8]) -> Part? {
        let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = parameter("name", of: String(line))
        else { return nil }
        return Part(name: name, file: parameter("filename", of: String(line)), bytes: bytes)
    }

    /// `name="value"` or `name=value` of a header.
    private static func parameter(_ name: String, of header: String) -> String? {
        for piece in header.split(separator: ";").dropFirst() {
            let sides = piece.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, String(sides[0]).trimmed.lowercased() == name else { continue }
            let value = String(sides[1]).trimmed
            guard value.hasPrefix("\"") else { return value }
            return value.hasSuffix("\"") && value.utf8.count >= 2 ? String(value.dropFirst().dropLast()) : nil
        }
        return nil
    }
}

extension [UInt8] {
    /// Where other bytes begin in these, from a place on.
    func place(of wanted: [UInt8], from start: Int) -> Int? {
        guard let first = wanted.first else { return nil }
        return unsafe withUnsafeBytes { all in
            unsafe wanted.withUnsafeBytes { wanted in
                guard let base = all.baseAddress, let other = wanted.baseAddress else { return nil }
                var place = start
                while place + wanted.count <= all.count,
                    let found = unsafe memchr(base + place, Int32(first), all.count - wanted.count - place + 1)
                {
                    place = unsafe UnsafeRawPointer(found) - base
                    if unsafe memcmp(base + place, other, wanted.count) == 0 { return place }
                    place += 1
                }
                return nil
            }
        }
    }
}
