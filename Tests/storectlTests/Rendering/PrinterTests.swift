import Answers
import Glibc
import Retail
import Testing
import Wording

@testable import storectl

struct PrinterTests {
    private static let refusal = Refusal(.refused, "x.y", at: Place(file: "a.csv", line: 2))

    /// Standard output and standard error after `work`.
    private func printed(_ format: OutputFormat, _ work: (AnswerPrinter) throws -> Void) rethrows -> (String, String) {
        let out = Pipe()
        let err = Pipe()
        let printer = AnswerPrinter(
            format: format, language: .english, zone: "Asia/Shanghai", output: StandardOutput(descriptor: out.writing),
            errors: StandardOutput(descriptor: err.writing), width: nil)
        try work(printer)
        return (out.text(), err.text())
    }

    @Test func `an answer goes to standard output when it is finished`() throws {
        let answer = Answer.record([Field("ok", .boolean(true))], notes: ["Done."])
        let (out, err) = try printed(.table) { printer in
            printer.print(answer)
            try printer.finish()
        }
        #expect(out == "ok  yes\n\nDone.\n")
        #expect(err == "")
    }

    @Test func `instants are told by the chain's clocks to people, and as they are to programs`() throws {
        let told = Cell.instant("2026-11-23T16:30:05.25Z")
        for (format, text) in [(OutputFormat.table, "at  2026-11-24 00:30\n"), (.csv, "at\n2026-11-23T16:30:05.25Z\n")]
        {
            let (out, _) = try printed(format) { printer in
                printer.print(.record([Field("at", told)]))
                try printer.finish()
            }
            #expect(out.hasSuffix(text), "\(out)")
            let (rows, _) = try printed(format) { printer in
                let rows = printer.rows([Column("at")])
                rows.add([told])
                rows.end()
                try printer.finish()
            }
            #expect(rows.contains(format == .table ? "2026-11-24 00:30\n" : "2026-11-23T16:30:05.25Z"), "\(rows)")
        }
    }

    @Test(arguments: [OutputFormat.table, .csv])
    func `a refusal is said on standard error`(format: OutputFormat) throws {
        let (out, err) = try printed(format) { printer in
            printer.print(Self.refusal)
            try printer.finish()
        }
        #expect(out == "")
        #expect(err == "a.csv:2: x.y\n")
    }

    @Test func `a refusal in JSON is the document`() throws {
        let (out, err) = try printed(.json) { printer in
            printer.print(Self.refusal)
            try printer.finish()
        }
        #expect(out.hasPrefix("{\n  \"problems\": [\n    {\n      \"code\": \"x.y\",\n"))
        #expect(err == "")
    }

    @Test func `there are never two documents`() throws {
        let (out, err) = try printed(.json) { printer in
            let rows = printer.rows([Column("a")])
            rows.add([.text("1")])
            printer.print(Self.refusal)
            try printer.finish()
        }
        #expect(out == "[\n  {\n    \"a\": \"1\"\n  }")
        #expect(err == "a.csv:2: x.y\n")
    }

    @Test func `refused rows beside a table are said on standard error`() throws {
        let answer = Answer.table(Table([Column("a")], [[.integer(1)]]), problems: Self.refusal.problems)
        let (out, err) = try printed(.json) { printer in
            printer.print(answer)
            try printer.finish()
        }
        #expect(out == "[\n  {\n    \"a\": 1\n  }\n]\n")
        #expect(err == "a.csv:2: x.y\n")
    }

    @Test(arguments: OutputFormat.allCases)
    func `rows one by one make the same bytes as a table at once`(format: OutputFormat) throws {
        let columns = [Column("a"), Column("n", .number)]
        let cells: [[Cell]] = [[.text("x"), .integer(1)], [.text("徐"), .missing]]
        let answer = Answer.table(Table(columns, cells), notes: ["Two."])
        let (out, _) = try printed(format) { printer in
            let rows = printer.rows(columns)
            for row in cells { rows.add(row) }
            rows.end(notes: ["Two."])
            try printer.finish()
        }
        var whole = ""
        answer.write(format, in: .english, width: nil, to: &whole)
        #expect(out == whole)
    }

    @Test func `a full disk is noticed, for little and for much`() throws {
        for count in [1, 200_000] {
            let full = unsafe open("/dev/full", O_WRONLY)
            defer { close(full) }
            let output = StandardOutput(descriptor: full)
            output.write(String(repeating: "x", count: count))
            #expect(throws: Refusal(.unwritableOutput, "output.unwritable", ["reason": "No space left on device"])) {
                try output.finish()
            }
        }
    }

    @Test func `more than a pipe holds arrives whole, also when the pipe does not block`() async throws {
        let pipe = Pipe()
        let (reading, writing) = (pipe.reading, pipe.writing)
        _ = fcntl(writing, F_SETFL, fcntl(writing, F_GETFL) | O_NONBLOCK)
        let line = String(repeating: "y", count: 999) + "\n"
        let reader = Task.detached {
            var total = 0
            var chunk = [UInt8](repeating: 0, count: 4096)
            while total < 300_000 {
                let count = unsafe read(reading, &chunk, chunk.count)
                guard count > 0 else { break }
                total += count
            }
            return total
        }
        let output = StandardOutput(descriptor: writing)
        for _ in 0..<300 { output.write(line) }
        try output.finish()
        #expect(await reader.value == 300_000)
        #expect(pipe.text() == "")
    }

    @Test func `a file is not a terminal`() {
        let null = unsafe open("/dev/null", O_WRONLY)
        defer { close(null) }
        #expect(TerminalSize.of(null) == nil)
    }
}
