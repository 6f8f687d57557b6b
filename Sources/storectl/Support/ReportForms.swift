import Answers
import ArgumentParser
import StoreOffice

/// The forms in which a report is written to a file instead of shown; one at most.
struct ReportForms: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.help("grade.report.xlsx"), valueName: "file"), completion: .file())
    var xlsx: String?
    @Option(help: ArgumentHelp(Speech.help("grade.report.html"), valueName: "file"), completion: .file())
    var html: String?
    @Option(help: ArgumentHelp(Speech.help("grade.report.pdf"), valueName: "file"), completion: .file())
    var pdf: String?

    func validate() throws {
        guard [xlsx, html, pdf].compactMap(\.self).count <= 1 else {
            throw ValidationError(Speech.help("grade.report.one-form"))
        }
    }

    /// Writes the report in the form that was named, and answers what was written; nil where none was named.
    func written(_ file: some ReportFile, _ facts: [Field]) throws -> Answer? {
        if html == "-" { return .document(file.html, ending: .done) }
        if let xlsx { try file.writeWorkbook(to: xlsx) }
        if let html { try file.write(to: html, asPDF: false) }
        if let pdf { try file.write(to: pdf, asPDF: true) }
        return (xlsx ?? html ?? pdf).map { .record([Field("file", .text($0))] + facts) }
    }
}
