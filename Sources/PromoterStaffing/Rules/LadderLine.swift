package import Retail

/// Where a promoter stands on the ladder, and what the next rank asks for.
package struct LadderLine: Equatable, Sendable {
    package struct Criterion: Equatable, Sendable {
        package enum Kind: String, CaseIterable, Sendable { case months, units, certificates, attendance }

        package let kind: Kind
        /// Months and certificates as they are, units in thousandths, attendance in hundredths of a percent; nil where it
        /// is unknown, which is not 0.
        package let has: Int64?
        package let wants: Int64

        /// nil where it is unknown, unless nothing is wanted.
        package var isMet: Bool? { wants == 0 ? true : has.map { $0 >= wants } }
    }

    /// What is known of somebody who climbs.
    package struct Record: Equatable, Sendable {
        package var months: Int?
        /// Thousandths of a unit a month.
        package var units: Int64?
        package var certificates: Int
        package var attendance: Percentage?

        package init(months: Int?, units: Int64?, certificates: Int, attendance: Percentage?) {
            (self.months, self.units) = (months, units)
            (self.certificates, self.attendance) = (certificates, attendance)
        }
    }

    package let person: Promoter
    package let record: Record
    /// nil on the highest rank, and where the rank is not on the ladder.
    package let next: CareerLadder.Step?

    package init(_ person: Promoter, _ record: Record, on ladder: CareerLadder) {
        (self.person, self.record) = (person, record)
        next = person.rank.flatMap { ladder.next(after: $0) }
    }

    package var criteria: [Criterion] { next.map { $0.criteria(of: record) } ?? [] }

    /// nil where something is unknown and nothing is missing, and where there is no next rank.
    package var isReady: Bool? { next == nil ? nil : criteria.areMet }
}

extension [LadderLine.Criterion] {
    /// nil where something is unknown and nothing is missing.
    package var areMet: Bool? {
        if contains(where: { $0.isMet == false }) { return false }
        return contains { $0.isMet == nil } ? nil : true
    }
}

extension CareerLadder {
    package func place(of rank: String) -> Int? { steps.firstIndex { $0.rank == rank } }

    package func next(after rank: String) -> Step? {
        place(of: rank).flatMap { $0 + 1 < steps.count ? steps[$0 + 1] : nil }
    }
}

extension CareerLadder.Step {
    /// What it asks for, each beside what somebody has.
    package func criteria(of record: LadderLine.Record) -> [LadderLine.Criterion] {
        [
            .init(kind: .months, has: record.months.map { Int64($0) }, wants: Int64(months)),
            .init(kind: .units, has: record.units, wants: Int64(units) * 1000),
            .init(kind: .certificates, has: Int64(record.certificates), wants: Int64(certificates)),
            .init(
                kind: .attendance, has: record.attendance.map { Int64($0.basisPoints) },
                wants: Int64(attendance.basisPoints)),
        ]
    }
}

/// What a change of rank would be.
package struct RankOutlook: Equatable, Sendable {
    package enum Way: String, Sendable { case up, skips, down, same }

    package let line: LadderLine
    package let to: String
    package let from: Day
    package let way: Way
    /// Of the rank that is meant; none on the way down.
    package let criteria: [LadderLine.Criterion]

    /// Whether somebody should look twice: down, over a rank, or not all criteria met for certain.
    package var isUnusual: Bool { way != .same && (way != .up || criteria.areMet != true) }
}
