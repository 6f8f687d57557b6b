package import Retail

/// What kept a grade from where the cut-offs alone would put it.
package enum GradeHold: String, CaseIterable, Sendable {
    /// The store is not far enough beyond the cut-off.
    case band
    /// It would move more grades at once than one may.
    case step
    /// The region has as many of the grade as it may.
    case quota
    /// Grades do not move in this month.
    case calendar
}

/// How a grade follows the cut-offs: slowly.
struct GradeSettling {
    let band: Percentage
    let steps: Int

    /// The grade from the one before and the one that is reached. Cut-offs are where A, B, C and D end.
    func grade(reached: Grade, previous: Grade?, measure: Int64, cuts: [Int64?]) -> (grade: Grade, hold: GradeHold?) {
        guard let previous, previous != reached else { return (reached, nil) }
        let isUp = reached < previous
        let (from, to) = (previous.place, reached.place)
        var place = from
        while place != to {
            let cut = cuts[isUp ? place - 1 : place]
            guard isUp ? isAbove(measure, cut) : isBelow(measure, cut) else { return (Grade.allCases[place], .band) }
            guard abs(place - from) < steps else { return (Grade.allCases[place], .step) }
            place += isUp ? -1 : 1
        }
        return (reached, nil)
    }

    func isAbove(_ measure: Int64, _ cut: Int64?) -> Bool {
        guard let cut else { return true }
        return Int128(measure) * 10_000 >= Int128(cut) * 10_000 + margin(of: cut)
    }

    func isBelow(_ measure: Int64, _ cut: Int64?) -> Bool {
        guard let cut else { return true }
        return Int128(measure) * 10_000 < Int128(cut) * 10_000 - margin(of: cut)
    }

    /// The least measure that is above a cut-off, and the least that is not below it.
    func bars(of cut: Int64) -> (above: Int64, kept: Int64) {
        func least(_ scaled: Int128) -> Int64 {
            let (whole, rest) = scaled.quotientAndRemainder(dividingBy: 10_000)
            return Int64(clamping: rest > 0 ? whole + 1 : whole)
        }
        return (
            least(Int128(cut) * 10_000 + margin(of: cut)), least(Int128(cut) * 10_000 - margin(of: cut))
        )
    }

    private func margin(of cut: Int64) -> Int128 { Int128(cut.magnitude) * Int128(band.basisPoints) }
}

extension Grade {
    /// 0 for A to 4 for E.
    package var place: Int {
        switch self {
        case .a: 0
        case .b: 1
        case .c: 2
        case .d: 3
        case .e: 4
        }
    }
}
