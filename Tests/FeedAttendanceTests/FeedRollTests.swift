import ChainKit
import FeedAttendance
import Postgres
import Retail
import TestKit
import Testing

@Suite(.database) struct `The roll of feeds` {
    /// Monday to Friday by ten the next morning; D-GD on Fridays by noon of the same day, by clocks an hour behind; 4
    /// March is a holiday.
    private let calendar = FeedCalendar(
        usual: .init(weekdays: [0, 1, 2, 3, 4], dueMinute: 600, dueAfterDays: 1, graceMinutes: 30),
        accounts: ["D-GD": .init(weekdays: [4], dueMinute: 720, dueAfterDays: 0, graceMinutes: 0)],
        holidays: Set([Day("2026-03-04")].compactMap(\.self)))

    @Test func `tells what came, when, and what is lacking, each to whom it concerns`() async throws {
        try await SmallChain.load()
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                update chain.account_version v set time_zone = 'Asia/Bangkok' from chain.account a
                where a.id = v.account_id and a.code = 'D-GD';
                insert into chain.location (code, kind, account_id, region_id, name, is_default)
                select 'W-ZJ-B', 'warehouse', a.id, a.region_id, 'Second', false from chain.account a where a.code = 'D-ZJ';
                insert into chain.feed (account_id, state, aspect, sha256, file_name, format, document_id, kind, as_of, day, user_id,
                    received_at, location_ids, corrects, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select a.id, 'taken', 'status', sha256(v::text::bytea), 'f', 'stockFeed', 'd', 'full', v.day + time '20:00' + v.later, v.day,
                    (select min(id) from auth.app_user), v.received, array(
                        select l.id from chain.location l where l.code = any (string_to_array(v.places, ' '))),
                    case when v.corrects then (select max(f.id) from chain.feed f) end,
                    v.refused, 0, 0, 0, 0, v.refused, 0
                from (values
                    -- Whole and just in time; from the second on, late.
                    ('D-ZJ', date '2026-03-02', interval '0', timestamptz '2026-03-03 10:30+08', 'W-ZJ W-ZJ-B', 0, false),
                    ('D-ZJ', '2026-03-03', interval '0', '2026-03-04 10:30:01+08', 'W-ZJ W-ZJ-B', 0, false),
                    -- One place after the other; the second has a refused line, which a correction mends.
                    ('D-ZJ', '2026-03-05', '0', '2026-03-05 21:00+08', 'W-ZJ', 0, false),
                    ('D-ZJ', '2026-03-05', '1 s', '2026-03-05 22:00+08', 'W-ZJ-B', 2, false),
                    ('D-ZJ', '2026-03-05', '1 s', '2026-03-07 22:00+08', 'W-ZJ-B', 0, false),
                    ('D-ZJ', '2026-03-06', '0', '2026-03-06 21:00+08', 'W-ZJ', 1, false),
                    -- Noon in Bangkok is one o'clock in Shanghai.
                    ('D-GD', '2026-03-06', '0', '2026-03-06 13:00+08', 'W-GD', 0, false))
                    v (account, day, later, received, places, refused, corrects)
                    join chain.account a on a.code = v.account
                order by v.received;
                update chain.feed f set corrects = f.id - 1 where f.received_at = '2026-03-07 22:00+08'
                """)
        }
        let all = try await expected("hq", "2026-03-02", "2026-03-08")
        let told = all.filter { ["D-ZJ", "D-GD"].contains($0.account) }
        #expect(
            told.map {
                "\($0.account) \($0.day) \($0.state.rawValue) \($0.missingPlaces.joined(separator: " ")) \($0.refused)"
            }
                == [
                    "D-ZJ 2026-03-02 in_time  0", "D-ZJ 2026-03-03 late  0", "D-ZJ 2026-03-05 in_time  0",
                    "D-GD 2026-03-06 in_time  0", "D-ZJ 2026-03-06 partial W-ZJ-B 1",
                ])
        #expect(told[0].due.description == "2026-03-03T02:00:00Z")
        #expect(told[3].due.description == "2026-03-06T05:00:00Z")
        #expect(all.filter { $0.account == "C-XC" }.allSatisfy { $0.state == .missing && $0.receipt == nil })
        #expect(try await expected("hq", "2026-03-04", "2026-03-04") == [])
        #expect(try await expected("d-zj", "2026-03-02", "2026-03-08") == told.filter { $0.account == "D-ZJ" })
        #expect(try await expected("gd", "2026-03-02", "2026-03-08").map(\.account) == ["D-GD"])
        #expect(try await expected("hq", of: "D-GD", "2026-03-02", "2026-03-08").map(\.account) == ["D-GD"])
        await #expect(throws: Refusal.self) { try await expected("gd", of: "D-ZJ", "2026-03-02", "2026-03-08") }
        // Long before they are due.
        #expect(try await expected("d-gd", "2099-01-02", "2099-01-02").map(\.state) == [.notYetDue])

        // Refused lines that are tried again are refused no more; a document that is held has come, and tells nothing yet.
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into chain.feed (account_id, state, aspect, sha256, file_name, format, document_id, kind, as_of, day,
                    user_id, location_ids, follows, lines, applied, unchanged, outdated, zeroed, refused, warned)
                select f.account_id, 'taken', f.aspect, f.sha256, 'f', f.format, 'd', f.kind, f.as_of, f.day, f.user_id,
                    '{}', f.id, 0, 0, 0, 0, 0, 0, 0
                from chain.feed f where f.day = '2026-03-06' and f.refused > 0;
                update chain.feed set state = 'held' where day = '2026-03-02';
                """)
        }
        let after = try await expected("d-zj", "2026-03-02", "2026-03-06").filter { $0.day != Day("2026-03-03") }
        #expect(after.map(\.refused) == [0, 0, 0] && after.map(\.state) == [.partial, .inTime, .partial])
        #expect(after.map(\.missingPlaces) == [["W-ZJ", "W-ZJ-B"], [], ["W-ZJ-B"]])
        try await TestDatabase.current.write { tx in
            try tx.script(
                "delete from chain.feed where follows is not null; update chain.feed set state = 'taken' where state = 'held'"
            )
        }

        let records = try await Desk.of("hq") { (desk) async throws in
            try await roll(desk).records(
                by: calendar, from: #require(Day("2026-03-02")), to: #require(Day("2026-03-08")))
        }
        let record = try #require(records.first { $0.account == "D-ZJ" })
        #expect(record.timely == Tally(3, of: 4))
        #expect(record.complete == Tally(3, of: 4))
        #expect(record.uncorrected == Tally(5, of: 6))
        let silent = try #require(records.first { $0.account == "C-XC" })
        #expect(
            (silent.timely, silent.complete, silent.uncorrected) == (Tally(0, of: 4), Tally(0, of: 0), Tally(0, of: 0)))
    }

    private func roll(_ desk: Desk) -> FeedRoll { FeedRoll(own: desk.own, timeZone: "Asia/Shanghai") }

    private func expected(
        _ person: String, of account: String? = nil, _ from: String, _ to: String
    ) async throws -> [ExpectedFeed] {
        try await Desk.of(person) { (desk) async throws in
            try await roll(desk).expected(
                of: account.map { try AccountCode($0) }, by: calendar, from: #require(Day(from)), to: #require(Day(to)))
        }
    }
}
