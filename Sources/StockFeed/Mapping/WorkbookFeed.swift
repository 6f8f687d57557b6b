package import Retail
package import SpreadsheetReading

/// A table as a workbook. It is kept until it is whole, since its table of contents stands at its end.
final class WorkbookFeed {
    private let limits = WorkbookLimits()
    private var bytes: [UInt8] = []
    private var table: TableFeed

    init(
        zone: ZoneOffset, formats: FeedFormats, from origin: FeedOrigin, mender: (any FeedMender)?
    ) {
        table = TableFeed(zone: zone, formats: formats, from: origin, mender: mender)
    }

    /// Whether the bytes are a workbook's: an archive, or what programs before 2007 wrote.
    static func opens(_ head: Span<UInt8>) -> Bool {
        let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]
        return Workbook.opens(head) || head.count >= old.count && old.indices.allSatisfy { head[$0] == old[$0] }
    }

    func push(_ block: Span<UInt8>) throws(Refusal) {
        guard bytes.count + block.count <= limits.packedBytes else {
            throw Refusal(WorkbookProblem(.tooLarge(limit: limits.packedBytes)))
        }
        bytes.reserveCapacity(bytes.count + block.count)
        for index in block.indices { bytes.append(block[index]) }
    }

    /// Reads the first visible sheet that has a known header among its first rows.
    func finish(_ receive: FeedReader.Receiver) throws -> FeedHeader {
        do {
            let book = try Workbook(bytes.span, limits: limits)
            for sheet in book.sheets where sheet.isVisible && !table.isRecognised {
                table.beginSheet()
                try book.rows(of: sheet) { row in try table.take(TableRow(row), receive) }
            }
        } catch let problem as WorkbookProblem {
            throw Refusal(problem)
        }
        return try table.finish()
    }
}

extension TableRow {
    init(_ row: SheetRow) {
        let cells = row.cells.map { cell in
            Cell(
                cell.text, position: cell.column - 1, line: row.number, column: cell.column,
                name: "\(cell.letters)\(row.number)")
        }
        self.init(line: row.number, cells: cells)
    }
}

extension Refusal {
    /// Of a workbook that cannot be read on.
    package init(_ problem: WorkbookProblem) {
        let name = problem.row.map { "\(problem.column ?? "")\($0)" }
        let part = problem.part.isEmpty ? nil : problem.part
        let place = Place(line: problem.row, path: [part, name].compactMap(\.self).joined(separator: " ").orNothing)
        let (code, values) = problem.told
        self.init(.unreadableInput, "workbook.\(code)", values, at: place)
    }
}

extension String {
    fileprivate var orNothing: String? { isEmpty ? nil : self }
}

extension WorkbookProblem {
    fileprivate var told: (code: String, values: [String: String]) {
        switch reason {
        case .unreadable(let reason): ("unreadable", ["reason": reason])
        case .notPacked: ("not-packed", [:])
        case .oldOrLocked: ("old-or-locked", [:])
        case .encrypted: ("encrypted", [:])
        case .notWorkbook: ("not-workbook", [:])
        case .noSheet: ("no-sheet", [:])
        case .noSuchSheet(let sheet): ("no-such-sheet", ["sheet": sheet])
        case .missingPart: ("missing-part", ["part": part])
        case .damagedPart(let reason): ("damaged-part", ["part": part, "reason": reason])
        case .notText, .xml: ("part-unreadable", ["part": part])
        case .rowOutOfOrder(let found): ("row-out-of-order", ["found": found])
        case .cellOutOfOrder(let found): ("cell-out-of-order", ["found": found])
        case .noSuchText(let found): ("no-such-text", ["found": found])
        case .tooLarge(let limit): ("too-large", ["limit": "\(limit >> 20)"])
        case .unpacksTooLarge(let limit): ("unpacks-too-large", ["limit": "\(limit >> 20)"])
        case .tooManyRows(let limit): ("too-many-rows", ["limit": "\(limit)"])
        case .tooManyColumns(let limit): ("too-many-columns", ["limit": "\(limit)"])
        case .tooMuchText(let limit): ("too-much-text", ["limit": "\(limit >> 20)"])
        case .cellTooLong(let limit): ("cell-too-long", ["limit": "\(limit)"])
        }
    }
}
