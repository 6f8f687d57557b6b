import Postgres
package import Retail

/// What the demo did, step by step.
package struct DemoReport: Sendable, Equatable {
    package let businessDay: Day
    package let timeZone: String
    package let database: DatabaseStatus
    /// Lines sent through COPY, and lines that came back through COPY.
    package let sent: Int
    package let copiedBack: Int
    /// Lines that came back typed and equal to what was sent.
    package let equal: Int
    /// Seconds for the way in and for the way back.
    package let secondsIn: Double
    package let secondsBack: Double

    package var isWhole: Bool { sent == copiedBack && sent == equal }
}

extension Office {
    /// Sends lines through COPY, reads them back in both ways and compares them; nothing of it stays.
    package func demonstrate(
        lines: Int, today: Day?, progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
    ) async throws -> DemoReport {
        guard (1...10_000_000).contains(lines) else {
            throw Refusal(.wrongUsage, "demo.lines", ["found": "\(lines)"], at: Place(path: "--rows"))
        }
        let day = try await self.today(asked: today)
        let status = try await Housekeeping(settings).status()
        let (sent, copiedBack, equal, clock) = try await intake.write { tx in
            var clock = [ContinuousClock.now]
            let sent = try tx.sendSampleLines(lines) { progress($0, lines) }
            clock.append(.now)
            let copiedBack = try tx.copyBackSampleLines()
            let back = try tx.sampleLines()
            clock.append(.now)
            try tx.sweepSampleLines()
            let equal = zip(back, 1...).count { $0 == SampleLine(number: $1) }
            return (sent, copiedBack, equal, clock)
        }
        return DemoReport(
            businessDay: day, timeZone: settings.timeZone.value, database: status, sent: sent, copiedBack: copiedBack,
            equal: equal, secondsIn: (clock[1] - clock[0]).seconds, secondsBack: (clock[2] - clock[1]).seconds)
    }
}

extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
