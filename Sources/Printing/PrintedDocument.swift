/// What is printed: a head, sections with paragraphs and tables, and a foot. Its texts are in the reader's language
/// already and stand as they are to be read; nothing here knows what they speak of.
///
/// A line end inside of a text begins a new line; other control characters become U+FFFD, since neither form can hold
/// them.
package struct PrintedDocument: Sendable {
    /// The language of the texts: it decides on glyphs, on where lines break and on how it is read aloud.
    package enum Language: String, Sendable {
        case english = "en"
        case chinese = "zh-CN"
    }

    /// One line of the head, such as who issued the document and from when on it holds.
    package struct Fact: Sendable {
        package let label: String
        package let value: String

        package init(_ label: String, _ value: String) { (self.label, self.value) = (label, value) }
    }

    package var language: Language
    package var title: String
    /// Empty for none.
    package var subtitle: String
    package var facts: [Fact]
    /// Across every page, for what is not in force; nil for none.
    package var watermark: String?
    /// On every page, beside its number; empty for none.
    package var footer: String
    /// When the document was made, in the form of ISO 8601, for the programs that keep it. Left out where it is nil:
    /// the clock is not asked, so the same document is the same bytes.
    package var made: String?
    package var sections: [PrintedSection]

    package init(
        _ title: String, in language: Language, subtitle: String = "", facts: [Fact] = [], watermark: String? = nil,
        footer: String = "", made: String? = nil, sections: [PrintedSection] = []
    ) {
        (self.title, self.language, self.subtitle, self.facts) = (title, language, subtitle, facts)
        (self.watermark, self.footer, self.made, self.sections) = (watermark, footer, made, sections)
    }
}
