import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `The day of a price` {

    /// At any moment it is some day in one of these zones that is another day in the other: they lie 25 hours apart.
    @Test func `is the chain's, whatever zone server, session and client are in`() async throws {
        try await PricedChain.load()
        let zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Shanghai", "America/Los_Angeles"]
        var month = try await PricedChain.today(in: zones[0]).month.next!
        for session in ["UTC", "Asia/Shanghai", "America/Los_Angeles"] {
            try await zone(session)
            for zone in zones {
                let day = try await PricedChain.today(in: zone)
                try await rulesFromItsDayOn(day, zone)
                try await windows(month, zone, before: day)
                month = month.next!
            }
        }
    }

    private func zone(_ name: String) async throws {
        try await TestDatabase.current.write { tx in
            let database: String = try tx.value("select current_database()::text")
            try tx.script("alter database \(database) set timezone = '\(name)'")
        }
    }

    /// An amendment for today is published; one for yesterday is refused by the tables, whatever the program believes.
    private func rulesFromItsDayOn(_ day: Day, _ zone: String) async throws {
        try await desks { ann, bob in
            let (mine, his) = (ann.prices(in: zone), bob.prices(in: zone))
            let isFirst = try await mine.policies().allSatisfy { $0.month != day.month }
            if isFirst {
                try await ann.fill(day.month, PricedRows.plain, today: day)
            } else {
                _ = try await mine.amend(day.month, from: day, reason: Name("today"), today: day)
            }
            _ = try await ann.handIn(day.month)
            _ = try await his.approve(day.month)
            #expect(try await mine.publish(day.month).effectiveFrom == day, "\(zone)")
            let yesterday = sure(Day(sinceEpoch: day.sinceEpoch - 1))
            guard yesterday.month == day.month else { return }
            _ = try await mine.amend(day.month, from: yesterday, reason: Name("late"), today: yesterday)
            _ = try await ann.handIn(day.month)
            _ = try await his.approve(day.month)
            #expect(try await refusalCode { try await mine.publish(day.month) } == "price.day-past")
            _ = try await mine.withdraw(day.month)
        }
    }

    /// The first day of a window is in, the day after its last is out; the month begins on its first day.
    private func windows(_ month: Month, _ zone: String, before day: Day) async throws {
        let (first, from, to) = (month.firstDay, sure(Day("\(month)-10")), sure(Day("\(month)-20")))
        let rows =
            "A6-256-BK,,,chain,,\(from),\(to),,,50.00,,,,,,,,\nA6-256-BK,,,chain,,,\(from),,,40.00,,,,,,,,\n"
            + "A6-256-BK,,,chain,,\(to),,,,60.00,,,,,,,,"
        try await desks { ann, bob in
            try await ann.fill(month, rows, today: day)
            let prices = ann.prices(in: zone)
            _ = try await ann.handIn(month)
            _ = try await bob.prices(in: zone).approve(month)
            #expect(try await ann.release(month, in: zone).effectiveFrom == first)
            func guide(_ day: Int32) async throws -> Int64? {
                let day = sure(Day(sinceEpoch: first.sinceEpoch + day - 1))
                let answer = try await prices.price(
                    of: SKU("A6-256-BK"), at: .account(AccountCode("D-GD")), on: day)
                #expect((answer.policy.month == month) == (day >= first))
                return answer[.guide]?.minor
            }
            let days: [Int32] = [1, 9, 10, 19, 20, 28]
            var found: [Int64?] = []
            for day in days { try await found.append(guide(day)) }
            #expect(found == [4000, 4000, 5000, 5000, 6000, 6000])
            _ = try await guide(0)
        }
    }

    private func desks(_ body: (Desk, Desk) async throws -> Void) async throws {
        try await Desk.of("ann") { ann in try await Desk.of("bob") { bob in try await body(ann, bob) } }
    }
}
