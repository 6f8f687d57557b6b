import CLibExif
import Glibc

/// An EXIF block under the pen, through libexif; beside what a camera writes it takes what one never should.
@safe package struct WrittenExif: ~Copyable {
    private let data: UnsafeMutablePointer<ExifData>

    package init() {
        guard let data = unsafe exif_data_new() else { fatalError("no memory for EXIF") }
        unsafe self.data = unsafe data
        unsafe exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION)
        unsafe exif_data_set_byte_order(data, EXIF_BYTE_ORDER_INTEL)
    }

    deinit { unsafe exif_data_unref(data) }

    /// The parts of EXIF, by libexif's numbers.
    package enum Part: UInt32 {
        case picture = 0
        case camera = 2
        case place = 3
    }

    /// Adds a text, with its closing 0.
    package func add(_ text: String, _ tag: UInt32, in part: Part) {
        let bytes = Array(text.utf8) + [0]
        add(bytes, count: bytes.count, EXIF_FORMAT_ASCII, tag, in: part)
    }

    /// Adds a short number.
    package func add(short: UInt16, _ tag: UInt32, in part: Part) {
        add([UInt8(short & 0xFF), UInt8(short >> 8)], count: 1, EXIF_FORMAT_SHORT, tag, in: part)
    }

    /// Adds fractions.
    package func add(fractions: [(UInt32, UInt32)], _ tag: UInt32, in part: Part) {
        let bytes = fractions.flatMap { [$0.0, $0.1] }.flatMap { number in
            [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
        }
        add(bytes, count: fractions.count, EXIF_FORMAT_RATIONAL, tag, in: part)
    }

    /// The block, from "Exif" on.
    package func block() -> [UInt8] {
        var start: UnsafeMutablePointer<UInt8>? = nil
        var count: UInt32 = 0
        unsafe exif_data_save_data(data, &start, &count)
        defer { unsafe free(start) }
        return unsafe Array(UnsafeBufferPointer(start: start, count: Int(count)))
    }

    private func add(_ bytes: [UInt8], count: Int, _ format: ExifFormat, _ tag: UInt32, in part: Part) {
        guard let entry = unsafe exif_entry_new(), let copy = unsafe malloc(bytes.count) else {
            fatalError("no memory for EXIF")
        }
        unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
        unsafe entry.pointee.tag = clibexif_tag(tag)
        unsafe entry.pointee.format = format
        unsafe entry.pointee.components = UInt(count)
        unsafe entry.pointee.size = UInt32(bytes.count)
        unsafe entry.pointee.data = unsafe copy.assumingMemoryBound(to: UInt8.self)
        unsafe clibexif_add(data, ExifIfd(part.rawValue), entry)
        unsafe exif_entry_unref(entry)
    }
}
