import Postgres
import Retail
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
}
