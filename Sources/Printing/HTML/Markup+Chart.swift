extension Markup {
    /// A picture of its own, in colours of the page's style; every piece says what it is when it is pointed at.
    mutating func put(_ chart: PrintedChart) {
        let (height, step, foot, key) = (200, 56, 24, 30)
        let width = max(step * chart.bars.count, 110 * chart.parts.count)
        raw("<figure>\n<svg role=\"img\" viewBox=\"0 0 ")
        text("\(width) \(key + height + foot)")
        raw("\" aria-label=\"")
        text(chart.title)
        raw("\">\n")
        for (part, name) in chart.parts.enumerated() {
            rectangle(part, left: Double(part * 110), top: 4, width: 14, height: 14)
            label(name, left: Double(part * 110 + 20), top: 16, isCentred: false)
        }
        for (place, bar) in chart.bars.enumerated() {
            let left = Double(place * step) + 6
            for piece in chart.pieces(of: bar) {
                let top = Double(key) + piece.from * Double(height)
                rectangle(
                    piece.part, left: left, top: top, width: Double(step) - 12,
                    height: (piece.to - piece.from) * Double(height),
                    told: "\(bar.label) \(chart.parts[piece.part]): \(piece.count)")
            }
            label(bar.label, left: left + Double(step) / 2 - 6, top: Double(key + height + 16), isCentred: true)
        }
        raw("</svg>\n")
        element("<figcaption>", chart.title, "</figcaption>\n")
        raw("</figure>\n")
    }

    private mutating func rectangle(
        _ part: Int, left: Double, top: Double, width: Double, height: Double, told: String? = nil
    ) {
        raw("<rect class=\"part")
        text("\(part)")
        for (name, value) in [("x", left), ("y", top), ("width", width), ("height", height)] {
            raw("\" ")
            text(name)
            raw("=\"")
            number(value)
        }
        raw("\">")
        if let told { element("<title>", told, "</title>") }
        raw("</rect>\n")
    }

    private mutating func label(_ text: String, left: Double, top: Double, isCentred: Bool) {
        raw("<text x=\"")
        number(left)
        raw("\" y=\"")
        number(top)
        raw(isCentred ? "\" text-anchor=\"middle\">" : "\">")
        self.text(text)
        raw("</text>\n")
    }

    /// With one decimal, whatever the machine's language.
    private mutating func number(_ value: Double) {
        let tenths = Int((value * 10).rounded())
        text("\(tenths / 10).\(tenths % 10)")
    }
}
