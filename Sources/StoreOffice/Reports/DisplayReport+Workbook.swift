import DisplayCompliance
import Retail
import SpreadsheetWriting

extension DisplayReportFile {
    /// Writes a new workbook; nothing is left where that fails.
    package func writeWorkbook(to path: String) throws {
        try NewFile.workbook(to: path) { book in
            try writeRegions(in: book)
            try writeStores(in: book)
            try writeRepeats(in: book)
            try writeHeat(in: book)
        }
    }

    private func writeRegions(in book: NewWorkbook) throws {
        let sheet = try book.sheet(
            say("sheet.display-regions"),
            columns([
                ("month", .text), ("region", .text), ("name", .text), ("pass_rate", .percent), ("passed", .whole),
                ("judged", .whole), ("audited", .whole), ("stores", .whole), ("score", .percent),
            ]), frozenColumns: 3)
        for line in report.regions {
            try sheet.append([
                .text("\(line.month)"), .text(line.region.code), .text(line.region.name),
                .percent(orEmpty: line.passRate.share), .whole(line.passRate.passed), .whole(line.passRate.judged),
                .whole(line.coverage.audited), .whole(line.coverage.open), .percent(orEmpty: line.score.share),
            ])
        }
    }

    private func writeStores(in book: NewWorkbook) throws {
        let sheet = try book.sheet(
            say("sheet.display-stores"),
            columns([
                ("store", .text), ("name", .text), ("region", .text), ("state", .text), ("score", .percent),
                ("keys_proven", .whole), ("keys_open", .whole), ("keys_failed", .whole), ("keys_not_audited", .whole),
                ("shelf_share", .percent), ("out_of_stock", .percent), ("visits", .whole), ("last_visit", .day),
            ]), frozenColumns: 2)
        for store in report.display.stores {
            let keys = [.proven, .open, .failed, .notAudited].map { store.keys[$0] }
            try sheet.append(
                [
                    .text(store.store), .text(store.name), .text(store.region),
                    .text(say("word.\(store.state(report.display.mark).rawValue)")),
                    .percent(orEmpty: store.totals.score.share),
                ] + keys.map { .whole($0) } + [
                    .percent(orEmpty: store.totals.shelf.share), .percent(orEmpty: store.totals.outOfStockRate),
                    .whole(store.visits), .day(orEmpty: store.lastVisit),
                ])
        }
    }

    private func writeRepeats(in book: NewWorkbook) throws {
        let sheet = try book.sheet(
            say("sheet.display-repeats"),
            columns([
                ("store", .text), ("name", .text), ("model", .text), ("zone", .text), ("counter", .text),
                ("check", .text), ("failed", .whole), ("visits", .whole), ("last_visit", .day),
            ]), frozenColumns: 2)
        for line in report.repeats {
            try sheet.append([
                .text(line.store), .text(line.name), .text(line.model), .text(say("word.\(line.zone.rawValue)")),
                line.counter.map { .text($0) } ?? .empty, .text(say("word.check_\(line.check.rawValue)")),
                .whole(line.failed), .whole(line.visits), .day(orEmpty: line.lastDay),
            ])
        }
    }

    /// A figure for each store and model; hatched where nobody looked.
    private func writeHeat(in book: NewWorkbook) throws {
        let middle = Double(report.display.mark.basisPoints) / 10_000
        let sheet = try book.sheet(
            say("sheet.display-heat"),
            columns([("store", .text), ("name", .text)])
                + report.heat.models.map { SheetColumn($0, .percent, middle: middle) }, frozenColumns: 2)
        for store in report.display.stores {
            let scores = report.heat.scores[store.store] ?? [:]
            let cells = report.heat.models.map { CellValue.percent(orEmpty: scores[$0]?.share) }
            let unknown = cells.enumerated().filter { $0.element == .empty }.map { ($0.offset + 2, Emphasis.unknown) }
            try sheet.append(
                [.text(store.store), .text(store.name)] + cells,
                ofCells: Dictionary(uniqueKeysWithValues: unknown))
        }
    }

    private func columns(_ columns: [(key: String, kind: CellKind)]) -> [SheetColumn] {
        columns.map { SheetColumn(heading($0.key), $0.kind) }
    }
}

extension CellValue {
    static func percent(orEmpty share: Percentage?) -> CellValue {
        share.map { .percent(basisPoints: $0.basisPoints) } ?? .empty
    }
}
