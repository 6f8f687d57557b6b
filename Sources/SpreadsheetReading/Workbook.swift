import XMLReading

/// An .xlsx workbook, whose sheets are read row by row: flat memory but for the texts that cells share, and for the
/// packed file itself where it comes as bytes.
///
/// Only parts that cells need are opened; formulas are not computed, macros and links not looked at. What the file says
/// of its own sizes is not believed.
package final class Workbook {
    /// A sheet with cells, in the workbook's order.
    package struct Sheet: Equatable, Sendable {
        package let name: String
        /// A person sees it without looking for it.
        package let isVisible: Bool
        fileprivate let part: String
    }

    package let sheets: [Sheet]
    private let archive: ZipArchive
    private let limits: WorkbookLimits
    private let links: Relationships
    private let countsFrom1904: Bool
    /// Of all sheets; read when the first is.
    private var shared: (texts: SharedTexts, styles: CellStyles)?

    /// Opens a workbook that came as bytes. Throws a `WorkbookProblem`.
    package convenience init(_ bytes: Span<UInt8>, limits: WorkbookLimits = WorkbookLimits()) throws {
        try self.init(try ZipArchive(bytes, limits), limits)
    }

    /// Opens a workbook that lies in a file. Throws a `WorkbookProblem`.
    package convenience init(path: String, limits: WorkbookLimits = WorkbookLimits()) throws {
        try self.init(try ZipArchive(path: path, limits), limits)
    }

    /// Whether these first bytes are a zip archive's, as those of every .xlsx are.
    package static func opens(_ head: Span<UInt8>) -> Bool {
        head.count >= 4 && head[0] == 0x50 && head[1] == 0x4B && head[2] == 0x03 && head[3] == 0x04
    }

    /// Whether these first bytes are those of an .xls, or of an .xlsx with a password.
    package static func isOldContainer(_ head: Span<UInt8>) -> Bool {
        let mark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        return head.count >= mark.count && mark.indices.allSatisfy { head[$0] == mark[$0] }
    }

    private init(_ archive: ZipArchive, _ limits: WorkbookLimits) throws {
        (self.archive, self.limits) = (archive, limits)
        let top = try Relationships(of: "", in: archive, limits)
        guard let book = top.target(of: "officeDocument"), !book.hasSuffix(".bin"), archive.holds(book) else {
            throw WorkbookProblem(.notWorkbook)
        }
        let links = try Relationships(of: book, in: archive, limits)
        var contents = Contents()
        try archive.read(book, limits: limits) { event in
            switch event {
            case .start(let tag): contents.take(tag, links)
            case .text: break
            case .end: break
            }
        }
        guard contents.isWorkbook else { throw WorkbookProblem(.notWorkbook, part: book) }
        (sheets, countsFrom1904) = (contents.sheets, contents.countsFrom1904)
        self.links = links
    }

    /// Hands out the rows of a sheet in which something stands, in order: of the first visible one, or of the one with
    /// this name; then says what was odd. Throws a `WorkbookProblem`, or what the receiver throws.
    @discardableResult
    package func rows(of name: String? = nil, _ receive: (SheetRow) throws -> Void) throws -> [SheetOddity] {
        let sheet = name.map { name in sheets.first { $0.name == name } } ?? sheets.first(where: \.isVisible)
        guard let sheet else { throw WorkbookProblem(name.map { .noSuchSheet($0) } ?? .noSheet) }
        return try rows(of: sheet, receive)
    }

    /// The same of a sheet that is known; of several, one after the other.
    @discardableResult
    package func rows(of sheet: Sheet, _ receive: (SheetRow) throws -> Void) throws -> [SheetOddity] {
        let shared = try self.shared ?? readShared()
        self.shared = shared
        var cells = CellReading(
            shared.texts, shared.styles, countsFrom1904: countsFrom1904, limits: limits, part: sheet.part)
        try archive.read(sheet.part, limits: limits) { event in
            if let row = try cells.take(event) { try receive(row) }
        }
        return cells.oddities
    }

    private func readShared() throws -> (texts: SharedTexts, styles: CellStyles) {
        let texts = try links.target(of: "sharedStrings").map { try SharedTexts($0, of: archive, limits) }
        let styles = try links.target(of: "styles").map { try CellStyles($0, of: archive, limits) }
        return (texts ?? SharedTexts(), styles ?? CellStyles())
    }
}

/// What the part of the workbook itself says.
private struct Contents {
    var isWorkbook = false
    var countsFrom1904 = false
    var sheets: [Workbook.Sheet] = []

    mutating func take(_ tag: borrowing XMLTag, _ links: Relationships) {
        guard tag.isOfSpreadsheet else { return }
        switch tag.name {
        case "workbook": isWorkbook = true
        case "workbookPr": countsFrom1904 = ["1", "true"].contains(tag.value(of: "date1904"))
        case "sheet":
            // Sheets that are nothing but a chart have no cells.
            guard let id = tag.relationship, let link = links.links[id], link.kind == "worksheet" else { return }
            let isVisible = (tag.value(of: "state") ?? "visible") == "visible"
            sheets.append(.init(name: tag.value(of: "name") ?? "", isVisible: isVisible, part: link.target))
        default: break
        }
    }
}
