/// Turns bytes into UTF-8, block by block and strictly: what is no text is an error with its place, never a
/// replacement character. Memory stays flat whatever the input's size.
///
/// A decoder made with `init()` recognises the encoding in one pass: a byte order mark decides; ASCII is handed on
/// until the first other byte, and from there up to 64 KiB are held and weighed as `EncodingScout` does. What looks
/// like UTF-8 over that window is UTF-8 from then on, and a sequence behind it that is not is an error. Where the
/// input can be read twice, an `EncodingScout` and `init(as:)` leave nothing to the window.
///
/// Each block that is handed out ends with a whole character, and all text before an error is handed out before the
/// error is thrown. After an error the decoder is spent and throws it again.
package struct TextDecoder: ~Copyable {
    /// Takes a block of UTF-8, which is lent for the call; what it throws comes out of `decode` and `finish`.
    package typealias Receiver = (Span<UInt8>) throws -> Void

    private enum Stage {
        /// The first bytes are awaited, for the mark that may stand there.
        case opening
        /// ASCII so far; handed on.
        case recognising
        /// Bytes are held from the first that is not ASCII.
        case weighing
        case checking
        case converting
        case spent
    }

    /// How many bytes are held and weighed before UTF-8 and GB18030 are told apart.
    package static let window = 64 * 1024

    /// What the input is read as; nil as long as all of it was ASCII and nothing was declared.
    package private(set) var encoding: TextEncoding?

    private let declared: TextEncoding?
    private var stage = Stage.opening
    private var held: [UInt8] = []
    private var scout = EncodingScout()
    private var automaton = UTF8Automaton()
    private var converter: Converter?
    private var error: TextDecodingError?
    /// How many bytes have left `opening` and `weighing`.
    private var offset = 0

    /// Recognises UTF-8, UTF-16 with a byte order mark, and GB18030.
    package init() {
        declared = nil
    }

    /// Reads everything as one encoding; its byte order mark is taken off. Declared as anything else, an input that
    /// is UTF-8 from end to end is refused by `finish`.
    package init(as encoding: TextEncoding) {
        declared = encoding
        self.encoding = encoding
    }

    /// Decodes the next block, of any size. Throws a `TextDecodingError`, or what the receiver throws; then the text
    /// that the receiver refused is lost, and there is no going on.
    package mutating func decode(_ block: Span<UInt8>, _ receive: Receiver) throws {
        do {
            try take(block, receive)
        } catch let error as TextDecodingError {
            throw spend(error)
        }
    }

    /// Says that nothing more will come. Throws as `decode` does.
    package mutating func finish(_ receive: Receiver) throws {
        do {
            if stage == .opening { try open(receive) }
            if stage == .weighing { try settle(scout.verdictOnContent, receive) }
            switch stage {
            case .checking:
                guard held.isEmpty else {
                    throw TextDecodingError(
                        reason: .endsInsideCharacter, encoding: .utf8, offset: offset - held.count, bytes: held)
                }
            case .converting:
                try converter?.finish(receive)
                if let declared, !declared.isUTF16, scout.isSurelyUTF8 {
                    throw TextDecodingError(reason: .isUTF8, encoding: declared, offset: 0, bytes: [])
                }
            case .spent:
                if let error { throw error }
            case .opening, .recognising, .weighing:
                break
            }
        } catch let error as TextDecodingError {
            throw spend(error)
        }
    }

    private mutating func spend(_ error: TextDecodingError) -> TextDecodingError {
        stage = .spent
        self.error = error
        held = []
        return error
    }

    private mutating func take(_ block: Span<UInt8>, _ receive: Receiver) throws {
        guard !block.isEmpty else { return }
        switch stage {
        case .opening:
            let size = min(ByteOrderMark.longest - held.count, block.count)
            hold(block.extracting(0..<size))
            guard held.count == ByteOrderMark.longest else { return }
            try open(receive)
            try take(block.extracting(size..<block.count), receive)
        case .recognising:
            let end = block.endOfASCII(from: 0)
            offset += end
            if end > 0 { try receive(block.extracting(0..<end)) }
            guard end < block.count else { return }
            stage = .weighing
            try take(block.extracting(end..<block.count), receive)
        case .weighing:
            let size = min(Self.window - held.count, block.count)
            scout.look(at: block.extracting(0..<size))
            hold(block.extracting(0..<size))
            guard held.count == Self.window else { return }
            try settle(scout.verdictSoFar, receive)
            try take(block.extracting(size..<block.count), receive)
        case .checking:
            try check(block, receive)
        case .converting:
            if declared != nil { scout.look(at: block) }
            try converter?.convert(block, receive)
        case .spent:
            if let error { throw error }
        }
    }

    private mutating func hold(_ block: Span<UInt8>) {
        for index in block.indices { held.append(block[index]) }
    }

    /// Decides by the first bytes how to go on, and takes their mark off.
    private mutating func open(_ receive: Receiver) throws {
        let first = held
        held = []
        let mark = ByteOrderMark(first)
        if let declared {
            try begin(declared, first, mark)
        } else if let mark {
            try read(as: mark.encoding, after: mark)
        } else {
            stage = .recognising
        }
        try take(first.span.extracting(offset..<first.count), receive)
    }

    private mutating func begin(_ declared: TextEncoding, _ first: [UInt8], _ mark: ByteOrderMark?) throws {
        switch (declared, mark) {
        case (.utf16, .utf16LittleEndian?), (.utf16, .utf16BigEndian?):
            try read(as: mark?.encoding ?? declared, after: mark)
        case (.utf16, _):
            throw TextDecodingError(
                reason: .noByteOrderMark, encoding: .utf16, offset: 0, bytes: Array(first.prefix(2)))
        case (_, .utf8?) where declared != .utf8:
            throw TextDecodingError(reason: .isUTF8, encoding: declared, offset: 0, bytes: Array(first.prefix(3)))
        case (.gbk, .gb18030?), (.gb2312, .gb18030?):
            try read(as: declared, after: mark)
        default:
            try read(as: declared, after: mark?.encoding == declared ? mark : nil)
        }
    }

    private mutating func read(as encoding: TextEncoding, after mark: ByteOrderMark?) throws {
        self.encoding = encoding
        offset += mark?.bytes.count ?? 0
        if encoding == .utf8 {
            stage = .checking
        } else {
            stage = .converting
            converter = try Converter(from: encoding, offset: offset)
        }
    }

    /// Goes on with the held bytes as what they were found to be.
    private mutating func settle(_ verdict: TextEncoding, _ receive: Receiver) throws {
        let weighed = held
        held = []
        try read(as: verdict, after: nil)
        try take(weighed.span, receive)
    }

    /// Hands on what is UTF-8 in the block; `held` keeps the beginning of a character that the block cuts.
    private mutating func check(_ block: Span<UInt8>, _ receive: Receiver) throws {
        var index = 0
        var whole = 0
        while index < block.count {
            if automaton.underway == 0 {
                index = block.endOfASCII(from: index)
                whole = index
                guard index < block.count else { break }
            }
            let step = automaton.step(block[index])
            index += 1
            switch step {
            case .inside: continue
            case .complete:
                if !held.isEmpty {
                    hold(block.extracting(0..<index))
                    let character = held
                    held = []
                    try receive(character.span)
                    offset += index
                    return try check(block.extracting(index..<block.count), receive)
                }
                whole = index
            case .broken(let before):
                if whole > 0 { try receive(block.extracting(0..<whole)) }
                hold(block.extracting(whole..<index))
                throw TextDecodingError(
                    reason: .notInEncoding, encoding: .utf8, offset: offset + index - 1 - before, bytes: held)
            }
        }
        if whole > 0 { try receive(block.extracting(0..<whole)) }
        hold(block.extracting(whole..<block.count))
        offset += block.count
    }
}
