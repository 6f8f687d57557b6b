import Answers
import Retail
import Wording

extension Answer {
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
