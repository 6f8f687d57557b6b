/// One entry of the catalogue: what is said under a code, in every language, with `{name}` for each value.
/// English says `{name|store|stores}` where a word follows its number.
package struct Sentence: Sendable {
    package let code: String
    package let english: String
    package let chinese: String

    package init(_ code: String, en: String, zh: String) {
        self.code = code
        english = en
        chinese = zh
    }
}
