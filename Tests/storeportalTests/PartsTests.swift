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

    @Test func `instants are told by the chain's clocks wherever they stand`() throws {
        let clock = ChainClock(zone: "Asia/Shanghai")
        let notice = Notice("grade.by-scheme", ["at": "2026-11-04T16:15:00.120000Z", "scheme": "capacity"])
        let report = Report(
            name: "x", head: [],
            sections: [.init("why", Table([Column("reason")], [[.notice(notice)]]), notes: [notice])])
        guard case .report(let told) = Answer.report(report).told(by: clock).body else {
            throw Refusal("test.no-report")
        }
        let shown = Notice("grade.by-scheme", ["at": "2026-11-05 00:15", "scheme": "capacity"])
        #expect(told.sections[0].notes == [shown] && told.sections[0].table.rows == [[.notice(shown)]])
        // As the database writes them for webhooks.
        #expect(clock.dated("2026-03-02T12:00:00+00:00") == "2026-03-02T20:00:00+08:00")
    }

    @Test func `what files and the trail call by a code has words on pages`() {
        let changes: [[Field]] = [
            [
                Field("field", .text("format")), Field("before", .text("phone_mall")),
                Field("after", .text("chain_store")),
            ],
            [Field("field", .text("closed")), Field("before", .missing), Field("after", .text("2026-11-01"))],
            [Field("field", .text("gln")), Field("before", .text("1")), Field("after", .missing)],
        ]
        let table = Table(
            ["format", "area", "factor", "kind", "store", "trail_changes"].map { Column($0) },
            [
                [
                    .text("flagship"), .text("cashier"), .text("sell_out"), .text("store"), .text("flagship"),
                    .records(changes),
                ],
                [.text("kiosk"), .missing, .text("own"), .text("x"), .text("S-1"), .records([])],
            ])
        guard case .table(let worded) = Answer.table(table).inWords(of: .chinese).body else { return }
        #expect(
            worded.rows == [
                [
                    .text("旗舰店"), .text("收银台"), .text("零售量"), .text("门店"), .text("flagship"),
                    .list([.text("业态: 手机卖场 → 连锁门店"), .text("关店日期: 2026-11-01"), .text("GLN 编码: 1 → –")]),
                ],
                [.text("kiosk"), .missing, .text("own"), .text("x"), .text("S-1"), .list([])],
            ])
        let dropped = Notice("grade.dropped", ["factors": "location, own"]).inWords(of: .chinese)
        #expect(dropped.values["factors"] == "位置与配合, own")
    }

    @Test func `a problem with a field names it as its form does`() {
        let missing = Problem("portal.missing", ["name": "region"], at: Place(path: "region"))
        #expect(!ProblemText.line(missing.onPage(in: .chinese), in: .chinese).contains("region"))
        let flagged = Problem("grade.region-unknown", ["found": "X"], at: Place(path: "--region", value: "X"))
        #expect(!ProblemText.line(flagged.onPage(in: .english), in: .english).contains("--"))
        #expect(missing.onPage.values["name"] == "region")
    }

    @Test func `a question and an act of one name stand under one path of the document`() throws {
        let document = String(decoding: OpenAPI.document, as: UTF8.self)
        let path = try #require(document.range(of: "\"/api/v1/webhooks\": "))
        let rest = document[path.upperBound...]
        let end = try #require(rest.firstRange(of: "\"/api/v1/"))
        let entry = rest[..<end.lowerBound]
        #expect(entry.contains("\"get\"") && entry.contains("\"post\""))
        #expect(!rest.contains("\"/api/v1/webhooks\": "))
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
