import Hashing
import Retail

/// A path with a query, which keeps the order of its parts.
struct Address: Sendable, Equatable {
    let path: String
    private(set) var parts: [(name: String, value: String)] = []

    init(path: String, parts: [(name: String, value: String)] = []) {
        self.path = path
        self.parts = parts
    }

    static func == (left: Address, right: Address) -> Bool { left.text == right.text }

    /// With one part set anew; without it for nil.
    func with(_ name: String, _ value: String?) -> Address {
        var other = self
        other.parts.removeAll { $0.name == name }
        if let value { other.parts.append((name, value)) }
        return other
    }

    var text: String {
        parts.isEmpty
            ? path
            : path + "?" + parts.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }.joined(separator: "&")
    }

    /// `stores/{code}` with what was given in the place of its parameters.
    static func path(_ name: String, _ given: [String: String]) -> String {
        name.split(separator: "/").map { part in
            part.hasPrefix("{") ? encoded(given[String(part.dropFirst().dropLast())] ?? "") : String(part)
        }.joined(separator: "/")
    }

    /// RFC 3986, section 2: all but the unreserved characters as percent and two digits.
    static func encoded(_ text: String) -> String {
        var out = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                out.unicodeScalars.append(Unicode.Scalar(byte))
            default: out += "%" + [byte].hexadecimal.uppercased()
            }
        }
        return out
    }

    /// What a file is called, without its ending: after the thing and the day.
    static func fileName(_ path: String, on day: Day) -> String {
        String(path.map { $0 == "/" || $0 == "%" ? "-" : $0 }) + "-\(day)"
    }

    /// A query or a form (`application/x-www-form-urlencoded`) in parts; nil where it is none.
    static func parts(of query: some StringProtocol) -> [(name: String, value: String)]? {
        var parts: [(name: String, value: String)] = []
        for pair in query.split(separator: "&") {
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(sides[0], plus: " "),
                let value = sides.count > 1 ? decoded(sides[1], plus: " ") : ""
            else { return nil }
            parts.append((name, value))
        }
        return parts
    }

    /// A part of a path; nil where its percents are none, or no UTF-8. In a path `+` stands for itself.
    static func part(_ text: some StringProtocol) -> String? { decoded(text, plus: "+") }

    private static func decoded(_ text: some StringProtocol, plus: Unicode.Scalar) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): bytes.append(UInt8(ascii: plus))
            case UInt8(ascii: "%"):
                let digits = rest.prefix(2)
                guard digits.count == 2, digits.allSatisfy({ $0 != UInt8(ascii: "+") }),
                    let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
                else {
                    return nil
                }
                bytes.append(value)
                rest = rest.dropFirst(2)
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
