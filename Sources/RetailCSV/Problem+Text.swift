package import DelimitedText
package import Retail
import TextDecoding

extension Problem {
    init(_ error: TextDecodingError, at place: TextPlace, in file: String) {
        let bytes = error.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }
        let code =
            switch error.reason {
            case .notInEncoding: "encoding.broken"
            case .endsInsideCharacter: "encoding.cut"
            case .isUTF8: "encoding.is-utf8"
            case .noByteOrderMark: "encoding.no-mark"
            case .notInstalled: "encoding.not-installed"
            }
        self.init(
            code,
            [
                "encoding": "\(error.encoding)", "offset": "\(error.offset)", "bytes": bytes.joined(separator: " "),
            ], at: Place(file: file, line: place.line, column: place.column))
    }

    /// What is wrong with the text of a table.
    package init(_ flaw: DelimitedProblem) {
        let (code, values): (String, [String: String]) =
            switch flaw.reason {
            case .unterminatedQuote: ("csv.unterminated-quote", [:])
            case .textAfterQuote(let opened):
                ("csv.text-after-quote", ["line": "\(opened.line)", "column": "\(opened.column)"])
            case .fieldCount(let found, let expected):
                ("csv.field-count", ["found": "\(found)", "expected": "\(expected)"])
            case .nul: ("csv.nul", [:])
            case .fieldTooLong(let limit): ("csv.field-too-long", ["limit": "\(limit)"])
            case .tooManyFields(let limit): ("csv.too-many-fields", ["limit": "\(limit)"])
            case .tooManyProblems(let limit): ("table.too-many-problems", ["limit": "\(limit)"])
            }
        self.init(code, values, at: Place(line: flaw.place.line, column: flaw.place.column))
    }

    /// What is wrong with its first line, which may have the columns `known`.
    package init(_ flaw: HeaderProblem, known: [String]) {
        switch flaw {
        case .missing(let name): self.init("header.missing", ["column": name], at: Place(line: 1, path: name))
        case .unknown(let column):
            self.init(
                "header.unknown", ["column": column.name, "known": known.joined(separator: ", ")],
                at: Place(line: column.place.line, column: column.place.column, value: column.name))
        case .duplicate(let column, let first):
            self.init(
                "header.duplicate", ["column": column.name, "first": "\(first.column)"],
                at: Place(line: column.place.line, column: column.place.column, value: column.name))
        }
    }
}
