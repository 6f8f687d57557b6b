import Retail

/// Why a store that somebody might work in was not proposed.
package enum PassedOver: String, CaseIterable, Sendable {
    /// Its heads are filled by people who are worth more there, or who would lose more elsewhere.
    case full
    /// Its team would lack somebody experienced, or have too many trainees.
    case team
    /// What headquarters grants is used up.
    case grant
    /// No more people may move this month.
    case moves
    /// It is worth less for this person.
    case less
    /// Everybody's postings together are worth more so.
    case together
}

/// Who works where in a month: what was found, and how good it is.
package struct PostingPlan: Equatable, Sendable {
    /// What becomes of a person.
    package enum Fate: String, CaseIterable, Sendable {
        case stays, moves
        /// Was nowhere.
        case comes
        /// Was in a store, and is proposed for none.
        case leaves
        /// Is nowhere, and stays there.
        case waits
    }

    /// What the plan says of a person.
    package struct Line: Equatable, Sendable {
        package let person: String
        package let present: String?
        package let fate: Fate
        /// nil where no store is proposed.
        package let posting: PostingPair?
        package let store: String?
        package let other: Other?
    }

    /// The best store that was not proposed. `value` is nil where a rule forbids it.
    package struct Other: Equatable, Sendable {
        package let store: String
        package let value: Int64?
        /// A word of `PassedOver`, or of `PostingBar`.
        package let reason: String
    }

    /// By person.
    package let lines: [Line]
    /// Thousandths of a unit a month.
    package let value: Int64
    /// No plan is worth more.
    package let bound: Int64
    /// What the present postings are worth, as far as the rules allow them.
    package let present: Int64
    /// What one would find by hand.
    package let byHand: Int64
    package let stores: Int
    /// Heads that the norms want and nobody fills.
    package let vacancies: Int

    package var isProven: Bool { value == bound }
    /// People who change their store or lose it.
    package var moves: Int { lines.count { $0.fate == .moves || $0.fate == .leaves } }
}

extension PostingProgram {
    /// The plan that some pairs make; no plan is worth more than `bound`.
    func plan(_ posted: [PostingPair?], bound: Int64) -> PostingPlan {
        var count = TeamCount(ground, by: settings.rules)
        for pair in posted { if let pair { count.add(pair) } }
        let moved = posted.indices.count { worker in
            choices[worker].contains(where: ground.stays) && posted[worker].map { !ground.stays($0) } ?? true
        }
        let lines = ground.workers.indices.map { worker in
            PostingPlan.Line(
                person: ground.workers[worker].code, present: ground.workers[worker].present,
                fate: fate(of: worker, posted[worker]), posting: posted[worker],
                store: posted[worker].map { ground.shops[$0.shop].code },
                other: passedOver(worker, for: posted[worker], count, movesLeft: movesAllowed - moved))
        }
        let value = worth(posted)
        return PostingPlan(
            lines: lines, value: value, bound: max(value, bound), present: worth(present()), byHand: worth(byHand()),
            stores: ground.shops.count { $0.staffing.wanted > 0 },
            vacancies: ground.shops.reduce(0) { $0 + $1.room } - posted.count { $0 != nil })
    }

    private func worth(_ posted: [PostingPair?]) -> Int64 { posted.reduce(0) { $0 + ($1?.value ?? 0) } }

    private func fate(of worker: Int, _ pair: PostingPair?) -> PostingPlan.Fate {
        switch (ground.workers[worker].present, pair) {
        case (nil, nil): .waits
        case (nil, _?): .comes
        case (_?, nil): .leaves
        case (_?, let pair?): ground.stays(pair) ? .stays : .moves
        }
    }

    /// The most that a person would be worth elsewhere, and why that was not taken; where no other store is open to the
    /// person, the nearest that is closed, and what bars it.
    private func passedOver(
        _ worker: Int, for pair: PostingPair?, _ count: TeamCount, movesLeft: Int
    ) -> PostingPlan.Other? {
        let others = choices[worker].filter { $0 != pair }
        guard let best = others.max(by: { ($0.value, -$0.shop) < ($1.value, -$1.shop) }) else {
            return barred(worker)
        }
        var without = count
        if let pair { without.remove(pair) }
        let reason: PassedOver =
            if best.value <= pair?.value ?? 0 {
                .less
            } else if let obstacle = without.obstacle(to: best) {
                obstacle
            } else if let pair, ground.stays(pair), movesLeft <= 0 {
                .moves
            } else if let pair, !count.keepsTeam(without: pair) {
                .team
            } else {
                .together
            }
        return PostingPlan.Other(store: ground.shops[best.shop].code, value: best.value, reason: reason.rawValue)
    }

    private func barred(_ worker: Int) -> PostingPlan.Other? {
        ground.shops.indices.filter { ground.shops[$0].staffing.wanted > 0 }
            .map { ground.pair(worker, $0, by: settings, head: 0) }
            .filter { $0.bar != nil }
            .min { ($0.metres ?? .max, $0.shop) < ($1.metres ?? .max, $1.shop) }
            .flatMap { pair in
                pair.bar.map {
                    PostingPlan.Other(store: ground.shops[pair.shop].code, value: nil, reason: $0.rawValue)
                }
            }
    }
}
