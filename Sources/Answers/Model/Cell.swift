package import Retail

/// One value of an answer, with its kind kept until the very end: only the renderer knows who reads it.
package enum Cell: Equatable, Sendable {
    case text(String)
    /// A value from a closed list: a person reads `word.<value>` of the catalogue, a program the value.
    case word(String)
    /// A number that is not grouped for a person: a port, a line, a year.
    case integer(Int64)
    /// A number of things, grouped for a person: 12,345.
    case quantity(Int64)
    /// An exact decimal as text, such as `12.50`; JSON gets it digit by digit.
    case decimal(String)
    case boolean(Bool)
    case day(Day)
    /// `YYYY-MM`.
    case month(String)
    /// RFC 3339.
    case instant(String)
    /// Minor units with their currency; `exponent` digits stand behind the point.
    case money(minor: Int64, currency: String, exponent: Int = 2)
    /// A size in bytes.
    case bytes(Int64)
    /// A duration in seconds.
    case seconds(Double)
    case list([Cell])
    case record([Field])
    case records([[Field]])
    /// A sentence of the catalogue, in the reader's language; programs get what it names.
    case notice(Notice)
    /// Not known.
    case missing

    /// A text, or `.missing` for nil.
    package static func text(orMissing text: String?) -> Cell { text.map { .text($0) } ?? .missing }

    /// An integer, or `.missing` for nil.
    package static func integer(orMissing number: Int?) -> Cell { number.map { .integer(Int64($0)) } ?? .missing }

    package var kind: Column.Kind {
        switch self {
        case .integer, .quantity, .decimal, .bytes, .seconds: .number
        case .money: .money
        case .text, .word, .boolean, .day, .month, .instant, .list, .record, .records, .notice, .missing: .text
        }
    }

    /// Whether a part of it still says something, so that a narrow terminal may cut it.
    package var isFreeText: Bool {
        switch self {
        case .text, .list, .record, .records, .notice: true
        default: false
        }
    }
}
