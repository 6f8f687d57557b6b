import DelimitedText
import Retail
package import RetailCSV

/// The rows of a file of visits: a product in a place of a store each. Rows of the same store, day and inspector are one
/// visit, wherever they stand.
package enum VisitFile {
    package static let layout = TableLayout(
        Column.allCases.map(\.rawValue), required: ["store", "day", "inspector", "zone", "sku"])

    enum Column: String, CaseIterable {
        case store, day, inspector, zone, counter, sku, facings
        case categoryFacings = "category_facings"
        case posm, demo
        case tagPrice = "tag_price"
        case outOfStock = "out_of_stock"
        case photo, latitude, longitude, code
    }

    /// Of one product in one place; more is a slip of the finger.
    static let facings: ClosedRange<Int64> = 0...10_000
    static let categoryFacings: ClosedRange<Int64> = 0...100_000
    /// Letters of what the frame shows; a code has six.
    static let codeLength = 40

    /// As it is kept; nil of what is far too long, and where nothing but hyphens is left.
    static func code(_ written: String) -> String? {
        let kept = FrameCode.kept(written)
        return (1...codeLength).contains(kept.count) ? kept : nil
    }

    /// Minor units.
    static let highestTag: Int64 = 1_000_000_000_000_000
    /// Before it, nobody looked at a display that anybody asks for.
    static let firstDay = Day(sinceEpoch: 10_957) ?? .first
}

/// Where the columns of a file stand in its rows.
struct VisitFields {
    private let fields: [Int?]

    init(_ fields: [Int?]) { self.fields = fields }

    /// Nil where the file has no such column, or nothing stands there.
    func of(_ column: VisitFile.Column, in row: borrowing DelimitedRow) -> Int? {
        guard let field = fields[column.place], !row.isEmpty(field) else { return nil }
        return field
    }
}

extension VisitFile.Column {
    /// In the layout, and so in the fields of a row.
    fileprivate var place: Int {
        switch self {
        case .store: 0
        case .day: 1
        case .inspector: 2
        case .zone: 3
        case .counter: 4
        case .sku: 5
        case .facings: 6
        case .categoryFacings: 7
        case .posm: 8
        case .demo: 9
        case .tagPrice: 10
        case .outOfStock: 11
        case .photo: 12
        case .latitude: 13
        case .longitude: 14
        case .code: 15
        }
    }
}

/// What makes rows one visit.
struct VisitKey: Hashable, Sendable {
    let store: StoreCode
    let day: Day
    let inspector: Code<Coded.Person>

    init(_ store: StoreCode, _ day: Day, _ inspector: Code<Coded.Person>) {
        (self.store, self.day, self.inspector) = (store, day, inspector)
    }

    /// Of a row that is read with care; what is wrong with it is noted.
    init?(_ cells: inout Cells) {
        let store: StoreCode? = cells.code("store")
        let day = cells.day("day")
        let inspector: Code<Coded.Person>? = cells.code("inspector")
        guard let store, let day, let inspector else { return nil }
        self.init(store, day, inspector)
    }
}

/// The key of the row before as it was spelt: files have the rows of a visit one after the other.
struct LastVisitKey {
    private var store: [UInt8] = []
    private var day: [UInt8] = []
    private var inspector: [UInt8] = []
    private(set) var visit = -1

    /// The visit of the row; `find` is asked where it is spelt differently from the one before, and its nil is handed on.
    mutating func visit(
        _ row: borrowing DelimitedRow, _ fields: VisitFields, _ find: (VisitKey) -> Int?
    ) -> Int? {
        guard let storeField = fields.of(.store, in: row), let dayField = fields.of(.day, in: row),
            let inspectorField = fields.of(.inspector, in: row)
        else { return nil }
        if visit >= 0, row.withBytes(dayField, { day.span.spells($0) }),
            row.withBytes(storeField, { store.span.spells($0) }),
            row.withBytes(inspectorField, { inspector.span.spells($0) })
        {
            return visit
        }
        let (storeText, dayText) = (row.string(storeField), row.string(dayField))
        let inspectorText = row.string(inspectorField)
        guard let store = try? StoreCode(storeText), let day = Day(dayText),
            let inspector = try? Code<Coded.Person>(inspectorText), let found = find(VisitKey(store, day, inspector))
        else { return nil }
        (self.store, self.day, self.inspector) = (Array(storeText.utf8), Array(dayText.utf8), Array(inspectorText.utf8))
        visit = found
        return found
    }
}

extension Span<UInt8> {
    func spells(_ other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}
