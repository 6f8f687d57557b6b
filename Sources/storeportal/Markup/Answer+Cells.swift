import Answers
import Retail
import Wording

extension Answer {
    /// With every cell changed, told the key that it stands under, and what is noted below tables.
    func cells(_ changed: (String, Cell) -> Cell, notices: (Notice) -> Notice = { $0 }) -> Answer {
        switch body {
        case .table(let table): saying(.table(table.cells(changed)))
        case .record(let fields): saying(.record(fields.map { Field($0.key, changed($0.key, $0.cell)) }))
        case .report(let report):
            saying(
                .report(
                    Report(
                        name: report.name, head: report.head.map { Field($0.key, changed($0.key, $0.cell)) },
                        sections: report.sections.map {
                            .init($0.key, $0.table.cells(changed), notes: $0.notes.map(notices))
                        },
                        isInBothLanguages: report.isInBothLanguages, spreadsheet: report.spreadsheet?.cells(changed))))
        case .document, .printed: self
        }
    }

    /// For a page: in words what files of the chain and the trail call by a code.
    func inWords(of language: Language) -> Answer {
        cells({ key, cell in cell.inWords(under: key, in: language) }, notices: { $0.inWords(of: language) })
    }
}

extension Notice {
    /// With the factors of grades that it names in words.
    func inWords(of language: Language) -> Notice {
        guard let factors = values["factors"]?.split(separator: ",").map({ String($0).trimmed }) else { return self }
        let words = factors.map { Catalogue.word($0, of: "factor", in: language) ?? $0 }
        return Notice(code, values.merging(["factors": words.joined(separator: ", ")]) { $1 })
    }
}

extension Table {
    fileprivate func cells(_ changed: (String, Cell) -> Cell) -> Table {
        Table(columns, rows.map { row in zip(columns, row).map { changed($0.key, $1) } })
    }
}

extension Cell {
    fileprivate func inWords(under key: String, in language: Language) -> Cell {
        switch (key, self) {
        case ("trail_changes", .records(let changes)): .list(changes.map { .text(Self.sentence($0, in: language)) })
        case ("proven_in", .list(let areas)): .list(areas.map { $0.inWords(under: "area", in: language) })
        case (_, .notice(let notice)): .notice(notice.inWords(of: language))
        case (_, .text(let text)): Catalogue.word(text, of: key, in: language).map { .text($0) } ?? self
        default: self
        }
    }

    /// `format: phone mall → chain store` of a field of the trail, what it was before and what after.
    private static func sentence(_ change: [Field], in language: Language) -> String {
        func text(_ key: String) -> String? {
            guard case .text(let text)? = change.first(where: { $0.key == key })?.cell else { return nil }
            return text
        }
        let field = text("field") ?? ""
        func word(_ key: String) -> String? { text(key).map { Catalogue.word($0, of: field, in: language) ?? $0 } }
        let (before, after) = (word("before"), word("after") ?? Cell.missingSign)
        return "\(heading(of: field, in: language)): " + (before.map { "\($0) → " } ?? "") + after
    }
}
