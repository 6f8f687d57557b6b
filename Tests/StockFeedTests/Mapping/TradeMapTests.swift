import Retail
import TestKit
import Testing

@testable import StockFeed

/// Layouts of the trade, in miniature.
struct `Formats of other houses` {
    @Test func `Salesforce inventory lists are read by the map that ships`() throws {
        let text = """
            <inventory xmlns="http://www.demandware.com/xml/impex/inventory/2007-05-31">
              <inventory-list><header list-id="WH-1"><default-instock>false</default-instock></header><records>
                <record product-id="P-1"><allocation>100</allocation><on-order>3</on-order></record>
                <record product-id="P-2" mode="delete"/>
              </records></inventory-list>
              <inventory-list><header list-id="WH-2"/><records>
                <record product-id="P-1"><allocation>7.0</allocation></record>
                <record product-id="P-3"><perpetual>true</perpetual></record>
              </records></inventory-list>
            </inventory>
            """
        let map = try shippedMap("sfcc-inventory")
        for blocks in [1, 7, .max] {
            let taking = try Taking(Array(text.utf8), by: [map], blocks: blocks)
            #expect(taking.told == ["WH-1 P-1 100/-/3/-/-", "WH-1 P-2 0/-/0/-/-", "WH-2 P-1 7/-/-/-/-"])
            #expect(taking.places == ["WH-1", "WH-2"])
            #expect(taking.problems.map(\.code) == ["feed.quantity-missing"])
        }
    }

    private static let onix = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE ONIXMessage SYSTEM "http://www.editeur.org/onix/2.1/reference/onix-international.dtd">
        <ONIXMessage><Header><FromCompany>B</FromCompany><SentDate>20260301</SentDate></Header>
        <Product><RecordReference>R1</RecordReference>
        <ProductIdentifier><ProductIDType>02</ProductIDType><IDValue>1844546721</IDValue></ProductIdentifier>
        <ProductIdentifier><IDValue>9781844546725</IDValue><ProductIDType>15</ProductIDType></ProductIdentifier>
        <SupplyDetail><Stock><OnHand>12</OnHand><OnOrder>5</OnOrder></Stock>
        <Stock><LocationIdentifier><LocationIDType>01</LocationIDType><IDValue>WH-2</IDValue></LocationIdentifier>
        <OnHand>Temporarily out of Stock</OnHand></Stock></SupplyDetail></Product></ONIXMessage>
        """

    @Test func `ONIX is read by the map that ships, with the declaration that its whole trade sends`() throws {
        let map = try shippedMap("onix-stock")
        let taking = try Taking(Array(Self.onix.utf8), by: [map])
        #expect(taking.told == ["- 09781844546725/R1 12/5/-/-/-"])
        #expect(
            taking.said == [
                "feed.quantity-unreadable 9:1 /ONIXMessage/Product/SupplyDetail/Stock/OnHand \"Temporarily out of Stock\""
            ])
        #expect(taking.header?.asOf.description == "2026-02-28T16:00:00Z")
        #expect(taking.header?.namesZone == false)
        let entity = Self.onix.replacing(">12<", with: ">1&nbsp;000<")
        let refused = try Taking(Array(entity.utf8), by: [map])
        #expect(refused.items == [] && refused.problems.map(\.code) == ["xml.unknown-entity"])
        let inside = Self.onix.replacing(".dtd\">", with: ".dtd\" [<!ENTITY n '1'>]>")
        #expect(try Taking(Array(inside.utf8), by: [map]).problems.map(\.code) == ["xml.doctype"])
    }

    @Test func `a declaration that one map allows is refused for every other format`() throws {
        let maps = [try shippedMap("onix-stock"), try shippedMap("sfcc-inventory")]
        for body in [feed(""), "<inventory xmlns='http://www.demandware.com/xml/impex/inventory/2007-05-31'/>"] {
            let taking = try Taking(Array("\n<!DOCTYPE x SYSTEM 'x.dtd'>\n\(body)".utf8), by: maps)
            #expect(taking.said == ["xml.doctype 2:1 -"])
        }
    }

    @Test(.enabled(if: SharedFolder("xml-attacks") != nil))
    func `no collected attack gets by where declarations are allowed`() throws {
        let names = ["onix-stock", "sfcc-inventory", "stock-table"]
        let maps = try names.map { try shippedMap($0) }
        for file in try #require(SharedFolder("xml-attacks")).files where file.name != "LICENSE" {
            let taking = try Taking(file.bytes(), by: maps)
            #expect(taking.refusal?.kind == .unreadableInput, "\(file.path)")
            #expect(taking.items == [], "\(file.path)")
        }
    }

    @Test func `the collected samples of these houses are read to the end`() throws {
        guard let onix = SharedFolder("feeds/onix"), let sfcc = SharedFolder("feeds/sfcc") else { return }
        let maps = [try shippedMap("onix-stock"), try shippedMap("sfcc-inventory")]
        let bookwise = try #require(onix.files.first { $0.name.hasPrefix("Bookwise") })
        let books = try Taking(bookwise.bytes(), by: maps)
        #expect(books.refusal == nil)
        #expect(books.items.count == 346)
        #expect(Set(books.problems.map(\.code)) == ["feed.quantity-unreadable"])
        #expect(Set(books.problems.map(\.place.value)) == ["100-500", "500+", "<100"])
        let bands = "\nbands: {100-500: 100, 500+: 500, <100: 1}\n"
        let text = try #require(SharedFolder(at: "StoreConfig/feeds")?.files.first { $0.name == "onix-stock.yaml" })
        let mended = try Taking(
            bookwise.bytes(), by: [FeedMap(String(decoding: text.bytes(), as: UTF8.self) + bands)])
        #expect(mended.problems == [])
        #expect(mended.lines.count == 346)
        #expect(mended.lines.count { $0.onHand?.units == 100 } == 38)
        #expect(mended.lines.count { $0.onHand?.units == 500 } == 28)
        let entities = try #require(onix.files.first { $0.name == "entities.xml" })
        #expect(try Taking(entities.bytes(), by: maps).problems.map(\.code) == ["xml.unknown-entity"])
        let list = try #require(sfcc.files.first { $0.name == "inventory-list-test.xml" })
        #expect(try Taking(list.bytes(), by: maps).items.count == 2)
    }

    @Test func `a shop's list with moments since 1970 and two kinds of code`() throws {
        let map = """
            format: tb-stock
            root: TBSTOCK
            rows: ARTICLE/A_STOCK
            fields: {location: ./@key, gtin: ../A_EAN, partner_code: ../A_NR, on_hand: .}
            document: {as_of: {path: ./@changedate, form: unix}, kind: delta}
            """
        let text = """
            <TBSTOCK changedate="1772353800"><ARTICLE><A_NR>N1</A_NR><A_EAN>6901234567892</A_EAN>
            <A_STOCK key="W1">5</A_STOCK><A_STOCK key="W2">&gt; 10</A_STOCK></ARTICLE>
            <ARTICLE><A_NR>N2</A_NR><A_STOCK key="W1">7</A_STOCK></ARTICLE></TBSTOCK>
            """
        let taking = try Taking(text, by: map)
        #expect(taking.told == ["W1 06901234567892/N1 5/-/-/-/-", "W1 N2 7/-/-/-/-"])
        #expect(taking.problems.map(\.code) == ["feed.quantity-unreadable"])
        #expect(taking.header?.asOf.description == "2026-03-01T08:30:00Z")
        #expect(taking.header?.kind == .delta)
        #expect(try Taking(text, by: map + "\nbands: {\"> 10\": 11}").lines.map { $0.onHand?.units } == [5, 11, 7])
    }

    private static let cyrillic = """
        format: commerceml
        root: КоммерческаяИнформация
        namespace: urn:1C.ru:commerceml_2
        rows: ПакетПредложений/Предложения/Предложение/Склад
        fields:
          location: ./@ИдСклада
          partner_code: ../Ид
          sku: ../Артикул
          unit: ../БазоваяЕдиница/@Код
          on_hand: ./@КоличествоНаСкладе
        document:
          as_of: {path: ./@ДатаФормирования, form: [yyyy-MM-ddTHH:mm:ss, yyyy-MM-dd], zone: "+03:00"}
          kind: {path: ПакетПредложений/@СодержитТолькоИзменения, full: "false", delta: "true"}
        """

    private static let offers = """
        <КоммерческаяИнформация xmlns="urn:1C.ru:commerceml_2" ВерсияСхемы="2.08" ДатаФормирования="2026-03-01T09:00:00">
        <ПакетПредложений СодержитТолькоИзменения="true"><Предложения><Предложение><Ид>телефон</Ид>
        <Артикул>P-1</Артикул><БазоваяЕдиница Код="715">пара</БазоваяЕдиница><Количество>42</Количество>
        <Склад ИдСклада="W1" КоличествоНаСкладе="4"/></Предложение></Предложения></ПакетПредложений>
        </КоммерческаяИнформация>
        """

    @Test func `Cyrillic names are names like others, and the document says that it tells changes only`() throws {
        let taking = try Taking("\u{FEFF}" + Self.offers, by: Self.cyrillic)
        #expect(taking.told == ["W1 P-1/телефон 8/-/-/-/-"])
        #expect(taking.header?.kind == .delta)
        #expect(taking.header?.asOf.description == "2026-03-01T06:00:00Z")
    }

    @Test func `an encoding that the map names counts before what the document says`() throws {
        let bytes = Self.offers.windows1251
        let silent = try Taking(bytes, by: [FeedMap(Self.cyrillic)])
        #expect(silent.problems.map(\.code) == ["feed.not-in-encoding"])
        let map = try FeedMap(Self.cyrillic + "\nencoding: windows-1251")
        for blocks in [1, 4096, .max] {
            #expect(try Taking(bytes, by: [map], blocks: blocks).told == ["W1 P-1/телефон 8/-/-/-/-"])
        }
        let declared = Array("<?xml version='1.0' encoding='windows-1251'?>".utf8) + bytes
        #expect(try Taking(declared, by: [FeedMap(Self.cyrillic)]).lines.count == 1)
        let lying = Array("<?xml version='1.0' encoding='UTF-8'?>".utf8) + bytes
        #expect(try Taking(lying, by: [map]).lines.count == 1)
        // Documents of other formats are believed as ever.
        #expect(try Taking(Array(feed("<line sku='手机' on-hand='1'/>").utf8), by: [map]).lines.count == 1)
    }
}

extension String {
    /// ASCII and the letters А to я.
    fileprivate var windows1251: [UInt8] {
        unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8($0.value - 0x410 + 0xC0) }
    }
}
