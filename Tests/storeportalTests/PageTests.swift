import Postgres
import Retail
import StockFeed
import TestKit
import Testing

@testable import storeportal

/// What people see of the portal, beside what is asked by programs.
@Suite(.heavy) struct `Pages` {
    @Test(.database) func `refuse what is not there before they offer to do something with it`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let lead = try await Browsing("hq", at: portal)
            for (path, code) in [
                ("/postings?region=NOPE", "NOPE"), ("/grades/proposals?region=NOPE&month=2026-03", "NOPE"),
                ("/protection/CUT-NOPE/D-ZJ", "CUT-NOPE"), ("/protection/CUT-NOPE/D-ZJ/1", "CUT-NOPE"),
            ] {
                let page = try await lead.see(path)
                #expect(page.status == 404 && page.body.contains(code), "\(path): \(page.status)")
                #expect(!page.body.contains("class=\"act\""), "\(path)")
            }
            let clerk = try await Browsing("d-zj", at: portal)
            let accepted = try await clerk.send("/protection/CUT-NOPE/D-ZJ/accept")
            #expect(accepted.status == 404)
            let regionless = try await lead.send(
                "/grades/proposals/accept", [("month", "2026-03"), ("region", "NOPE")])
            #expect((400...499).contains(regionless.status))
        }
    }

    @Test(.database) func `ask for what is needed before anybody looks twice`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let lead = try await Browsing("hq", at: portal)
            let answer = try await lead.send("/protection/CUT-1/D-ZJ/1/decide", [("units", "3"), ("reason", " ")])
            #expect(answer.status == 400, "\(answer.status)")
        }
    }

    @Test(.database) func `bring a form back that came after its session had ended`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let path = "/tasks/\(try await PortalChain.task("S-HZ-1"))/done"
            let lost = try await portal.ask(
                "POST", path, body: "form_key=x&back=%2Ftasks&result=%E5%B7%B2%E6%95%B4%E6%94%B9")
            #expect(lost.status == 303 && lost.header("Location") == "/sign-in?to=%2Funsent")
            let kept = try #require(lost.header("Set-Cookie")?.split(separator: ";").first.map(String.init))
            let door = try await portal.ask("/sign-in?to=%2Funsent")
            #expect(door.body.contains("nothing was done"))
            let manager = try await Browsing("zj", at: portal)
            let page = try await portal.ask("GET", "/unsent", ["Cookie": "\(manager.cookie); \(kept)"])
            #expect(page.status == 200 && page.body.contains("action=\"\(path)\"") && page.body.contains("已整改"))
            #expect(page.body.contains("name=\"back\" value=\"/tasks\""))
            // It is there once, and for nobody who sends it from elsewhere.
            #expect(page.header("Set-Cookie")?.contains("Max-Age=0") == true)
            let without = try await manager.see("/unsent")
            #expect(without.status == 404)
            let foreign = try await portal.ask(
                "POST", path, ["Sec-Fetch-Site": "cross-site"], body: "result=x")
            #expect(foreign.status == 403)
            let long = String(repeating: "%E6%94%B9", count: 1000)
            let tooLong = try await portal.ask("POST", path, body: "form_key=x&result=\(long)")
            #expect(tooLong.status == 403 && tooLong.body.contains(String(repeating: "改", count: 1000)))
        }
    }

    @Test(.database) func `that answer a form are the browser's to go back to, until its person goes`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let manager = try await Browsing("zj", at: portal)
            let path = "/tasks/\(try await PortalChain.task("S-HZ-1"))/done"
            let refused = try await manager.send(path, [("result", " ")])
            #expect(refused.status == 400 && refused.header("Cache-Control") == "private, no-cache")
            let list = try await manager.see("/tasks")
            #expect(list.header("Cache-Control") == "no-store")
            let gone = try await manager.send("/sign-out")
            #expect(gone.header("Clear-Site-Data") == "\"cache\"")
        }
    }

    @Test(.database) func `say what is not there instead of showing something else`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let lead = try await Browsing("hq", at: portal)
            for (path, status, said) in [
                ("/feeds?page=99999", 404, "没有第 99999 页"), ("/today?section=nope", 404, ""),
                ("/tasks?section=why", 404, ""),
                ("/prices/show?sku=A6-256-BK&account=D-ZJ&units=0", 400, "1 至 10,000,000"), ("/feeds?page=1", 200, ""),
                ("/prices", 200, "日期"),
            ] {
                let page = try await lead.see(path, in: "zh")
                #expect(page.status == status && page.body.contains(said), "\(path): \(page.status)")
            }
        }
    }

    @Test(.database) func `tell a clerk that nothing was taken where no line was, by the chain's clocks`() async throws
    {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let clerk = try await Browsing("d-zj", at: portal)
            let feed = """
                <stockFeed xmlns='urn:storechain:feed:1' id='F1' as-of='2026-03-04T23:30:00+08:00'>
                <location code='W-ZJ'><line sku='NOPE' on-hand='1'/></location></stockFeed>
                """
            let page = try await clerk.upload(feed, as: "none.xml")
            #expect(page.status == 200 && page.body.contains("Nothing of it was taken"), "\(page.status)")
            #expect(!page.body.contains("It was taken"))
            #expect(page.body.contains("2026-03-04 23:30") && !page.body.contains("T15:30"))
        }
    }

    @Test(.database) func `a document that is warned of in every line shows some, and says how many more there are`()
        async throws
    {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let clerk = try await Browsing("d-zj", at: portal)
            // Neither products are known nor check digits right.
            let lines = (1...130).map { "<line sku='NOPE-\($0)' gtin='6900000000001' on-hand='1'/>" }.joined(
                separator: "\n")
            let feed = """
                <stockFeed xmlns='urn:storechain:feed:1' id='F2' as-of='2026-03-04T23:30:00+08:00'>
                <location code='W-ZJ'>\(lines)</location></stockFeed>
                """
            let page = try await clerk.upload(feed, as: "warned.xml")
            #expect(page.status == 200 && page.body.utf8.count < 60_000, "\(page.status)")
            let rows = page.body.split(separator: "<tr>").count
            #expect(rows < 70 && page.body.contains("more are not shown"), "\(rows) \(page.body)")
        }
    }

    @Test func `warnings take no problem's place among findings`() {
        let gathering = Gathering()
        for _ in 0..<(Gathering.limit + 5) { gathering.add(FeedFinding(isWarning: true, problem: Problem("a"))) }
        gathering.add(FeedFinding(isWarning: false, problem: Problem("b")))
        #expect(gathering.all.count == Gathering.limit + 1 && gathering.all.last?.problem.code == "b")
    }
}
