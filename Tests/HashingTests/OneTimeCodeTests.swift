import Hashing
import Testing

@Suite struct `A one-time code` {
    private let secret = Array("12345678901234567890".utf8)

    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `is that of RFC 6238, appendix B`(seconds: Int64, code: String) {
        #expect(OneTimeCode.code(of: seconds / 30, secret: secret, digits: 8) == code)
    }

    @Test func `is that of RFC 4226, appendix D`() {
        let codes = [
            "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871", "520489",
        ]
        #expect((0..<10).map { OneTimeCode.code(of: $0, secret: secret) } == codes)
    }

    @Test func `is known a step early and late, and no further`() {
        for now in Int64(1)...5 {
            #expect(OneTimeCode.step(of: "969429", secret: secret, now: now) == ((2...4).contains(now) ? 3 : nil))
        }
        for wrong in ["969428", "96942", "9694290", "", "abcdef", "９６９４２９"] {
            #expect(OneTimeCode.step(of: wrong, secret: secret, now: 3) == nil)
        }
        #expect(OneTimeCode.step(of: "969429", secret: secret.reversed(), now: 3) == nil)
    }
}

@Suite struct `Base 32` {
    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `is that of RFC 4648, section 10, without padding`(plain: String, text: String) {
        #expect(Base32.text(of: Array(plain.utf8)) == text)
        #expect(Base32.bytes(of: text) == Array(plain.utf8))
    }

    @Test func `comes back as it went, also in groups and small letters, and takes nothing else`() {
        var seed: UInt64 = 1
        for length in 0..<64 {
            let bytes = (0..<length).map { _ -> UInt8 in
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(seed >> 56)
            }
            let text = Base32.text(of: bytes)
            #expect(Base32.bytes(of: text.lowercased().map { "\($0) - " }.joined()) == bytes)
        }
        for wrong in ["M", "MZ1Q", "MZX", "MZ=", "MZXR", "Ä"] { #expect(Base32.bytes(of: wrong) == nil, "\(wrong)") }
    }
}
