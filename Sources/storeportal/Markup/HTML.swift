/// A page as it is written: elements whose text and attributes are always escaped, so that data cannot become markup.
struct HTML: Sendable {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(16 << 10) }

    typealias Attributes = KeyValuePairs<StaticString, String?>

    /// An element with what stands in it; an attribute that is nil is left out, an empty one stands alone.
    mutating func tag(_ name: StaticString, _ attributes: Attributes = [:], _ content: (inout HTML) -> Void) {
        open(name, attributes)
        content(&self)
        put("</")
        put(name)
        put(">")
    }

    mutating func tag(_ name: StaticString, _ attributes: Attributes, _ text: String) {
        tag(name, attributes) { $0.text(text) }
    }

    mutating func tag(_ name: StaticString, _ text: String) { tag(name) { $0.text(text) } }

    /// One that holds nothing: `br`, `input`, `link`.
    mutating func open(_ name: StaticString, _ attributes: Attributes = [:]) {
        put("<")
        put(name)
        for (key, value) in attributes {
            guard let value else { continue }
            put(" ")
            put(key)
            guard !value.isEmpty || "\(key)" == "value" else { continue }
            put("=\"")
            text(value)
            put("\"")
        }
        put(">")
    }

    mutating func text(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): put("&amp;")
            case UInt8(ascii: "<"): put("&lt;")
            case UInt8(ascii: ">"): put("&gt;")
            case UInt8(ascii: "\""): put("&quot;")
            default: bytes.append(byte)
            }
        }
    }

    /// Markup of our own.
    mutating func put(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }
}
