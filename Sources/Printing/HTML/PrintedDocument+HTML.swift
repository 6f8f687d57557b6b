extension PrintedDocument {
    /// The document as one page of HTML in UTF-8 that needs nothing but itself: no script, no font, no picture but
    /// its own, and a policy in its head that lets it fetch none. It is well-formed XML too.
    package func html() -> [UInt8] {
        var page = Markup()
        page.raw("<!DOCTYPE html>\n<html lang=\"")
        page.text(language.rawValue)
        page.raw("\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n<meta charset=\"utf-8\"/>\n")
        page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        if hasPictures { page.raw("img-src data:; ") }
        page.raw("style-src 'unsafe-inline'\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n")
        if let made { page.element("<meta name=\"date\" content=\"", made, "\"/>\n") }
        page.raw("<title>")
        page.text(title)
        page.raw("</title>\n<style>\n")
        page.raw(PageStyle.sheet)
        page.raw("</style>\n</head>\n<body>\n")
        if let watermark { page.element("<p class=\"watermark\">", watermark, "</p>\n") }
        page.raw("<header>\n")
        page.element("<h1>", title, "</h1>\n")
        page.element("<p class=\"subtitle\">", subtitle, "</p>\n")
        page.put(facts)
        page.raw("</header>\n<main>\n")
        for section in sections { page.put(section) }
        page.raw("</main>\n")
        page.element("<footer><p>", footer, "</p></footer>\n")
        page.raw("</body>\n</html>\n")
        return page.bytes
    }
}

extension Markup {
    fileprivate mutating func put(_ facts: [PrintedDocument.Fact]) {
        guard !facts.isEmpty else { return }
        raw("<dl>\n")
        for fact in facts {
            raw("<dt>")
            text(fact.label)
            raw("</dt><dd>")
            text(fact.value)
            raw("</dd>\n")
        }
        raw("</dl>\n")
    }

    fileprivate mutating func put(_ section: PrintedSection) {
        raw("<section>\n")
        element("<h2>", section.heading, "</h2>\n")
        for content in section.contents {
            switch content {
            case .paragraph(let text): element("<p>", text, "</p>\n")
            case .table(let table): put(table)
            case .chart(let chart): put(chart)
            case .pictures(let pictures): put(pictures)
            }
        }
        raw("</section>\n")
    }

    private mutating func put(_ table: PrintedTable) {
        raw("<table>\n")
        element("<caption>", table.caption, "</caption>\n")
        let whole = table.columns.reduce(0) { $0 + $1.width }
        raw("<colgroup>")
        for column in table.columns {
            let perMille = Int((column.width / whole * 1000).rounded())
            raw("<col style=\"width: ")
            text("\(perMille / 10).\(perMille % 10)")
            raw("%\"/>")
        }
        raw("</colgroup>\n<thead>\n<tr>")
        for column in table.columns {
            raw(column.alignment == .number ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
            text(column.heading)
            raw("</th>")
        }
        raw("</tr>\n</thead>\n<tbody>\n")
        for row in table.rows {
            raw(row.isEmphasised ? "<tr class=\"emphasised\">" : "<tr>")
            for (index, (cell, column)) in zip(row.cells, table.columns).enumerated() {
                let classes = [column.alignment == .number ? "number" : nil, row.tones[index].map(Self.name)]
                let told = classes.compactMap(\.self).joined(separator: " ")
                raw("<td")
                element(" class=\"", told, "\"")
                raw(">")
                text(cell)
                raw("</td>")
            }
            raw("</tr>\n")
        }
        raw("</tbody>\n</table>\n")
    }

    private static func name(of tone: PrintedTable.Tone) -> String {
        switch tone {
        case .step(let step): "tone\(step)"
        case .unknown: "unknown"
        }
    }
}
