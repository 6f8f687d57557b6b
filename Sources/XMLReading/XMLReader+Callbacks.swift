import CLibXML2

extension xmlSAXHandler {
    /// What libxml2 calls. Comments have no callback; sections arrive as text.
    static var ofReader: xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
        unsafe handler.internalSubset = { reader, _, publicID, systemID in
            unsafe XMLReader.of(reader)?.foundDoctype(isExternal: publicID != nil || systemID != nil)
        }
        unsafe handler.startElementNs = { reader, name, _, uri, declarations, _, count, _, attributes in
            guard let name = unsafe name else { return }
            unsafe XMLReader.of(reader)?.started(
                name, uri, attributes: attributes, count: Int(count), declarations: Int(declarations))
        }
        unsafe handler.endElementNs = { reader, name, _, uri in
            guard let name = unsafe name else { return }
            unsafe XMLReader.of(reader)?.ended(name, uri)
        }
        unsafe handler.characters = { reader, bytes, count in
            unsafe XMLReader.of(reader)?.foundText(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        // The same function twice, or libxml2 would judge for itself which blanks matter.
        unsafe handler.ignorableWhitespace = unsafe handler.characters
        unsafe handler.processingInstruction = { reader, _, _ in unsafe XMLReader.of(reader)?.checkNames() }
        unsafe handler.serror = { reader, error in
            guard let error = unsafe error else { return }
            unsafe XMLReader.of(reader)?.found(error.pointee)
        }
        return unsafe handler
    }
}

extension XMLReader {
    fileprivate static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLReader? {
        unsafe pointer.map { unsafe Unmanaged<XMLReader>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Where the markup began that the parser is in or just behind.
    private func placeOfMarkup() -> XMLPlace {
        guard let input = unsafe context.pointee.input else { return ruler.end }
        return unsafe ruler.opening(before: Int(input.pointee.consumed) + (input.pointee.cur - input.pointee.base))
    }

    /// Of what it could read of a broken tag libxml2 makes an element before it complains.
    private var isAtEndOfTag: Bool {
        guard let next = unsafe context.pointee.input?.pointee.cur else { return false }
        return unsafe next[0] == UInt8(ascii: ">") || (next[0] == UInt8(ascii: "/") && next[1] == UInt8(ascii: ">"))
    }

    /// libxml2 calls before it looks at what follows: `>`, or the `[` of an internal subset.
    fileprivate func foundDoctype(isExternal: Bool) {
        let place = placeOfMarkup()
        guard limits.allowsExternalSubset, isExternal, isAtEndOfTag else { return fail(.doctype, at: place) }
        externalSubset = place
    }

    fileprivate func started(
        _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int, declarations: Int
    ) {
        guard failure == nil, isAtEndOfTag else { return }
        let place = placeOfMarkup()
        handText()
        lastTag = place
        depth += 1
        hasRoot = true
        let tag = unsafe XMLTag(
            name, in: uri, place: place, depth: depth, attributes: attributes, count: count, of: context)
        if depth > limits.depth { return fail(.tooDeep(limit: limits.depth), at: place, path: tag.path) }
        if count + declarations > limits.attributes {
            return fail(.tooManyAttributes(limit: limits.attributes), at: place, path: tag.path)
        }
        if unsafe Int(xmlStrlen(name)) > limits.nameBytes
            || (0..<count).contains(where: { tag.nameBytes($0) > limits.nameBytes })
        {
            return fail(.nameTooLong(limit: limits.nameBytes), at: place)
        }
        for index in 0..<count where tag.valueBytes(index) > limits.textBytes {
            let path = "\(tag.path)/@\(tag.attributeName(index))"
            return fail(.textTooLong(limit: limits.textBytes), at: place, path: path)
        }
        checkNames()
        deliver(.start(tag))
    }

    fileprivate func ended(_ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?) {
        guard failure == nil else { return }
        let place = placeOfMarkup()
        handText()
        lastTag = place
        deliver(.end(unsafe XMLTag(name, in: uri, place: place, depth: depth, of: context)))
        depth -= 1
    }

    fileprivate func foundText(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard failure == nil else { return }
        guard text.count + bytes.count <= limits.textBytes else {
            return fail(.textTooLong(limit: limits.textBytes), at: lastTag)
        }
        unsafe text.append(contentsOf: bytes)
    }

    private func handText() {
        guard !text.isEmpty else { return }
        unsafe text.withUnsafeBufferPointer { deliver(.text(unsafe XMLText($0, place: lastTag))) }
        text.removeAll(keepingCapacity: true)
    }

    /// The parser's dictionary holds every name until the end.
    fileprivate func checkNames() {
        guard unsafe Int(xmlDictSize(context.pointee.dict)) > limits.differentNames else { return }
        fail(.tooManyNames(limit: limits.differentNames), at: placeOfMarkup())
    }

    fileprivate func found(_ error: xmlError) {
        guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let reason = unsafe XMLProblem.Reason(error, hasRoot: hasRoot, isInside: depth > 0)
        // It says line 0 where there is no text at all.
        let place = unsafe XMLPlace(line: max(1, Int(error.line)), column: max(1, Int(error.int2)))
        note(unsafe XMLProblem(reason: reason, place: place, path: context.pathOfOpenElements(upTo: .max)))
    }
}

extension XMLProblem.Reason {
    fileprivate init(_ error: xmlError, hasRoot: Bool, isInside: Bool) {
        let subject = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
        self =
            switch unsafe xmlParserErrors(UInt32(bitPattern: error.code)) {
            case XML_ERR_DOCUMENT_EMPTY: .noElement
            // One code for three things.
            case XML_ERR_DOCUMENT_END: !hasRoot ? .noElement : isInside ? .endsEarly : .goesOn
            case XML_ERR_TAG_NOT_FINISHED: .endsEarly
            case XML_ERR_TAG_NAME_MISMATCH: .wrongEndTag
            case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: .unknownEntity(subject)
            case XML_NS_ERR_UNDEFINED_NAMESPACE: .undeclaredPrefix(subject)
            case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED: .repeatedAttribute(subject)
            default: .notWellFormed(unsafe error.message.map { unsafe String(cString: $0) } ?? "")
            }
    }
}
