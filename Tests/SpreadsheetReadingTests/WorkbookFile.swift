import CLibZip
import Glibc

/// Writes small workbooks: parts under their names, and the ones that every workbook has.
struct WorkbookFile {
    var parts: [(name: String, text: [UInt8])] = []
    /// Parts that are encrypted under a password.
    var locked: Set<String> = []

    /// Nothing but these parts.
    init(parts: [(String, String)]) {
        self.parts = parts.map { ($0, Array($1.utf8)) }
    }

    /// A workbook of sheets: name, state, what stands in `sheetData`.
    init(
        _ sheets: [(name: String, state: String, data: String)], shared: String? = nil, styles: String? = nil,
        properties: String = ""
    ) {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let packaged = "http://schemas.openxmlformats.org/package/2006/relationships"
        func links(_ links: [(String, String, String)]) -> String {
            "<Relationships xmlns='\(packaged)'>"
                + links.map { "<Relationship Id='\($0)' Type='\(relations)/\($1)' Target='\($2)'/>" }.joined()
                + "</Relationships>"
        }
        var targets = sheets.indices.map { ("rId\($0)", "worksheet", "worksheets/sheet\($0).xml") }
        let names = sheets.enumerated().map { "<sheet name='\($1.name)' state='\($1.state)' r:id='rId\($0)'/>" }
        var all = [
            ("_rels/.rels", links([("a", "officeDocument", "/xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                "<workbook xmlns='\(main)' xmlns:r='\(relations)'>\(properties)<sheets>\(names.joined())</sheets></workbook>"
            ),
        ]
        for (index, sheet) in sheets.enumerated() {
            all.append(
                (
                    "xl/worksheets/sheet\(index).xml",
                    "<worksheet xmlns='\(main)'><sheetData>\(sheet.data)</sheetData></worksheet>"
                ))
        }
        if let shared {
            targets.append(("s", "sharedStrings", "sharedStrings.xml"))
            all.append(("xl/sharedStrings.xml", "<sst xmlns='\(main)'>\(shared)</sst>"))
        }
        if let styles {
            targets.append(("t", "styles", "styles.xml"))
            all.append(("xl/styles.xml", "<styleSheet xmlns='\(main)'>\(styles)</styleSheet>"))
        }
        all.append(("xl/_rels/workbook.xml.rels", links(targets)))
        self.init(parts: all)
    }

    /// One visible sheet.
    init(_ data: String, shared: String? = nil, styles: String? = nil, properties: String = "") {
        self.init([("One", "visible", data)], shared: shared, styles: styles, properties: properties)
    }

    struct Trouble: Error {}

    /// The packed file.
    func bytes() throws -> [UInt8] {
        try withPath { path in
            guard let file = unsafe fopen(path, "r") else { throw Trouble() }
            defer { unsafe fclose(file) }
            var bytes = [UInt8](repeating: 0, count: 8 << 20)
            let count = unsafe fread(&bytes, 1, bytes.count, file)
            return Array(bytes[..<count])
        }
    }

    /// Lends the file's place on disk.
    func withPath<T>(_ body: (String) throws -> T) throws -> T {
        var template = Array("/tmp/storechain-workbook-XXXXXX".utf8CString)
        guard let made = unsafe mkdtemp(&template) else { throw Trouble() }
        let folder = unsafe String(cString: made)
        let path = folder + "/book.xlsx"
        defer {
            unsafe unlink(path)
            unsafe rmdir(folder)
        }
        var code: Int32 = 0
        guard let archive = unsafe zip_open(path, ZIP_CREATE, &code) else { throw Trouble() }
        for part in parts {
            // The library frees what it is given with free.
            guard let copy = unsafe malloc(max(1, part.text.count)) else { throw Trouble() }
            unsafe part.text.withUnsafeBytes { bytes in
                if let base = bytes.baseAddress { unsafe memcpy(copy, base, bytes.count) }
            }
            let source = unsafe zip_source_buffer(archive, copy, UInt64(part.text.count), 1)
            let index = unsafe zip_file_add(archive, part.name, source, 0)
            guard index >= 0 else { throw Trouble() }
            if locked.contains(part.name) {
                unsafe zip_file_set_encryption(archive, UInt64(index), UInt16(ZIP_EM_AES_256), "secret")
            }
        }
        guard unsafe zip_close(archive) == 0 else { throw Trouble() }
        return try body(path)
    }
}
