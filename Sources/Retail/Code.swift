/// A code that people know and type, such as `SH-0042`: 1 to 40 ASCII letters, digits, `.`, `_`, `/` and `-`, a letter
/// or digit first. Upper and lower case differ. `Of` says what the code stands for, so that a store's is no SKU.
///
/// Only ASCII, because signs that look the same must be the same, and because equal then means equal bytes here, in
/// files and in PostgreSQL alike.
package struct Code<Of>: Hashable, Comparable, Sendable {
    package let text: String

    /// Takes what was typed: blanks at both ends go, full-width ASCII (`ＳＨ－００４２`) becomes ASCII; what else does not
    /// belong is named and never dropped.
    package init(_ typed: some StringProtocol) throws(TextFlaw) {
        try self.init(String(typed))
    }

    package init(_ typed: String) throws(TextFlaw) {
        if Code.isCanonical(typed) {
            text = typed
            return
        }
        var bytes: [UInt8] = []
        for typedScalar in typed.unicodeScalars.trimmed {
            guard let byte = typedScalar.asciiFolded, byte.isCodeCharacter(first: bytes.isEmpty) else {
                throw .foreign(typedScalar)
            }
            guard bytes.count < 40 else { throw .tooLong(limit: 40) }
            bytes.append(byte)
        }
        guard !bytes.isEmpty else { throw .empty }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a text is a code as it stands, as nearly all are.
    private static func isCanonical(_ text: String) -> Bool {
        let bytes = text.utf8
        guard (1...40).contains(bytes.count) else { return false }
        var isFirst = true
        for byte in bytes {
            guard byte.isCodeCharacter(first: isFirst) else { return false }
            isFirst = false
        }
        return true
    }

    package static func < (left: Code, right: Code) -> Bool { left.text < right.text }
}

extension Code: CustomStringConvertible {
    package var description: String { text }
}

extension Unicode.Scalar {
    /// The ASCII byte of an ASCII scalar or of its full-width form (U+FF01…U+FF5E); nil for every other scalar.
    fileprivate var asciiFolded: UInt8? {
        switch value {
        case 0..<0x80: UInt8(value)
        case 0xFF01...0xFF5E: UInt8(value - 0xFEE0)
        default: nil
        }
    }
}

extension UInt8 {
    fileprivate func isCodeCharacter(first: Bool) -> Bool {
        switch self {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x2D, 0x2E, 0x2F, 0x5F: !first
        default: false
        }
    }
}
