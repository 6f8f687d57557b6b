import Answers
import HTTPTypes
import Hummingbird
import Retail
import SpreadsheetWriting
import StoreOffice
import Wording

/// An answer as a file: everything that is looked for, on all pages.
struct DownloadedFile {
    let name: String
    let type: String
    let bytes: [UInt8]

    /// Refuses a format that nobody writes. `base` is the name without its ending.
    init(
        _ answer: Answer, _ view: TableView, _ format: String, _ language: Language, _ base: String, _ title: String
    ) throws {
        var answer = answer
        if case .table(let table) = answer.body { answer = .table(view.whole(table)) }
        switch format {
        case "csv":
            // Excel takes a file without the mark for one in the machine's own encoding.
            bytes = [0xEF, 0xBB, 0xBF] + answer.bytes(.csv, in: language)
            (name, type) = (base + ".csv", "text/csv; charset=utf-8")
        case "json":
            bytes = answer.bytes(.json, in: language)
            (name, type) = (base + ".json", "application/json")
        case "xlsx":
            let book = AnswerWorkbook(answer, title: title, in: language)
            bytes = try SpoolFolder.file { path in try NewWorkbook.write(to: path) { try book.write(in: $0) } }
            (name, type) = (base + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
        default:
            throw Refusal(
                .wrongUsage, "portal.no-format", ["found": format], at: Place(path: "format", value: format))
        }
    }

    var response: Response {
        var response = Response.text(bytes, type)
        response.headers[.contentDisposition] = "attachment; filename=\"\(name)\""
        return response
    }
}
