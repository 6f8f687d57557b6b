import Postgres
import Retail
import TestKit
import Testing

@testable import storeportal

/// Every question and every act over HTTP, asked by everybody: what is not theirs answers like what is not there.
@Suite(.heavy) struct `Rights over HTTP` {
    @Test(.database) func `everybody is told of the own side alone, by every question and in every form`() async throws
    {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            for person in PortalChain.people {
                let token = try await PortalChain.token(person.code)
                for question in Question.all where !question.name.contains("{") {
                    let path = question.name + question.asked(store: person.code == "gd" ? "S-GZ-1" : "S-HZ-1")
                    let answer = try await portal.ask(path, as: token)
                    let isTheirs = question.classes.isEmpty || question.classes.contains(person.trustClass)
                    #expect(
                        isTheirs ? [200, 400, 404, 422].contains(answer.status) : answer.status == 404,
                        "\(person.code) \(path): \(answer.status) \(answer.body.prefix(200))")
                    for word in PortalChain.foreign[person.code] ?? [] {
                        // A code that begins another's is looked for as a whole.
                        #expect(!answer.body.contains("\"\(word)\""), "\(person.code) \(path): \(word)")
                    }
                    #expect(!answer.body.contains("SECRETDRAFT"), "\(person.code) \(path)")
                    #expect(answer.status != 500)
                }
            }
        }
    }

    @Test(.database) func `what is foreign is unknown`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let token = try await PortalChain.token("gd")
            let (foreign, own) = (try await PortalChain.task("S-HZ-1"), try await PortalChain.task("S-GZ-1"))
            let (hidden, missing) = (
                try await portal.ask("tasks/\(foreign)", as: token), try await portal.ask("tasks/999999", as: token)
            )
            #expect(hidden.status == 404 && missing.status == 404)
            func without(_ number: Int64, _ body: String) -> String {
                body.replacing(" \(number) ", with: " N ").replacing("/\(number)\"", with: "/N\"")
            }
            #expect(without(foreign, hidden.body) == without(999_999, missing.body))
            for question in Question.all where question.classes.contains(.region) {
                for (name, one, other) in [
                    ("region", "HZ", "XX"), ("store", "S-HZ-1", "S-XX-1"), ("account", "D-ZJ", "D-XX"),
                ]
                where question.parameters.contains(where: { $0.name == name }) {
                    let others = question.asked(store: "S-GZ-1", besides: name)
                    let mark = others.isEmpty ? "?" : "&"
                    let (hidden, missing) = (
                        try await portal.ask("\(question.name)\(others)\(mark)\(name)=\(one)", as: token),
                        try await portal.ask("\(question.name)\(others)\(mark)\(name)=\(other)", as: token)
                    )
                    #expect(hidden.status == missing.status, "\(question.name) \(name)")
                    #expect(
                        hidden.body.replacing(one, with: "N") == missing.body.replacing(other, with: "N"),
                        "\(question.name) \(name)")
                }
            }
            let done = try await portal.ask("POST", "tasks/\(foreign)/done", as: token, key: "f", body: "result=x")
            #expect(done.status == 404)
            #expect(try await PortalChain.acts(on: foreign) == 0)
            let mine = try await portal.ask("POST", "tasks/\(own)/done", as: token, key: "o", body: "result=x")
            #expect(mine.status == 200)
        }
    }

    @Test(.database) func `auditors and tokens that only read change nothing, by any act`() async throws {
        try await PortalChain.load()
        try await OpenPortal.serving { portal in
            let number = try await PortalChain.task("S-HZ-1")
            let strangers = [
                (try await PortalChain.token("audit"), "audit"),
                (try await PortalChain.token("hq", readsOnly: true), "reader"),
                (try await PortalChain.token("d-zj"), "d-zj"),
            ]
            let before = try await state()
            for (token, name) in strangers {
                for act in Act.all where !act.isOwn && (name != "d-zj" || act.name.hasPrefix("tasks")) {
                    let given = Dictionary(uniqueKeysWithValues: act.parameters.map { ($0.name, $0.example(number)) })
                    let form = Address(
                        path: "",
                        parts: act.parameters.filter { !$0.isInPath(of: act.name) }.map {
                            ($0.name, $0.example(number))
                        }
                    ).text.dropFirst()
                    let answer = try await portal.ask(
                        "POST", act.path(given), as: token, key: "a-\(name)", body: String(form))
                    #expect([400, 403, 404, 409, 422].contains(answer.status), "\(name) \(act.name): \(answer.status)")
                }
                let feed = try await portal.ask(
                    "POST", "feeds?file=a.xml&account=D-ZJ", as: token, key: "u-\(name)", body: "<stockFeed/>")
                #expect(name == "d-zj" || (400...499).contains(feed.status), "\(name) feeds: \(feed.status)")
            }
            #expect(try await state().dropLast() == before.dropLast())
            let nobody = try await portal.ask(
                "POST", "/api/v1/tasks/\(number)/done", ["Idempotency-Key": "n"], body: "result=x")
            #expect(nobody.status == 401)
            let wrong = try await portal.ask("grades", as: "0123456789abcdef")
            #expect(wrong.status == 401)
        }
    }

    /// What could have been changed: tasks, addresses, tokens, and at last feeds, which an account sends.
    private func state() async throws -> [Int] {
        try await TestDatabase.current.read { tx in
            try [
                "chain.field_task where state = 'open'", "hook.address", "auth.token where revoked_at is null",
                "pricing_draft.policy", "pricing.policy", "chain.feed",
            ].map { table in try tx.value("select count(*) from \(SQL(trusted: table))") }
        }
    }
}

extension Question {
    /// A query that gives what is needed.
    fileprivate func asked(store: String, besides left: String? = nil) -> String {
        let given = parameters.filter { $0.isRequired && $0.name != left }.map { parameter in
            let value =
                switch parameter.kind {
                case .code: parameter.name == "store" ? store : "A6-256-BK"
                case .month: "2026-03"
                case .day: "2026-03-05"
                case .number: "1"
                case .word(let words): words.first ?? ""
                case .text, .longText, .document: "A6-256-BK"
                }
            return "\(parameter.name)=\(value)"
        }
        return given.isEmpty ? "" : "?" + given.joined(separator: "&")
    }
}

extension Parameter {
    /// Something that could be meant by it.
    fileprivate func example(_ number: Int64) -> String {
        switch kind {
        case .number: "\(number)"
        case .month: "2026-04"
        case .day: "2026-03-09"
        case .word(let words): words.first ?? ""
        case .code: name == "region" ? "HZ" : name == "account" ? "D-ZJ" : "S-HZ-1"
        case .text, .longText, .document: name == "url" ? "https://a.example.com/" : "x"
        }
    }
}
