import CLibExif

/// The entries of an EXIF block, by libexif. What is asked for comes with the form and size that the standard gives it,
/// or not at all.
@safe struct ExifTable: ~Copyable {
    private let data: UnsafeMutablePointer<ExifData>

    /// Reads a block that begins with "Exif", 0, 0. Never fails: of a damaged one, fewer entries are there.
    init(reading block: [UInt8]) {
        // The library fails here for want of memory alone.
        guard let data = unsafe exif_data_new() else { fatalError("no memory for EXIF") }
        unsafe self.data = unsafe data
        // Else the library adds what the standard demands, and takes the time from our clock.
        unsafe exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION)
        unsafe exif_data_load_data(data, block, UInt32(block.count))
    }

    deinit { unsafe exif_data_unref(data) }

    /// A text up to its first 0.
    func text(_ directory: ExifIfd, _ tag: UInt32) -> [UInt8]? {
        bytes(directory, tag, EXIF_FORMAT_ASCII).map { Array($0.prefix { $0 != 0 }) }
    }

    func short(_ directory: ExifIfd, _ tag: UInt32) -> Int? {
        guard let bytes = bytes(directory, tag, EXIF_FORMAT_SHORT), bytes.count >= 2 else { return nil }
        return unsafe Int(exif_get_short(bytes, exif_data_get_byte_order(data)))
    }

    /// So many fractions; nil where one has no denominator.
    func fractions(_ directory: ExifIfd, _ tag: UInt32, count: Int) -> [Double]? {
        guard let bytes = bytes(directory, tag, EXIF_FORMAT_RATIONAL), bytes.count >= 8 * count else { return nil }
        var result: [Double] = []
        for start in stride(from: 0, to: 8 * count, by: 8) {
            let part = Array(bytes[start..<start + 8])
            let fraction = unsafe exif_get_rational(part, exif_data_get_byte_order(data))
            guard fraction.denominator != 0 else { return nil }
            result.append(Double(fraction.numerator) / Double(fraction.denominator))
        }
        return result
    }

    private func bytes(_ directory: ExifIfd, _ tag: UInt32, _ format: ExifFormat) -> [UInt8]? {
        guard let entry = unsafe clibexif_entry(data, directory, clibexif_tag(tag)),
            unsafe entry.pointee.format == format, let start = unsafe entry.pointee.data
        else { return nil }
        return unsafe Array(UnsafeBufferPointer(start: start, count: Int(entry.pointee.size)))
    }
}
