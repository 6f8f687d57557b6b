extension BidirectionalCollection<Unicode.Scalar> {
    /// Without the white space (as Unicode counts it, so also U+3000 and U+00A0) at both ends.
    var trimmed: SubSequence {
        let text = drop { $0.properties.isWhitespace }
        guard let last = text.lastIndex(where: { !$0.properties.isWhitespace }) else { return text }
        return text[...last]
    }
}
