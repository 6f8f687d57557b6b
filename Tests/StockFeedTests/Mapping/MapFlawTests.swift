import Retail
import Testing

@testable import StockFeed

struct `A map that is wrong` {
    private static let good = """
        format: test
        root: stock
        rows: item
        fields:
          sku: ./@id
          on_hand: ./@n
        document:
          as_of: received
        """

    @Test func `is told from one that is not`() { #expect(flaws(of: Self.good) == []) }

    @Test(arguments: [
        ("root: stock", "root: s:stock", ["map.prefix-unknown 2:7 root"]),
        ("root: stock", "rot: stock", ["map.missing-key 1:1 root", "map.unknown-key 2:1 rot"]),
        ("rows: item", "rows: item/@id", ["map.rows-no-element 3:7 rows"]),
        ("rows: item", "rows: item[@a=1]", ["map.rows-no-element 3:7 rows"]),
        ("rows: item", "rows: item//x", ["map.path-unreadable 3:7 rows"]),
        ("rows: item", "rows: [a, b]", ["map.no-text 3:7 rows"]),
        ("format: test", "format: Test", ["map.name-unfit 1:9 format"]),
        ("format: test", "format: test\nencoding: UTF-7", ["map.choice-unknown 2:11 encoding"]),
        ("format: test", "format: test\ndoctype: internal", ["map.choice-unknown 2:10 doctype"]),
        ("sku: ./@id", "sku: ../../@id", ["map.path-above-root 5:8 fields.sku"]),
        ("sku: ./@id", "sku: /stocks/@id", ["map.path-of-other-root 5:8 fields.sku"]),
        ("sku: ./@id", "sku: id[x]", ["map.path-unreadable 5:8 fields.sku"]),
        ("sku: ./@id", "sku: ./@id/x", ["map.path-unreadable 5:8 fields.sku"]),
        ("sku: ./@id", "sku: {}", ["map.missing-key 5:8 fields.sku.path"]),
        ("sku: ./@id", "sku: {path: a, constant: b}", ["map.constant-and-path 5:8 fields.sku"]),
        ("sku: ./@id", "sku: {path: a, sign: b}", ["map.unknown-key 5:18 fields.sku.sign"]),
        ("sku: ./@id", "name: ./@id", ["map.unknown-key 5:3 fields.name", "map.no-product 5:3 fields"]),
        ("on_hand: ./@n", "unit: ./@n", ["map.no-quantity 5:3 fields"]),
        (
            "on_hand: ./@n", "on_hand: {constant: 5}",
            ["map.missing-key 6:12 fields.on_hand.path", "map.unknown-key 6:13 fields.on_hand.constant"]
        ),
        (
            "on_hand: ./@n", "on_hand: {path: n, sign: {path: s, plus: x}}",
            ["map.missing-key 6:28 fields.on_hand.sign.minus"]
        ),
        (
            "on_hand: ./@n", "on_hand: ./@n\n  available: {path: d, form: dd.mm.yyyy}",
            ["map.date-form 7:30 fields.available.form"]
        ),
        ("  as_of: received", "  id: ./@x", ["map.missing-key 8:3 document.as_of"]),
        ("as_of: received", "as_of: {path: d, zone: Berlin}", ["map.zone 8:26 document.as_of.zone"]),
        (
            "as_of: received", "as_of: {file_name: x.csv, form: yyyyMMdd}",
            ["map.file-name 8:22 document.as_of.file_name"]
        ),
        ("as_of: received", "as_of: {path: d, form: [dd.MM.yyyy, HH:mm]}", ["map.date-form 8:39 document.as_of.form"]),
        ("format: test", "format: test\nunits: {Karton: viele}", ["map.unit-unknown 2:17 units.Karton"]),
        ("format: test", "format: test\nnumbers: {decimal: x}", ["map.choice-unknown 2:20 numbers.decimal"]),
        ("format: test", "format: test\nnumbers: {decimal: ',', group: ','}", ["map.same-separators 2:10 numbers"]),
        ("format: test", "format: test\nbands: {In stock: some}", ["map.band-no-number 2:19 bands.In stock"]),
        ("format: test", "format: test\nbands: {12: 13}", ["map.band-is-number 2:13 bands.12"]),
        ("format: test", "format: test\nbands: {100-500: 600}", ["map.band-outside 2:18 bands.100-500"]),
        ("format: test", "format: test\nbands: {100-500: 100, 400+: 400}", ["map.band-overlaps 2:29 bands.400+"]),
        ("format: test", "format: test\nbands: {a b: 1, AB: 2}", ["map.band-overlaps 2:21 bands.AB"]),
        ("format: test", "format: test\nskip: {path: ./@x}", ["map.missing-key 2:7 skip.is"]),
        ("format: test", "format: test\nzero: ./@x", ["map.no-mapping 2:7 zero"]),
        ("format: test", "format: test\ntable: yes", ["map.not-of-tables 3:7 root", "map.not-of-tables 4:7 rows"]),
        ("sku: ./@id", "sku: @id", ["yaml.not-well-formed 5:8 -"]),
        ("format: test", "format: test\nformat: twice", ["yaml.duplicate-key 2:1 -"]),
    ])
    func `says where, and what`(_ right: String, _ wrong: String, _ said: [String]) {
        #expect(flaws(of: Self.good.replacing(right, with: wrong)) == said)
    }

    @Test func `says everything at once`() {
        let map = """
            format: 测试
            root: stock
            row: item
            fields:
              sku: a//b
              on_hand: {path: n, form: x}
            bands: {<5: 9}
            """
        #expect(
            flaws(of: map) == [
                "map.missing-key 1:1 document", "map.missing-key 1:1 rows", "map.name-unfit 1:9 format",
                "map.unknown-key 3:1 row", "map.path-unreadable 5:8 fields.sku",
                "map.unknown-key 6:22 fields.on_hand.form", "map.band-outside 7:13 bands.<5",
            ])
        #expect(flaws(of: "") == ["map.empty 1:1 -"])
        #expect(flaws(of: "- a") == ["map.no-mapping 1:1 -"])
    }

    @Test(arguments: [
        ("required: [sku, weight]", "map.choice-unknown 2:25 table.required"),
        ("separator: '|'", "map.choice-unknown 2:20 table.separator"),
        ("header: 3", "map.unknown-key 2:9 table.header"),
    ])
    func `may be one of a table`(_ table: String, _ said: String) {
        let map = "format: t\ntable: {\(table)}\nfields: {sku: SKU, on_hand: [Qty, Stück]}\ndocument: {as_of: received}"
        #expect(flaws(of: map) == [said])
        #expect(
            flaws(of: map.replacing("Stück", with: "s_k u").replacing("{\(table)}", with: "yes")) == [
                "map.heading-twice 2:8 fields"
            ])
    }

    @Test func `is refused beside another one that takes the same documents`() throws {
        func refusal(_ maps: String...) -> [String] {
            do {
                _ = try FeedFormats(maps.enumerated().map { try FeedMap($1, file: "\($0).yaml") })
                return []
            } catch let refusal as Refusal {
                return refusal.problems.map { "\($0.place.file ?? "-") \($0.code) \($0.values["other"] ?? "")" }
            } catch {
                return ["\(error)"]
            }
        }
        let other = Self.good.replacing("format: test", with: "format: other")
        let spaced = other + "\nnamespace: urn:x"
        #expect(refusal(Self.good, spaced) == [])
        #expect(refusal(Self.good, other) == ["1.yaml map.root-taken 0.yaml"])
        #expect(
            refusal(spaced, Self.good.replacing("root: stock", with: "root: '*:stock'")) == [
                "1.yaml map.root-taken 0.yaml"
            ])
        #expect(
            refusal(Self.good, spaced.replacing("format: other", with: "format: test")) == [
                "1.yaml map.name-taken 0.yaml"
            ])
        let native = Self.good.replacing("stock", with: "stockFeed") + "\nnamespace: urn:storechain:feed:1"
        #expect(refusal(native) == ["0.yaml map.root-built-in "])
    }

    @Test func `of those that ship is none`() throws {
        let maps = try ["onix-stock", "sfcc-inventory", "stock-table"].map { try shippedMap($0) }
        #expect(try FeedFormats(maps).names.contains("onix-stock, sfcc-inventory, stock-table"))
    }
}
