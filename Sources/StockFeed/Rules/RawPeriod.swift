import Retail

/// A period as it stood in a document. What is told about it holds at its end; of a period without one, on its first
/// day.
struct RawPeriod: Equatable, Sendable {
    var startDate: RawText?
    var startTime: RawText?
    var endDate: RawText?
    var endTime: RawText?

    /// The day at which it ends, or begins where it has no end, and the time of it.
    var end: (date: RawText, time: RawText?)? {
        if let endDate { return (endDate, endTime) }
        return startDate.map { ($0, startTime) }
    }

    /// That as a time for comparing, read as if it named the zone of Greenwich where it names none; nil where there is
    /// none or nobody can read it.
    var moment: Instant? {
        guard let greenwich = ZoneOffset(minutes: 0), let end else { return nil }
        return FeedTime.instant(end.date.trimmed, end.time?.trimmed, elseIn: greenwich)
    }
}
