/// Why a document is not read on, and where.
package struct XMLProblem: Error, Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        /// There is no root element, or nothing whole of it.
        case noElement
        /// The document ends before its root element does.
        case endsEarly
        /// Something stands behind the end of the root element.
        case goesOn
        /// The end tag is not that of the element that is open.
        case wrongEndTag
        /// Only `&lt;`, `&gt;`, `&amp;`, `&apos;`, `&quot;` and numbers are known.
        case unknownEntity(String)
        /// A prefix that no `xmlns:` declares.
        case undeclaredPrefix(String)
        case repeatedAttribute(String)
        /// A control character, which XML does not have.
        case controlCharacter
        /// Anything else that breaks the rules of XML, in libxml2's words, which are English.
        case notWellFormed(String)
        /// A document type declaration: where entities, files and addresses would come in.
        case doctype
        case tooDeep(limit: Int)
        case markupTooLong(limit: Int)
        case textTooLong(limit: Int)
        case nameTooLong(limit: Int)
        case tooManyAttributes(limit: Int)
        case tooManyNames(limit: Int)
    }
    package let reason: Reason
    package let place: XMLPlace
    /// The elements that were open, from the root: `/stockFeed/location`; empty outside of the root.
    package let path: String
}
