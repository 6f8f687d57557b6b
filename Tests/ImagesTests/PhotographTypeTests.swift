import Images
import Testing

@Suite struct PhotographTypeTests {
    @Test(
        arguments: [
            ([0xFF, 0xD8, 0xFF, 0xE0], PhotographType.jpeg),
            ([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A], .png),
            ([0, 0, 0, 24] + Array("ftypheic".utf8), .heic),
            ([0, 0, 0, 24] + Array("ftypmif1".utf8), .heic),
            ([0, 0, 0, 24] + Array("ftypisom".utf8), .other),
            (Array("RIFF____WEBPVP8 ".utf8), .webp),
            (Array("RIFF____WAVEfmt ".utf8), .other),
            (Array("GIF89a".utf8), .gif),
            (Array("%PDF-1.7".utf8), .pdf),
            (Array("\u{FEFF}\n <svg onload=\"alert(1)\">".utf8), .markup),
            (Array("<?xml version=\"1.0\"?>".utf8), .markup),
            ([0xFF, 0xFE, 0x3C, 0x00], .markup),
            (Array("jpeg".utf8), .other),
            ([0xFF, 0xD8], .other),
            ([], .other),
        ] as [([UInt8], PhotographType)])
    func `a file is what its first bytes say`(bytes: [UInt8], type: PhotographType) {
        #expect(PhotographType(sniffing: bytes) == type)
    }
}
