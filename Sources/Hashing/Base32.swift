/// Base 32 of RFC 4648, section 6, without padding: what telephones take secrets in, and people copy without mistaking letters.
package enum Base32 {
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

    package static func text(of bytes: [UInt8]) -> String {
        var (text, held, bits) = ([UInt8](), 0, 0)
        for byte in bytes {
            held = held << 8 | Int(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(alphabet[held >> bits & 31])
            }
            held &= 1 << bits - 1
        }
        if bits > 0 { text.append(alphabet[held << (5 - bits) & 31]) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Small letters, blanks and dashes do no harm; nil where the text is none, or has bits left over that say something.
    package static func bytes(of text: String) -> [UInt8]? {
        var (bytes, held, bits) = ([UInt8](), 0, 0)
        for letter in text.uppercased().utf8 where letter != UInt8(ascii: " ") && letter != UInt8(ascii: "-") {
            guard let value = alphabet.firstIndex(of: letter) else { return nil }
            held = held << 5 | value
            bits += 5
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(held >> bits))
                held &= 1 << bits - 1
            }
        }
        return bits < 5 && held == 0 ? bytes : nil
    }
}
