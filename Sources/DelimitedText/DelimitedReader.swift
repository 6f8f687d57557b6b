/// Reads comma-separated text and its kin (RFC 4180) from blocks of UTF-8, and lends out row after row.
///
/// Lines end with LF, CR LF or CR, mixed at will. A byte order mark is skipped, and so are blank lines; a line of
/// separators only is a row. A field in quotes may hold separators, line ends and doubled quotes; a quote in the
/// middle of a field without them stands for itself (`6.1" screen`). All rows have as many fields as the first.
///
/// What is wrong is collected, and reading goes on where the rest still makes sense; `finish` returns it all. The
/// bytes are not checked for being UTF-8, that is the decoder's work. Memory: the longest row and 64 KiB.
@safe package struct DelimitedReader: ~Copyable {
    /// Takes a row, which is lent for the call; what it throws comes out of `feed` and `finish` and ends the reading.
    package typealias Receiver = (borrowing DelimitedRow) throws -> Void

    private enum State { case fieldStart, plain, quoted, quoteSeen, afterQuote }

    private static let chunk = 64 * 1024

    /// Given, or found in the first line; nil until then.
    package private(set) var separator: Separator?
    /// What is wrong so far, in the order of the text.
    package private(set) var problems: [DelimitedProblem] = []
    /// Whether nothing more is read, because of a problem that leaves the rest without meaning.
    package private(set) var isStopped = false

    private let limits: DelimitedLimits
    private var sniffer = SeparatorSniffer()
    private var sniffed = 0
    private var isOpen = false
    private var skipsLineFeed = false
    private var expected: Int?

    // The row underway. Places count from the beginning of the buffer, those in `fields` from `rowStart`.
    private var state = State.fieldStart
    private var line = 1
    private var breaks = 0
    private var isBad = false
    private var rowStart = 0
    private var fieldStart = 0
    private var hasDoubledQuotes = false
    private var fieldCount = 0
    private var position = 0

    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity = 2 * DelimitedReader.chunk
    private var filled = 0
    private let fields: UnsafeMutablePointer<DelimitedRow.Field>
    /// By byte: 1 where a plain field has to stop, 2 where a quoted one has to.
    private let stops: UnsafeMutablePointer<UInt8>

    /// A reader for one text; without a separator, the first line says which it is.
    package init(separator: Separator? = nil, limits: DelimitedLimits = DelimitedLimits()) {
        (self.separator, self.limits) = (separator, limits)
        unsafe buffer = .allocate(capacity: capacity)
        unsafe fields = .allocate(capacity: limits.fields)
        unsafe stops = .allocate(capacity: 256)
        unsafe stops.initialize(repeating: 0, count: 256)
    }

    deinit {
        unsafe buffer.deallocate()
        unsafe fields.deallocate()
        unsafe stops.deallocate()
    }

    /// Where the next byte will stand: the place of what a decoder could not read.
    package var place: TextPlace { place(at: filled) }

    /// Reads the next block, of any size, and hands out the rows that it completes.
    package mutating func feed(_ block: Span<UInt8>, _ receive: Receiver) throws {
        var next = 0
        while next < block.count, !isStopped {
            let size = min(block.count - next, Self.chunk)
            append(block.extracting(next..<next + size))
            next += size
            if isOpen || opens() { try advance(receive) }
        }
    }

    /// Says that nothing more will come, hands out a last row that no line end closes, and returns all problems.
    package mutating func finish(_ receive: Receiver) throws -> [DelimitedProblem] {
        if !isOpen, !isStopped {
            open()
            try advance(receive)
        }
        if isStopped { return problems }
        if state == .quoted {
            stop(.unterminatedQuote, at: fieldStart)
        } else if position > rowStart {
            try endRow(receive)
        }
        isStopped = true
        return problems
    }

    private mutating func append(_ block: Span<UInt8>) {
        if rowStart > 0 {
            unsafe buffer.update(from: buffer + rowStart, count: filled - rowStart)
            filled -= rowStart
            position -= rowStart
            fieldStart -= rowStart
            rowStart = 0
        }
        if filled + block.count > capacity { grow(to: max(2 * capacity, filled + block.count)) }
        unsafe block.withUnsafeBufferPointer { bytes in
            guard let start = bytes.baseAddress else { return }
            unsafe (buffer + filled).update(from: start, count: bytes.count)
        }
        filled += block.count
    }

    private mutating func grow(to larger: Int) {
        let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        unsafe moved.moveInitialize(from: buffer, count: filled)
        unsafe buffer.deallocate()
        unsafe buffer = unsafe moved
        capacity = larger
    }

    /// Whether enough is known to begin: the mark is whole or is none, and the separator is found.
    private mutating func opens() -> Bool {
        if filled < 3, unsafe buffer[0] == 0xEF { return false }
        if separator == nil {
            sniffed = max(sniffed, markLength)
            let end = min(filled, Self.chunk)
            while unsafe sniffed < end && !sniffer.endsLine(buffer[sniffed]) { sniffed += 1 }
            if sniffed == filled, filled < Self.chunk { return false }
        }
        open()
        return true
    }

    private mutating func open() {
        isOpen = true
        let separator = separator ?? sniffer.separator
        self.separator = separator
        unsafe stops[Int(separator.rawValue)] = 1
        for byte in [0x00, 0x0A, 0x0D] { unsafe stops[byte] = 3 }
        unsafe stops[0x22] = 2
        rowStart = markLength
        (fieldStart, position) = (rowStart, rowStart)
    }

    private var markLength: Int {
        unsafe filled >= 3 && buffer[0] == 0xEF && buffer[1] == 0xBB && buffer[2] == 0xBF ? 3 : 0
    }

    /// Reads what the buffer holds.
    private mutating func advance(_ receive: Receiver) throws {
        while position < filled, !isStopped {
            switch state {
            case .fieldStart:
                let byte = unsafe buffer[position]
                if position == rowStart, fieldCount == 0, byte == 0x0A || byte == 0x0D {
                    skipLineEnd(byte)
                } else if byte == 0x22 {
                    state = .quoted
                    position += 1
                } else {
                    state = .plain
                }
            case .plain, .afterQuote:
                run(to: 1)
                if position < filled { try endField(receive) }
            case .quoted:
                run(to: 2)
                if position < filled { stepInQuotes() }
            case .quoteSeen:
                if unsafe buffer[position] == 0x22 {
                    hasDoubledQuotes = true
                    state = .quoted
                    position += 1
                } else if unsafe stops[Int(buffer[position])] & 1 != 0 {
                    try endField(receive)
                } else if !isTooLong() {
                    isBad = true
                    note(.textAfterQuote(opened: place(at: fieldStart)), at: position)
                    state = .afterQuote
                }
            }
        }
        if !isStopped { _ = isTooLong() }
    }

    @inline(__always)
    private mutating func run(to stop: UInt8) {
        var index = position
        let end = filled
        let (bytes, stops) = unsafe (buffer, stops)
        while unsafe index < end && stops[Int(bytes[index])] & stop == 0 { index += 1 }
        position = index
    }

    /// A blank line, or the second half of the line end that closed the row.
    private mutating func skipLineEnd(_ byte: UInt8) {
        if byte == 0x0D || !skipsLineFeed { line += 1 }
        skipsLineFeed = byte == 0x0D
        position += 1
        (rowStart, fieldStart) = (position, position)
    }

    private mutating func stepInQuotes() {
        let byte = unsafe buffer[position]
        switch byte {
        case 0x22: state = .quoteSeen
        case 0x0D: breaks += 1
        case 0x0A: if unsafe buffer[position - 1] != 0x0D { breaks += 1 }
        default: return stopAtNul()
        }
        position += 1
    }

    private mutating func endField(_ receive: Receiver) throws {
        let byte = unsafe buffer[position]
        if byte == 0 { return stopAtNul() }
        if byte == 0x0A || byte == 0x0D {
            try endRow(receive)
            position += 1
            skipsLineFeed = byte == 0x0D
            (rowStart, fieldStart) = (position, position)
        } else if closeField() {
            position += 1
            fieldStart = position
        }
    }

    /// Notes the field that ends here; false where that ends the reading.
    private mutating func closeField() -> Bool {
        guard !isTooLong() else { return false }
        guard fieldCount < limits.fields else {
            stop(.tooManyFields(limit: limits.fields), at: fieldStart)
            return false
        }
        let outer = UInt32(truncatingIfNeeded: fieldStart - rowStart)
        let end = UInt32(truncatingIfNeeded: position - rowStart)
        let isQuoted = state == .quoteSeen
        unsafe fields[fieldCount] = DelimitedRow.Field(
            outer: outer, start: isQuoted ? outer + 1 : outer, end: isQuoted ? end - 1 : end,
            hasDoubledQuotes: hasDoubledQuotes, isQuoted: isQuoted)
        fieldCount += 1
        hasDoubledQuotes = false
        state = .fieldStart
        return true
    }

    private mutating func endRow(_ receive: Receiver) throws {
        guard closeField() else { return }
        let row = unsafe DelimitedRow(line: line, count: fieldCount, bytes: buffer + rowStart, fields: fields)
        let isFirst = expected == nil
        let isBlank = (isFirst || expected != 1) && row.isBlank
        if !isBlank {
            let wanted = expected ?? fieldCount
            expected = wanted
            if fieldCount != wanted {
                let place = fieldCount > wanted ? row.place(of: wanted) : place(at: position)
                note(DelimitedProblem(reason: .fieldCount(found: fieldCount, expected: wanted), place: place))
            } else if !isBad {
                // As long as the receiver may throw.
                isStopped = true
                try receive(row)
                isStopped = false
            } else if isFirst {
                // No other row may pass for the header.
                isStopped = true
            }
        }
        line += breaks + 1
        (fieldCount, breaks, isBad) = (0, 0, false)
    }

    private func place(at position: Int) -> TextPlace {
        let before = unsafe UnsafeBufferPointer(start: buffer + rowStart, count: position - rowStart)
        return TextPlace(after: unsafe Span(_unsafeElements: before), from: line)
    }

    private mutating func note(_ reason: DelimitedProblem.Reason, at position: Int) {
        note(DelimitedProblem(reason: reason, place: place(at: position)))
    }

    private mutating func note(_ problem: DelimitedProblem) {
        problems.append(problem)
        guard problems.count >= limits.problems, !isStopped else { return }
        isStopped = true
        problems.append(DelimitedProblem(reason: .tooManyProblems(limit: limits.problems), place: problem.place))
    }

    private mutating func stop(_ reason: DelimitedProblem.Reason, at position: Int) {
        isStopped = true
        note(reason, at: position)
    }

    private mutating func stopAtNul() {
        if !isTooLong() { stop(.nul, at: position) }
    }

    /// Stops at a field that is longer than the limit as far as it has been read.
    private mutating func isTooLong() -> Bool {
        guard position - fieldStart > limits.fieldBytes else { return false }
        stop(.fieldTooLong(limit: limits.fieldBytes), at: fieldStart)
        return true
    }
}
