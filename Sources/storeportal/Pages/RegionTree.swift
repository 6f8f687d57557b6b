import Answers
import Retail

/// Regions one within the other, as the rows of their table say: each is opened by who wants to know more.
struct RegionTree {
    let table: Table
    let frame: Frame

    /// Levels that are open at first.
    private static let open = 1

    func write(_ html: inout HTML) {
        guard !table.rows.isEmpty else { return }
        html.tag("div", ["class": "tree"]) { level(nil, 0, &$0) }
    }

    private func level(_ parent: String?, _ depth: Int, _ html: inout HTML) {
        for row in table.records where text("parent", row) == parent { node(row, depth, &html) }
    }

    private func node(_ row: [Field], _ depth: Int, _ html: inout HTML) {
        let code = text("region", row) ?? ""
        html.tag("details", ["open": depth < Self.open ? "" : nil]) { html in
            html.tag("summary") { html in
                html.tag("strong", "\(text("name", row) ?? "") ")
                html.tag("small", code)
                html.tag(
                    "span", frame.say("regions.stores", ["stores": shown("stores", row), "needs": shown("needs", row)]))
            }
            html.tag("ul") { html in
                html.tag("li", "\(word("grade")): \(grades(row))")
                html.tag(
                    "li",
                    frame.say(
                        "regions.displays",
                        ["passed", "judged", "audited", "stores"].reduce(into: [:]) { $0[$1] = shown($1, row) }))
                html.tag("li", "\(word("vacancies")): \(shown("vacancies", row))")
                html.tag(
                    "li",
                    frame.say(
                        "regions.cover",
                        ["days_of_supply", "accounts_told", "accounts", "age_days"].reduce(into: [:]) {
                            $0[$1] = shown($1, row)
                        }
                    ))
                html.tag("li") { html in
                    html.tag("a", ["href": "/stores?region=\(Address.encoded(code))"], frame.say("regions.list"))
                    html.text(" · ")
                    html.tag(
                        "a", ["href": "/postings?region=\(Address.encoded(code))"], frame.say("portal.page.postings"))
                }
            }
            level(code, depth + 1, &html)
        }
    }

    private func grades(_ row: [Field]) -> String {
        (Grade.allCases.map { ($0.rawValue, "grade_\($0.rawValue.lowercased())") } + [(word("ungraded"), "ungraded")])
            .map { "\($0.0) \(shown($0.1, row))" }.joined(separator: " · ")
    }

    private func text(_ key: String, _ row: [Field]) -> String? {
        guard case .text(let text) = row.first(where: { $0.key == key })?.cell else { return nil }
        return text
    }

    private func shown(_ key: String, _ row: [Field]) -> String {
        row.first { $0.key == key }?.cell.shown(in: frame.language) ?? Cell.missingSign
    }

    private func word(_ key: String) -> String { heading(of: key, in: frame.language) }
}
