import Retail
import Testing
import Wording

@testable import Answers

struct ProblemTests {
    private static func day(_ found: String, _ place: Place) -> Problem {
        Problem("day.unreadable", ["found": found], at: place)
    }

    @Test(
        "A problem on one line",
        arguments: [
            (day("x", .nowhere), "\"x\" is not a day. Write YYYY-MM-DD, for example 2026-03-01."),
            (
                day("x", Place(file: "sales.csv", line: 3, column: 7, path: "day", value: "x")),
                "sales.csv:3:7: \"x\" is not a day. Write YYYY-MM-DD, for example 2026-03-01."
            ),
            (
                day("x", Place(file: "a.yaml", column: 7, path: "policy.from", value: "xyz")),
                "a.yaml: policy.from: \"x\" is not a day. Write YYYY-MM-DD, for example 2026-03-01. (\"xyz\")"
            ),
            (Problem("no.such", at: Place(line: 3)), "3: no.such"),
            (
                Problem("no.such", at: Place(file: "a\u{1b}[2J.csv", value: "x\ny\u{7}")),
                "a\\u{1b}[2J.csv: no.such (\"x⏎y\\u{7}\")"
            ),
        ])
    func line(problem: Problem, text: String) {
        #expect(ProblemText.line(problem, in: .english) == text)
    }

    @Test func `long values are cut and Chinese is spoken`() {
        let long = String(repeating: "汇", count: 81)
        let cut = String(repeating: "汇", count: 80) + "…"
        #expect(
            ProblemText.line(Self.day(long, Place(file: "a.csv", line: 1, value: long)), in: .chinese)
                == "a.csv:1: “\(cut)”不是有效日期。请写成 YYYY-MM-DD，例如 2026-03-01。")
        #expect(ProblemText.line(Problem("x.y", at: Place(value: long)), in: .chinese) == "x.y（“\(cut)”）")
        #expect(ProblemText.line(Problem("x.y", at: Place(value: String(long.dropLast()))), in: .chinese).count == 87)
    }

    @Test func `the reason is told to its end`() {
        let reason = String(repeating: "connection to server failed ", count: 10) + "password missing"
        #expect(
            ProblemText.line(Problem("database.unreachable", ["reason": reason]), in: .english)
                .contains("password missing. Check"))
    }

    @Test func `after a hundred the rest is counted`() {
        let many = (1...103).map { Problem("x.y", at: Place(line: $0)) }
        let lines = ProblemText.lines(many, in: .english)
        #expect(lines.count == 101)
        #expect(lines[99] == "100: x.y")
        #expect(lines[100] == "and 3 more")
        #expect(ProblemText.lines(many, in: .chinese)[100] == "另有 3 个问题")
        #expect(ProblemText.lines(Array(many.prefix(100)), in: .english).count == 100)
    }

    @Test func `in JSON every key is there and nothing is cut from the value`() {
        let value = String(repeating: "v", count: 90)
        let problems = [
            Problem("x.y"), Problem("x.z", at: Place(file: "f", line: 1, column: 2, path: "p", value: value)),
        ]
        let answer = Answer.record([Field("accepted", .integer(1))], problems: problems)
        #expect(
            rendered(answer, .json) == """
                {
                  "accepted": 1,
                  "problems": [
                    {
                      "code": "x.y",
                      "message": "x.y",
                      "file": null,
                      "line": null,
                      "column": null,
                      "path": null,
                      "value": null
                    },
                    {
                      "code": "x.z",
                      "message": "x.z",
                      "file": "f",
                      "line": 1,
                      "column": 2,
                      "path": "p",
                      "value": "\(value)"
                    }
                  ]
                }

                """)
    }
}
