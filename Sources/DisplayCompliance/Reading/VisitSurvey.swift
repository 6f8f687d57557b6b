import DelimitedText
import Retail
package import RetailCSV

/// Which visits and products a file tells of: the first of two readings. What is wrong with it is said by the second.
package struct VisitSurvey: Sendable {
    let scan: TableScan
    /// Of the file, readable or not.
    private(set) var rows = 0
    private(set) var visits: [ToldVisit] = []
    private(set) var numbers: [VisitKey: Int] = [:]
    /// Every SKU by its number, as the file spells it.
    private(set) var skus = CodeNumbers()
    /// Names of pictures, in the order in which they come first.
    package private(set) var photos: [String] = []

    /// A visit, as far as it shows before its rows are read.
    struct ToldVisit: Sendable {
        let key: VisitKey
        let firstLine: Int
        /// The first position that its rows name.
        var checkIn: Coordinates?
        /// The first code that its rows tell, as it is kept.
        var code: String?
        var rows = 0
        /// Whether some row says what stood on the tag.
        var hasTags = false
    }

    /// Reads the file. One that cannot be read at all is refused.
    package init(_ file: TableFile) throws {
        scan = try file.scan()
        var reader = SurveyReader()
        do {
            _ = try file.read(
                VisitFile.layout, scan,
                plainly: { row, fields in
                    reader.note(row, VisitFields(fields))
                },
                { cells in reader.note(&cells) })
        } catch let refusal as Refusal where refusal.kind == .refused {}
        (rows, visits, numbers, skus) = (reader.rows, reader.visits, reader.numbers, reader.skus)
        photos = reader.photos
    }
}

/// Gathers what the first reading is for.
private struct SurveyReader {
    private(set) var rows = 0
    private(set) var visits: [VisitSurvey.ToldVisit] = []
    private(set) var numbers: [VisitKey: Int] = [:]
    private(set) var skus = CodeNumbers()
    private(set) var photos: [String] = []
    private var knownPhotos: Set<String> = []
    private var last = LastVisitKey()

    private mutating func number(of key: VisitKey, line: Int) -> Int {
        if let known = numbers[key] { return known }
        visits.append(VisitSurvey.ToldVisit(key: key, firstLine: line))
        numbers[key] = visits.count - 1
        return visits.count - 1
    }

    private mutating func note(photo: String) {
        if knownPhotos.insert(photo).inserted { photos.append(photo) }
    }

    /// Answers false where the row has to be read with care.
    mutating func note(_ row: borrowing DelimitedRow, _ fields: VisitFields) -> Bool {
        var last = last
        let found = last.visit(row, fields) { key in number(of: key, line: row.line) }
        self.last = last
        guard let visit = found else { return false }
        if let photo = fields.of(.photo, in: row) {
            // A name may have blanks around it.
            guard let name = row.withBytes(photo, { String.plain($0) }) else { return false }
            note(photo: name)
        }
        if let code = fields.of(.code, in: row), row.withBytes(code, { String.plain($0) }) == nil { return false }
        rows += 1
        visits[visit].rows += 1
        if !visits[visit].hasTags, fields.of(.tagPrice, in: row) != nil { visits[visit].hasTags = true }
        if visits[visit].checkIn == nil, let latitude = fields.of(.latitude, in: row),
            let longitude = fields.of(.longitude, in: row)
        {
            visits[visit].checkIn = Coordinates(latitude: row.string(latitude), longitude: row.string(longitude))
        }
        if visits[visit].code == nil, let code = fields.of(.code, in: row) {
            visits[visit].code = row.withBytes(code) { String.plain($0) }.flatMap { VisitFile.code($0) }
        }
        if let sku = fields.of(.sku, in: row) { row.withBytes(sku) { _ = skus.insert($0) } }
        return true
    }

    mutating func note(_ cells: inout Cells) {
        rows += 1
        let sku: SKU? = cells.code("sku")
        if let sku { skus.insert(Array(sku.text.utf8).span) }
        if let photo = cells.text("photo") { note(photo: photo) }
        guard let key = VisitKey(&cells) else { return }
        let visit = number(of: key, line: cells.line)
        visits[visit].rows += 1
        if cells.text("tag_price") != nil { visits[visit].hasTags = true }
        if visits[visit].code == nil { visits[visit].code = cells.text("code").flatMap { VisitFile.code($0) } }
        if visits[visit].checkIn == nil { visits[visit].checkIn = cells.coordinates("latitude", "longitude") }
    }
}

extension String {
    /// Printable ASCII without blanks at its ends, and without an apostrophe that may guard it.
    fileprivate static func plain(_ bytes: Span<UInt8>) -> String? {
        guard let first = bytes.indices.first, bytes[first] > 0x20, bytes[first] != 0x27,
            bytes[bytes.count - 1] > 0x20
        else { return nil }
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count)
        for index in bytes.indices {
            guard bytes[index] < 0x7F else { return nil }
            text.append(bytes[index])
        }
        return String(decoding: text, as: UTF8.self)
    }
}
