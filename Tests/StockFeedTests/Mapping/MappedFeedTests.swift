import Retail
import Testing

@testable import StockFeed

struct `A document read by a map` {
    private static let walmart = """
        format: one-item
        root: w:inventory
        namespaces: {w: "http://walmart.com/"}
        rows: .
        fields: {sku: "w:sku", unit: "w:quantity/w:unit", on_hand: "w:quantity/w:amount"}
        document: {as_of: received}
        """

    @Test func `may be one row, in a namespace whatever its prefix`() throws {
        let text = """
            <ns2:inventory xmlns:ns2="http://walmart.com/"><ns2:sku>P-1</ns2:sku>
            <ns2:quantity><ns2:unit>EACH</ns2:unit><ns2:amount>23</ns2:amount></ns2:quantity><x/></ns2:inventory>
            """
        let taking = try Taking(text, by: Self.walmart, file: "item 7.xml")
        #expect(taking.told == ["- P-1 23/-/-/-/-"])
        #expect(taking.header?.format.rawValue == "one-item")
        // What the document does not say itself is known from its taking.
        #expect(taking.header?.id.text == "item 7.xml")
        #expect(taking.header?.asOf.description == "2026-03-02T03:04:05Z")
        #expect(taking.lines.first?.path == "/inventory")
        let elsewhere = text.replacing("http://walmart.com/", with: "http://example.com/")
        #expect(try Taking(elsewhere, by: Self.walmart).said == ["feed.root-unknown 1:1 /inventory"])
    }

    private static let groups = """
        format: groups
        root: stock
        rows: region/store/item
        fields:
          location: {path: ../@code, codes: {Mitte: WH-1}}
          partner_code: ./@no
          gtin: ids/id[@type=EAN]
          on_hand: {path: count, sign: {path: ./@dir, plus: [in], minus: [out]}}
          sold: {path: sales, sign: {path: ./@dir, plus: [out], minus: [in]}}
          unit: ../../@unit
        units: {Karton: 20, Paar: pair}
        numbers: {decimal: ",", group: "."}
        bands: {100-500: 100, 500+: 500, <100: 1, In stock: 1, No Stock: 0}
        skip: {path: ./@state, is: [planned, closed]}
        zero: {path: ./@state, is: gone}
        document:
          id: ./@nr
          as_of: {path: head/day, time: head/clock, form: dd.MM.yyyy HH:mm, zone: "+02:00"}
          kind: {path: ./@changes, full: ["no"], delta: ["yes"]}
          party: head/from
        """

    private func groups(_ items: String, unit: String = "Stück", head: String = "nr='S1' changes='yes'") throws
        -> Taking
    {
        try Taking(
            """
            <stock \(head)>
            <head><from>D-1</from><day>01.03.2026</day><clock>08:30</clock></head>
            <region unit='\(unit)'><store code='Mitte'>
            \(items)
            </store><store code='WH-2'/></region></stock>
            """, by: Self.groups)
    }

    private func item(_ count: String, _ attributes: String = "dir='in'") -> String {
        "<item no='A' \(attributes)><ids><id type='SN'>1</id><id type='EAN'>6901234567892</id></ids>"
            + "<count>\(count)</count></item>"
    }

    @Test func `has groups, units, signs, words and its own numbers and times`() throws {
        let taking = try groups(
            item("1.204,00") + item("3", "dir='in' state='closed'") + "<item no='B' dir='out'/>", unit: "Karton")
        #expect(taking.told == ["WH-1 06901234567892/A 24080/-/-/-/-"])
        #expect(taking.places == ["WH-1", "WH-2"])
        #expect(taking.said == ["feed.quantity-missing 4:241 /stock/region/store/item"])
        #expect(taking.header?.id.text == "S1")
        #expect(taking.header?.asOf.description == "2026-03-01T06:30:00Z")
        #expect(taking.header?.namesZone == true)
        #expect(taking.header?.kind == .delta)
        #expect(taking.header?.partyCode == "D-1")
    }

    @Test(arguments: [
        ("100-500", 100), ("100 – 500", 100), ("500+", 500), (" <100 ", 1), ("IN STOCK", 1), ("no stock", 0),
        ("1.204", 1204), ("12", 12), ("1.000.000,0", 1_000_000),
    ])
    func `means by a band or a number what the map says`(_ told: String, _ meant: Int64) throws {
        let text = told.replacing("<", with: "&lt;")
        #expect(try groups(item(text), unit: "PCE").lines.map { $0.onHand?.units } == [meant])
    }

    @Test(arguments: [
        "50-500", "500 +x", "NYP", "1.5", "2.0", "1,204.00", "1 204", "12.34", ".5", "1.2044", "", "0x1", "<1",
    ])
    func `never makes a number of what is none`(_ told: String) throws {
        let taking = try groups(item(told.replacing("<", with: "&lt;")), unit: "PCE")
        #expect(taking.lines.isEmpty)
        let fractions = ["1.5", "12.34", ".5", "1.2044"]
        let flaw = told == "" ? "missing" : fractions.contains(told) ? "not-whole" : "unreadable"
        #expect(taking.problems.map(\.code) == ["feed.quantity-\(flaw)"])
        #expect(taking.problems.first?.place.value == (told == "" ? nil : told))
    }

    @Test func `takes a sign from another field, and nothing for granted`() throws {
        #expect(try groups(item("7", "dir='out'"), unit: "PCE").said.first?.hasPrefix("feed.quantity-negative") == true)
        #expect(try groups(item("7", "dir='sideways'"), unit: "PCE").problems.map(\.code) == ["feed.sign-unknown"])
        #expect(try groups(item("7", ""), unit: "PCE").problems.map(\.code) == ["feed.sign-unknown"])
        #expect(try groups(item("-7", "dir='out'"), unit: "PCE").problems.first?.code == "feed.sign-twice")
        let sold = "<item no='A' dir='in'><sales>3</sales></item><item no='B' dir='out'><sales>4</sales></item>"
        #expect(try groups(sold, unit: "Paar").told == ["WH-1 A -/-/-/-/-6", "WH-1 B -/-/-/-/8"])
        #expect(try groups(item("7"), unit: "Palette").problems.map(\.code) == ["feed.unit-unknown"])
        for count in ["7", "none"] {
            #expect(try groups(item(count, "state='gone'"), unit: "PCE").lines.map { $0.onHand?.units } == [0])
        }
    }

    @Test func `says what is wrong with its head, once`() throws {
        let taking = try groups("", head: "nr='S1' changes='perhaps'")
        #expect(taking.problems.map(\.code) == ["feed.kind-unknown"])
        let text = "<stock nr='1'><head><day>2026-03-01</day></head></stock>"
        #expect(try Taking(text, by: Self.groups).said == ["feed.date-unlike-form 1:21 /stock/head/day \"2026-03-01\""])
        #expect(try Taking("<stock nr='1'/>", by: Self.groups).problems.map(\.code) == ["feed.as-of-missing"])
    }

    @Test func `is not misread where something stands too late or twice`() throws {
        let late = """
            format: late
            root: stock
            rows: group/item
            fields: {location: ../place, sku: id, on_hand: n}
            document: {as_of: foot/time, id: foot/no}
            """
        let foot = "<foot><time>2026-03-01T08:30:00Z</time><no>7</no></foot>"
        let item = "<item><id>A</id><n>1</n></item>"
        let good = try Taking("<stock><group><place>W</place>\(item)</group>\(foot)</stock>", by: late)
        #expect(good.told == ["W A 1/-/-/-/-"])
        #expect(good.header?.id.text == "7")
        let wrong = try Taking("<stock><group>\(item)<place>W</place></group>\(foot)</stock>", by: late)
        #expect(wrong.problems.map(\.code) == ["feed.code-empty", "feed.element-after-lines"])
        #expect(wrong.header == nil)
        let nowhere = try Taking(
            "<stock><group><place>W</place></group><group>\(item)</group>\(foot)</stock>", by: late)
        #expect(nowhere.problems.map(\.code) == ["feed.code-empty"])
        let twice = "<stock><group><place>W</place><item><id>A</id><n>1</n><n>2</n></item></group>\(foot)</stock>"
        #expect(try Taking(twice, by: late).problems.map(\.code) == ["feed.element-repeated"])
        let places = "<stock><group><place>W</place><place>V</place>\(item)</group>\(foot)</stock>"
        #expect(try Taking(places, by: late).header == nil)
    }

    @Test func `tells from when on its goods are there, or when they come`() throws {
        let map = """
            format: coming
            root: stock
            rows: item
            fields:
              sku: ./@id
              on_hand: ./@n
              in_transit: ./@t
              available: {path: ./@from, form: d.M.yyyy}
              expected: ./@eta
            document: {as_of: ./@at}
            """
        let items = "<item id='A' n='5' from='1.4.2026'/><item id='B' n='6' from='01.03.2026'/>"
        let more = "<item id='C' n='1' t='2' eta='2026-03-09'/><item id='D' n='1' from='2026-04-01'/>"
        let taking = try Taking("<stock at='2026-03-01T08:00:00Z'>\(items)\(more)</stock>", by: map)
        #expect(taking.told == ["- A -/5/-/-/-", "- B 6/-/-/-/-", "- C 1/2/-/-/-"])
        #expect(taking.lines.map { $0.expected?.description } == ["2026-04-01", nil, "2026-03-09"])
        #expect(taking.problems.map(\.code) == ["feed.date-unlike-form"])
    }
}
