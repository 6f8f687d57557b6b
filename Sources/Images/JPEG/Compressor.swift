import CLibTurboJPEG

/// libjpeg-turbo on its way from pixels to bytes.
@safe struct Compressor: ~Copyable {
    private let handle: tjhandle

    init() {
        // The library fails here for want of memory alone.
        guard let handle = unsafe tjInitCompress() else { fatalError("no memory for a compressor") }
        unsafe self.handle = unsafe handle
    }

    deinit { unsafe tjDestroy(handle) }

    func jpeg(_ picture: Picture, quality: Int) -> [UInt8] {
        let (width, height) = (Int32(picture.width), Int32(picture.height))
        let sampling = Int32(bitPattern: TJSAMP_420.rawValue)
        let room = Int(tjBufSize(width, height, sampling))
        return unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
            var start = buffer.baseAddress
            var size = UInt(room)
            let code = unsafe tjCompress2(
                handle, picture.pixels, width, 0, height, TJPF_RGB.rawValue, &start, &size, sampling,
                Int32(min(max(quality, 1), 100)), TJFLAG_NOREALLOC)
            precondition(code == 0, "a picture of our own was not encoded")
            count = Int(size)
        }
    }
}

extension Picture {
    /// The picture as JPEG, with nothing in it but pixels; `quality` is 1 to 100.
    package func jpeg(quality: Int) -> [UInt8] { Compressor().jpeg(self, quality: quality) }
}
