import Postgres
package import Retail
import RetailSQL
import Trail

/// What a draw came to.
package struct DrawReceipt: Equatable, Sendable {
    /// How many visits were drawn from; none: no visit came in since the last draw of the month.
    package let visits: Int
    package let drawn: [SecondVisit]
    package let due: Day
}

extension Transaction {
    /// Draws visits of a month that somebody else repeats, of those that came in since the last draw, for a workflow that
    /// lends its transaction. Headquarters only.
    ///
    /// - Parameters:
    ///   - share: of the visits, rounded up to whole ones; what the form says unless given.
    ///   - seed: chance; kept, so that the draw can be repeated.
    package func drawSeconds(of month: Month, share: Percentage?, seed: Int64, today: Day) throws -> DrawReceipt {
        guard try value("select auth.is_hq()", as: Bool.self) else { throw Refusal(.forbidden, "display.draw.hq-only") }
        guard month <= today.month else {
            throw Refusal("display.month-ahead", ["month": "\(month)"], at: Place(path: "--month", value: "\(month)"))
        }
        let second = try displayForm(for: month).form.second
        let share = share ?? second.share
        guard share > .none else {
            throw Refusal("display.draw.no-share", at: Place(path: "--share", value: "\(share)"))
        }
        try waitForOtherDraws()
        let visits = try undrawn(in: month)
        let due = today.adding(days: second.days) ?? today
        guard !visits.isEmpty else { return DrawReceipt(visits: 0, drawn: [], due: due) }
        let count = (visits.count * share.basisPoints + 9_999) / 10_000
        let drawn = try addDraw(month, of: visits, taking: count, share: share, seed: seed, due: due)
        try record(
            Change(
                "display_draw", "\(month)",
                new: ["visits": "\(visits.count)", "drawn": "\(drawn.count)", "share": "\(share)", "seed": "\(seed)"],
                verb: "drawn"))
        return DrawReceipt(visits: visits.count, drawn: drawn, due: due)
    }
}

extension DisplayAudits {
    /// Drawn visits of a month, by store.
    package func seconds(in month: Month) async throws -> [SecondVisit] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.seconds(in: month)
        }
    }

    /// Names the user who repeats a drawn visit; until that look is in, the first one is hidden from him.
    package func assign(_ visit: Int64, to auditor: String) async throws {
        try await own.write { tx in
            try tx.refuseAccounts()
            guard try tx.canRepeat(visit, auditor) else {
                throw Refusal(
                    "display.second.not-his", ["found": auditor], at: Place(path: "--auditor", value: auditor))
            }
            guard try tx.assign(visit, to: auditor) else {
                throw Refusal("display.second.none", ["visit": "\(visit)"], at: Place(path: "VISIT", value: "\(visit)"))
            }
            try tx.record(Change("display_second", "\(visit)", new: ["auditor": auditor], verb: "assigned"))
        }
    }

    /// Where two looks at the same things can be compared: first visits of the months.
    package func saidTwice(from: Month, to: Month) async throws -> [SaidTwice] {
        try await own.read { tx in
            try tx.refuseAccounts()
            return try tx.bothSaid(from: from, to: to)
        }
    }
}
