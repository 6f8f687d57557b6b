package import DelimitedText
import Hashing
package import Retail
import TextDecoding

/// What is known of a file once it was looked over: the first of two passes.
package struct TableScan: Sendable {
    let encoding: TextEncoding
    /// SHA-256 of the bytes as they came.
    package let sha256: [UInt8]
    /// How many bytes.
    package let size: Int
}

extension TableFile {
    /// Looks the whole file over: how it is encoded, and its hash.
    package func scan() throws -> TableScan {
        var scout = EncodingScout()
        var digest = SHA256()
        var size = 0
        try blocks { block in
            scout.look(at: block)
            digest.update(block)
            size += block.count
        }
        return TableScan(encoding: scout.verdict, sha256: digest.finish(), size: size)
    }

    /// Reads every row and hands its cells to `body`, which notes what is wrong with them. Throws a refusal with
    /// everything that is wrong with the file. Answers how many rows there are, and what is worth a look.
    ///
    /// Large files have most rows in plain spelling: `plainly` is offered each row first, as its bytes, with the fields
    /// that the layout's columns stand in, and takes it by answering true. It must take only what `body` would take
    /// without a word.
    ///
    /// Memory: a row, and the problems.
    @discardableResult
    package func read(
        _ layout: TableLayout, _ scan: TableScan, progress: (_ bytes: Int) -> Void = { _ in },
        plainly: (borrowing DelimitedRow, _ fields: [Int?]) throws -> Bool = { _, _ in false },
        _ body: (inout Cells) throws -> Void
    ) throws -> TableSummary {
        var cells = Cells(layout)
        var read = 0
        func take(_ row: borrowing DelimitedRow) throws {
            guard cells.hasHeader else { return cells.open(Header(row)) }
            guard cells.isReading else { return }
            if try plainly(row, cells.positions) { return cells.skip() }
            cells.begin(row)
            try body(&cells)
            cells.end(row)
        }
        if let sheet {
            let flaws = try sheet.read(into: &cells, body)
            progress(scan.size)
            return try summary(of: cells, flaws)
        }
        var reader = DelimitedReader()
        var decoder = TextDecoder(as: scan.encoding)
        do {
            try blocks { block in
                try decoder.decode(block) { text in try reader.feed(text, take) }
                read += block.count
                progress(read)
            }
            try decoder.finish { text in try reader.feed(text, take) }
        } catch let error as TextDecodingError {
            throw Refusal(.unreadableInput, [Problem(error, at: reader.place, in: name)])
        }
        // Before the cells are looked at: a last row without a line end is only taken here.
        let flaws = try reader.finish(take).map { Problem($0) }
        return try summary(of: cells, flaws)
    }

    private func summary(of cells: Cells, _ flaws: [Problem]) throws(Refusal) -> TableSummary {
        if flaws.isEmpty, !cells.hasHeader {
            throw Refusal(.unreadableInput, "file.empty", at: Place(file: name, path: sheet?.name))
        }
        var problems = (cells.problems + flaws).sorted { $0.place.isBefore($1.place) }
        if cells.isHopeless, let last = problems.last {
            let place = Place(line: last.place.line)
            // Before all others: nobody reads to the last.
            problems.insert(Problem("table.too-many-problems", ["limit": "\(Cells.limit)"], at: place), at: 0)
        }
        guard problems.isEmpty else { throw Refusal(.refused, problems.map { $0.inFile(name) }) }
        return TableSummary(rows: cells.rows, warnings: cells.warnings.map { $0.inFile(name) })
    }
}

extension TableFile {
    /// Problems that were found once the rows were in the database, by line and column's name, with the place and text
    /// of the cell; reads the file again.
    package func located(_ problems: [Problem], _ layout: TableLayout, _ scan: TableScan) throws -> [Problem] {
        let wanted = Dictionary(grouping: problems.indices) { problems[$0].place.line }
        var asked: [Int] = []
        let warnings = try read(layout, scan) { cells in
            for index in wanted[cells.line] ?? [] {
                guard let column = problems[index].place.path else { continue }
                cells.warn(problems[index].code, at: column)
                asked.append(index)
            }
        }.warnings
        var located = problems.map { $0.inFile(name) }
        for (index, warning) in zip(asked, warnings) {
            located[index] = Problem(problems[index].code, problems[index].values, at: warning.place)
        }
        return located
    }
}

/// What a file held that has nothing wrong with it.
package struct TableSummary: Sendable {
    package let rows: Int
    /// What is taken as it is, and may still be a slip: a check digit that does not fit.
    package let warnings: [Problem]
}

extension Place {
    fileprivate func isBefore(_ other: Place) -> Bool {
        (line ?? 0, column ?? 0) < (other.line ?? 0, other.column ?? 0)
    }
}
