import Answers
import Retail
import Wording

/// An answer as a page: the same cells that a terminal shows.
struct AnswerPage {
    let answer: Answer
    let frame: Frame
    /// How the one table of the answer is looked at; nil where the answer is no page of its own: nothing is searched, sorted or
    /// taken away.
    let view: TableView?
    /// What its table is called; nil as the page.
    var title: String?

    func write(_ html: inout HTML) {
        switch answer.inWords(of: frame.language).body {
        case .table(let table):
            guard let view else {
                notes(answer.notes, &html)
                self.table(table, caption: title ?? frame.title, isSortable: false, &html)
                break
            }
            tools(view, &html)
            notes(answer.notes, &html)
            let shown = view.page(of: table)
            for (place, chart) in answer.charts.enumerated() {
                ChartFigure(
                    chart: chart, table: chart.isOfDays ? view.whole(table) : shown.table, frame: frame, place: place
                )
                .write(&html)
            }
            PictureRow(table: shown.table, frame: frame).write(&html)
            self.table(shown.table, caption: title ?? frame.title, isSortable: true, &html)
            pager(shown, &html)
        case .record(let fields):
            notes(answer.notes, &html)
            record(fields, &html)
        case .report(let report):
            notes(answer.notes, &html)
            record(report.head, &html)
            jump(report.sections, &html)
            html.tag("div", ["class": "sections of-\(report.name)"]) { html in
                for section in report.sections { self.section(section, among: report.sections.count, &html) }
            }
            exports(&html)
        case .document(let text): html.tag("pre", text)
        case .printed: break
        }
        problems(answer.problems, &html)
    }

    /// From as many sections on, a page has links to them, and of each its first rows.
    static let manySections = 4
    private static let rowsOfSection = 10

    private func jump(_ sections: [Report.Section], _ html: inout HTML) {
        guard sections.count >= Self.manySections else { return }
        html.tag("nav", ["class": "jump", "aria-label": frame.say("portal.sections")]) { html in
            for section in sections { html.tag("a", ["href": "#\(section.key)"], frame.say("section.\(section.key)")) }
        }
    }

    /// A table of a report, with what can be taken away of it alone; of a long one, its first rows or the page that is asked for.
    private func section(_ section: Report.Section, among count: Int, _ html: inout HTML) {
        let rows = section.table.rows.count
        let isCut = view != nil && count >= Self.manySections && rows > Self.rowsOfSection
        html.tag("section", ["id": section.key]) { html in
            let title = frame.say("section.\(section.key)")
            html.tag("h2", title)
            if view != nil { PictureRow(table: section.table, frame: frame).write(&html) }
            let said = section.notes.map { frame.say(Catalogue.onPage($0.code), $0.values) }
            if isCut {
                let first = Table(section.table.columns, Array(section.table.rows.prefix(Self.rowsOfSection)))
                table(first, caption: title, isSortable: false, &html)
            } else if let view, rows > TableView.length {
                let isAsked = frame.address.parts.contains { $0.name == "section" && $0.value == section.key }
                let shown = TableView(page: isAsked ? view.number : 1, in: frame.language).page(
                    of: section.table)
                table(shown.table, caption: title, isSortable: false, &html)
                pager(shown, of: section.key, &html)
            } else if rows > 0 || said.isEmpty {
                table(section.table, caption: title, isSortable: false, &html)
            }
            notes(said, &html)
            if count > 1, rows > 0, view != nil { exports(of: section.key, title, all: isCut ? rows : nil, &html) }
        }
    }

    private func exports(of section: String, _ title: String, all rows: Int?, _ html: inout HTML) {
        let own = frame.address.with("page", nil).with("section", section)
        html.tag("p", ["class": "exports"]) { html in
            if let rows { html.tag("a", ["href": own.text], frame.say("portal.all-rows", ["count": "\(rows)"])) }
            for format in ["xlsx", "csv"] {
                html.tag(
                    "a",
                    [
                        "href": own.with("format", format).text, "download": "",
                        "aria-label": "\(format.uppercased()): \(title)",
                    ], format.uppercased())
            }
        }
    }

    private func notes(_ notes: [String], _ html: inout HTML) {
        for note in notes { html.tag("p", ["class": "note"], note) }
    }

    func problems(_ problems: [Problem], _ html: inout HTML) {
        guard !problems.isEmpty else { return }
        html.tag("div", ["class": "problems", "role": "alert"]) { html in
            html.tag("ul") { html in
                for line in ProblemText.lines(problems.map { $0.onPage(in: frame.language) }, in: frame.language) {
                    html.tag("li", line)
                }
            }
        }
    }

    private func record(_ fields: [Field], _ html: inout HTML) {
        guard !fields.isEmpty else { return }
        html.tag("dl") { html in
            for field in fields { pair(field, &html) }
        }
    }

    private func pair(_ field: Field, _ html: inout HTML) {
        let name = heading(of: field.key, in: frame.language)
        guard case .records(let rows) = field.cell, !rows.isEmpty else {
            let text = field.cell.shown(in: frame.language)
            return html.tag("div", ["class": text.count > 40 ? "wide" : nil]) { html in
                html.tag("dt", name)
                html.tag("dd") { html in
                    guard !text.contains(where: \.isNewline) else {
                        return html.tag("details") { html in
                            html.tag("summary", frame.say("portal.show"))
                            html.tag("pre", text)
                        }
                    }
                    guard let link = Link.of(field.key, field.cell, in: frame, { _ in .missing }) else {
                        return html.text(text)
                    }
                    html.tag("a", ["href": link], text)
                }
            }
        }
        html.tag("div", ["class": "wide"]) { html in
            html.tag("dt", name)
            html.tag("dd") { table(Table(merging: rows), caption: name, isSortable: false, &$0) }
        }
    }

    private func table(_ table: Table, caption: String, isSortable: Bool, _ html: inout HTML) {
        guard !table.rows.isEmpty else { return html.tag("p", ["class": "none"], frame.say("portal.none")) }
        // What nothing stands under takes no room here; files have it.
        let told = table.columns.indices.filter { index in
            !isOwn(index, table) && !isSaid(index, table) && table.rows.contains { $0[index] != .missing }
        }
        let columns = told.map { table.columns[$0] }
        let headings = columns.map { heading(of: $0.key, in: frame.language) }
        html.tag("div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption]) { html in
            html.tag("table") { html in
                html.tag("caption", caption)
                html.tag("thead") { html in
                    html.tag("tr") { html in
                        for (column, name) in zip(columns, headings) { head(column, name, isSortable, &html) }
                    }
                }
                html.tag("tbody") { html in
                    for row in table.rows {
                        self.row(told.map { row[$0] }, columns, headings, &html) { table.cell($0, of: row) }
                    }
                }
            }
        }
    }

    /// Whether a column says of an account's own things whose they are.
    private func isOwn(_ index: Int, _ table: Table) -> Bool {
        guard frame.isAccount else { return false }
        let key = table.columns[index].key
        return key == "account" || key == "name" && index > 0 && table.columns[index - 1].key == "account"
    }

    /// Whether a column has the codes of findings that stand beside them in words.
    private func isSaid(_ index: Int, _ table: Table) -> Bool {
        table.columns[index].key == "code" && table.columns.contains { ["finding", "message"].contains($0.key) }
    }

    private func head(_ column: Column, _ name: String, _ isSortable: Bool, _ html: inout HTML) {
        let order = view?.order(of: column.key)
        html.tag(
            "th",
            [
                "scope": "col", "class": column.kind == .text ? nil : "number",
                "aria-sort": order.map { $0 ? "descending" : "ascending" },
            ]
        ) { html in
            guard isSortable else { return html.text(name) }
            let next = order == false ? "-" + column.key : column.key
            html.tag("a", ["href": frame.address.with("sort", next).with("page", nil).text], name)
        }
    }

    /// - Parameter beside: what stands in the row under a key, shown or not.
    private func row(
        _ row: [Cell], _ columns: [Column], _ headings: [String], _ html: inout HTML, _ beside: (String) -> Cell
    ) {
        html.tag("tr") { html in
            for (index, cell) in row.enumerated() {
                let kind: String? =
                    switch cell {
                    case .word(let word): "word w-\(word)"
                    case .missing: columns[index].kind == .text ? "missing" : "missing number"
                    case .quantity(0), .integer(0): "number zero"
                    case .day, .month, .instant: "fixed"
                    // A code.
                    case .text(let text) where text.utf8.count <= 24 && !text.utf8.contains(UInt8(ascii: " ")): "fixed"
                    default: columns[index].kind == .text ? nil : "number"
                    }
                html.tag("td", ["data-heading": headings[index], "class": kind]) { html in
                    let text = cell.shown(in: frame.language)
                    guard let link = Link.of(columns[index].key, cell, in: frame, beside) else {
                        return html.text(text)
                    }
                    html.tag("a", ["href": link], text)
                }
            }
        }
    }

    /// Search, and what is taken away.
    private func tools(_ view: TableView, _ html: inout HTML) {
        html.tag("form", ["class": "search", "role": "search", "method": "get", "action": frame.address.path]) { html in
            for part in frame.address.parts where !["q", "page", "lang"].contains(part.name) {
                html.open("input", ["type": "hidden", "name": part.name, "value": part.value])
            }
            html.tag("label") { html in
                html.text(frame.say("portal.search") + " ")
                html.open("input", ["type": "search", "name": "q", "value": view.search ?? ""])
            }
            html.tag("button", frame.say("portal.find"))
        }
        exports(&html)
    }

    private func exports(_ html: inout HTML) {
        guard view != nil else { return }
        html.tag("p", ["class": "exports"]) { html in
            for format in ["xlsx", "csv", "json"] {
                html.tag(
                    "a", ["href": frame.address.with("page", nil).with("format", format).text, "download": ""],
                    format.uppercased())
            }
        }
    }

    private func pager(_ shown: TableView.Page, of section: String? = nil, _ html: inout HTML) {
        func address(_ number: Int) -> String {
            frame.address.with("section", section).with("page", "\(number)").text + (section.map { "#\($0)" } ?? "")
        }
        html.tag("p", ["class": "pager"]) { html in
            html.tag(
                "span",
                frame.say(
                    "portal.rows", ["from": "\(shown.first)", "to": "\(shown.last)", "count": "\(shown.count)"]))
            if shown.number > 1 {
                html.tag("a", ["rel": "prev", "href": address(shown.number - 1)], frame.say("portal.previous"))
            }
            if shown.last < shown.count {
                html.tag("a", ["rel": "next", "href": address(shown.number + 1)], frame.say("portal.next"))
            }
        }
    }
}
