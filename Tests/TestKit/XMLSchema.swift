import CLibXML2
import Synchronization
import XMLReading

/// An XML schema to hold documents against, for tests: the product validates nothing, it judges line by line.
@safe package final class XMLSchema: @unchecked Sendable {
    /// libxml2 2.9 makes the tables of the types when they are first asked for, without a lock of its own.
    private static let door = Mutex(())
    private let schema: xmlSchemaPtr

    /// The schema of a file, with those that it imports; nil, and what speaks against it printed, where it is none.
    package init?(path: String) {
        XMLSchema.openFiles
        let found = XMLSchema.door.withLock { _ in
            let context = unsafe xmlSchemaNewParserCtxt(path)
            defer { unsafe xmlSchemaFreeParserCtxt(context) }
            let complaints = Complaints()
            unsafe xmlSchemaSetParserStructuredErrors(context, Complaints.note, complaints.pointer)
            let schema = unsafe xmlSchemaParse(context)
            if unsafe schema == nil { print(path, complaints.all) }
            return unsafe Found(schema: schema)
        }
        guard let schema = unsafe found.schema else { return nil }
        unsafe self.schema = unsafe schema
    }

    deinit { unsafe xmlSchemaFree(schema) }

    /// What the schema has against a document, with the line of each; empty for a valid one.
    package func complaints(about document: [UInt8]) -> [String] {
        XMLSchema.door.withLock { _ in
            let complaints = Complaints()
            let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
            let tree = unsafe document.withUnsafeBytes { bytes in
                unsafe xmlReadMemory(
                    bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, nil, options)
            }
            guard let tree = unsafe tree else { return ["not well-formed"] }
            defer { unsafe xmlFreeDoc(tree) }
            let context = unsafe xmlSchemaNewValidCtxt(schema)
            defer { unsafe xmlSchemaFreeValidCtxt(context) }
            unsafe xmlSchemaSetValidStructuredErrors(context, Complaints.note, complaints.pointer)
            let code = unsafe xmlSchemaValidateDoc(context, tree)
            return code == 0 ? [] : complaints.all.isEmpty ? ["error \(code)"] : complaints.all
        }
    }

    package func complaints(about document: String) -> [String] { complaints(about: Array(document.utf8)) }

    @safe private struct Found: @unchecked Sendable { let schema: xmlSchemaPtr? }

    /// The reader forbids libxml2 every file for good. Schemas are files that import files, so from here on those that
    /// are called `.xsd` may be read, and still nothing else. The envelope of GS1 stands in for one that is not there.
    private static let openFiles: Void = {
        _ = XMLReader()
        unsafe xmlSetExternalEntityLoader { url, id, context in
            guard let url = unsafe url else { return nil }
            let path = unsafe String(cString: url)
            guard path.hasSuffix(".xsd") else { return nil }
            let name = path.split(separator: "/").last.map(String.init) ?? ""
            let ours = SharedFolder(at: "Tests/Schemas")?.files.first { $0.name == name }?.path
            return unsafe xmlNoNetExternalEntityLoader(ours ?? path, id, context)
        }
    }()
}

/// What libxml2 said.
private final class Complaints {
    private(set) var all: [String] = []

    var pointer: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

    static let note: xmlStructuredErrorFunc = { owner, error in
        guard let owner = unsafe owner, let error = unsafe error else { return }
        let words = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? ""
        let line = unsafe error.pointee.line
        unsafe Unmanaged<Complaints>.fromOpaque(owner).takeUnretainedValue().all
            .append("\(line): \(words.split(separator: "\n").joined(separator: " "))")
    }
}
