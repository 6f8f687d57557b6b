/// What stands between two fields.
package enum Separator: UInt8, CaseIterable, Sendable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
}

/// Finds the separator of a text in its first line: the one that stands there most often outside quotes; a comma
/// where none does, and the first of the three where two are as frequent.
struct SeparatorSniffer {
    private var counts = Array(repeating: 0, count: Separator.allCases.count)
    private var isQuoted = false
    private var hasBegun = false

    /// Takes the next byte; true at the end of the first line that is not blank.
    mutating func endsLine(_ byte: UInt8) -> Bool {
        let isBreak = byte == 0x0A || byte == 0x0D
        if isBreak, !isQuoted { return hasBegun }
        if byte != 0x20 { hasBegun = true }
        if byte == 0x22 { isQuoted.toggle() }
        if !isQuoted, let index = Separator.allCases.firstIndex(where: { $0.rawValue == byte }) { counts[index] += 1 }
        return false
    }

    var separator: Separator {
        let most = counts.max() ?? 0
        return counts.firstIndex(of: most).map { Separator.allCases[$0] } ?? .comma
    }
}
