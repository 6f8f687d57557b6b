import ChainKit
import Postgres
import Retail
import StoreGrading
import TestKit
import Testing

@testable import storeportal

/// What headquarters does at the portal: drafts of policies, and rules that stand in files.
@Suite(.heavy) struct `The desk of headquarters` {
    private static let lines = "prices/months/2026-05/lines"
    private static let file = "sku,scope,code,pick_up\r\nA6-512-BK,chain,,1430.00\r\n"

    private static func form(_ fields: [(String, String)]) -> String {
        String(Address(path: "", parts: fields.map { (name: $0.0, value: $0.1) }).text.dropFirst())
    }

    @Test(.database) func `takes a file of prices into a draft after a second look, whole or not at all`() async throws
    {
        try await PricedChain.load()
        try await OpenPortal.serving { portal in
            let (ann, eve) = (try await PortalChain.token("ann"), try await PortalChain.token("eve"))
            func send(_ text: String, agreed: String? = nil, as token: String, key: String) async throws
                -> OpenPortal.Answer
            {
                let fields = [("lines", text), ("source", "may.csv")] + (agreed.map { [("agreed", $0)] } ?? [])
                return try await portal.ask("POST", Self.lines, as: token, key: key, body: Self.form(fields))
            }
            let wrong = try await send("sku,scope,pick_up\nA6-512-BK,chane,1430\nX,chain,1\n", as: ann, key: "1")
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("\"file\": \"may.csv\", \"line\": 2, \"column\": 11, \"path\": \"scope\""))
            #expect(wrong.body.contains("\"line\": 3, \"column\": 1, \"path\": \"sku\""))
            let look = try await send(Self.file, as: ann, key: "2")
            #expect(look.status == 409 && look.body.contains("\"minor\": 143000"))
            let mark = try #require(look.body.split(separator: "\"agreed\": \"").last?.prefix(16)).description
            // What was looked at is another file.
            let other = try await send(
                Self.file.replacing("1430", with: "1440"), agreed: mark, as: ann, key: "3")
            #expect(other.status == 409)
            #expect(try await Self.draftLines() == 0)
            let taken = try await send(Self.file, agreed: mark, as: ann, key: "4")
            #expect(taken.status == 200)
            #expect(try await Self.draftLines() == 1)
            let shown = try await portal.ask(Self.lines, as: ann)
            #expect(shown.status == 200 && shown.body.contains("\"pick_up\": \"1430.00\""))
            // Who may not price knows of nothing.
            let (hidden, missing) = (
                try await portal.ask(Self.lines, as: eve),
                try await portal.ask("prices/months/2026-06/lines", as: eve)
            )
            #expect(hidden.status == 404 && missing.status == 404)
            #expect(try await send(Self.file, agreed: "yes", as: eve, key: "5").status == 403)
            let (withdraw, agreed) = ("prices/months/2026-05/withdraw", Self.form([("agreed", "yes")]))
            let doubt = try await portal.ask("POST", withdraw, as: ann, key: "6")
            #expect(doubt.status == 409 && doubt.body.contains("\"state\": \"draft\""))
            let aside = try await portal.ask("POST", withdraw, as: ann, key: "7", body: agreed)
            #expect(aside.status == 200 && aside.body.contains("\"state\": \"withdrawn\""))
            // Another draft would take its place for good.
            let (begin, empty) = ("prices/months/2026-05/draft", [("begins_with", "empty")])
            let another = try await portal.ask("POST", begin, as: ann, key: "8", body: Self.form(empty))
            #expect(another.status == 409 && another.body.contains("\"state\": \"withdrawn\""))
            #expect(try await Self.draftLines() == 1)
        }
    }

    @Test(.database) func `keeps cases that guard policies, for who prices`() async throws {
        try await PricedChain.load()
        try await OpenPortal.serving { portal in
            let (ann, eve) = (try await PortalChain.token("ann"), try await PortalChain.token("eve"))
            func send(_ path: String, _ fields: [(String, String)], key: String) async throws -> OpenPortal.Answer {
                try await portal.ask("POST", path, as: ann, key: key, body: Self.form(fields))
            }
            let head = "code,title,sku,region,channel,price,amount\r\n"
            func cases(_ text: String) -> [(String, String)] { [("month", "2026-05"), ("cases", head + text)] }
            let wrong = try await send("prices/guards", cases("G1,x,NO PE,HZ,direct,pick_up,1\r\n"), key: "1")
            #expect(wrong.status == 422 && wrong.body.contains("\"line\": 2"), "\(wrong.body)")
            let right = cases("G1,Apex for HZ,A6-512-BK,HZ,distribution,pick_up,1430.00\r\n")
            let look = try await send("prices/guards", right, key: "2")
            #expect(look.status == 409 && look.body.contains("\"minor\": 143000"), "\(look.body)")
            #expect(try await portal.ask("prices/guards", as: ann).body == "[]\n")
            let added = try await send("prices/guards", right + [("agreed", "yes")], key: "3")
            #expect(added.status == 200, "\(added.body)")
            #expect(try await portal.ask("prices/guards", as: ann).body.contains("\"code\": \"G1\""))
            // Who may not price knows of none.
            #expect(try await portal.ask("prices/guards", as: eve).status == 404)
            let end = [("code", "G1"), ("month", "2026-07")]
            #expect(try await send("prices/guards/end", end, key: "4").status == 409)
            #expect(try await send("prices/guards/end", end + [("agreed", "yes")], key: "5").status == 200)
            let later = try await portal.ask("prices/guards?month=2026-08", as: ann)
            #expect(later.body == "[]\n", "\(later.body)")
        }
    }

    @Test(.database) func `takes terms after a second look`() async throws {
        try await PricedChain.load()
        try await OpenPortal.serving { portal in
            let ann = try await PortalChain.token("ann")
            func send(_ path: String, _ fields: [(String, String)], key: String) async throws -> OpenPortal.Answer {
                try await portal.ask(
                    "POST", "prices/months/2026-05/\(path)", as: ann, key: key, body: Self.form(fields))
            }
            #expect(try await send("draft", [("begins_with", "empty")], key: "1").status == 200)
            let terms = [("terms", "pool:\n  half:\n    share: 50%\n")]
            let look = try await send("terms", terms, key: "2")
            #expect(look.status == 409 && look.body.contains("\"terms_before\": []"), "\(look.body)")
            #expect(try await send("terms", terms + [("agreed", "yes")], key: "3").status == 200)
            // What stands there already changes nothing.
            #expect(try await send("terms", terms, key: "4").status == 200)
        }
    }

    @Test(.database) func `keeps what was typed, and reads a file that comes with the form`() async throws {
        try await PricedChain.load()
        try await PortalChain.openDoor(of: "ann")
        try await OpenPortal.serving { portal in
            let ann = try await Browsing("ann", at: portal)
            let (cookie, key) = (ann.cookie, ann.key)
            func send(_ parts: [(head: String, text: String)]) async throws -> OpenPortal.Answer {
                let body =
                    parts.map {
                        "--x7\r\nContent-Disposition: form-data; \($0.head)\r\n\r\n\($0.text)\r\n"
                    }.joined() + "--x7--\r\n"
                return try await portal.ask(
                    "POST", "/" + Self.lines,
                    ["Cookie": cookie, "Content-Type": "multipart/form-data; boundary=x7"], body: body)
            }
            let page = try await portal.ask("GET", "/" + Self.lines, ["Cookie": cookie])
            #expect(page.status == 200 && page.body.contains("enctype=\"multipart/form-data\""))
            let typed = "sku,pick_up\r\nA6-512-BK,<b>\r\n"
            let wrong = try await send([("name=\"form_key\"", key), ("name=\"lines\"", typed)])
            #expect(wrong.status == 422)
            #expect(wrong.body.contains("A6-512-BK,&lt;b&gt;") && wrong.body.contains("lines.csv:2:11"))
            let file = (head: "name=\"file\"; filename=\"may.csv\"", text: Self.file)
            let look = try await send([("name=\"form_key\"", key), ("name=\"lines\"", typed), file])
            // The file counts, and stands in the form for another word.
            #expect(look.status == 200 && look.body.contains("A6-512-BK,chain,,1430.00"))
            #expect(look.body.contains("name=\"agreed\"") && look.body.contains("value=\"may.csv\""))
            let foreign = try await send([("name=\"form_key\"", "x"), file])
            #expect(foreign.status == 403)
        }
    }

    @Test(.database) func `puts rules in force that somebody wrote, after it has seen what they change`() async throws {
        try await SmallChain.load()
        try await OpenPortal.serving { portal in
            let (hq, manager) = (try await PortalChain.token("hq"), try await PortalChain.token("zj"))
            func send(_ settings: String, _ more: [(String, String)] = [], key: String) async throws
                -> OpenPortal.Answer
            {
                try await portal.ask(
                    "POST", "rules/work_standards", as: hq, key: key,
                    body: Self.form([("settings", settings)] + more))
            }
            let wrong = try await send("nothing:\n  - x\n", key: "1")
            #expect(wrong.status == 422 || wrong.status == 400, "\(wrong.body)")
            #expect(wrong.body.contains("\"file\": \"work-standards.yaml\", \"line\": 1"), "\(wrong.body)")
            let standards = WorkStandards.usual.plain
            let look = try await send(standards, [("from", "2026-04")], key: "2")
            #expect(look.status == 409 && look.body.contains("\"state\": \"would_apply\""))
            #expect(try await portal.ask("rules/work_standards", as: hq).body.contains("\"rule_versions\": []"))
            #expect(try await send(standards, [("agreed", "yes"), ("note", "Ours")], key: "3").status == 200)
            // Again it changes nothing, and nothing is to be looked at.
            let again = try await send(standards, key: "4")
            #expect(again.status == 200 && again.body.contains("\"state\": \"unchanged\""))
            let shown = try await portal.ask("rules/work_standards", as: hq)
            #expect(shown.body.contains("\"note\": \"Ours\"") && shown.body.contains("duties:"))
            let (none, other) = (
                try await portal.ask("rules/none", as: hq), try await portal.ask("rules/work_standards", as: manager)
            )
            #expect(none.status == 400 && other.status == 404)
        }
    }

    private static func draftLines() async throws -> Int {
        try await TestDatabase.current.read { tx in
            try tx.value(
                """
                select count(*) from pricing_draft.line l join pricing_draft.policy p on p.id = l.policy_id
                where p.month = '2026-05-01'
                """)
        }
    }
}
