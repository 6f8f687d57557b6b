import Retail
import StandingRules

extension StaffingSettings {
    /// The same in plain YAML without comments, which reads back as the same settings.
    package var plain: String {
        let lines =
            currency.plain + norm.plain + ["lift: \(lift)%"] + match.plain + weights.plain + rules.plain(in: currency)
            + ["work: { seconds: \(workSeconds), nearest: \(nearestStores) }"] + roster.plain
            + [attendance.plain] + incentive.plain(in: currency) + ladder.plain
            + risk.plain
            + [
                "launch: { share: \(launch.share)%, days: \(launch.days), grades: \(list(launch.grades)) }",
                "span: \(span)",
            ]
        return lines.joined(separator: "\n") + "\n"
    }
}

private func list(_ words: [String]) -> String { "[\(words.joined(separator: ", "))]" }

private func list(_ grades: [Grade]) -> String { list(grades.map(\.rawValue)) }

/// In the order of the keys, so that the same settings are the same text.
private func mapping<Value>(_ values: [String: Value], _ text: (Value) -> String) -> [String] {
    values.sorted { $0.key < $1.key }.map { "\($0.key): \(text($0.value))" }
}

private func inline<Value>(_ values: [Grade: Value], _ text: (Value) -> String) -> String {
    "{ \(mapping(Dictionary(uniqueKeysWithValues: values.map { ($0.key.rawValue, $0.value) }), text).joined(separator: ", ")) }"
}

private func block(_ key: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? ["\(key): {}"] : ["\(key):"] + lines.map { "  \($0)" }
}

extension HeadcountNorm {
    fileprivate var plain: [String] {
        func text(_ heads: [Grade: Heads]) -> String {
            inline(heads) { heads in
                heads.fromUnits.map { "{ heads: \(heads.heads), from_units: \($0) }" } ?? "\(heads.heads)"
            }
        }
        var lines = ["months: \(months)", "grades: \(text(grades))"] + block("formats", mapping(formats, text))
        if let crowds { lines.append("crowds: { footfall: \(crowds.footfall), heads: \(crowds.heads) }") }
        return block("norm", lines)
    }
}

extension MatchRules {
    fileprivate var plain: [String] {
        let weights = Part.allCases.map { "\($0.rawValue): \(self.weights[$0] ?? 0)" }.joined(separator: ", ")
        return block(
            "match",
            ["spread: \(spread)%", "weights: { \(weights) }"] + block("skills", mapping(skills, list))
                + block("languages", mapping(languages, list))
                + block("rank", mapping(ranks) { inline($0) { "\($0)" } })
                + block("temperament", mapping(temperament, list)))
    }
}

extension PostingWeights {
    fileprivate var plain: [String] {
        func units(_ milli: Int64) -> String { ExactDecimal.shortest(milli, decimals: 3) }
        return block(
            "weights",
            [
                "commute: { free_km: \(freeKilometres), units_per_km: \(units(perKilometre)), "
                    + "limit_km: \(limitKilometres) }",
                "stay: \(units(stay))", "empty: \(units(empty))",
            ])
    }
}

extension PostingRules {
    fileprivate func plain(in currency: Currency) -> [String] {
        func money(_ minor: Int64) -> String { ExactDecimal.shortest(minor, decimals: currency.exponent) }
        return block(
            "rules",
            [
                "moves: \(moves)%", "trial_days: \(trialDays)",
                "certificates: { launch_days: \(certificates.launchDays), grades: \(list(certificates.grades)) }",
                "team: { senior_ranks: \(list(team.seniorRanks)), senior_in: \(list(team.seniorIn)), "
                    + "trainee_ranks: \(list(team.traineeRanks)), trainees: \(team.trainees) }",
                "pay: "
                    + inline(pay) { "{ from: \(money($0.lowerBound)), to: \(money($0.upperBound)) }" },
                "employer: \(ofEmployer)",
            ])
    }
}

extension RosterRules {
    fileprivate var plain: [String] {
        func clock(_ minutes: Int) -> String {
            let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
            return "\"\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)\""
        }
        func span(_ minutes: Range<Int>) -> String {
            "from: \(clock(minutes.lowerBound)), to: \(clock(minutes.upperBound))"
        }
        let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        return block(
            "roster",
            block("shifts", shifts.map { "\($0.name): { \(span($0.minutes)) }" }) + ["base: \(base)"]
                + (peaks.isEmpty ? ["peaks: []"] : ["peaks:"])
                + peaks.map { "  - { days: \(list($0.days.map { names[$0 - 1] })), \(span($0.minutes)) }" }
                + [
                    "rest_hours: \(restHours)", "week_hours: \(weekHours)", "days_in_a_row: \(daysInARow)",
                    "days_off: \(daysOff)",
                    "weights: { uncovered: \(weights.uncovered), surplus: \(weights.surplus), wish: \(weights.wish), "
                        + "weekend: \(weights.weekend), change: \(weights.change) }",
                ])
    }
}

extension AttendanceRules {
    fileprivate var plain: String { "attendance: { metres: \(metres), late_minutes: \(lateMinutes) }" }
}

extension IncentiveRules {
    fileprivate func plain(in currency: Currency) -> [String] {
        func money(_ minor: Int64) -> String { ExactDecimal.shortest(minor, decimals: currency.exponent) }
        return block(
            "incentive",
            ["on_time_days: \(onTimeDays)", rates.isEmpty ? "rates: []" : "rates:"]
                + rates.map { rate in
                    "  - { \(rate.below.map { "below: \(money($0)), " } ?? "")money: \(money(rate.money)) }"
                })
    }
}

extension CareerLadder {
    fileprivate var plain: [String] {
        ["ladder:"]
            + steps.map {
                "  - { rank: \($0.rank), months: \($0.months), units: \($0.units), certificates: \($0.certificates), "
                    + "attendance: \($0.attendance)% }"
            }
    }
}

extension RiskRules {
    fileprivate var plain: [String] {
        block(
            "risk",
            [
                "pay_below: \(payBelow)", "months_in_rank: \(monthsInRank)", "misses: \(misses)",
                "first_months: \(firstMonths)", "far: \(far)", "risk_from: \(riskFrom)",
            ])
    }
}
