/// A report as files: a workbook, and a page for a browser or for paper.
package protocol ReportFile: Sendable {
    /// The whole page.
    var html: String { get }

    /// Writes a workbook into a new file; nothing is left where that fails.
    func writeWorkbook(to path: String) throws

    /// Writes the page into a new file, of HTML or as a PDF; nothing is left where that fails.
    func write(to path: String, asPDF isPDF: Bool) throws
}
