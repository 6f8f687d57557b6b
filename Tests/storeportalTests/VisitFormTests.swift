import Retail
import Testing
import Wording

@testable import storeportal

@Suite struct `A visit as it is sent` {
    private static let type = "multipart/form-data; boundary=x7"

    private static func body(_ parts: [(head: String, bytes: [UInt8])]) -> [UInt8] {
        parts.flatMap {
            Array("--x7\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n".utf8) + $0.bytes + [13, 10]
        }
            + Array("--x7--\r\n".utf8)
    }

    private static func form(_ fields: [(String, String)], photo: (place: String, bytes: [UInt8])? = nil) throws
        -> MultipartForm
    {
        let parts = fields.map { (head: "name=\"\($0.0)\"", bytes: Array($0.1.utf8)) }
        let pictures = photo.map { [(head: "name=\"photo.\($0.place)\"; filename=\"a.jpg\"", bytes: $0.bytes)] } ?? []
        return try #require(MultipartForm(body(parts + pictures), type: type))
    }

    private static let head = [("day", "2026-11-05"), ("inspector", "P-1")]
    private static var store: StoreCode { get throws { try StoreCode("S-1") } }

    @Test func `what a picture holds is no mark of the form`() throws {
        var dice = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            // Bytes that nearly are a mark, among others.
            let pieces: [[UInt8]] = [
                Array("\r\n--x".utf8), Array("\r\n--".utf8), [13], [10, 45], Array("x7".utf8), [0, 255],
            ]
            let bytes = (0..<20).flatMap { _ in pieces.randomElement(using: &dice) ?? [] }
            guard bytes.place(of: Array("\r\n--x7".utf8), from: 0) == nil else { continue }
            let form = try Self.form([("code", "é\"")], photo: ("K1", bytes))
            #expect(form.parts.last?.bytes == bytes)
            #expect(form["code"] == "é\"")
        }
    }

    @Test(arguments: [
        "", "--x7", "--x7\r\n", "--x7\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\n1", "--x8--\r\n",
    ])
    func `a form that is cut short is none`(body: String) {
        #expect(MultipartForm(Array(body.utf8), type: Self.type) == nil)
    }

    @Test func `an empty part is empty`() throws {
        #expect(try Self.form([("a", ""), ("b", "1")]).parts.map(\.bytes) == [[], [49]])
    }

    @Test func `a visit is a file with a row for each product that was looked at`() throws {
        let rows = [
            ("row", "1|storefront||APEX"), ("row", "2|counter|K/1|APEX"), ("p2", "yes"), ("f2", "3"),
            ("row", "3|counter|K/1|MUSE"), ("o3", "no"), ("all.K/1", "20"), ("code", "AB-1"),
        ]
        let told = try ToldVisit(Self.form(Self.head + rows, photo: ("K/1", [1])), of: try Self.store, in: .english)
        #expect(
            String(decoding: told.file, as: UTF8.self).split(whereSeparator: \.isNewline).map(String.init) == [
                "store,day,inspector,zone,counter,sku,facings,posm,demo,tag_price,out_of_stock,category_facings,photo,code",
                "S-1,2026-11-05,P-1,counter,K/1,APEX,3,yes,,,,20,1.jpg,AB-1",
                "S-1,2026-11-05,P-1,counter,K/1,MUSE,,,,,no,20,1.jpg,",
            ])
        #expect(told.pictures == ["1.jpg": [1]])
        let refused = told.explained([Problem("visit.sku-unknown", at: Place(line: 3))])
        #expect(refused.map(\.place.path) == ["K/1 · MUSE"])
    }

    @Test func `a picture is called as the place that it shows`() throws {
        let told = try ToldVisit(
            Self.form(Self.head + [("row", "1|storefront||APEX"), ("f1", "3")], photo: ("storefront", [1])),
            of: try Self.store, in: .chinese)
        let doubt = Problem(
            "evidence.taken-before-asked", ["photo": "1.jpg", "store": "S-1"],
            at: Place(line: 2, path: "photo", value: "1.jpg"))
        let zone = Catalogue.say("word.storefront", in: .chinese)
        #expect(
            told.explained([doubt]) == [
                Problem(
                    "evidence.taken-before-asked", ["photo": zone, "store": "S-1"],
                    at: Place(path: "\(zone) · APEX", value: zone))
            ])
    }

    @Test func `nothing looked at, and a picture of what nobody spoke of, are refused`() throws {
        let empty = try Self.form(Self.head + [("row", "1|counter|K1|APEX"), ("p1", " ")])
        #expect(throws: Refusal("audit.empty")) { try ToldVisit(empty, of: try Self.store, in: .english) }
        let alone = try Self.form(
            Self.head + [("row", "1|counter|K1|APEX"), ("p1", "yes")], photo: ("K2", [1]))
        #expect(throws: Refusal("audit.picture-alone", ["place": "K2"])) {
            try ToldVisit(alone, of: try Self.store, in: .english)
        }
    }
}
