/// How much a reader takes before it refuses. The defaults are many times what real messages of the trade need, and
/// far below what makes libxml2 slow or large.
package struct XMLLimits: Sendable {
    /// Elements inside one another, the root counted.
    package var depth = 64
    /// Bytes from one `<` to the next, so of any tag, text, comment or section. It bounds what is parsed before
    /// anybody is asked: 2.9.14 takes a minute for a tag with 50,000 attributes, 0.3 s for one of this length.
    package var markupBytes = 64 * 1024
    /// Bytes of the text between two tags, and of one attribute's value.
    package var textBytes = 4 * 1024
    /// Bytes of one element's or attribute's name.
    package var nameBytes = 256
    /// Attributes of one element, namespace declarations counted.
    package var attributes = 64
    /// Different names, prefixes and namespaces in the document. libxml2 keeps each until the end, and 2.9.14 looks
    /// them up ever more slowly.
    package var differentNames = 500

    /// Whether a document may name an external subset, which is never loaded. What refers to it then, such as
    /// `&nbsp;`, is refused as ever, and so is a subset inside of the document.
    package var allowsExternalSubset = false

    package init() {}
}
