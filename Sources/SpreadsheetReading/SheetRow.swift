/// A row of a sheet: the cells in which something stands, from left to right.
package struct SheetRow: Equatable, Sendable {
    /// As the spreadsheet shows it, from 1.
    package let number: Int
    /// Never empty.
    package let cells: [SheetCell]
}

/// What stands in a cell, as a person would write it down: numbers without exponent and whole ones with every digit,
/// dates as `2026-03-01` or `2026-03-01T08:30:00`, times as `08:30:00`, `TRUE` and `FALSE`, errors as `#N/A`; of a
/// formula its last result.
package struct SheetCell: Equatable, Sendable {
    /// From 1.
    package let column: Int
    /// Never empty.
    package let text: String

    /// The column as the spreadsheet shows it: A, B, … XFD.
    package var letters: String { Self.letters(of: column) }

    /// The letters of a column that is counted from 1.
    package static func letters(of column: Int) -> String {
        var rest = column
        var letters = ""
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return letters
    }

    /// Row and column of `B7`, or of the first cell of `B7:C9`; nil for what is no cell.
    static func place(of name: String) -> (row: Int, column: Int)? {
        let first = name.prefix { $0 != ":" }
        guard let column = column(of: String(first)), let row = Int(first.drop { !$0.isWholeNumber }), row > 0 else {
            return nil
        }
        return (row, column)
    }

    /// The column of `B7` or `B`, from 1; nil where no letters come first, or more than three.
    package static func column(of name: String) -> Int? {
        var column = 0
        var count = 0
        for byte in name.utf8 {
            let letter = byte & 0xDF
            guard (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter) else { break }
            column = column * 26 + Int(letter - UInt8(ascii: "A")) + 1
            count += 1
            if count > 3 { return nil }
        }
        return count == 0 ? nil : column
    }
}
