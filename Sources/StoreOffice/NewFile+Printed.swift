import Printing
import Retail

extension NewFile {
    /// Writes a document into a new file; nothing is left where that fails.
    static func printed(_ document: PrintedDocument, to path: String, asPDF isPDF: Bool) throws {
        let bytes: [UInt8]
        do throws(PrintingProblem) {
            bytes = try isPDF ? document.pdf() : document.html()
        } catch {
            throw Refusal(error, of: path)
        }
        try NewFile.write(to: path) { try $0.append(bytes) }
    }
}
