import Retail

/// Reads a form with a file (`multipart/form-data`, RFC 7578) as it comes, without ever holding more of it than a block and a
/// boundary.
struct MultipartReader {
    enum Event: Equatable {
        /// A field begins; with the name of the file where it is one.
        case field(name: String, file: String?)
        case bytes([UInt8])
        case end
    }

    private enum State { case outside, behindBoundary, head, inside, over }

    private let boundary: [UInt8]
    private var state = State.outside
    private var held: [UInt8]

    /// Longest head of a field in bytes.
    private static let longestHead = 4096

    /// nil where the type is no form with files.
    init?(type: String?) {
        guard let type, type.lowercased().hasPrefix("multipart/form-data"),
            let boundary = Self.parameter("boundary", of: type), (1...70).contains(boundary.utf8.count)
        else { return nil }
        self.boundary = Array("\r\n--\(boundary)".utf8)
        // The first boundary has no line before it.
        held = Array("\r\n".utf8)
    }

    /// Whether everything has come.
    var isOver: Bool { state == .over }

    /// Takes the next block; refused where it is no such form.
    mutating func read(_ block: [UInt8], _ receive: (Event) throws -> Void) throws {
        held += block
        while try step(receive) {}
    }

    /// One step; false where more has to come first.
    private mutating func step(_ receive: (Event) throws -> Void) throws -> Bool {
        switch state {
        case .over:
            held = []
            return false
        case .outside, .inside:
            let isInside = state == .inside
            if let start = Self.position(of: boundary, in: held) {
                if isInside {
                    if start > 0 { try receive(.bytes(Array(held[..<start]))) }
                    try receive(.end)
                }
                held.removeFirst(start + boundary.count)
                state = .behindBoundary
                return true
            }
            // The last bytes may be the beginning of a boundary.
            let told = max(0, held.count - boundary.count + 1)
            if isInside, told > 0 { try receive(.bytes(Array(held[..<told]))) }
            held.removeFirst(told)
            return false
        case .behindBoundary:
            guard held.count >= 2 else { return false }
            let next = held[..<2]
            if next == [0x2D, 0x2D] {
                state = .over
            } else {
                guard next == [0x0D, 0x0A] else { throw Self.noForm }
                held.removeFirst(2)
                state = .head
            }
            return true
        case .head:
            guard let end = Self.position(of: Array("\r\n\r\n".utf8), in: held) else {
                guard held.count <= Self.longestHead else { throw Self.noForm }
                return false
            }
            guard end <= Self.longestHead, let head = String(validating: held[..<end], as: UTF8.self),
                let line = head.split(separator: "\r\n").first(where: {
                    $0.lowercased().hasPrefix("content-disposition:")
                }), let name = Self.parameter("name", of: String(line))
            else { throw Self.noForm }
            held.removeFirst(end + 4)
            state = .inside
            try receive(.field(name: name, file: Self.parameter("filename", of: String(line))))
            return true
        }
    }

    static let noForm = Refusal(.wrongUsage, "portal.no-form")

    /// `name="…"` or `name=…`; browsers write a quote in a name as `%22`.
    private static func parameter(_ name: String, of line: String) -> String? {
        for part in line.split(separator: ";").dropFirst() {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, String(sides[0]).trimmed.lowercased() == name else { continue }
            let value = String(sides[1]).trimmed
            guard value.hasPrefix("\"") else { return value }
            guard value.count >= 2, value.hasSuffix("\"") else { return nil }
            return String(value.dropFirst().dropLast())
        }
        return nil
    }

    private static func position(of mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let first = mark.first, bytes.count >= mark.count else { return nil }
        var start = 0
        let last = bytes.count - mark.count
        while start <= last {
            guard let found = bytes[start...last].firstIndex(of: first) else { return nil }
            if bytes[found..<(found + mark.count)].elementsEqual(mark) { return found }
            start = found + 1
        }
        return nil
    }
}
