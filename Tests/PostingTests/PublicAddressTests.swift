import Posting
import Testing

@Suite struct `An address of the internet` {
    @Test(arguments: [
        ([1, 1, 1, 1], true), ([8, 8, 8, 8], true), ([223, 255, 255, 255], true), ([172, 32, 0, 1], true),
        ([0, 0, 0, 0], false), ([10, 1, 2, 3], false), ([127, 0, 0, 1], false), ([100, 64, 0, 1], false),
        ([100, 128, 0, 1], true), ([169, 254, 169, 254], false), ([172, 16, 0, 1], false), ([172, 31, 9, 9], false),
        ([192, 168, 0, 1], false), ([192, 0, 2, 1], false), ([198, 18, 0, 1], false), ([198, 51, 100, 7], false),
        ([203, 0, 113, 1], false), ([224, 0, 0, 1], false), ([255, 255, 255, 255], false), ([1, 2, 3], false),
    ])
    func `is nobody's own`(address: [UInt8], isPublic: Bool) {
        #expect(PublicAddress.isPublic(v4: address) == isPublic)
    }

    @Test(arguments: [
        ("20010db8", false), ("20014860", true), ("00000000", false), ("fe800000", false), ("fc000000", false),
        ("fd000000", false), ("ff020000", false), ("20020000", false), ("20010000", false), ("26000000", true),
        ("0064ff9b", false),
    ])
    func `is global unicast`(beginning: String, isPublic: Bool) throws {
        let number = try #require(UInt32(beginning, radix: 16))
        let head = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
        #expect(PublicAddress.isPublic(v6: head + [UInt8](repeating: 0, count: 11) + [1]) == isPublic)
    }

    @Test func `a name that leads into the own network is not reached`() async {
        let post = HTTPPost(url: "https://localhost:1/", headers: [], body: "{}", mayStayInside: false)
        #expect(await post.send() == .inside)
    }

    @Test(arguments: ["http://127.0.0.1:1/", "file:///etc/passwd", "https://127.0.0.1:1/", "https://[::1]:1/"])
    func `nothing but https to strangers is spoken`(url: String) async {
        let outcome = await HTTPPost(url: url, headers: [], body: "{}", mayStayInside: false).send()
        if case .answered = outcome { Issue.record("\(url) answered") }
    }
}
