package import Wording

/// The word above a column or beside a value: `heading.<key>` of the catalogue, or the key with blanks.
package func heading(of key: String, in language: Language) -> String {
    let code = "heading.\(key)"
    let said = Catalogue.say(code, in: language)
    return said == code ? String(key.map { $0 == "_" ? " " : $0 }) : said
}
