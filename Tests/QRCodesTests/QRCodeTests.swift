import QRCodes
import Testing

@Suite struct `A QR code` {
    @Test func `has its finders in three corners, and its size from what it holds`() throws {
        let code = try #require(QRCode("otpauth://totp/a?secret=GEZDGNBVGY3TQOJQ"))
        #expect(code.rows.count == 29 && code.rows.allSatisfy { $0.count == 29 })
        let finder: [[Bool]] = (0..<7).map { y in
            (0..<7).map { x in
                let ring = max(abs(x - 3), abs(y - 3))
                return ring == 3 || ring < 2
            }
        }
        for (top, left) in [(0, 0), (0, 22), (22, 0)] {
            #expect((0..<7).map { Array(code.rows[top + $0][left..<left + 7]) } == finder, "\(top) \(left)")
        }
    }

    @Test func `is another for another text, the same for the same, and none for too much or nothing`() {
        #expect(QRCode("a") == QRCode("a") && QRCode("a") != QRCode("b"))
        #expect(QRCode(String(repeating: "a", count: 2331)) != nil)
        #expect(QRCode(String(repeating: "a", count: 2332)) == nil && QRCode("") == nil)
    }
}
