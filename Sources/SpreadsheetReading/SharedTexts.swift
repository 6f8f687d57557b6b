import XMLReading

/// The texts that cells point to, in one piece of memory.
struct SharedTexts {
    private var bytes: [UInt8] = []
    /// Where each text ends.
    private var ends: [Int] = []

    /// A workbook without such texts.
    init() {}

    init(_ part: String, of archive: ZipArchive, _ limits: WorkbookLimits) throws {
        var texts = SharedTexts()
        var run = TextRun()
        try archive.read(part, limits: limits) { event in
            switch event {
            case .start(let tag):
                if tag.isOfSpreadsheet { run.open(tag.name) }
            case .text(let text): run.take(text.string)
            case .end(let tag):
                guard tag.isOfSpreadsheet, run.close(tag.name), tag.name == "si" else { return }
                let text = run.whole(upTo: limits.cellCharacters)
                guard let text else { throw WorkbookProblem(.cellTooLong(limit: limits.cellCharacters), part: part) }
                try texts.add(text, part, limits)
            }
        }
        self = texts
    }

    private mutating func add(_ text: String, _ part: String, _ limits: WorkbookLimits) throws(WorkbookProblem) {
        bytes += text.utf8
        ends.append(bytes.count)
        if bytes.count > limits.sharedTextBytes {
            throw WorkbookProblem(.tooMuchText(limit: limits.sharedTextBytes), part: part)
        }
        if ends.count > limits.sharedTexts {
            throw WorkbookProblem(.tooMuchText(limit: limits.sharedTexts), part: part)
        }
    }

    /// nil where there is none of this number, counted from 0.
    func text(_ index: Int) -> String? {
        guard ends.indices.contains(index) else { return nil }
        return String(decoding: bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]], as: UTF8.self)
    }
}
