import Testing

@testable import DelimitedText

struct ProblemTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        let problems: [DelimitedProblem]
        let rows: [[String]]
        init(_ name: String, _ text: String, _ problems: [DelimitedProblem], _ rows: [[String]]) {
            (testDescription, self.text, self.problems, self.rows) = (name, text, problems, rows)
        }
    }

    @Test(arguments: [
        Case(
            "a quote that nobody closes", "a,b\n1,2\n3,\"4\n5,6\n", [problem(.unterminatedQuote, 3, 3)],
            [["a", "b"], ["1", "2"]]),
        Case("a quote at the very end", "a\n\"", [problem(.unterminatedQuote, 2, 1)], [["a"]]),
        Case(
            "text behind a quote", "a,b\n\"北京\"x,1\n3,4\n",
            [problem(.textAfterQuote(opened: TextPlace(line: 2, column: 1)), 2, 5)], [["a", "b"], ["3", "4"]]),
        Case(
            "a blank behind a quote", "a,b\n1,\"2\" \n3,4",
            [problem(.textAfterQuote(opened: TextPlace(line: 2, column: 3)), 2, 6)], [["a", "b"], ["3", "4"]]),
        Case(
            "text behind a quote that closed lines later", "a\n\"x\ny\"z\nb\n",
            [problem(.textAfterQuote(opened: TextPlace(line: 2, column: 1)), 3, 3)], [["a"], ["b"]]),
        Case(
            "text behind a quote in the header", "\"a\"x,b\n1,2\n",
            [problem(.textAfterQuote(opened: TextPlace(line: 1, column: 1)), 1, 4)], []),
        Case("NUL in a field", "a,b\n1,\u{0}\n3,4\n", [problem(.nul, 2, 3)], [["a", "b"]]),
        Case("NUL in quotes", "a\n\"1\u{0}\"\n", [problem(.nul, 2, 3)], [["a"]]),
        Case("NUL behind quotes", "a\n\"1\"\u{0}\n", [problem(.nul, 2, 4)], [["a"]]),
        Case("UTF-16 without a mark", "a\u{0},\u{0}", [problem(.nul, 1, 2)], []),
        Case(
            "rows of other lengths, all of them", "a,b\n1\n2,3\n4,5,6,7\n\"x\",\"y\ny\",z\n8,9",
            [
                problem(.fieldCount(found: 1, expected: 2), 2, 2), problem(.fieldCount(found: 4, expected: 2), 4, 5),
                problem(.fieldCount(found: 3, expected: 2), 6, 4),
            ], [["a", "b"], ["2", "3"], ["8", "9"]]),
        Case(
            "two problems in one row", "a,b\n\"1\"x,2,3\n",
            [
                problem(.textAfterQuote(opened: TextPlace(line: 2, column: 1)), 2, 4),
                problem(.fieldCount(found: 3, expected: 2), 2, 8),
            ], [["a", "b"]]),
    ])
    func `names`(_ item: Case) throws {
        for blocks in [1, 2, 3, 7, .max] {
            let reading = try Reading(Array(item.text.utf8), blocks: blocks)
            #expect(reading.problems == item.problems, "in blocks of \(blocks)")
            #expect(reading.fields == item.rows, "in blocks of \(blocks)")
        }
    }

    @Test(arguments: ["1234", "\"12\""]) func `a field may be as long as the limit`(_ field: String) throws {
        var limits = DelimitedLimits()
        limits.fieldBytes = 4
        #expect(try Reading("a,b\n1,\(field)\n", limits: limits).problems == [])
    }

    @Test(arguments: ["12345", "\"123\"", "\"1234", "\"1\"23", "\"\"x\"\"", "\"1\n2\n\""])
    func `a field that is too long ends the reading`(_ field: String) throws {
        var limits = DelimitedLimits()
        limits.fieldBytes = 4
        for blocks in [1, 2, 3, 5, .max] {
            let text = Array("a,b\n1,\(field)\n2,3\n".utf8)
            let reading = try Reading(text, blocks: blocks, limits: limits)
            // Before, text behind a quote may have been told.
            #expect(reading.problems.last == problem(.fieldTooLong(limit: 4), 2, 3), "in blocks of \(blocks)")
            #expect(try reading == Reading(text, limits: limits))
            #expect(reading.fields == [["a", "b"]])
        }
    }

    @Test func `a quote that swallows a big file is noticed at 64 KiB`() throws {
        var text = Array("a,b\n1,\"2\n".utf8)
        for _ in 0..<10_000 { text += Array("plain,row\n".utf8) }
        for blocks in [1000, .max] {
            #expect(try Reading(text, blocks: blocks).problems == [problem(.fieldTooLong(limit: 65536), 2, 3)])
        }
    }

    @Test func `two hundred columns are read and one more is not`() throws {
        let row = Array(repeating: "x", count: 200).joined(separator: ",")
        #expect(try Reading("\(row)\n\(row)\n").rows.count == 2)
        let reading = try Reading("\(row),x\n\(row)\n")
        #expect(reading.problems == [problem(.tooManyFields(limit: 200), 1, 401)])
        #expect(reading.rows == [])
    }

    @Test func `after a thousand problems nobody reads on`() throws {
        let reading = try Reading("a,b\n" + String(repeating: "x\n", count: 5000))
        #expect(reading.problems.count == 1001)
        #expect(reading.problems.last == problem(.tooManyProblems(limit: 1000), 1001, 2))
    }
}
