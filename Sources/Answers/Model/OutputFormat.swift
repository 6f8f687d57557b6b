/// How an answer is written: `--format`.
package enum OutputFormat: String, CaseIterable, Sendable {
    /// For a person.
    case table
    /// One document for a program.
    case json
    /// For a spreadsheet.
    case csv
}
