extension DemandHistory.Week {
    /// What is known to have been asked for, at least.
    package var pieces: Double? {
        switch self {
        case .sold(let pieces), .atLeast(let pieces): pieces
        case .unknown: nil
        }
    }
}

extension DemandHistory {
    /// Known pieces of the last weeks, unknown weeks left out.
    package func last(_ count: Int) -> [Double] { weeks.suffix(max(0, count)).compactMap(\.pieces) }

    /// What was known when only so many weeks had been; plans reach `ahead` weeks further.
    package func cut(to count: Int, plannedAhead ahead: Int) -> DemandHistory {
        DemandHistory(weeks: Array(weeks.prefix(count)), plans: Array(plans.prefix(count + ahead)))
    }

    /// Totals of runs of so many weeks by their first week; nil where a week is unknown.
    package func totals(of run: Int) -> [Double?] {
        guard run > 0, weeks.count >= run else { return [] }
        var totals = [Double?](repeating: nil, count: weeks.count - run + 1)
        var (sum, unknown) = (0.0, 0)
        for (index, week) in weeks.enumerated() {
            if let pieces = week.pieces { sum += pieces } else { unknown += 1 }
            if index >= run {
                if let pieces = weeks[index - run].pieces { sum -= pieces } else { unknown -= 1 }
            }
            if index >= run - 1, unknown == 0 { totals[index - run + 1] = sum }
        }
        return totals
    }
}

extension ProtectionInterval {
    /// The interval in weeks that have begun, at least one.
    package var wholeWeeks: Int { max(1, Int(weeks.rounded(.up))) }
}
