import CLibXML2

/// Reads an XML document from blocks of UTF-8 and lends out tag after tag and text after text: the one place where
/// libxml2 is driven, in push mode, so that memory stays flat whatever the document's size.
///
/// Hardened from the start, without a switch to undo it: a document type declaration ends the reading before it is
/// looked into, or is passed over where the limits let it name an external subset and nothing more, so there are no
/// entities but XML's own five; no file is opened and no address asked; everything that can grow has a limit. The first thing wrong ends the reading, also what libxml2 itself would let pass: a prefix
/// that is not declared.
///
/// The bytes come in as UTF-8, each block with whole characters, as a decoder hands them out. The encoding that the
/// document declares is therefore not followed but told, in `declaration`. One reader reads one document, on one
/// thread at a time; any number of readers may work side by side.
@safe package final class XMLReader {
    /// Takes an event, which is lent for the call; what it throws ends the reading and comes out of `push` and `finish`.
    package typealias Receiver = (borrowing XMLEvent) throws -> Void

    /// What the document says about itself; known before the first event.
    package private(set) var declaration: XMLDeclaration?

    /// Where the document names an external subset; nil as long as it names none.
    package internal(set) var externalSubset: XMLPlace?

    let limits: XMLLimits
    let context: xmlParserCtxtPtr
    var ruler: MarkupRuler
    /// The text since the last tag, and the place of that tag.
    var text: [UInt8] = []
    var lastTag = XMLPlace(line: 1, column: 1)
    /// How many elements are open. libxml2 never counts an empty one.
    var depth = 0
    var hasRoot = false
    private var receiver: Receiver?
    /// What ended the reading: an `XMLProblem`, or the receiver's own.
    private(set) var failure: (any Error)?
    /// The first bytes, until the declaration is whole or sure not to come.
    private var head: [UInt8]? = []

    /// A reader for one document. Traps when there is no memory for it.
    package init(limits: XMLLimits = XMLLimits()) {
        LibXML2.prepare()
        self.limits = limits
        ruler = MarkupRuler(markupBytes: limits.markupBytes)
        var callbacks = unsafe xmlSAXHandler.ofReader
        guard let context = unsafe xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
            preconditionFailure("no memory for a parser")
        }
        unsafe self.context = unsafe context
        // Also puts every option that the process may have as its default to off: entities stay what they are, no
        // subset is loaded, no attribute defaulted.
        unsafe xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue))
        unsafe context.pointee.userData = unsafe Unmanaged.passUnretained(self).toOpaque()
    }

    deinit { unsafe xmlFreeParserCtxt(context) }

    /// Behind everything that was pushed: the place of what a decoder could not read.
    package var place: XMLPlace { ruler.end }

    /// Reads the next block, of any size. Throws an `XMLProblem`, or what the receiver throws; after that there is no
    /// going on, and the same comes again.
    package func push(_ block: Span<UInt8>, _ receive: Receiver) throws {
        if let failure { throw failure }
        collectHead(block)
        let (fit, stop) = ruler.measure(block)
        parse(block.extracting(0..<fit), isLast: false, receive)
        switch stop {
        case .markupTooLong?: fail(.markupTooLong(limit: limits.markupBytes), at: ruler.lastPlace)
        case .controlCharacter?: fail(.controlCharacter, at: ruler.end)
        case nil: break
        }
        if let failure { throw failure }
    }

    /// Says that nothing more will come. Throws as `push` does.
    package func finish(_ receive: Receiver) throws {
        if let failure { throw failure }
        let nothing: [UInt8] = []
        parse(nothing.span, isLast: true, receive)
        if unsafe failure == nil && context.pointee.wellFormed != 1 { fail(.endsEarly, at: ruler.end) }
        if let failure { throw failure }
    }

    private func parse(_ bytes: Span<UInt8>, isLast: Bool, _ receive: Receiver) {
        withoutActuallyEscaping(receive) { receive in
            receiver = receive
            defer { receiver = nil }
            LibXML2.silence()
            unsafe bytes.withUnsafeBufferPointer { bytes in
                unsafe bytes.withMemoryRebound(to: CChar.self) { bytes in
                    _ = unsafe xmlParseChunk(context, bytes.baseAddress, Int32(bytes.count), isLast ? 1 : 0)
                }
            }
        }
    }

    private func collectHead(_ block: Span<UInt8>) {
        guard var head else { return }
        for index in 0..<min(block.count, XMLDeclaration.longest - head.count) { head.append(block[index]) }
        declaration = XMLDeclaration(head.span)
        self.head = XMLDeclaration.isUnfinished(head.span) ? head : nil
        if self.head == nil, declaration == nil, head.count == XMLDeclaration.longest, XMLDeclaration.opens(head.span) {
            fail(.markupTooLong(limit: XMLDeclaration.longest), at: XMLPlace(line: 1, column: 1))
        }
    }

    /// Hands an event to the receiver, unless something has gone wrong.
    func deliver(_ event: borrowing XMLEvent) {
        guard failure == nil, let receiver else { return }
        do {
            try receiver(event)
        } catch {
            stop(error)
        }
    }

    /// Ends the reading because of what stands at a place.
    func fail(_ reason: XMLProblem.Reason, at place: XMLPlace, path: String? = nil) {
        guard failure == nil else { return }
        let open = unsafe path ?? context.pathOfOpenElements(upTo: .max)
        stop(XMLProblem(reason: reason, place: place, path: open))
    }

    /// Notes what libxml2 found. It ends the reading by itself where it must, and is in the middle of its work here.
    func note(_ problem: XMLProblem) {
        if failure == nil { failure = problem }
    }

    private func stop(_ error: any Error) {
        failure = error
        unsafe xmlStopParser(context)
    }
}
