/// A small workbook of one sheet, written as spreadsheet programs do; nothing in it is compressed.
struct PackedSheet {
    let bytes: [UInt8]

    /// Rows of texts; a title of its own may stand in a sheet before.
    init(_ rows: [[String]], behind title: [[String]]? = nil) {
        let sheets = (title.map { [$0] } ?? []) + [rows]
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let packaged = "http://schemas.openxmlformats.org/package/2006/relationships"
        func link(_ id: String, _ kind: String, _ target: String) -> String {
            "<Relationship Id='\(id)' Type='\(office)/\(kind)' Target='\(target)'/>"
        }
        let names = sheets.indices.map { "<sheet name='S\($0)' sheetId='\($0 + 1)' r:id='r\($0)'/>" }.joined()
        let links = sheets.indices.map { link("r\($0)", "worksheet", "worksheets/s\($0).xml") }.joined()
        var parts = [
            (
                "_rels/.rels",
                "<Relationships xmlns='\(packaged)'>\(link("a", "officeDocument", "xl/workbook.xml"))</Relationships>"
            ),
            ("xl/workbook.xml", "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets>\(names)</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='\(packaged)'>\(links)</Relationships>"),
        ]
        for (index, sheet) in sheets.enumerated() {
            let data = sheet.enumerated().map { PackedSheet.row($0 + 1, $1) }.joined()
            parts.append(
                ("xl/worksheets/s\(index).xml", "<worksheet xmlns='\(main)'><sheetData>\(data)</sheetData></worksheet>")
            )
        }
        bytes = PackedSheet.archive(parts.map { ($0, Array($1.utf8)) })
    }

    private static func row(_ number: Int, _ texts: [String]) -> String {
        let letters = Array("ABCDEFGH")
        let cells = texts.enumerated().map { index, text in
            text.isEmpty ? "" : "<c r='\(letters[index])\(number)' t='inlineStr'><is><t>\(text)</t></is></c>"
        }
        return "<row r='\(number)'>\(cells.joined())</row>"
    }

    private static func archive(_ parts: [(name: String, data: [UInt8])]) -> [UInt8] {
        func little(_ value: Int, _ count: Int) -> [UInt8] { (0..<count).map { UInt8((value >> ($0 * 8)) & 0xFF) } }
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            let facts =
                little(20, 2) + little(0, 8) + little(Int(crc(part.data)), 4) + little(part.data.count, 4)
                + little(part.data.count, 4) + little(name.count, 2) + little(0, 2)
            directory += little(0x0201_4B50, 4) + little(20, 2) + facts + little(0, 10) + little(file.count, 4) + name
            file += little(0x0403_4B50, 4) + facts + name + part.data
        }
        let end = little(0x0605_4B50, 4) + little(0, 4) + little(parts.count, 2) + little(parts.count, 2)
        return file + directory + end + little(directory.count, 4) + little(file.count, 4) + little(0, 2)
    }

    private static func crc(_ data: [UInt8]) -> UInt32 {
        var crc: UInt32 = .max
        for byte in data {
            crc ^= UInt32(byte)
            for _ in 0..<8 { crc = crc & 1 == 1 ? (crc >> 1) ^ 0xEDB8_8320 : crc >> 1 }
        }
        return ~crc
    }
}
