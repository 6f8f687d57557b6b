import XMLReading

/// Which styles of a workbook show a number as a day or a time.
struct CellStyles {
    private var showsDays: [Bool] = []

    /// A workbook without styles.
    init() {}

    init(_ part: String, of archive: ZipArchive, _ limits: WorkbookLimits) throws {
        var formats: [Int: Bool] = [:]
        var styles: [Int] = []
        var isInCells = false
        try archive.read(part, limits: limits) { event in
            switch event {
            case .start(let tag):
                guard tag.isOfSpreadsheet else { return }
                switch tag.name {
                case "cellXfs": isInCells = true
                case "xf":
                    if isInCells { styles.append(tag.value(of: "numFmtId").flatMap { Int($0) } ?? 0) }
                case "numFmt":
                    guard let id = tag.value(of: "numFmtId").flatMap({ Int($0) }),
                        let code = tag.value(of: "formatCode")
                    else { return }
                    formats[id] = Self.isOfDays(code)
                default: break
                }
            case .text: break
            case .end(let tag):
                if tag.name == "cellXfs" { isInCells = false }
            }
        }
        showsDays = styles.map { formats[$0] ?? Self.isOfDays($0) }
    }

    /// Whether a number in this style is a day; a style that is not there shows none.
    func showsDays(_ style: Int) -> Bool { showsDays.indices.contains(style) && showsDays[style] }

    /// Of the formats that have a number and no code; those from 27 on are the Chinese, Japanese and Korean ones.
    private static func isOfDays(_ format: Int) -> Bool {
        [14...22, 27...36, 45...47, 50...58].contains { $0.contains(format) }
    }

    /// Whether a letter for year, month, day, hour or second stands in the code's first part, outside of quotes and
    /// brackets and not as a character to be shown.
    static func isOfDays(_ code: String) -> Bool {
        var rest = code[...]
        while let character = rest.popFirst() {
            switch character {
            case ";": return false
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "[": rest = rest.drop { $0 != "]" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S": return true
            default: break
            }
        }
        return false
    }
}
