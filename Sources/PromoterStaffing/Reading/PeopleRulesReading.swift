import Retail
import StandingRules

extension ConfigReading {
    // Rosters --------------------------------------------------------------------------------------------------------

    mutating func rosterRules(_ piece: ConfigPiece) -> RosterRules? {
        let own = fields(
            piece, ["shifts", "base", "peaks", "rest_hours", "week_hours", "days_in_a_row", "days_off", "weights"])
        var shifts: [RosterRules.Shift] = []
        if let piece = required("shifts", own) {
            for (name, piece) in named(piece) {
                if !RosterRules.Shift.isName(name) { note("staffing.shift-name", ["found": name], at: piece) }
                if let minutes = minutes(fields(piece, ["from", "to"])) {
                    shifts.append(RosterRules.Shift(name, minutes))
                }
            }
            if piece.isEmpty { note("staffing.no-shifts", at: piece) }
        }
        let base = number("base", own, 0...50)
        let peaks = required("peaks", own).map { piece in items(piece).compactMap { peak($0) } }
        let (rest, hours) = (number("rest_hours", own, 0...24), number("week_hours", own, 1...168))
        let (row, off) = (number("days_in_a_row", own, 1...14), number("days_off", own, 0...6))
        let weights = required("weights", own).flatMap { rosterWeights($0) }
        guard let base, let peaks, let rest, let hours, let row, let off, let weights else { return nil }
        return RosterRules(
            shifts: shifts, base: base, peaks: peaks, restHours: rest, weekHours: hours, daysInARow: row, daysOff: off,
            weights: weights)
    }

    private mutating func peak(_ piece: ConfigPiece) -> RosterRules.Peak? {
        let own = fields(piece, ["days", "from", "to"])
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        let days = required("days", own).map { piece in
            items(piece).compactMap { word($0, names.enumerated().map { ($1, $0 + 1) }) }
        }
        guard let days, let minutes = minutes(own) else { return nil }
        return RosterRules.Peak(days: days, minutes: minutes)
    }

    private mutating func minutes(_ own: ConfigFields) -> Range<Int>? {
        guard let from = required("from", own).flatMap({ clock($0) }),
            let piece = required("to", own), let to = clock(piece)
        else { return nil }
        if from < to { return from..<to }
        note("staffing.clock-reversed", at: piece)
        return nil
    }

    /// `09:30`, and `24:00` for a day's end: minutes of the day.
    private mutating func clock(_ piece: ConfigPiece) -> Int? {
        guard let text = text(piece) else { return nil }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let digits = parts.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int($0) : nil }
        if parts.map(\.utf8.count) == [2, 2], let hour = digits[0], let minute = digits[1], (0...59).contains(minute),
            (0...24 * 60).contains(hour * 60 + minute)
        {
            return hour * 60 + minute
        }
        note("staffing.clock-unfit", ["found": text], at: piece)
        return nil
    }

    private mutating func rosterWeights(_ piece: ConfigPiece) -> RosterRules.Weights? {
        let own = fields(piece, ["uncovered", "surplus", "wish", "weekend", "change"])
        let (uncovered, surplus) = (number("uncovered", own, 0...10_000), number("surplus", own, 0...10_000))
        let (wish, weekend) = (number("wish", own, 0...10_000), number("weekend", own, 0...10_000))
        let change = number("change", own, 0...10_000)
        guard let uncovered, let surplus, let wish, let weekend, let change else { return nil }
        return RosterRules.Weights(
            uncovered: uncovered, surplus: surplus, wish: wish, weekend: weekend, change: change)
    }

    // People ---------------------------------------------------------------------------------------------------------

    mutating func incentiveRules(_ piece: ConfigPiece) -> IncentiveRules? {
        let own = fields(piece, ["on_time_days", "rates"])
        let days = number("on_time_days", own, 0...366)
        var rates: [IncentiveRules.Rate] = []
        let pieces = required("rates", own).map { items($0) } ?? []
        for (place, piece) in pieces.enumerated() {
            let own = fields(piece, ["below", "money"])
            let below = own["below"].flatMap { amount($0) }
            let isLast = place == pieces.count - 1
            if (own["below"] == nil) != isLast || below.map({ $0 <= rates.last?.below ?? 0 }) ?? false {
                note("staffing.rates-unordered", at: piece)
            }
            if let money = required("money", own).flatMap({ amount($0) }) {
                rates.append(IncentiveRules.Rate(below: below, money: money))
            }
        }
        guard let days else { return nil }
        return IncentiveRules(onTimeDays: days, rates: rates)
    }

    mutating func careerLadder(_ piece: ConfigPiece) -> CareerLadder? {
        var steps: [CareerLadder.Step] = []
        for piece in items(piece) {
            let own = fields(piece, ["rank", "months", "units", "certificates", "attendance"])
            guard let rank = required("rank", own).flatMap({ tag($0) }) else { continue }
            if steps.contains(where: { $0.rank == rank }) { note("config.name-twice", ["name": rank], at: piece) }
            steps.append(
                CareerLadder.Step(
                    rank: rank, months: own["months"].flatMap { whole($0, 0...600) } ?? 0,
                    units: own["units"].flatMap { whole($0, 0...100_000) } ?? 0,
                    certificates: own["certificates"].flatMap { whole($0, 0...100) } ?? 0,
                    attendance: own["attendance"].flatMap { percent($0) } ?? .none))
        }
        if steps.isEmpty { note("staffing.no-ladder", at: piece) }
        return CareerLadder(steps)
    }

    mutating func riskRules(_ piece: ConfigPiece) -> RiskRules? {
        let own = fields(
            piece, ["pay_below", "months_in_rank", "misses", "first_months", "far", "risk_from"])
        let (pay, rank) = (number("pay_below", own, 0...100), number("months_in_rank", own, 0...100))
        let (misses, first) = (number("misses", own, 0...100), number("first_months", own, 0...100))
        let (far, risk) = (number("far", own, 0...100), number("risk_from", own, 1...1000))
        guard let pay, let rank, let misses, let first, let far, let risk else { return nil }
        return RiskRules(
            payBelow: pay, monthsInRank: rank, misses: misses, firstMonths: first, far: far, riskFrom: risk)
    }
}
