import Retail
import TestKit
import Testing

@Suite struct `An instant` {
    private static let moments: [(String, Int64, String)] = [
        ("1970-01-01T00:00:00Z", 0, "1970-01-01T00:00:00Z"),
        ("1969-12-31T23:59:59.999999Z", -1, "1969-12-31T23:59:59.999999Z"),
        ("2026-03-01T08:30:00.5+08:00", 1_772_325_000_500_000, "2026-03-01T00:30:00.5Z"),
        ("2026-01-31T23:59:59+08:00", 1_769_875_199_000_000, "2026-01-31T15:59:59Z"),
        ("2026-01-31T23:59:59Z", 1_769_903_999_000_000, "2026-01-31T23:59:59Z"),
        ("2026-01-01T00:00:00.000001-12:00", 1_767_268_800_000_001, "2026-01-01T12:00:00.000001Z"),
        ("2026-01-01T00:00:00+14:00", 1_767_175_200_000_000, "2025-12-31T10:00:00Z"),
        ("2026-01-01T00:00:00-00:00", 1_767_225_600_000_000, "2026-01-01T00:00:00Z"),
        ("2026-01-01T00:00:09.100000Z", 1_767_225_609_100_000, "2026-01-01T00:00:09.1Z"),
        ("2026-01-01T05:45:10+05:45", 1_767_225_610_000_000, "2026-01-01T00:00:10Z"),
        ("1900-01-01T00:00:00Z", -2_208_988_800_000_000, "1900-01-01T00:00:00Z"),
        ("2999-12-31T23:59:59.999999Z", 32_503_679_999_999_999, "2999-12-31T23:59:59.999999Z"),
    ]

    @Test(arguments: moments) func `is read and written`(text: String, microseconds: Int64, written: String) {
        #expect(Instant(text)?.sinceEpoch == microseconds)
        #expect(Instant(sinceEpoch: microseconds)?.description == written)
    }

    @Test(
        arguments: nastyNumbers + [
            "2026-03-01", "2026-03-01T08:30:00", "2026-03-01T08:30:00.5", "2026-03-01 08:30:00Z",
            "2026-03-01t08:30:00Z",
            "2026-03-01T08:30:00z", "2026-03-01T08:30Z", "2026-03-01T24:00:00Z", "2026-06-30T23:59:60Z",
            "2026-03-01T08:60:00Z",
            "2026-02-30T00:00:00Z", "2026-2-3T00:00:00Z", "2026-03-01T08:30:00.Z", "2026-03-01T08:30:00.1234567Z",
            "2026-03-01T08:30:00,5Z", "2026-03-01T08:30:00+0800", "2026-03-01T08:30:00+08", "2026-03-01T08:30:00+8:00",
            "2026-03-01T08:30:00+18:00", "2026-03-01T08:30:00+14:01", "2026-03-01T08:30:00-12:01",
            "2026-03-01T08:30:00+08:60",
            "2026-03-01T08:30:00−08:00", "2026-03-01T08:30:00 Z", "2026-03-01T08:30:00Z ", " 2026-03-01T08:30:00Z",
            "2026-03-01T08:30:00ZZ", "2026-03-01T08:30:00 Asia/Shanghai", "２０２６-03-01T08:30:00Z",
            "2026-03-01T０8:30:00Z",
            "2026-03-01T08:30:00.５Z", "2026-03-01T+8:30:00Z", "20260301T083000Z", "infinity", "-infinity", "now",
            "1900-01-01T00:00:00+08:00", "2999-12-31T23:59:59-01:00", "0001-01-01T00:00:00Z", "3000-01-01T00:00:00Z",
        ])
    func `is not guessed`(text: String) { #expect(Instant(text) == nil) }

    @Test func `reads back as it was written, whatever the zone`() throws {
        var random = Seeded(7)
        for _ in 0..<5_000 {
            let microseconds = Int64.random(in: Instant.first.sinceEpoch...Instant.last.sinceEpoch, using: &random)
            let instant = try #require(Instant(sinceEpoch: microseconds))
            #expect(Instant(instant.description) == instant)
            let hours = Int.random(in: 0...12, using: &random)
            let zone = "\(Bool.random(using: &random) ? "+" : "-")\(hours < 10 ? "0" : "")\(hours):30"
            guard hours < 12, let moved = Instant(instant.description.dropLast() + zone) else { continue }
            let away = Int64(hours * 60 + 30) * 60_000_000
            #expect(moved.sinceEpoch - microseconds == (zone.first == "+" ? -away : away))
        }
    }

    @Test func `ends with the calendar`() {
        #expect(Instant(sinceEpoch: Instant.first.sinceEpoch - 1) == nil)
        #expect(Instant(sinceEpoch: Instant.last.sinceEpoch + 1) == nil)
        #expect(Instant(sinceEpoch: .max) == nil && Instant(sinceEpoch: .min) == nil)
        #expect(Instant.first < Instant.last)
    }
}
