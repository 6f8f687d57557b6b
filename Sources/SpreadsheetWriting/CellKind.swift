/// What stands in the cells of a column: how a spreadsheet shows it, and takes what is typed there.
package enum CellKind: Hashable, Sendable {
    /// As it is typed: a code keeps its zeros.
    case text
    case whole
    /// A number with as many decimals.
    case decimal(Int)
    /// Money: the same, in groups of three digits.
    case amount(Int)
    case day
    case percent

    /// Under this number every spreadsheet knows the format of texts.
    static let textFormat: UInt8 = 49

    /// In the spreadsheet's language.
    var format: String {
        switch self {
        case .text: "@"
        case .whole: "0"
        case .decimal(let decimals): "0" + Self.fraction(decimals)
        case .amount(let decimals): "#,##0" + Self.fraction(decimals)
        case .day: "yyyy-mm-dd"
        case .percent: "0.00%"
        }
    }

    private static func fraction(_ decimals: Int) -> String {
        decimals == 0 ? "" : "." + String(repeating: "0", count: decimals)
    }
}
