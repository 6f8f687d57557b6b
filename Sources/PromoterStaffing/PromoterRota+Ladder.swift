import Postgres
package import Retail
import RetailSQL

extension PromoterRota {
    /// Where promoters stand on the ladder in a month, and what the next rank asks for.
    package func ladder(of month: Month, by scope: StaffScope, today: Day) async throws -> [LadderLine] {
        try await read(scope) { tx in
            try tx.ladder(of: month, by: scope, on: month.day(by: today), today: today).lines
        }
    }

    /// What another rank for a person would be. Refused for a rank that is not on the ladder, for a day that has passed, and
    /// for who is no promoter of ours then.
    package func outlook(
        of person: PersonCode, to rank: String, from day: Day, today: Day
    ) async throws -> RankOutlook {
        let scope = StaffScope(person: person)
        return try await read(scope) { tx in
            guard day >= today else { throw Refusal("staff.rank-backdated", ["today": "\(today)"]) }
            let (lines, ladder) = try tx.ladder(of: today.month, by: scope, on: today, today: today)
            guard let place = ladder.place(of: rank) else {
                throw Refusal(
                    "staff.rank-unknown",
                    ["found": rank, "known": ladder.steps.map(\.rank).joined(separator: ", ")])
            }
            // Rank and months as they will be on the day; what was sold and learned as it is.
            guard let record = lines.first?.record, let promoter = try tx.promoters(of: scope, on: day).first else {
                throw Refusal("staff.no-promoter", ["person": person.text, "day": "\(day)"])
            }
            var then = record
            then.months = promoter.monthsInRank
            let line = LadderLine(promoter, then, on: ladder)
            let present = promoter.rank.flatMap { ladder.place(of: $0) } ?? -1
            let way: RankOutlook.Way =
                promoter.rank == rank ? .same : place < present ? .down : place > present + 1 ? .skips : .up
            return RankOutlook(
                line: line, to: rank, from: day, way: way,
                criteria: way == .up || way == .skips ? ladder.steps[place].criteria(of: line.record) : [])
        }
    }

    /// Gives a person a rank from a day on; answers whether anything changed. Look at `outlook` first.
    package func rank(_ outlook: RankOutlook, reason: Name) async throws -> Bool {
        try await own.write { tx in
            do {
                return try tx.rank(outlook.line.person.person, outlook.to, from: outlook.from, reason: reason)
            } catch let error as PostgresError where error.sqlState == "42501" {
                throw Refusal(.forbidden, "staff.no-right", ["kind": "rank"])
            }
        }
    }
}

extension Transaction {
    fileprivate func ladder(
        of month: Month, by scope: StaffScope, on day: Day, today: Day
    ) throws -> (lines: [LadderLine], ladder: CareerLadder) {
        let ladder = try staffingRules(for: month).settings.ladder
        let units = try ownUnits(of: scope, before: min(month, today.month))
        let certificates = try certificateCounts(of: scope, on: day)
        let attendance = try attendanceShares(of: scope, before: min(month, today.month))
        let lines = try promoters(of: scope, on: day).map { promoter in
            LadderLine(
                promoter,
                LadderLine.Record(
                    months: promoter.monthsInRank, units: units[promoter.person]?.mean,
                    certificates: certificates[promoter.person] ?? 0, attendance: attendance[promoter.person]),
                on: ladder)
        }
        return (lines, ladder)
    }
}
