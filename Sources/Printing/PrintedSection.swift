/// A part of a document under its heading.
package struct PrintedSection: Sendable {
    /// What stands under the heading, in this order.
    package enum Content: Sendable {
        case paragraph(String)
        case table(PrintedTable)
        case chart(PrintedChart)
        /// In a PDF only what is said of them stands.
        case pictures(PrintedPictures)
    }

    package var heading: String
    package var contents: [Content]

    package init(_ heading: String, _ contents: [Content] = []) {
        (self.heading, self.contents) = (heading, contents)
    }
}
