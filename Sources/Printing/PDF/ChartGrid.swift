/// Where the pieces of a chart stand between the margins, in points.
struct ChartGrid {
    /// The names of the parts above, the bars, their labels below.
    static let key = 18.0
    static let bars = 130.0
    static let height = key + bars + 16

    let keyWidth: Double
    let barWidth: Double
    private let step: Double

    init(_ chart: PrintedChart, across room: Double) {
        keyWidth = room / Double(chart.parts.count)
        step = room / Double(max(chart.bars.count, 6))
        barWidth = step * 0.85
    }

    func keyLeft(_ part: Int) -> Double { Double(part) * keyWidth }
    func barLeft(_ bar: Int) -> Double { Double(bar) * step }
}
