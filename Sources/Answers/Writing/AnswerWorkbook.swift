import Retail
package import SpreadsheetWriting
package import Wording

/// An answer as a workbook: a sheet for each table, numbers as numbers.
package struct AnswerWorkbook {
    private let sheets: [(title: String, table: Table)]
    private let language: Language

    package init(_ answer: Answer, title: String, in language: Language) {
        self.language = language
        switch answer.body {
        case .table(let table): sheets = [(title, table)]
        case .record(let fields): sheets = [(title, Table(fields.map(\.column), [fields.map(\.cell)]))]
        case .report(let report):
            sheets =
                [(title, Table(report.head.map(\.column), [report.head.map(\.cell)]))]
                + report.sections.map { (Catalogue.say("section.\($0.key)", in: language), $0.table) }
        case .document(let text): sheets = [(title, Table([Column("text")], [[.text(text)]]))]
        case .printed: sheets = [(title, Table([Column("text")], []))]
        }
    }

    /// Adds its sheets to a book.
    package func write(in book: NewWorkbook) throws {
        // A sheet has a column at least.
        for (title, table) in sheets where !table.columns.isEmpty {
            let kinds = table.columns.indices.map { index in CellKind(table.rows.map { $0[index] }) }
            let sheet = try book.sheet(
                title, zip(table.columns, kinds).map { SheetColumn(heading(of: $0.key, in: language), $1) })
            for row in table.rows {
                try sheet.append(zip(row, kinds).map { CellValue($0, as: $1, in: language) })
            }
        }
    }
}

extension CellKind {
    /// What all known cells of a column are; text where they differ.
    fileprivate init(_ cells: [Cell]) {
        let kinds = Set(cells.compactMap(Self.init(known:)))
        let decimals = kinds.compactMap { kind in
            switch kind {
            case .decimal(let decimals): decimals
            case .whole: 0
            default: Int?.none
            }
        }
        if kinds.count == 1, let only = kinds.first {
            self = only
        } else if !kinds.isEmpty, decimals.count == kinds.count {
            self = .decimal(decimals.max() ?? 0)
        } else {
            self = .text
        }
    }

    /// nil for a cell in which nothing stands.
    private init?(known cell: Cell) {
        switch cell {
        case .missing: return nil
        case .integer, .quantity, .bytes: self = .whole
        case .decimal(let text): self = ExactDecimal.digits(of: text).map { .decimal($0.decimals) } ?? .text
        case .money(_, _, let exponent): self = .amount(exponent)
        case .day: self = .day
        default: self = .text
        }
    }
}

extension CellValue {
    fileprivate init(_ cell: Cell, as kind: CellKind, in language: Language) {
        switch (kind, cell) {
        case (_, .missing): self = .empty
        case (.whole, .integer(let number)), (.whole, .quantity(let number)), (.whole, .bytes(let number)):
            self = .whole(Int(number))
        case (.decimal(let decimals), .integer(let number)), (.decimal(let decimals), .quantity(let number)):
            self = .decimal(number * power(decimals), decimals: decimals)
        case (.decimal(let decimals), .decimal(let text)):
            self =
                ExactDecimal.digits(of: text).map {
                    .decimal($0.number * power(decimals - $0.decimals), decimals: decimals)
                } ?? .text(text)
        case (.amount(let exponent), .money(let minor, _, _)): self = .amount(minor, decimals: exponent)
        case (.day, .day(let day)): self = .day(sinceEpoch: day.sinceEpoch)
        default: self = .text(cell.shown(in: language))
        }
    }
}

/// Ten to a small power.
private func power(_ exponent: Int) -> Int64 { (0..<max(0, exponent)).reduce(1) { ten, _ in ten * 10 } }

extension ExactDecimal {
    /// `-12.50` as -1250 and 2; nil for what is no such number, or has more than 15 digits.
    fileprivate static func digits(of text: String) -> (number: Int64, decimals: Int)? {
        guard DecimalText.isNumber(text), !text.contains("e"), !text.contains("E"), text.utf8.count <= 16 else {
            return nil
        }
        let parts = text.split(separator: ".")
        let decimals = parts.count > 1 ? parts[1].utf8.count : 0
        return Int64(parts.joined()).map { ($0, decimals) }
    }
}
