import Glibc
import Retail
package import RetailCSV
import SpreadsheetReading
import StockFeed

extension TableFile {
    /// A regular file of rows on disk, read in blocks, or standard input for `-`; one that cannot be opened is refused
    /// now. By its first bytes, whatever its name, it is a text, one packed by gzip, or a
    /// workbook, whose first visible sheet counts. Problems name it by its path, unless `name` says otherwise.
    package init(path: String, name: String? = nil) throws {
        if path == "-" {
            let spool = try StandardInput()
            try self.init(name: path, head: try spool.head(8)) { receive in try spool.eachBlock(receive) }
        } else {
            try self.init(name: name ?? path, head: try File.head(path, count: 8)) { receive in
                try File.eachBlock(of: path, receive)
            }
        }
    }

    private init(name: String, head: [UInt8], blocks: @escaping Blocks) throws {
        guard Workbook.opens(head.span) || Workbook.isOldContainer(head.span) else {
            self = TableFile(name: name, blocks: blocks).unpacked
            return
        }
        let limit = WorkbookLimits().packedBytes
        var bytes: [UInt8] = []
        try blocks { block in
            guard bytes.count + block.count <= limit else {
                throw Refusal(WorkbookProblem(.tooLarge(limit: limit))).inFile(name)
            }
            for index in block.indices { bytes.append(block[index]) }
        }
        self.init(name: name, sheet: try TableSheet(of: bytes, name)) { [bytes] receive in try receive(bytes.span) }
    }
}

extension TableSheet {
    /// The first visible sheet of a workbook.
    fileprivate init(of bytes: [UInt8], _ file: String) throws {
        let sheet = try Workbook.reading(bytes, file) { book in
            guard let sheet = book.sheets.first(where: \.isVisible) else { throw WorkbookProblem(.noSheet) }
            return sheet
        }
        self.init(name: sheet.name) { receive in
            try Workbook.reading(bytes, file) { book in
                try book.rows(of: sheet.name) { row in
                    let cells = row.cells.map {
                        SheetLine.Cell(column: $0.column, letters: $0.letters, text: $0.text)
                    }
                    try receive(SheetLine(row.number, cells))
                }.map { Problem($0) }
            }
        }
    }
}

extension Workbook {
    /// Lends the workbook of a file; what is wrong with it is refused with the file's name.
    fileprivate static func reading<T>(_ bytes: [UInt8], _ file: String, _ body: (Workbook) throws -> T) throws -> T {
        do {
            return try body(try Workbook(bytes.span))
        } catch let problem as WorkbookProblem {
            throw Refusal(problem).inFile(file)
        }
    }
}

extension Problem {
    fileprivate init(_ oddity: SheetOddity) {
        let cell = SheetCell.letters(of: oddity.column) + "\(oddity.row)"
        let place = Place(line: oddity.row, column: oddity.column, path: cell)
        switch oddity.kind {
        case .merged(let range): self.init("sheet.merged", ["range": range], at: place)
        case .uncomputed: self.init("sheet.uncomputed", at: place)
        }
    }
}

extension Refusal {
    fileprivate func inFile(_ name: String) -> Refusal { Refusal(kind, problems.map { $0.inFile(name) }) }
}

extension File {
    /// Hands out a regular file block by block, in constant memory.
    static func eachBlock(of path: String, _ receive: (Span<UInt8>) throws -> Void) throws {
        let descriptor = try openRegular(path)
        defer { close(descriptor) }
        var block = [UInt8](repeating: 0, count: 256 * 1024)
        while true {
            let count = unsafe Glibc.read(descriptor, &block, block.count)
            if count == 0 { return }
            if count < 0 {
                if errno == EINTR { continue }
                throw FileTrouble(path: path, code: errno)
            }
            try receive(block.span.extracting(0..<count))
        }
    }
}
