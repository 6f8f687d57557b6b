import Answers
import HTTPTypes
import Hummingbird
import Retail
import Wording

/// A refusal for programs: `application/problem+json` (RFC 9457), with the codes of the command line under `errors`.
struct Problems {
    private(set) var fields: [Field]
    let status: HTTPResponse.Status

    init(_ refusal: Refusal, _ status: HTTPResponse.Status, _ path: String, in language: Language) {
        self.status = status
        let first = refusal.problems.first
        fields = [
            Field("type", .text("urn:storechain:problem:\(first?.code ?? "fault")")),
            Field("title", .text(first.map { ProblemText.message($0.onPage, in: language) } ?? "")),
            Field("status", .integer(Int64(status.code))), Field("instance", .text(path)),
            Field("code", .text(first?.code ?? "fault")),
            Field(
                "errors",
                ProblemRecord.cell(Array(refusal.problems.prefix(ProblemText.limit)), in: language, onPage: true)),
        ]
    }

    /// An act that nobody has agreed to: what it would do, and what to say as `agreed` to have just that done.
    init(_ unagreed: Act.Unagreed, _ path: String, in language: Language) {
        self.init(Refusal("portal.unagreed", ["mark": unagreed.mark]), .conflict, path, in: language)
        fields += [Field("outlook", unagreed.outlook.cell(in: language)), Field("agreed", .text(unagreed.mark))]
    }

    var response: Response {
        .text(
            Array(JSONWriter.compact(.record(fields)).utf8), "application/problem+json; charset=utf-8", status: status)
    }
}
