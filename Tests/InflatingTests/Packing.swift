import CZLib

/// Packs bytes as gzip does.
func packed(_ text: String) -> [UInt8] { packed(Array(text.utf8)) }

func packed(_ bytes: [UInt8]) -> [UInt8] {
    var stream = unsafe z_stream()
    precondition(unsafe czlib_deflate_gzip_init(&stream) == Z_OK)
    defer { unsafe deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: unsafe Int(deflateBound(&stream, UInt(bytes.count))) + 32)
    let count = unsafe input.withUnsafeMutableBufferPointer { input in
        unsafe output.withUnsafeMutableBufferPointer { output in
            unsafe stream.next_in = input.baseAddress
            unsafe stream.avail_in = UInt32(input.count)
            unsafe stream.next_out = output.baseAddress
            unsafe stream.avail_out = UInt32(output.count)
            precondition(unsafe deflate(&stream, Z_FINISH) == Z_STREAM_END)
            return unsafe output.count - Int(stream.avail_out)
        }
    }
    return Array(output[..<count])
}
