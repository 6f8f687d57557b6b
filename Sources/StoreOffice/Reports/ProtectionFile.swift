package import PriceProtection
import Printing
package import Retail
import SpreadsheetWriting
package import Wording

/// Statements of price protection as a file: a workbook, or a page to print.
package struct ProtectionFile: ReportFile {
    package let lines: [SettledLine]
    package let chain: String
    package let currency: Currency
    package let language: Language

    package init(_ lines: [SettledLine], chain: String, _ currency: Currency, in language: Language) {
        (self.lines, self.chain, self.currency, self.language) = (lines, chain, currency, language)
    }

    /// Lines on paper; the workbook has all.
    private static let printed = 2000

    private static let columns: [(key: String, kind: CellKind?)] = [
        ("cut", .text), ("account", .text), ("line", .whole), ("sku", .text), ("counted_by", .text), ("lot_day", .day),
        ("store", .text), ("units", .whole), ("base_price", nil), ("price_after", nil), ("uncapped", nil),
        ("amount", nil), ("of_line", .whole), ("state", .text), ("reason", .text),
    ]

    package var html: String { String(decoding: document.html(), as: UTF8.self) }

    package func write(to path: String, asPDF isPDF: Bool) throws {
        try NewFile.printed(document, to: path, asPDF: isPDF)
    }

    package func writeWorkbook(to path: String) throws {
        try NewFile.workbook(to: path) { book in
            let sheet = try book.sheet(
                say("section.protection_lines"),
                Self.columns.map { SheetColumn(say("heading.\($0.key)"), $0.kind ?? .amount(currency.exponent)) },
                frozenColumns: 3)
            for line in lines {
                try sheet.append(
                    [
                        .text(line.cut), .text(line.account), .whole(line.number), .text(line.sku), .text(basis(line)),
                        .day(orEmpty: line.lotDay), .text(line.store ?? ""), .whole(Int(line.units)),
                    ] + [line.base, line.price, line.full, line.amount].map { .amount(orEmpty: $0, currency) } + [
                        line.of.map { .whole($0) } ?? .empty, .text(state(line)), .text(line.reason ?? ""),
                    ])
            }
        }
    }

    private var document: PrintedDocument {
        var table = PrintedTable(
            columns: Self.columns.map { key, kind in
                PrintedTable.Column(
                    say("heading.\(key)"), kind == .text || kind == .day ? .text : .number,
                    width: ["cut", "sku", "reason"].contains(key) ? 2 : 1)
            })
        for line in lines.prefix(Self.printed) {
            table.add(
                [
                    line.cut, line.account, "\(line.number)", line.sku, basis(line), line.lotDay?.description ?? "",
                    line.store ?? "", "\(line.units)",
                ] + [line.base, line.price, line.full, line.amount].map { Money(minor: $0, currency).amount } + [
                    line.of.map { "\($0)" } ?? "", state(line), line.reason ?? "",
                ])
        }
        let sum = Money(minor: lines.reduce(0) { $0 + $1.amount }, currency)
        return PrintedDocument(
            "\(chain) · \(say("report.protection"))", in: language == .chinese ? .chinese : .english,
            subtitle: Set(lines.map(\.cut)).sorted().joined(separator: ", "),
            facts: [
                .init(say("heading.account"), Set(lines.map(\.account)).sorted().joined(separator: ", ")),
                .init(say("heading.lines"), "\(lines.count)"), .init(say("heading.amount"), "\(sum)"),
            ], sections: [PrintedSection(say("section.protection_lines"), [.table(table)])])
    }

    private func basis(_ line: SettledLine) -> String { say("word.protection_\(line.basis.rawValue)") }
    private func state(_ line: SettledLine) -> String { say("word.protection_\(line.state.rawValue)") }
    private func say(_ code: String) -> String { Catalogue.say(code, in: language) }
}
