import CLibZip
import Glibc
import SpreadsheetWriting
import StoreOffice

/// A workbook in a folder of its own, written as people write them; it goes with the test.
final class SheetFile {
    struct Trouble: Error {}

    let path: String
    private let folder: String

    init(_ name: String = "prices.xlsx") throws {
        var template = Array("/tmp/storechain-sheet-XXXXXX".utf8CString)
        guard let made = unsafe mkdtemp(&template) else { throw Trouble() }
        folder = unsafe String(cString: made)
        path = folder + "/" + name
    }

    deinit {
        unsafe unlink(path)
        unsafe rmdir(folder)
    }

    /// Rows under headings, in the sheet Lines; a row of nothing stays empty.
    convenience init(_ headings: [String], _ rows: [[CellValue]]) throws {
        try self.init()
        try NewFile.workbook(to: path) { book in
            let sheet = try book.sheet("Lines", headings.map { SheetColumn($0) })
            for row in rows { try sheet.append(row) }
        }
    }

    /// One sheet of which the markup is given, as a program of others may write it.
    convenience init(markup: String) throws {
        try self.init()
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let packaged = "http://schemas.openxmlformats.org/package/2006/relationships"
        let main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
        func link(_ kind: String, _ target: String) -> String {
            "<Relationships xmlns='\(packaged)'><Relationship Id='a' Type='\(office)/\(kind)' Target='\(target)'/>"
                + "</Relationships>"
        }
        let parts = [
            ("_rels/.rels", link("officeDocument", "/xl/workbook.xml")),
            ("xl/_rels/workbook.xml.rels", link("worksheet", "sheet.xml")),
            (
                "xl/workbook.xml",
                "<workbook \(main) xmlns:r='\(office)'><sheets><sheet name='Lines' r:id='a'/></sheets></workbook>"
            ), ("xl/sheet.xml", "<worksheet \(main)>\(markup)</worksheet>"),
        ]
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_CREATE, &code) else { throw Trouble() }
        for (name, text) in parts {
            // The library frees what it is given.
            let source = unsafe zip_source_buffer(archive, strdup(text), UInt64(text.utf8.count), 1)
            _ = unsafe zip_file_add(archive, name, source, 0)
        }
        guard unsafe zip_close(archive) == 0 else { throw Trouble() }
    }

    /// A file of these bytes, whatever its name says.
    convenience init(bytes: [UInt8]) throws {
        try self.init()
        try File.write(bytes, to: path)
    }
}
