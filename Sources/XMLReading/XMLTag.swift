import CLibXML2

/// The beginning or the end of an element. Nothing is copied until it is asked for.
@safe package struct XMLTag: ~Copyable {
    /// Of its `<`.
    package let place: XMLPlace
    /// How many elements are open, this one counted: 1 for the root.
    package let depth: Int
    /// 0 for an end; namespace declarations are none.
    package let attributeCount: Int
    private let local: UnsafePointer<xmlChar>
    private let uri: UnsafePointer<xmlChar>?
    /// Five pointers each: local name, prefix, namespace, begin and end of the value.
    private let attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    private let context: xmlParserCtxtPtr

    init(
        _ local: UnsafePointer<xmlChar>, in uri: UnsafePointer<xmlChar>?, place: XMLPlace, depth: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>? = nil, count: Int = 0, of context: xmlParserCtxtPtr
    ) {
        (self.place, self.depth, attributeCount) = (place, depth, count)
        unsafe (self.local, self.uri, self.attributes, self.context) = unsafe (local, uri, attributes, context)
    }

    /// Without its prefix.
    package var name: String { unsafe String(cString: local) }

    /// nil for an element in none.
    package var namespace: String? { unsafe uri.map { unsafe String(cString: $0) } }

    /// Where the element stands, by local names from the root: `/stockFeed/location/line`.
    package var path: String { unsafe context.pathOfOpenElements(upTo: depth - 1) + "/" + name }

    /// Whether it is the element of this local name in this namespace.
    package func isNamed(_ name: StaticString, in namespace: StaticString) -> Bool {
        unsafe local.spells(name) && uri.map { unsafe $0.spells(namespace) } ?? false
    }

    /// Whether it is the element of this name, in no namespace.
    package func isUnqualified(_ name: StaticString) -> Bool { unsafe uri == nil && local.spells(name) }

    /// Whether its namespace is this one.
    package func isIn(_ namespace: StaticString) -> Bool { unsafe uri.map { unsafe $0.spells(namespace) } ?? false }

    /// Whether the attribute has this name, in no namespace.
    package func isAttribute(_ index: Int, named name: StaticString) -> Bool {
        unsafe pointer(index, 2) == nil && pointer(index, 0)?.spells(name) ?? false
    }

    /// Whether the attribute is in a namespace, as `xsi:schemaLocation` is.
    package func isQualified(_ index: Int) -> Bool { unsafe pointer(index, 2) != nil }

    /// The attribute's namespace; nil for one in none, as most are.
    package func attributeNamespace(_ index: Int) -> String? {
        unsafe pointer(index, 2).map { unsafe String(cString: $0) }
    }

    /// The attribute's name without its prefix.
    package func attributeName(_ index: Int) -> String {
        unsafe pointer(index, 0).map { unsafe String(cString: $0) } ?? ""
    }

    /// The attribute's value, with entities resolved and line ends as blanks.
    package func value(_ index: Int) -> String {
        guard let start = unsafe pointer(index, 3), let end = unsafe pointer(index, 4) else { return "" }
        let bytes = unsafe UnsafeBufferPointer(start: start, count: end - start)
        return unsafe bytes.contains(UInt8(ascii: "&"))
            ? String(decoding: resolved(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    }

    /// The attribute's value as a number, where it is 1 to 18 ASCII digits and nothing else; and how many they are.
    package func digits(_ index: Int) -> (number: Int64, count: Int)? {
        guard let start = unsafe pointer(index, 3), let end = unsafe pointer(index, 4) else { return nil }
        let count = unsafe end - start
        guard (1...18).contains(count) else { return nil }
        var number: Int64 = 0
        for offset in 0..<count {
            let digit = unsafe start[offset] &- UInt8(ascii: "0")
            guard digit <= 9 else { return nil }
            number = number * 10 + Int64(digit)
        }
        return (number, count)
    }

    /// The value of the attribute of this name, in no namespace; nil where there is none.
    package func value(of name: StaticString) -> String? {
        (0..<attributeCount).first { isAttribute($0, named: name) }.map { value($0) }
    }

    /// How many bytes the value takes.
    func valueBytes(_ index: Int) -> Int {
        guard let start = unsafe pointer(index, 3), let end = unsafe pointer(index, 4) else { return 0 }
        return unsafe end - start
    }

    func nameBytes(_ index: Int) -> Int { unsafe pointer(index, 0).map { unsafe Int(xmlStrlen($0)) } ?? 0 }

    private func pointer(_ index: Int, _ part: Int) -> UnsafePointer<xmlChar>? {
        precondition(index >= 0 && index < attributeCount, "the element has no such attribute")
        return unsafe attributes?[index * 5 + part]
    }

    /// As long as entities are not to be replaced, libxml2 leaves every `&` of a value as `&#38;`.
    private func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var index = 0
        while index < bytes.count {
            out.append(unsafe bytes[index])
            index += unsafe bytes[index] == UInt8(ascii: "&") ? 5 : 1
        }
        return out
    }
}

extension UnsafePointer<xmlChar> {
    /// Whether the zero-terminated text is this one.
    func spells(_ name: StaticString) -> Bool { unsafe xmlStrEqual(self, name.utf8Start) == 1 }
}

extension xmlParserCtxtPtr {
    /// `/stockFeed/location` of the first open elements.
    func pathOfOpenElements(upTo depth: Int) -> String {
        var path = ""
        for level in 0..<Swift.max(0, Swift.min(depth, unsafe Int(pointee.nameNr))) {
            if let name = unsafe pointee.nameTab[level] { path += unsafe "/" + String(cString: name) }
        }
        return path
    }
}
