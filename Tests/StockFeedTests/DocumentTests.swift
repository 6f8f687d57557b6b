import Retail
import TestKit
import Testing
import TextDecoding

@testable import StockFeed

struct DocumentTests {
    private static let body = feed("<line sku='A' on-hand='1'/>")

    @Test func `a root that nobody knows is refused with its name`() throws {
        let wrong = try Taking("\n <b:stockFeed xmlns:b='urn:storechain:feed:2'/>")
        #expect(wrong.said == ["feed.root-unknown 2:2 /stockFeed"])
        #expect(wrong.problems.first?.values["namespace"] == "urn:storechain:feed:2")
        #expect(try Taking("<stockFeed id='1'/>").said == ["feed.root-without-namespace 1:1 /stockFeed"])
        #expect(try Taking("<html xmlns='http://www.w3.org/1999/xhtml'/>").refusal?.kind == .unreadableInput)
    }

    @Test func `what is no XML ends the reading in its place, after the lines before it`() throws {
        let taking = try Taking(feed("<line sku='A' on-hand='1'/>\n<line sku='B' on-hand='&nbsp;1'/>"))
        #expect(taking.lines.count == 1)
        #expect(taking.refusal?.problems.map(\.code) == ["xml.unknown-entity"])
        #expect(taking.refusal?.problems.first?.place.line == 4)
        #expect(taking.refusal?.problems.first?.place.path == "/stockFeed/location")
        #expect(try Taking("<!DOCTYPE stockFeed>\n" + Self.body).said == ["xml.doctype 1:1 -"])
        let said = try ["", " \n", "sku;on-hand\nA;1\n", " \n  x"].flatMap { try Taking($0).said }
        #expect(
            said == ["xml.no-element 1:1 -", "xml.no-element 1:1 -", "xml.no-element 1:1 -", "xml.no-element 2:3 -"])
        #expect(try Taking("sku;on-hand\nA;1\n").problems.first?.code == "xml.no-element")
    }

    @Test func `a document is UTF-8 unless it says otherwise`() throws {
        let phone = feed("<line sku='手机' on-hand='1'/>")
        #expect(try Taking(phone).lines.first?.product.partnerCode?.text == "手机")
        #expect(try Taking("\u{feff}" + phone).lines.count == 1)
        let bytes = Array(phone.utf8)
        let place = try #require(bytes.firstIndex(of: 0xE6))
        // 手机 in GB18030.
        let gbk = bytes[..<place] + [0xCA, 0xD6, 0xBB, 0xFA] + bytes[(place + 6)...]
        let undeclared = try Taking(Array(gbk))
        #expect(undeclared.said == ["feed.not-in-encoding 3:12 -"])
        #expect(undeclared.problems.first?.values == ["encoding": "UTF-8", "bytes": "CA D6", "offset": String(place)])
        #expect(try Taking(Array(gbk), encoding: .gb18030).lines.first?.product.partnerCode?.text == "手机")
        for name in ["GBK", "gb2312", "GB18030"] {
            let declared = try Taking(Array("<?xml version='1.0' encoding='\(name)'?>".utf8) + gbk)
            #expect(declared.lines.first?.product.partnerCode?.text == "手机")
        }
    }

    @Test func `UTF-16 is read by its mark`() throws {
        let text = "<?xml version='1.0' encoding='UTF-16'?>" + feed("<line sku='手机' on-hand='1'/>")
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big] {
            for blocks in [1, 3, .max] { #expect(try Taking(bytes, blocks: blocks).lines.count == 1) }
        }
        #expect(try Taking(Array(little.dropFirst(2))).refusal != nil)
    }

    @Test(arguments: [
        ("\u{feff}", "windows-1251", "feed.encoding-contradiction"), ("", "UTF-16", "feed.encoding-contradiction"),
        ("\u{feff}", "UTF-16", "feed.encoding-contradiction"), ("", "UTF-7", "feed.encoding-unknown"),
        ("", "EBCDIC-CP-US", "feed.encoding-unknown"), ("\u{feff}", "UTF-7", "feed.encoding-unknown"),
        ("", "GBK", "feed.encoding-is-utf8"), ("", "ISO-8859-1", "feed.encoding-is-utf8"),
    ])
    func `an encoding that contradicts the bytes is refused`(_ mark: String, _ name: String, _ code: String) throws {
        let text = mark + "<?xml version='1.0' encoding='\(name)'?>\n" + feed("<line sku='手机壳手机壳' on-hand='1'/>")
        for blocks in [1, 5, .max] {
            let taking = try Taking(Array(text.utf8), blocks: blocks)
            #expect(taking.refusal?.problems.map(\.code) == [code])
            #expect(taking.header == nil)
        }
    }

    @Test func `UTF-16 may not declare itself as something else`() throws {
        let text = "<?xml version='1.0' encoding='UTF-8'?>" + Self.body
        let little: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try Taking(little).problems.map(\.code) == ["feed.encoding-contradiction"])
    }

    @Test(.enabled(if: SharedFolder("xml-attacks") != nil))
    func `every collected attack is refused`() throws {
        let files = try #require(SharedFolder("xml-attacks")).files
        #expect(files.count > 50)
        for file in files {
            let taking = try Taking(file.bytes())
            #expect(taking.refusal?.kind == .unreadableInput, "\(file.path)")
            #expect(taking.items == [], "\(file.path)")
        }
    }

    @Test func `many lines are handed out one by one, each in its line`() throws {
        let zone = try #require(ZoneOffset(minutes: 0))
        var reader = FeedReader(zone: zone)
        var count = 0
        var last = 0
        let receive: FeedReader.Receiver = { item in
            guard case .line(let line) = item else { return }
            count += 1
            last = line.line
        }
        try reader.feed(Array(feed("").replacing("\n</location>\n</stockFeed>\n", with: "").utf8).span, receive)
        for block in 0..<10 {
            let lines = (0..<1000).map { "<line sku='S\(block * 1000 + $0)' on-hand='\($0)'/>\n" }.joined()
            try reader.feed(Array(lines.utf8).span, receive)
        }
        try reader.feed(Array("</location></stockFeed>".utf8).span, receive)
        let header = try reader.finish(receive)
        #expect(header.kind == .full)
        #expect((count, last) == (10_000, 10_002))
    }
}
