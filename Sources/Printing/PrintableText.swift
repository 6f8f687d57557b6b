extension String {
    /// With line ends of one kind, and U+FFFD for every control character that neither form of a document can hold.
    var printable: String {
        guard utf8.contains(where: { $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0x7F }) || !isOfXML else {
            return self
        }
        var scalars = UnicodeScalarView()
        var before: Unicode.Scalar?
        for scalar in unicodeScalars {
            switch scalar {
            case "\r": scalars.append("\n")
            case "\n": if before != "\r" { scalars.append(scalar) }
            default: scalars.append(scalar.isPrintable ? scalar : "\u{FFFD}")
            }
            before = scalar
        }
        return String(scalars)
    }

    private var isOfXML: Bool {
        // U+FFFE and U+FFFF, and the controls from U+0080 on, begin with these bytes.
        !utf8.contains { $0 == 0xC2 || $0 == 0xEF } || unicodeScalars.allSatisfy(\.isPrintable)
    }
}

extension Unicode.Scalar {
    fileprivate var isPrintable: Bool {
        switch value {
        case 0x9, 0xA, 0x20...0x7E, 0xA0...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
