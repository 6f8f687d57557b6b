import TestKit

/// The law of documents as a layman would do it with pencil and paper: what is known of each product at each place, and
/// a list of what came.
struct NaiveStock {
    struct Key: Hashable {
        let place: String
        let sku: String
    }

    struct Known {
        /// On hand, in transit, reserved, unsellable.
        var values: [Int?]
        var hours: Int
        var feed: Int

        var hasStock: Bool { values.contains { $0 ?? 0 > 0 } }
    }

    /// What a document says of a product at a place.
    struct Telling {
        var values: [Int?]
        var lines: Int
        /// nil for what a full document left out.
        var number: Int?
    }

    struct Record {
        let document: Int
        let hours: Int
        var state: String
        var lines = 0, applied = 0, unchanged = 0, outdated = 0, zeroed = 0, refused = 0, warned = 0
        var places: Set<String> = []
        var corrects: Int?
        var follows: Int?
        var told: [Key: Telling] = [:]
        var findings: [String] = []
        var refusedLines: Set<Int> = []
        var names: NaiveNames?
    }

    enum Answer {
        case receipt(Record, isRepeated: Bool)
        case refused([String])
    }

    static let frozenLines = 4

    let isFull: Bool
    var names: NaiveNames
    private(set) var known: [Key: Known] = [:]
    private var newest: [String: Int] = [:]
    private(set) var records: [Record] = []

    init(_ sequence: DrawnSequence) {
        isFull = sequence.isFull
        names = NaiveNames(places: sequence.places, globalNumber: sequence.globalNumber)
    }

    mutating func take(_ document: DrawnDocument, _ treatment: DrawnSequence.Treatment, confirms: Int? = nil) -> Answer
    {
        var before: Int?
        if confirms == nil {
            before = records.lastIndex { $0.document == document.number && ["taken", "held"].contains($0.state) }
        }
        if let before {
            let then = records[before]
            guard then.state == "taken", !then.refusedLines.isEmpty, then.names != names else {
                return .receipt(then, isRepeated: true)
            }
        }
        let chain = before == nil ? [] : records.filter { $0.document == document.number && $0.state == "taken" }
        let reading = NaiveReading(
            document, names, only: before.map { records[$0].refusedLines },
            told: Set(chain.flatMap { $0.told.filter { $0.value.number != nil }.keys }))
        let problems = reading.problems
        if document.flaw == .withoutID { return refuse(document, problems + ["feed.id-missing"], treatment) }
        if document.flaw == .withoutMoment { return refuse(document, problems + ["feed.date-impossible"], treatment) }
        if let before, reading.good.isEmpty { return .receipt(records[before], isRepeated: true) }
        if treatment == .allOrNothing, !problems.isEmpty { return refuse(document, problems, treatment) }
        if document.flaw == .inFuture { return refuse(document, problems + ["feed.as-of-in-future"], treatment) }

        var then = self
        let record = then.merge(document, reading, follows: confirms ?? before, isRetry: before != nil, confirms)
        if treatment != .check { self = then }
        return .receipt(record, isRepeated: false)
    }

    mutating func decide(_ record: Int, _ state: String) { records[record].state = state }

    private mutating func refuse(
        _ document: DrawnDocument, _ codes: [String], _ treatment: DrawnSequence.Treatment
    ) -> Answer {
        if treatment != .check {
            var record = Record(document: document.number, hours: document.moment.hours, state: "refused")
            record.refused = codes.count
            record.findings = codes.sorted()
            records.append(record)
        }
        return .refused(codes.sorted())
    }

    private mutating func merge(
        _ document: DrawnDocument, _ reading: NaiveReading, follows: Int?, isRetry: Bool, _ confirms: Int?
    ) -> Record {
        let (hours, number) = (document.moment.hours, records.count)
        var record = Record(document: document.number, hours: hours, state: "taken")
        (record.places, record.follows, record.names) = (reading.places, follows, names)
        record.refusedLines = Set(reading.refused.map(\.ordinal))
        (record.lines, record.refused) = (reading.good.count + reading.refused.count, reading.refused.count)
        record.told = tell(reading)
        note(reading, document, isRetry: isRetry, in: &record)

        var after = known
        var stocked = 0
        for place in reading.places {
            // One that came later for the same moment has replaced what this one says.
            let first = records.firstIndex { $0.document == document.number && $0.state == "taken" } ?? number
            let replaced =
                isRetry
                ? records.indices.filter {
                    $0 > first && records[$0].state == "taken" && records[$0].hours == hours
                        && records[$0].document != document.number && records[$0].places.contains(place)
                } : []
            let isOld = newest[place] ?? 0 > hours || (isFull && !replaced.isEmpty)
            let here = known.filter { $0.key.place == place }
            var same = 0
            let told = record.told.filter { $0.key.place == place }
            for (key, telling) in told {
                let had = here[key]
                let isLater = had.map { $0.hours > hours || replaced.contains($0.feed) } ?? false
                if (isFull && isOld) || isLater {
                    record.outdated += telling.lines
                    continue
                }
                let values = (0..<4).map { telling.values[$0] ?? (isFull ? nil : had?.values[$0]) }
                if values == had?.values {
                    record.unchanged += telling.lines
                    same += 1
                }
                after[key] = Known(values: values, hours: hours, feed: number)
            }
            let mentioned = reading.refused.filter { $0.place == place }.compactMap(\.sku)
            var zeroed = 0
            if isFull, !isOld {
                stocked += here.values.count { $0.hasStock && $0.hours <= hours }
                for (key, had) in here
                where !isRetry && told[key] == nil && had.hasStock && had.hours <= hours && !mentioned.contains(key.sku)
                {
                    zeroed += 1
                    let none = had.values.map { $0.map { _ in 0 } }
                    after[key] = Known(values: none, hours: hours, feed: number)
                    record.told[key] = Telling(values: none + [nil], lines: 0)
                }
            }
            record.zeroed += zeroed
            let isFrozen =
                same == told.count && zeroed == 0 && newest[place] ?? .max < hours && !isRetry
                && told.values.count { $0.values[0] ?? 0 > 0 } >= Self.frozenLines
            if isFrozen, !record.findings.contains("- feed.frozen") {
                record.findings.append("- feed.frozen")
                record.warned += 1
            }
        }
        record.applied = record.lines - record.refused - record.unchanged - record.outdated
        if record.zeroed * 5 > stocked, confirms == nil {
            (record.state, record.applied, record.told) = ("held", 0, [:])
            record.findings.append("- feed.held")
        } else {
            known = after
            for place in reading.places { newest[place] = max(newest[place] ?? 0, hours) }
            if let confirms { records[confirms].state = "confirmed" }
        }
        record.corrects = records.lastIndex {
            $0.state == "taken" && $0.hours == hours && $0.document != document.number
                && !$0.places.isDisjoint(with: record.places)
        }
        record.findings.sort()
        records.append(record)
        return record
    }

    /// What is to come may stand on several lines, by day.
    private func tell(_ reading: NaiveReading) -> [Key: Telling] {
        var told: [Key: Telling] = [:]
        for line in reading.good {
            if let other = told[line.key] {
                let sums = (0..<5).map { index -> Int? in
                    let parts = [other.values[index], line.values[index]].compactMap(\.self)
                    return parts.isEmpty ? nil : parts.reduce(0, +)
                }
                told[line.key] = Telling(
                    values: sums, lines: other.lines + 1, number: min(other.number ?? .max, line.number))
            } else {
                told[line.key] = Telling(values: line.values, lines: 1, number: line.number)
            }
        }
        return told
    }

    private func note(_ reading: NaiveReading, _ document: DrawnDocument, isRetry: Bool, in record: inout Record) {
        record.findings = reading.refused.flatMap(\.findings)
        record.findings += reading.warnings.map { "\($0.number) \($0.code)" }
        record.warned = reading.warnedLines
        if !isRetry, let kind = document.kind, kind != (isFull ? "full" : "delta") {
            record.findings.append("- feed.kind-differs")
            record.warned += 1
        }
        for line in reading.good {
            guard let now = line.values[0], let had = known[line.key], let was = had.values[0],
                had.hours < document.moment.hours, abs(now - was) >= 100, max(now, was) >= 10 * max(min(now, was), 1)
            else { continue }
            record.findings.append("\(line.number) feed.jump")
            record.warned += 1
        }
    }
}
