/// A document as strips, measured: what is to be drawn, before it is known on which page.
struct Composition {
    private(set) var strips: [Strip] = []
    private(set) var grids: [TableGrid] = []
    private let setting: TextSetting
    private let sheet: Sheet

    init(_ document: PrintedDocument, on sheet: Sheet, _ setting: TextSetting) throws(PrintingProblem) {
        self.setting = setting
        self.sheet = sheet
        add(document.title, .title)
        add(document.subtitle, .subtitle, above: 3)
        for (index, fact) in document.facts.enumerated() { add(fact, above: index == 0 ? 10 : 3) }
        for section in document.sections {
            add(section.heading, .heading, above: 18, staysWithNext: true)
            for content in section.contents {
                switch content {
                case .paragraph(let text): add(text, .paragraph, above: 6)
                case .table(let table): add(table)
                case .chart(let chart): add(chart)
                case .pictures(let pictures):
                    for picture in pictures.pictures {
                        add("\(picture.label): \(picture.caption)", .paragraph, above: 6)
                    }
                }
            }
        }
        for text in [document.watermark ?? "", document.footer] { note(text) }
        try setting.refuseUnknown()
    }

    /// Between a label and its value.
    static let besideLabel = 8.0

    /// Labels take their own column at the left.
    static func labelWidth(on sheet: Sheet) -> Double { sheet.roomAcross * 0.22 }

    /// A text of the page's whole width, parted between its lines; nothing where it is empty.
    private mutating func add(_ text: String, _ style: TextStyle, above: Double, staysWithNext: Bool = false) {
        guard !text.isEmpty else { return }
        let text = text.printable
        setting.set(text, style, width: sheet.roomAcross)
        for (index, line) in setting.pieces(of: text, upTo: 0).enumerated() {
            strips.append(
                Strip(
                    content: .text(line.text, style), height: line.height, above: index == 0 ? above : style.size * 0.3,
                    staysWithNext: staysWithNext, listed: style == .heading && index == 0 ? text : nil))
        }
        setting.noteUnknown(of: text)
    }

    private mutating func add(_ text: String, _ style: TextStyle) { add(text, style, above: 0) }

    private mutating func note(_ text: String) {
        let text = text.printable
        setting.set(text, .footer, width: nil)
        setting.noteUnknown(of: text)
    }

    private mutating func add(_ fact: PrintedDocument.Fact, above: Double) {
        let (label, value) = (fact.label.printable, fact.value.printable)
        let labelWidth = Self.labelWidth(on: sheet)
        var height = setting.set(label, .label, width: labelWidth - Self.besideLabel)
        setting.noteUnknown(of: label)
        height = max(height, setting.set(value, .value, width: sheet.roomAcross - labelWidth))
        setting.noteUnknown(of: value)
        strips.append(Strip(content: .fact(label, value), height: height, above: above))
    }

    private mutating func add(_ table: PrintedTable) {
        let grid = TableGrid(table.columns, across: sheet.roomAcross)
        let number = grids.count
        grids.append(grid)
        add(table.caption, .caption, above: 10, staysWithNext: true)
        let headings = table.columns.map(\.heading.printable)
        let head = strips.count
        let headHeight = height(of: headings, .columnHeading, in: grid)
        strips.append(
            Strip(content: .tableHead(number), height: headHeight, above: 5, staysWithNext: !table.rows.isEmpty))
        for row in table.rows {
            let style: TextStyle = row.isEmphasised ? .emphasisedCell : .cell
            for (cells, height) in parted(
                row.cells.map(\.printable), style, in: grid, upTo: sheet.roomDown - headHeight)
            {
                strips.append(
                    Strip(
                        content: .row(cells, table: number, isEmphasised: row.isEmphasised, tones: row.tones),
                        height: height, head: head)
                )
            }
        }
    }

    /// Never parted: its title, the names of its parts, and the bars with their labels.
    private mutating func add(_ chart: PrintedChart) {
        add(chart.title, .caption, above: 10, staysWithNext: true)
        for text in chart.parts + chart.bars.map(\.label) { note(text) }
        strips.append(Strip(content: .chart(chart), height: ChartGrid.height, above: 5))
    }

    private mutating func height(of cells: [String], _ style: TextStyle, in grid: TableGrid) -> Double {
        var highest = 0.0
        for (index, cell) in cells.enumerated() {
            highest = max(highest, setting.set(cell, style, width: grid.width(index), grid.columns[index].alignment))
            setting.noteUnknown(of: cell)
        }
        return highest + 2 * TableGrid.above
    }

    /// A row, in several where one of its cells is higher than a page.
    private mutating func parted(
        _ cells: [String], _ style: TextStyle, in grid: TableGrid, upTo room: Double
    ) -> [(cells: [String], height: Double)] {
        let height = height(of: cells, style, in: grid)
        if height <= room { return [(cells, height)] }
        var columns: [[(text: String, height: Double)]] = []
        for (index, cell) in cells.enumerated() {
            setting.set(cell, style, width: grid.width(index), grid.columns[index].alignment)
            columns.append(setting.pieces(of: cell, upTo: room - 2 * TableGrid.above))
        }
        return (0..<(columns.map(\.count).max() ?? 0)).map { piece in
            let cells = columns.map { piece < $0.count ? $0[piece] : (text: "", height: 0) }
            return (cells.map(\.text), (cells.map(\.height).max() ?? 0) + 2 * TableGrid.above)
        }
    }
}
