/// Draws the strips of a document at their places.
struct Drawing {
    private let composition: Composition
    private let sheet: Sheet
    private let setting: TextSetting
    private let paper: Paper

    init(_ composition: Composition, on sheet: Sheet, _ setting: TextSetting, _ paper: Paper) {
        (self.composition, self.sheet, self.setting, self.paper) = (composition, sheet, setting, paper)
    }

    /// What every page has: the watermark under everything, and the foot with the page's number.
    func begin(_ document: PrintedDocument, page: Int, of count: Int) {
        if let watermark = document.watermark {
            setting.set(watermark.printable, .watermark, width: nil)
            paper.drawAcross(setting, TextStyle.watermark.ink, on: sheet, upTo: sheet.roomAcross)
        }
        let top = Sheet.margin + sheet.roomDown + Sheet.foot / 2
        paper.line(left: Sheet.margin, top: top, width: sheet.roomAcross)
        put("\(page) / \(count)", .footer, left: 0, top: top + 4, width: sheet.roomAcross, .number)
        if !document.footer.isEmpty {
            put(document.footer.printable, .footer, left: 0, top: top + 4, width: sheet.roomAcross * 0.85)
        }
    }

    func draw(_ placed: Paging.Placed, page: Int) {
        let strip = composition.strips[placed.strip]
        let top = Sheet.margin + placed.top
        if let heading = strip.listed { paper.list(heading, page: page, top: top) }
        switch strip.content {
        case .text(let text, let style): put(text, style, left: 0, top: top, width: sheet.roomAcross)
        case .fact(let label, let value):
            let labelWidth = Composition.labelWidth(on: sheet)
            put(label, .label, left: 0, top: top, width: labelWidth - Composition.besideLabel)
            put(value, .value, left: labelWidth, top: top, width: sheet.roomAcross - labelWidth)
        case .tableHead(let table):
            let grid = composition.grids[table]
            paper.band(left: Sheet.margin, top: top, width: sheet.roomAcross, height: strip.height)
            put(grid.columns.map(\.heading.printable), .columnHeading, in: grid, top: top, height: strip.height)
        case .chart(let chart): put(chart, top: top)
        case .row(let cells, let table, let isEmphasised, let tones):
            if isEmphasised {
                paper.band(left: Sheet.margin, top: top, width: sheet.roomAcross, height: strip.height)
            }
            for (index, tone) in tones {
                put(tone, in: composition.grids[table], index, top: top, height: strip.height)
            }
            let style: TextStyle = isEmphasised ? .emphasisedCell : .cell
            put(cells, style, in: composition.grids[table], top: top, height: strip.height)
        }
    }

    private func put(_ tone: PrintedTable.Tone, in grid: TableGrid, _ column: Int, top: Double, height: Double) {
        let left = Sheet.margin + grid.left(column) - TableGrid.beside
        let width = grid.width(column) + 2 * TableGrid.beside
        switch tone {
        case .step(let step): paper.block(.tones[step], left: left, top: top, width: width, height: height)
        case .unknown: paper.hatch(left: left, top: top, width: width, height: height)
        }
    }

    private func put(_ chart: PrintedChart, top: Double) {
        let grid = ChartGrid(chart, across: sheet.roomAcross)
        for (part, name) in chart.parts.enumerated() {
            let left = grid.keyLeft(part)
            paper.block(.parts[part], left: Sheet.margin + left, top: top + 2, width: 8, height: 8)
            put(name.printable, .footer, left: left + 12, top: top, width: grid.keyWidth - 12)
        }
        for (place, bar) in chart.bars.enumerated() {
            for piece in chart.pieces(of: bar) {
                paper.block(
                    .parts[piece.part], left: Sheet.margin + grid.barLeft(place),
                    top: top + ChartGrid.key + piece.from * ChartGrid.bars, width: grid.barWidth,
                    height: (piece.to - piece.from) * ChartGrid.bars)
            }
            put(
                bar.label.printable, .footer, left: grid.barLeft(place), top: top + ChartGrid.key + ChartGrid.bars + 3,
                width: grid.barWidth)
        }
    }

    private func put(_ cells: [String], _ style: TextStyle, in grid: TableGrid, top: Double, height: Double) {
        for (index, cell) in cells.enumerated() where !cell.isEmpty {
            put(
                cell, style, left: grid.left(index), top: top + TableGrid.above, width: grid.width(index),
                grid.columns[index].alignment)
        }
        paper.line(left: Sheet.margin, top: top + height, width: sheet.roomAcross)
    }

    private func put(
        _ text: String, _ style: TextStyle, left: Double, top: Double, width: Double,
        _ alignment: PrintedTable.Alignment = .text
    ) {
        setting.set(text, style, width: width, alignment)
        paper.draw(setting, style.ink, left: Sheet.margin + left, top: top)
    }
}
