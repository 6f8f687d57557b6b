import ChainKit
import DisplayCompliance
import PhotoKit
import Postgres
import Retail
import RetailCSV
import TestKit
import Testing

@testable import storeportal

/// Photographs of visits, and grades that people set: what a store's page leads to.
@Suite(.heavy) struct `What a store's page leads to` {
    /// A visit to a store of Hangzhou with a photograph.
    private static func visit() async throws {
        try await SmallChain.grade("2026-02", ["S-HZ-1": .a, "S-GZ-1": .c])
        let day = try #require(OpenPortal.day)
        let jpeg = DrawnShelf(store: 1).picture().photograph()
        try await Desk.of("hq") { desk in
            _ = try await desk.own.write { tx in try tx.apply(DisplayForm.builtIn, from: nil, note: nil, today: day) }
            let text = """
                store,day,inspector,zone,counter,sku,facings,posm,photo
                S-HZ-1,2026-03-04,P-1,storefront,,A6-256-BK,4,yes,a.jpg

                """
            let displays = DisplayAudits(
                own: desk.own, intake: desk.intake, currency: .yuan, timeZone: "Asia/Shanghai")
            let surveyed = try await displays.survey(
                TableFile(name: "visits.csv", bytes: Array(text.utf8)), today: day)
            let due = DueTags(
                [surveyed.skus.map { _ in nil }], surveyed.tagQuestions.map { ($0.store, $0.day, 0) })
            _ = try await desk.intake.write { tx in
                try tx.takeVisits(
                    surveyed, due: due, HandedPictures(timeZone: "Asia/Shanghai") { _ in jpeg }, .yuan,
                    earlier: .stand)
            }
        }
    }

    @Test(.database) func `photographs are for who sees the store, and are asked for anew each time`() async throws {
        try await PortalChain.load()
        try await Self.visit()
        try await PortalChain.openDoor(of: "gd")
        let number: Int64 = try await TestDatabase.current.read { tx in
            try tx.value("select id from chain.display_evidence")
        }
        try await OpenPortal.serving { portal in
            func ask(_ path: String, _ cookie: String, _ tag: String? = nil) async throws -> OpenPortal.Answer {
                var headers = ["Cookie": cookie]
                headers["If-None-Match"] = tag
                return try await portal.ask("GET", path, headers)
            }
            let zj = try await Browsing("zj", at: portal).cookie
            let page = try await ask("/stores/S-HZ-1", zj)
            #expect(page.body.contains("src=\"/pictures/\(number)?size=small\""))
            for path in ["/pictures/\(number)", "/pictures/\(number)?size=small"] {
                let picture = try await ask(path, zj)
                #expect(picture.status == 200 && picture.header("Content-Type") == "image/jpeg")
                #expect(picture.header("Cache-Control") == "private, no-cache")
                #expect(picture.header("Content-Security-Policy") == "default-src 'none'; sandbox")
                let again = try await ask(path, zj, picture.header("ETag"))
                #expect(again.status == 304 && again.body.isEmpty)
            }
            let gd = try await Browsing("gd", at: portal).cookie
            let (hidden, missing) = (
                try await ask("/pictures/\(number)", gd), try await ask("/pictures/999", gd)
            )
            #expect(hidden.status == 404 && missing.status == 404)
            let account = try await Browsing("d-zj", at: portal).cookie
            let other = try await ask("/pictures/\(number)", account)
            #expect((400...499).contains(other.status))
            for (path, status) in [("..%2f1", 400), ("x", 400), ("\(number)?size=huge", 400)] {
                #expect(try await ask("/pictures/\(path)", zj).status == status, "\(path)")
            }
            #expect(try await portal.ask("/pictures/\(number)").status == 303)
        }
    }

    @Test(.database) func `photographs are judged with a reason, by who manages the store`() async throws {
        try await PortalChain.load()
        try await Self.visit()
        let number: Int64 = try await TestDatabase.current.read { tx in
            try tx.value("select id from chain.display_evidence")
        }
        try await OpenPortal.serving { portal in
            let (zj, gd) = (try await PortalChain.token("zj"), try await PortalChain.token("gd"))
            func judge(_ verb: String, as token: String, _ body: String = "note=Blurred", key: String) async throws
                -> OpenPortal.Answer
            {
                try await portal.ask("POST", "evidence/\(number)/\(verb)", as: token, key: key, body: body)
            }
            let shown = try await portal.ask("evidence?state=all", as: zj)
            #expect(shown.body.contains("\"evidence\": \(number)") && shown.body.contains("S-HZ-1"))
            #expect(try await portal.ask("evidence?state=all", as: gd).body == "[]\n")
            #expect(try await portal.ask("evidence/\(number)", as: gd).status == 404)
            #expect(try await judge("refuse", as: gd, key: "1").status == 404)
            #expect(try await judge("refuse", as: zj, "", key: "2").status == 400)
            let refused = try await judge("refuse", as: zj, key: "3")
            #expect(refused.status == 200 && refused.body.contains("\"state\": \"evidence_refused\""))
            #expect(refused.body.contains("\"note\": \"Blurred\"") && refused.body.contains("\"judged_by\": \"zj\""))
            // Another word later counts instead.
            let accepted = try await judge("accept", as: zj, key: "4")
            #expect(accepted.body.contains("\"state\": \"evidence_accepted\""))
            let page = try await Browsing("zj", at: portal).see("/evidence/\(number)")
            #expect(
                page.body.contains("src=\"/pictures/\(number)\"") && page.body.contains("/evidence/\(number)/refuse"))
            #expect(!page.body.contains("action=\"/evidence/\(number)/accept\""))
        }
    }

    @Test(.database) func `another grade is asked for by one, approved by another, and over in time`() async throws {
        try await PortalChain.load()
        try await SmallChain.grade("2026-03", ["S-HZ-1": .b])
        try await OpenPortal.serving { portal in
            let (zj, gd, hq) = (
                try await PortalChain.token("zj"), try await PortalChain.token("gd"), try await PortalChain.token("hq")
            )
            func act(_ verb: String, as token: String, _ body: String = "", key: String) async throws
                -> OpenPortal.Answer
            {
                try await portal.ask("POST", "grades/overrides/S-HZ-1/\(verb)", as: token, key: key, body: body)
            }
            let wish = "grade=A&until=2026-03-31&reason=Rebuilt"
            #expect(try await act("ask", as: gd, wish, key: "1").status != 200)
            #expect(try await act("ask", as: zj, "grade=A&until=2026-03-01&reason=x", key: "2").status == 422)
            #expect(try await act("ask", as: zj, "grade=A&reason=x", key: "3").status == 400)
            #expect(try await act("ask", as: zj, wish, key: "4").status == 200)
            let own = try await act("approve", as: zj, key: "5")
            #expect(own.status == 403 && own.body.contains("grade.override-four-eyes"))
            let approved = try await act("approve", as: hq, "agreed=yes", key: "6")
            #expect(approved.status == 200 && approved.body.contains("\"state\": \"rules\""))
            let list = try await portal.ask("grades/overrides", as: zj)
            #expect(list.body.contains("S-HZ-1") && list.body.contains("\"until\": \"2026-03-31\""))
            #expect(try await !portal.ask("grades/overrides", as: gd).body.contains("S-HZ-1"))
            // What rules is not ended by a slip.
            #expect(try await act("end", as: zj, key: "7").status == 409)
            let ended = try await act("end", as: zj, "agreed=yes", key: "8")
            #expect(ended.body.contains("\"state\": \"ended\""))
            #expect(try await portal.ask("grades/overrides", as: zj).body == "[]\n")
        }
    }

    @Test(.database) func `keys and help are on every page of who is signed in`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let cookie = try await Browsing("zj", at: portal).cookie
            let page = try await portal.ask("GET", "/tasks", ["Cookie": cookie])
            #expect(page.body.contains("<dialog id=\"keys\"") && page.body.contains("data-key=\"s\""))
            let help = try await portal.ask("GET", "/help?lang=zh", ["Cookie": cookie])
            #expect(help.status == 200 && help.body.contains("<kbd>g</kbd><kbd>s</kbd>"))
            #expect(try await !portal.ask("/sign-in").body.contains("<dialog"))
        }
    }
}
