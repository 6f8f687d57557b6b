/// A piece of the document over the whole width of the page, which is never parted.
struct Strip {
    enum Content {
        case text(String, TextStyle)
        case fact(String, String)
        /// The head of the table of this number.
        case tableHead(Int)
        case chart(PrintedChart)
        case row([String], table: Int, isEmphasised: Bool, tones: [Int: PrintedTable.Tone])
    }

    let content: Content
    let height: Double
    /// Left free above it, unless it begins a page.
    var above = 0.0
    /// A heading is not left behind at the end of a page.
    var staysWithNext = false
    /// The strip, by its index, that is printed once more where a page begins with this one: its table's head.
    var head: Int?
    /// What the list of headings says of it.
    var listed: String?
}
