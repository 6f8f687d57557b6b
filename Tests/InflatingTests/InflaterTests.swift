import Testing

@testable import Inflating

/// What came out of a packed file, and how it ended.
private struct Unpacked {
    var bytes: [UInt8] = []
    var problem: InflatingProblem?
    var text: String { String(decoding: bytes, as: UTF8.self) }

    init(_ packed: [UInt8], blocks: Int = .max, limits: Inflater.Limits = .init()) throws {
        let inflater = Inflater(limits: limits)
        var out: [UInt8] = []
        func take(_ block: Span<UInt8>) { for index in block.indices { out.append(block[index]) } }
        do {
            var start = 0
            while start < packed.count {
                let end = blocks < packed.count - start ? start + blocks : packed.count
                try inflater.push(packed.span.extracting(start..<end), take)
                start = end
            }
            try inflater.finish(take)
        } catch let problem as InflatingProblem {
            self.problem = problem
        }
        bytes = out
    }
}

struct InflaterTests {
    private let text = (0..<20_000).map { "line \($0 * 7919 % 10_007)\n" }.joined()

    @Test(arguments: [1, 7, 4096, Int.max])
    func `what is packed comes out as it went in, however it is cut`(blocks: Int) throws {
        let out = try Unpacked(packed(text), blocks: blocks)
        #expect(out.problem == nil && out.text == text)
    }

    @Test func `what is not packed passes`() throws {
        for plain in ["", "\u{1F}", "<", "<stockFeed/>", "\u{1F}x", text] {
            for blocks in [1, Int.max] {
                let out = try Unpacked(Array(plain.utf8), blocks: blocks)
                #expect(out.problem == nil && out.text == plain)
            }
        }
    }

    @Test(arguments: [1, 5, Int.max])
    func `packed files in a row are one`(blocks: Int) throws {
        let out = try Unpacked(packed("one\n") + packed("") + packed("two\n"), blocks: blocks)
        #expect(out.problem == nil && out.text == "one\ntwo\n")
    }

    @Test func `a file that was cut off is refused wherever it was cut`() throws {
        let whole = packed("one two three")
        for end in 2..<whole.count {
            for blocks in [1, Int.max] {
                #expect(try Unpacked(Array(whole[..<end]), blocks: blocks).problem == .endsEarly, "at \(end)")
            }
        }
        #expect(try Unpacked(whole + whole.prefix(5)).problem == .endsEarly)
    }

    @Test(arguments: [1, Int.max])
    func `what stands behind the packed contents is refused`(blocks: Int) throws {
        for rest in [[0], [0x0A], Array("garbage".utf8), [0, 0, 0, 0]] as [[UInt8]] {
            let out = try Unpacked(packed("one") + rest, blocks: blocks)
            #expect(out.problem == .goesOn && out.text == "one")
        }
        guard case .damaged = try Unpacked(packed("one") + [0x1F, 0, 0, 0], blocks: blocks).problem else {
            return #expect(Bool(false))
        }
    }

    @Test func `a byte that changed on the way is noticed, or does no harm`() throws {
        let whole = packed(text)
        for index in stride(from: 2, to: whole.count, by: whole.count / 200) {
            var changed = whole
            changed[index] ^= 0x20
            let out = try Unpacked(changed)
            #expect(out.problem != nil || out.text == text, "at \(index)")
        }
    }

    @Test func `a bomb is refused while it unpacks, and the limits are what refuses it`() throws {
        let bomb = packed([UInt8](repeating: 0x20, count: 4 << 20))
        #expect(bomb.count < 8192)
        #expect(try Unpacked(bomb).problem == nil)
        var limits = Inflater.Limits()
        limits.bytes = 1 << 20
        let large = try Unpacked(bomb, limits: limits)
        #expect(large.problem == .tooLarge(limit: 1 << 20) && large.bytes.count <= 1 << 20)
        limits = Inflater.Limits()
        limits.ratioFrom = 1 << 20
        #expect(try Unpacked(bomb, limits: limits).problem == .tooDense(limit: 250))
        #expect(try Unpacked(packed(text), limits: limits).problem == nil)
    }
}
