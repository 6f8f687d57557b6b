import CQREncode

/// A text as a QR code (ISO/IEC 18004) with medium error correction, by libqrencode.
package struct QRCode: Equatable, Sendable {
    /// Rows from the top, of modules from the left; true is dark. Without the quiet zone of four modules.
    package let rows: [[Bool]]

    /// nil for no text, and for more than a code holds, 2,331 bytes.
    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard let code = unsafe QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M) else { return nil }
        defer { unsafe QRcode_free(code) }
        let width = unsafe Int(code.pointee.width)
        // The lowest bit of a module is its colour.
        let dark = unsafe UnsafeBufferPointer(start: code.pointee.data, count: width * width).map { $0 & 1 == 1 }
        rows = (0..<width).map { Array(dark[$0 * width..<($0 + 1) * width]) }
    }
}
