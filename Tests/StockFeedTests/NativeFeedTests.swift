import Retail
import Testing

@testable import StockFeed

struct NativeFeedTests {
    @Test func `a feed is read with its head and every quantity of its lines`() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <f:stockFeed xmlns:f="urn:storechain:feed:1" xmlns:own="urn:own" id="2026-03-01/1"
                as-of="2026-03-01T08:30:00+08:00" kind="delta" own:note="ours">
              <f:location code="WH-SH">
                <f:line sku="X10-BLK-256" gtin="06901234567892" on-hand="12" in-transit="3" reserved="2" unsellable="1"
                    sold="-4" unit="台"/>
                <own:remark><f:line sku="none"/></own:remark>
              </f:location>
              <f:line gtin="6901234567892" on-hand=" 0 "/>
            </f:stockFeed>
            """
        let taking = try Taking(text)
        #expect(taking.refusal == nil)
        #expect(taking.header?.format == .native)
        #expect(taking.header?.id.text == "2026-03-01/1")
        #expect(taking.header?.asOf == Instant("2026-03-01T00:30:00Z"))
        #expect(taking.header?.kind == .delta)
        #expect(taking.items.count == 3)
        #expect(taking.items.first == .place(try LocationCode("WH-SH")))
        let line = try #require(taking.lines.first)
        #expect((line.line, line.column, line.path) == (5, 5, "/stockFeed/location/line"))
        #expect(line.location?.text == "WH-SH")
        #expect(line.product.sku?.text == "X10-BLK-256")
        #expect(line.product.gtin?.number == 6_901_234_567_892)
        #expect(line.product.partnerCode == nil)
        #expect([line.onHand, line.inTransit, line.reserved].map { $0?.units } == [12, 3, 2])
        #expect([line.unsellable, line.sold].map { $0?.units } == [1, -4])
        #expect((line.unit, line.expected, line.warnings) == (.piece, nil, []))
        let other = try #require(taking.lines.last)
        #expect(other.location == nil)
        #expect(other.product == ProductMention(sku: nil, gtin: GTIN("6901234567892"), partnerCode: nil))
        #expect(other.onHand?.units == 0)
        #expect(other.reserved == nil)
    }

    @Test(arguments: [
        ("2026-03-01T08:30:00", "2026-03-01T00:30:00Z"), ("2026-03-01T08:30:00Z", "2026-03-01T08:30:00Z"),
        ("2026-03-01T08:30:00.1234567-03:30", "2026-03-01T12:00:00.123456Z"),
    ])
    func `a time is in its own zone, else in the account's`(_ told: String, _ meant: String) throws {
        let taking = try Taking(feed("<line sku='A' on-hand='1'/>", head: "id='F1' as-of='\(told)'"))
        #expect(taking.header?.asOf.description == meant)
        #expect(taking.header?.kind == nil)
    }

    @Test func `what is wrong with the head is told after the lines, all of it`() throws {
        let head = "as-of='2026-02-30T08:00:00Z' kind='snapshot' asof='x'"
        let taking = try Taking(feed("<line sku='A' on-hand='1'/><line sku='B' on-hand='x'/>", head: head))
        #expect(taking.header == nil)
        #expect(taking.refusal?.kind == .refused)
        #expect(taking.lines.count == 1)
        #expect(
            taking.said == [
                "feed.quantity-unreadable 3:28 /stockFeed/location/line/@on-hand \"x\"",
                "feed.attribute-unknown 1:1 /stockFeed/@asof \"x\"",
                "feed.id-missing 1:1 /stockFeed",
                "feed.date-impossible 1:1 /stockFeed/@as-of \"2026-02-30T08:00:00Z\"",
                "feed.kind-unknown 1:1 /stockFeed/@kind \"snapshot\"",
            ])
        #expect(try Taking(feed("", head: "id='F1'")).said == ["feed.as-of-missing 1:1 /stockFeed"])
        #expect(
            try Taking(feed("", head: "id=' ' as-of='2026-03-01T08:00:00Z'")).said == ["feed.id-missing 1:1 /stockFeed"]
        )
    }

    @Test func `a name that the format does not know is a problem, because stock would be lost`() throws {
        let lines = """
            <line sku='A' on_hand='5' on-hand='1'/>
            <Line sku='B' on-hand='5'/>
            <line sku='C' on-hand='5'><note>x</note></line>
            <line sku='D' on-hand='5'>6</line>
            <location code='Y'><line sku='E' on-hand='5'/></location>
            7
            """
        let taking = try Taking(feed(lines))
        #expect(taking.header != nil)
        #expect(
            taking.said == [
                "feed.attribute-unknown 3:1 /stockFeed/location/line/@on_hand \"5\"",
                "feed.element-unknown 4:1 /stockFeed/location/Line",
                "feed.element-unknown 5:27 /stockFeed/location/line/note",
                "feed.text-unexpected 6:1 /stockFeed/location/line \"6\"",
                "feed.element-unknown 7:1 /stockFeed/location/location",
                "feed.text-unexpected 7:47 /stockFeed/location \"7\"",
            ])
        #expect(taking.lines == [])
    }

    @Test func `a location without its code is not the default one`() throws {
        let taking = try Taking(feed("</location><location>\n<line sku='A' on-hand='1'/>"))
        #expect(taking.said == ["feed.code-empty 3:12 /stockFeed/location/@code \"\""])
        #expect(taking.lines == [])
    }

    @Test func `blocks of any size give the same`() throws {
        let text = feed(
            "<line sku='A' on-hand='1'/>\r\n<line sku='手机' on-hand='100-500' unit='Karton'/>\n<line on-hand='1'/>")
        let bytes = Array(("<?xml version='1.0' encoding='UTF-8'?>\n" + text).utf8)
        let whole = try Taking(bytes)
        #expect(whole.lines.count == 1)
        #expect(whole.problems.count == 3)
        for size in 1..<bytes.count { #expect(try Taking(bytes, blocks: size) == whole, "in blocks of \(size)") }
    }

    @Test func `a document that is cut off anywhere is refused as a whole`() throws {
        let bytes = Array(feed("<line sku='手机' on-hand='1'/>").utf8)
        for length in 0..<bytes.count - 1 {
            let taking = try Taking(Array(bytes[..<length]))
            #expect(taking.refusal?.kind == .unreadableInput, "ends after \(length) bytes")
            #expect(taking.header == nil)
        }
    }

    @Test func `an empty feed is a feed`() throws {
        let taking = try Taking("<stockFeed xmlns='urn:storechain:feed:1' id='1' as-of='2026-03-01T00:00:00Z'/>")
        #expect(taking.header?.id.text == "1")
        #expect(taking.items == [])
    }

    @Test func `what the receiver throws comes out`() throws {
        struct Full: Error {}
        let zone = try #require(ZoneOffset(minutes: 0))
        let bytes = Array(feed("<line sku='A' on-hand='1'/><line sku='B' on-hand='1'/>").utf8)
        #expect(throws: Full.self) { _ = try FeedReader.read([bytes], zone: zone) { _ in throw Full() } }
    }
}
