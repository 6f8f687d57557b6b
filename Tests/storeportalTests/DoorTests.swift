import Postgres
import Retail
import TestKit
import Testing

@testable import storeportal

/// What every door of the portal keeps to, whoever comes.
@Suite(.heavy) struct `The doors of the portal` {
    @Test(.database) func `take nothing that they do not understand`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let token = try await PortalChain.token("zj")
            for (path, code) in [
                ("tasks?state=%zz", "portal.no-query"), ("tasks?nothing=1", "portal.no-parameter"),
                ("tasks?state=open&state=done", "portal.twice"), ("tasks?page=2", "portal.no-parameter"),
                ("tasks?sort=nothing", "portal.no-column"), ("tasks?limit=0", "portal.limit"),
                ("tasks?limit=x", "portal.limit"), ("tasks?cursor=x", "portal.no-cursor"),
                ("tasks?lang=fr", "portal.no-word"), ("tasks?state=", "portal.missing"),
                ("grades/overrides?past=no", "portal.no-word"),
            ] {
                let answer = try await portal.ask(path, as: token)
                #expect(answer.status == 400 && answer.body.contains("\"\(code)\""), "\(path): \(answer.body)")
            }
            let number = try await PortalChain.task("S-HZ-1")
            let done = "tasks/\(number)/done"
            for (key, body, type, status) in [
                (nil, "result=x", nil, 400), ("a b", "result=x", nil, 400), ("k", "result=x&other=1", nil, 400),
                ("k", "result=x&result=y", nil, 400), ("k", "{}", "application/json", 415), ("k", "result=%", nil, 400),
                ("k", "", nil, 400),
            ] as [(String?, String, String?, Int)] {
                var headers = ["Authorization": "Bearer \(token)"]
                headers["Idempotency-Key"] = key
                headers["Content-Type"] = type
                let answer = try await portal.ask("POST", "/api/v1/\(done)", headers, body: body)
                #expect(answer.status == status, "\(body): \(answer.body)")
            }
            #expect(try await PortalChain.acts(on: number) == 0)
            // What is wrong by itself is told before what it is compared with.
            let headquarters = try await PortalChain.token("hq")
            let long = try await portal.ask(
                "POST", "/api/v1/prices/months/2026-04/amend",
                ["Authorization": "Bearer \(headquarters)", "Idempotency-Key": "long", "If-Match": "\"x\""],
                body: "reason=" + String(repeating: "0", count: 201))
            #expect(long.status == 400 && long.body.contains("typed.no-text"), "\(long.body)")
        }
    }

    @Test(.database) func `speak HTTP`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let head = "Connection: close\r\n"
            for (text, status) in [
                ("GET /sign-in HTTP/1.1\r\n\(head)\r\n", 400), ("GARBAGE\r\n\r\n", 400),
                ("GET /sign-in HTTP/1.1\r\nHost : x\r\n\r\n", 400),
                ("POST /sign-in HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nabc\r\n", 400),
                ("GET /sign-in HTTP/1.1\r\nHost: x\r\n\(head)\r\n", 200),
            ] {
                let answer = try await portal.raw(text)
                #expect(answer.status == status, "\(text.prefix(80))")
            }
            let other = try await portal.ask("DELETE", "/tasks")
            #expect(other.status == 405 && other.header("Allow") == "GET, HEAD")
            let act = try await portal.ask("GET", "/tasks/1/done")
            #expect(act.status == 405 && act.header("Allow") == "POST")
            let (get, headOnly) = (try await portal.ask("GET", "/sign-in"), try await portal.ask("HEAD", "/sign-in"))
            #expect(headOnly.status == 200 && headOnly.body.isEmpty)
            #expect(headOnly.header("Content-Length") == get.header("Content-Length"))
            let nowhere = try await portal.ask("/nowhere")
            #expect(nowhere.status == 404)
        }
    }

    @Test(.database) func `let in so many requests of each guest, and no more`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving(rate: 0.2) { portal in
            let (mine, other) = (try await PortalChain.token("zj"), try await PortalChain.token("gd"))
            let (first, second) = (try await portal.ask("tasks", as: mine), try await portal.ask("tasks", as: mine))
            #expect(first.status == 200 && second.status == 429)
            let wait = try #require(second.header("Retry-After").flatMap { Int($0) })
            #expect((1...5).contains(wait))
            let free = try await portal.ask("tasks", as: other)
            #expect(free.status == 200)
        }
    }

    @Test(.database) func `do an act to what was seen alone`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let token = try await PortalChain.token("zj")
            let path = "tasks/\(try await PortalChain.task("S-HZ-1"))"
            let tag = try #require(try await portal.ask(path, as: token).header("ETag"))
            func act(_ verb: String, _ key: String, _ tag: String, _ body: String = "") async throws -> Int {
                try await portal.ask(
                    "POST", "/api/v1/\(path)/\(verb)",
                    ["Authorization": "Bearer \(token)", "Idempotency-Key": key, "If-Match": tag], body: body
                ).status
            }
            #expect(try await act("done", "1", "\"other\"", "result=x") == 412)
            #expect(try await act("done", "2", tag, "result=x") == 200)
            // Asked again it is answered as before; to the thing as it was, nothing more is done.
            #expect(try await act("done", "2", tag, "result=x") == 200)
            #expect(try await act("reopen", "3", tag) == 412)
            #expect(try await act("reopen", "4", "\"a\", *") == 200)
        }
    }

    @Test(.database) func `of two portals are one`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { one in
            try await OpenPortal.serving { two in
                let cookie = try await Browsing("zj", at: one).cookie
                for portal in [one, two] {
                    let page = try await portal.ask("GET", "/tasks", ["Cookie": cookie])
                    #expect(page.status == 200 && page.body.contains("S-HZ-1"))
                }
                let token = try await PortalChain.token("zj")
                let number = try await PortalChain.task("S-HZ-1")
                // The same key at both at once: one does it, the other waits its turn or hears the same.
                let answers = try await withThrowingTaskGroup(of: OpenPortal.Answer.self) { group in
                    for portal in [one, two, one, two] {
                        group.addTask {
                            try await portal.ask(
                                "POST", "tasks/\(number)/done", as: token, key: "both", body: "result=x")
                        }
                    }
                    return try await group.reduce(into: []) { $0.append($1) }
                }
                #expect(answers.allSatisfy { [200, 503].contains($0.status) } && answers.contains { $0.status == 200 })
                let (first, second) = (
                    try await one.ask("POST", "tasks/\(number)/done", as: token, key: "both", body: "result=x"),
                    try await two.ask("POST", "tasks/\(number)/done", as: token, key: "both", body: "result=x")
                )
                #expect(first.status == 200 && first.body == second.body)
                let other = try await two.ask("POST", "tasks/\(number)/done", as: token, key: "both", body: "result=y")
                #expect(other.status == 422 && other.body.contains("portal.key-other"))
                let events: Int = try await TestDatabase.current.read { tx in
                    try tx.value(
                        "select count(*) from chain.field_task_event where task_id = \(number) and kind = 'done'")
                }
                #expect(events == 1)
            }
        }
    }
}
