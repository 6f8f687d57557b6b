import ChainKit
import Directory
import DisplayCompliance
import Postgres
import Retail
import RetailSQL
import StandingRules
import TestKit

/// The small chain with counters, a list of key products and display standards.
enum AuditedChain {
    static let today = Day("2026-04-10") ?? .first

    static func load() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            let rows = RandomAudits.counters.map { "\($0.store),\($0.code),\($0.area)\n" }.joined()
            try await desk.take(.counters, "store,counter,area\n" + rows)
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.key_product
                select m.model, 'distribution', r.id, daterange('2026-01-01', null)
                from (values ('A6'), ('M3')) m (model), chain.region r where r.code = 'HZ';
                """)
        }
    }

    /// Puts standards in force.
    static func rule(_ form: DisplayForm) async throws {
        try await Desk.of("hq") { desk in
            _ = try await desk.own.write { tx in try tx.apply(form, from: RandomAudits.month, note: nil, today: today) }
        }
    }

    static func audits(of desk: Desk) -> DisplayAudits {
        DisplayAudits(own: desk.own, intake: desk.intake, currency: .yuan, timeZone: "Asia/Shanghai")
    }

    /// What a person gets, asked by the own login.
    static func ask<T: Sendable>(_ person: String, _ body: (DisplayAudits) async throws -> T) async throws -> T {
        try await Desk.of(person) { desk in try await body(audits(of: desk)) }
    }
}
