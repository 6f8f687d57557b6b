import Answers
import Glibc
import Hummingbird
import NIOCore
import Retail
import RetailCSV
import StoreOffice

/// A form with a file as it was sent: the file lies in a folder of its own until the request is answered.
final class SentForm: Sendable {
    let given: [String: String]
    /// What the person's machine calls the file; nil where none was sent.
    let file: String?
    let folder: SpoolFolder

    /// Refused where it is no form of this session: its key comes before the file, so that nothing is kept of a stranger's.
    ///
    /// - Parameter longest: bytes of all fields but the file.
    init(_ request: Request, of guest: Guest, longest: Int = 64 << 10) async throws {
        guard var reader = MultipartReader(type: request.headers[.contentType]) else { throw MultipartReader.noForm }
        let folder = try SpoolFolder()
        var reading = Reading(formKey: guest.formKey, longest: longest, path: folder.file)
        for try await block in request.body {
            try reader.read(Array(buffer: block)) { try reading.take($0) }
        }
        guard reader.isOver else { throw MultipartReader.noForm }
        try reading.demandKey()
        given = reading.given
        file = reading.file
        self.folder = folder
    }

    /// The text of the file, however it is encoded, or of the first sheet of a workbook, and what the person calls it; nil where
    /// none was sent.
    func text(limit: Int) throws -> (name: String, text: String)? {
        guard let file, !file.isEmpty else { return nil }
        let name = try Visit.fileName(file)
        return (name, try TableFile(path: folder.file, name: name).text(limit: limit))
    }

    private struct Reading: ~Copyable {
        let formKey: String
        let longest: Int
        let path: String
        var given: [String: String] = [:]
        var file: String?
        private var name = ""
        private var value: [UInt8] = []
        private var size = 0
        private var writer: SpoolWriter?
        private var isFile = false

        init(formKey: String, longest: Int, path: String) {
            (self.formKey, self.longest, self.path) = (formKey, longest, path)
        }

        func demandKey() throws {
            guard given["form_key"] == formKey else { throw Refusal(.forbidden, "portal.foreign-form") }
        }

        mutating func take(_ event: MultipartReader.Event) throws {
            switch event {
            case .field(let name, let file):
                (self.name, value, isFile) = (name, [], file != nil)
                guard let file else { return }
                try demandKey()
                guard writer == nil else { throw MultipartReader.noForm }
                self.file = file
                writer = try SpoolWriter(to: path)
            case .bytes(let bytes):
                if isFile { return try writer?.add(bytes) ?? () }
                size += bytes.count
                guard size <= longest else { throw Refusal(.wrongUsage, "portal.too-large") }
                value += bytes
            case .end:
                guard !isFile else { return }
                guard let text = String(validating: value, as: UTF8.self) else { throw MultipartReader.noForm }
                given[name] = text
            }
        }
    }
}

/// A file that is written as it comes, up to a length.
struct SpoolWriter: ~Copyable {
    private let descriptor: Int32
    private var size = 0

    /// Longest document that is taken; what it unpacks to, the intake bounds.
    private static let limit = 512 << 20

    init(to path: String) throws {
        descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Refusal(.busy, "portal.no-room", ["reason": "\(errno)"]) }
    }

    mutating func add(_ bytes: [UInt8]) throws {
        size += bytes.count
        guard size <= Self.limit else {
            throw Refusal("portal.file-too-large", ["limit": "\(Self.limit >> 20)"], at: Place(path: "file"))
        }
        guard writeAll(bytes, to: descriptor) == nil else {
            throw Refusal(.busy, "portal.no-room", ["reason": unsafe String(cString: strerror(errno))])
        }
    }

    deinit { _ = close(descriptor) }
}
