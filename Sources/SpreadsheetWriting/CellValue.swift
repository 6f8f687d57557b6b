import TextWidth

/// What is put into a cell.
package enum CellValue: Equatable, Sendable {
    case empty
    /// Never a formula and never a number, whatever it looks like.
    case text(String)
    case whole(Int)
    /// A number in units of its last decimal: 1250 with two decimals is 12.50.
    case decimal(Int64, decimals: Int)
    /// Money in minor units: 189900 with two decimals is 1,899.00.
    case amount(Int64, decimals: Int)
    case day(sinceEpoch: Int32)
    /// In hundredths of a percent: 1250 is 12.50%, which to the spreadsheet is the number 0.125.
    case percent(basisPoints: Int)

    /// What the spreadsheet keeps of a cell.
    enum Kept {
        case nothing
        /// Escaped.
        case text(String)
        case number(Double)
    }

    /// nil for a cell with nothing in it.
    var kind: CellKind? {
        switch self {
        case .empty: nil
        case .text: .text
        case .whole: .whole
        case .decimal(_, let decimals): .decimal(decimals)
        case .amount(_, let decimals): .amount(decimals)
        case .day: .day
        case .percent: .percent
        }
    }

    func kept() throws(WritingProblem.Reason) -> Kept {
        switch self {
        case .empty: return .nothing
        case .text(let text):
            guard text.utf16.count <= SheetLimits.cellCharacters else {
                throw .cellTooLong(limit: SheetLimits.cellCharacters)
            }
            return text.isEmpty ? .nothing : .text(CellText.escaped(text))
        case .whole(let number): return try Self.number(Int64(number), decimals: 0)
        case .decimal(let scaled, let decimals), .amount(let scaled, let decimals):
            return try Self.number(scaled, decimals: decimals)
        case .day(let sinceEpoch):
            guard let serial = Self.serial(ofDay: Int(sinceEpoch)) else { throw .noSuchDay }
            return .number(Double(serial))
        case .percent(let basisPoints): return try Self.number(Int64(basisPoints), decimals: 4)
        }
    }

    /// Both sides of the division are exact, so its result is the nearest there is to the decimal number: with 15 digits
    /// it reads back as the same.
    private static func number(_ scaled: Int64, decimals: Int) throws(WritingProblem.Reason) -> Kept {
        precondition((0...15).contains(decimals), "decimals of a cell")
        guard scaled.magnitude < 1_000_000_000_000_000 else { throw .tooManyDigits(limit: 15) }
        return .number(Double(scaled) / Double((0..<decimals).reduce(1) { power, _ in power * 10 }))
    }

    /// Day 1 is 1900-01-01, and day 60 the 29 February 1900, which never was.
    private static func serial(ofDay sinceEpoch: Int) -> Int? {
        let serial = sinceEpoch + (sinceEpoch < -25_508 ? 25_568 : 25_569)
        return (1...2_958_465).contains(serial) ? serial : nil
    }

    /// Columns that it takes when it is shown.
    var width: Int {
        switch self {
        case .empty: 0
        case .text(let text): text.split(whereSeparator: \.isNewline).map { displayWidth(of: String($0)) }.max() ?? 0
        case .whole(let number): String(number).utf8.count
        case .decimal(let scaled, let decimals): max(String(scaled).utf8.count, decimals + 1) + 1
        case .amount(let scaled, let decimals): max(String(scaled).utf8.count, decimals + 1) * 4 / 3 + 1
        case .day: 10
        case .percent: 8
        }
    }
}

extension WritingProblem.Reason: Error {}
