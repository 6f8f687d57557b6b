import CLibZip

/// A zip archive that is read: the one place where libzip is driven.
@safe final class ZipArchive {
    private let archive: OpaquePointer
    /// The archive's bytes, where it does not lie in a file.
    private let held: UnsafeMutableRawBufferPointer?
    private let limit: Int
    private var unpacked = 0

    /// Over bytes, which are copied.
    init(_ bytes: Span<UInt8>, _ limits: WorkbookLimits) throws(WorkbookProblem) {
        limit = limits.unpackedBytes
        guard bytes.count <= limits.packedBytes else { throw WorkbookProblem(.tooLarge(limit: limits.packedBytes)) }
        let held = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
        unsafe bytes.withUnsafeBytes { unsafe held.copyMemory(from: $0) }
        var error = unsafe zip_error_t()
        let source = unsafe zip_source_buffer_create(held.baseAddress, UInt64(bytes.count), 0, &error)
        do throws(WorkbookProblem) {
            unsafe archive = try Self.open(source, limits, &error)
        } catch {
            unsafe held.deallocate()
            throw error
        }
        unsafe self.held = unsafe held
    }

    /// Over a file.
    init(path: String, _ limits: WorkbookLimits) throws(WorkbookProblem) {
        limit = limits.unpackedBytes
        unsafe held = nil
        var error = unsafe zip_error_t()
        let source = unsafe zip_source_file_create(path, 0, -1, &error)
        unsafe archive = try Self.open(source, limits, &error)
    }

    deinit {
        unsafe zip_discard(archive)
        unsafe held?.deallocate()
    }

    private static func open(
        _ source: OpaquePointer?, _ limits: WorkbookLimits, _ error: inout zip_error_t
    ) throws(WorkbookProblem) -> OpaquePointer {
        defer { unsafe zip_error_fini(&error) }
        if let source = unsafe source {
            do throws(WorkbookProblem) {
                try unsafe look(at: source, limits)
            } catch {
                unsafe zip_source_free(source)
                throw error
            }
            if let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) { return unsafe archive }
            unsafe zip_source_free(source)
        }
        switch unsafe error.zip_err {
        case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_NOENT:
            throw WorkbookProblem(.unreadable(unsafe String(cString: zip_error_strerror(&error))))
        default: throw WorkbookProblem(.notPacked)
        }
    }

    /// Says no to a file that is too large, and to one in the container of old workbooks. What cannot be read at all is
    /// left to be told by the opening.
    private static func look(at source: OpaquePointer, _ limits: WorkbookLimits) throws(WorkbookProblem) {
        var facts = unsafe zip_stat_t()
        guard unsafe zip_source_stat(source, &facts) == 0, unsafe zip_source_open(source) == 0 else { return }
        var head = [UInt8](repeating: 0, count: 8)
        _ = unsafe zip_source_read(source, &head, UInt64(head.count))
        unsafe zip_source_close(source)
        // Of which libzip makes an archive of nothing.
        if unsafe facts.size == 0 { throw WorkbookProblem(.notPacked) }
        if unsafe facts.size > UInt64(limits.packedBytes) {
            throw WorkbookProblem(.tooLarge(limit: limits.packedBytes))
        }
        if Workbook.isOldContainer(head.span) { throw WorkbookProblem(.oldOrLocked) }
    }

    /// Whether there is a part of this name; their case does not count.
    func holds(_ part: String) -> Bool { unsafe zip_name_locate(archive, part, ZIP_FL_NOCASE) >= 0 }

    /// Unpacks a part block by block, in constant memory. Throws a `WorkbookProblem`, or what the receiver throws.
    func unpack(_ part: String, _ receive: (Span<UInt8>) throws -> Void) throws {
        let index = unsafe zip_name_locate(archive, part, ZIP_FL_NOCASE)
        guard index >= 0 else { throw WorkbookProblem(.missingPart, part: part) }
        var facts = unsafe zip_stat_t()
        if unsafe zip_stat_index(archive, UInt64(index), 0, &facts) == 0,
            unsafe facts.valid & UInt64(ZIP_STAT_ENCRYPTION_METHOD) != 0,
            unsafe facts.encryption_method != UInt16(ZIP_EM_NONE)
        {
            throw WorkbookProblem(.encrypted, part: part)
        }
        guard let file = unsafe zip_fopen_index(archive, UInt64(index), 0) else {
            throw WorkbookProblem(.damagedPart(unsafe String(cString: zip_strerror(archive))), part: part)
        }
        defer { unsafe zip_fclose(file) }
        var block = [UInt8](repeating: 0, count: 64 * 1024)
        while true {
            let count = unsafe Int(zip_fread(file, &block, UInt64(block.count)))
            if count == 0 { return }
            guard count > 0 else {
                throw WorkbookProblem(.damagedPart(unsafe String(cString: zip_file_strerror(file))), part: part)
            }
            unpacked += count
            guard unpacked <= limit else { throw WorkbookProblem(.unpacksTooLarge(limit: limit), part: part) }
            try receive(block.span.extracting(0..<count))
        }
    }
}
