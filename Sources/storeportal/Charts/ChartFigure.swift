import Answers
import Retail
import Wording

/// A picture of a table: lengths across are shares of the width, so that nothing is scaled and letters stay readable from a
/// telephone to a sheet of paper; colours are the style's, in light and dark, and never say anything alone.
struct ChartFigure {
    let chart: Chart
    let table: Table
    let frame: Frame
    /// From 0; pictures of a page are told apart by it.
    let place: Int

    func write(_ html: inout HTML) {
        switch chart.form {
        case .bars(let labels, let value, let marks, let said):
            let geometry = BarGeometry(
                table, labels: labels, value: value, marks: marks, said: said, in: frame.language)
            guard !geometry.bars.isEmpty else { return }
            figure(height: 36 * geometry.bars.count, &html) { html in
                for (row, bar) in geometry.bars.enumerated() { self.bar(bar, at: 36 * row, &html) }
            } legend: { html in
                key("bar", value, &html)
                for (index, mark) in marks.enumerated() { key("mark-\(index)", mark, &html) }
                if geometry.left > 0 {
                    html.tag("li", frame.say("chart.left", ["count": "\(geometry.left)"]))
                }
            }
        case .lines(let day, let values):
            guard let geometry = LineGeometry(table, day: day, values: values) else { return }
            figure(height: Self.plot + 24, &html) { html in
                plot(&html) { html in
                    for (index, line) in geometry.lines.enumerated().reversed() {
                        for piece in line { self.line(piece, "line-\(index)", &html) }
                    }
                }
                axes(geometry.top, geometry.first, geometry.last, &html)
            } legend: { html in
                for (index, value) in values.enumerated() { key("line-\(index)", value, &html) }
            }
        case .counts(let day, let word, let words):
            guard let geometry = CountGeometry(table, day: day, word: word, words: words) else { return }
            figure(height: Self.plot + 24, &html) { html in
                plot(&html) { html in
                    for column in geometry.columns {
                        for piece in column.pieces { self.piece(piece, of: column, geometry.width, &html) }
                    }
                }
                if let first = geometry.columns.first?.day, let last = geometry.columns.last?.day {
                    axes(geometry.top, first, last, &html)
                }
            } legend: { html in
                for word in geometry.words {
                    sample("tone-\(word)", Catalogue.say("word.\(word)", in: frame.language), &html)
                }
            }
        }
    }

    /// Height of what has two axes, in pixels.
    private static let plot = 160

    private func figure(
        height: Int, _ html: inout HTML, _ drawing: (inout HTML) -> Void, legend: (inout HTML) -> Void
    ) {
        let title = frame.say("chart.\(chart.name)")
        let ids = ("chart-\(place)-title", "chart-\(place)-about")
        html.tag("figure", ["class": "chart"]) { html in
            html.tag("figcaption", title)
            html.tag(
                "svg",
                [
                    "role": "img", "aria-labelledby": "\(ids.0) \(ids.1)", "width": "100%", "height": "\(height)",
                ]
            ) { html in
                html.tag("title", ["id": ids.0], title)
                html.tag("desc", ["id": ids.1], frame.say("chart.\(chart.name).about"))
                drawing(&html)
            }
            html.tag("ul", ["class": "legend"]) { legend(&$0) }
        }
    }

    private func bar(_ bar: BarGeometry.Bar, at top: Int, _ html: inout HTML) {
        html.tag("text", ["x": "0", "y": "\(top + 14)"], bar.label)
        html.tag("text", ["x": "100%", "y": "\(top + 14)", "class": "end"], bar.said)
        html.open("rect", ["class": "track", "x": "0", "y": "\(top + 20)", "width": "100%", "height": "9"])
        html.put("</rect>")
        if let share = bar.share {
            rect("bar" + (bar.tone.map { " tone-\($0)" } ?? ""), 0, share, top + 20, 9, &html)
        }
        for (index, mark) in bar.marks.enumerated() {
            guard let mark else { continue }
            html.open(
                "rect",
                [
                    "class": "mark-\(index)", "x": (mark * 0.99).percent, "y": "\(top + 17)", "width": "3",
                    "height": "15",
                ])
            html.put("</rect>")
        }
    }

    private func rect(_ name: String, _ from: Double, _ to: Double, _ y: Int, _ height: Int, _ html: inout HTML) {
        html.open(
            "rect",
            [
                "class": name, "x": from.percent, "y": "\(y)", "width": (to - from).percent, "height": "\(height)",
            ])
        html.put("</rect>")
    }

    /// What is drawn between the axes: a thousand across and up, whatever the width.
    private func plot(_ html: inout HTML, _ drawing: (inout HTML) -> Void) {
        for share in [0, 0.5, 1] {
            let y = "\(8 + Int(Double(Self.plot - 8) * share))"
            html.open("line", ["class": "grid", "x1": "0", "x2": "100%", "y1": y, "y2": y])
            html.put("</line>")
        }
        html.tag(
            "svg",
            [
                "x": "0", "y": "8", "width": "100%", "height": "\(Self.plot - 8)", "viewBox": "0 0 1000 1000",
                "preserveAspectRatio": "none",
            ]
        ) { drawing(&$0) }
    }

    private func line(_ points: [LineGeometry.Point], _ name: String, _ html: inout HTML) {
        // A day alone is a short line: a point without length is not seen.
        let drawn = points.count == 1 ? points + [.init(x: points[0].x + 0.01, y: points[0].y)] : points
        html.open(
            "polyline",
            [
                "class": name,
                "points": drawn.map { "\(($0.x * 1000).short),\((1000 - $0.y * 1000).short)" }.joined(separator: " "),
            ])
        html.put("</polyline>")
    }

    private func piece(
        _ piece: CountGeometry.Piece, of column: CountGeometry.Column, _ width: Double, _ html: inout HTML
    ) {
        html.open(
            "rect",
            [
                "class": "tone-\(piece.word)", "x": (column.x * 1000).short, "y": (1000 - piece.to * 1000).short,
                "width": (width * 850).short, "height": ((piece.to - piece.from) * 1000).short,
            ])
        html.put("</rect>")
    }

    private func axes(_ top: Double, _ first: Day, _ last: Day, _ html: inout HTML) {
        html.tag(
            "text", ["x": "0", "y": "20", "class": "axis"],
            (top == top.rounded() ? Cell.quantity(Int64(top)) : .decimal(top.short)).shown(in: frame.language))
        html.tag("text", ["x": "0", "y": "\(Self.plot + 18)", "class": "axis"], "\(first)")
        guard first < last else { return }
        html.tag("text", ["x": "100%", "y": "\(Self.plot + 18)", "class": "axis end"], "\(last)")
    }

    /// A part of the legend: a column of the table by its heading.
    private func key(_ name: String, _ column: String, _ html: inout HTML) {
        sample(name, heading(of: column, in: frame.language), &html)
    }

    private func sample(_ name: String, _ said: String, _ html: inout HTML) {
        html.tag("li") { html in
            html.tag("svg", ["class": "sample", "width": "16", "height": "12", "aria-hidden": "true"]) { html in
                if name.hasPrefix("line") {
                    html.open("polyline", ["class": name, "points": "0,6 16,6"])
                    html.put("</polyline>")
                } else {
                    html.open(
                        "rect",
                        [
                            "class": name, "x": name.hasPrefix("mark") ? "6" : "0", "y": "0",
                            "width": name.hasPrefix("mark") ? "3" : "16", "height": "12",
                        ])
                    html.put("</rect>")
                }
            }
            html.text(said)
        }
    }
}
