import Answers
import Retail
import Testing
import Wording

@testable import storeportal

@Suite struct `Parts of pages` {
    @Test func `data never becomes markup`() {
        var html = HTML()
        html.tag("a", ["href": "\"><script>", "hidden": nil, "title": "R&D"], "<b>&\"")
        #expect(
            String(decoding: html.bytes, as: UTF8.self)
                == "<a href=\"&quot;&gt;&lt;script&gt;\" title=\"R&amp;D\">&lt;b&gt;&amp;&quot;</a>")
    }

    @Test(arguments: ["a=1&b=x+y%26z&c", "q=%E9%97%A8%E5%BA%97&sort=-due"])
    func `an address is what was read`(query: String) throws {
        let parts = try #require(Address.parts(of: query))
        let again = try #require(Address.parts(of: Address(path: "/p", parts: parts).text.dropFirst(3)))
        #expect(parts.map(\.name) == again.map(\.name))
        #expect(parts.map(\.value) == again.map(\.value))
    }

    @Test(arguments: ["a=%", "a=%4", "a=%zz", "a=%FF"])
    func `what is no query is none`(query: String) { #expect(Address.parts(of: query) == nil) }

    @Test(arguments: [
        ("/grades?q=1", "/grades?q=1"), ("https://evil.example", "/"), ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/a b", "/"), ("", "/"), ("/sign-out", "/"), ("/sign-out?x", "/"), ("/api/v1/grades", "/"),
    ])
    func `nobody is sent elsewhere`(asked: String, path: String) { #expect(Portal.ownPath(asked) == path) }

    private static let table = Table(
        [Column("store"), Column("n", .number)],
        [
            [.text("b"), .quantity(10)], [.text("a"), .missing], [.text("c"), .quantity(9)],
            [.text("B2"), .quantity(10)],
        ])

    @Test(arguments: [
        (["sort": "n"], ["c", "b", "B2", "a"]), (["sort": "-n"], ["b", "B2", "c", "a"]),
        (["sort": "store"], ["a", "b", "B2", "c"]), (["q": "b"], ["b", "B2"]),
        (["sort": "nothing"], ["b", "a", "c", "B2"]),
    ])
    func `a table is searched and sorted, what is not known last`(given: [String: String], order: [String]) throws {
        let whole = try TableView(given, in: .english).whole(Self.table)
        #expect(whole.rows.map { $0[0] } == order.map { Cell.text($0) })
    }

    @Test func `told by the chain's clocks, an answer keeps what is drawn, noted and on offer`() {
        let table = Table([Column("made_at")], [[.text("2026-11-04T16:15:00Z")]])
        let answer = Answer.table(table, notes: ["as of today"])
            .drawn(as: Chart("cover", .bars(labels: ["made_at"], value: "made_at", marks: [], said: [])))
            .offering(["tasks/{id}/done"])
        let told = answer.told(by: ChainClock(zone: "Asia/Shanghai"))
        #expect((told.charts.count, told.notes, told.offers) == (1, ["as of today"], ["tasks/{id}/done"]))
    }

    @Test func `a cursor leads through all rows, and holds for this table only`() throws {
        let first = try CursorPage(of: Self.table, ["limit": "3"], .english)
        #expect(first.table.rows.count == 3)
        let next = try #require(first.next.flatMap { Address.parts(of: $0) })
        let given = Dictionary(uniqueKeysWithValues: next.map { ($0.name, $0.value) })
        let second = try CursorPage(of: Self.table, given, .english)
        #expect(second.table.rows == Array(Self.table.rows.suffix(1)))
        #expect(second.next == nil)
        let changed = Table(Self.table.columns, Self.table.rows + [[.text("d"), .missing]])
        #expect(throws: Refusal("portal.cursor-moved", at: Place(path: "cursor"))) {
            try CursorPage(of: changed, given, .english)
        }
    }

    @Test func `every question and act has its words in both languages`() {
        for code in Question.all.map(\.title) + Act.all.map(\.title)
            + Room.allCases.map({ "portal.room.\($0.rawValue)" })
        {
            #expect(Self.isSaid(code), "\(code)")
        }
    }

    private static func isSaid(_ code: String) -> Bool {
        Language.allCases.allSatisfy { Catalogue.say(code, in: $0) != code }
    }
}
