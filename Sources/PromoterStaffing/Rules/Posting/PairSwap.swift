import Retail

/// Two people who change places, so that both stores sell more.
package struct PairSwap: Equatable, Sendable {
    package let one: String
    package let other: String
    /// Where the one works now, and the other would.
    package let store: String
    package let otherStore: String
    /// What each store sells more: thousandths of a unit a month, both above nothing.
    package let gain: Int64
    package let otherGain: Int64
    /// What the ways to work change together: thousandths of a unit a month.
    package let commute: Int64

    package var total: Int64 { gain + otherGain }
}

extension PostingGround {
    /// The swaps of two that gain for both stores and break no rule, the greatest gain first. Worths of staying do not count:
    /// who swaps moves.
    package func swaps(by settings: StaffingSettings) -> [PairSwap] {
        let worths = headWorths(lift: settings.lift)
        let shop = Dictionary(shops.indices.map { (shops[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
        let posted = workers.indices.compactMap { worker in
            workers[worker].present.flatMap { shop[$0] }.map { (worker: worker, shop: $0) }
        }
        func pair(_ worker: Int, _ shop: Int) -> PostingPair {
            self.pair(worker, shop, by: settings, head: worths[shop])
        }
        var swaps: [PairSwap] = []
        for (place, one) in posted.enumerated() {
            let now = pair(one.worker, one.shop)
            for other in posted[(place + 1)...] where other.shop != one.shop {
                let there = pair(one.worker, other.shop)
                let (otherNow, here) = (pair(other.worker, other.shop), pair(other.worker, one.shop))
                let (gain, otherGain) = (here.units - now.units, there.units - otherNow.units)
                guard gain > 0, otherGain > 0, there.bar == nil, here.bar == nil,
                    keepsTeams(one, other, by: settings.rules)
                else { continue }
                swaps.append(
                    PairSwap(
                        one: workers[one.worker].code, other: workers[other.worker].code, store: shops[one.shop].code,
                        otherStore: shops[other.shop].code, gain: gain, otherGain: otherGain,
                        commute: there[.commute] + here[.commute] - now[.commute] - otherNow[.commute]))
            }
        }
        return swaps.sorted { ($1.total, $0.one, $0.other) < ($0.total, $1.one, $1.other) }
    }

    /// Whether no team breaks a rule by the swap that it kept before.
    private func keepsTeams(
        _ one: (worker: Int, shop: Int), _ other: (worker: Int, shop: Int), by rules: PostingRules
    ) -> Bool {
        isWhole(one.shop, without: one.worker, with: other.worker, by: rules)
            && isWhole(other.shop, without: other.worker, with: one.worker, by: rules)
    }

    private func isWhole(_ shop: Int, without leaver: Int, with comer: Int, by rules: PostingRules) -> Bool {
        let team = workers.indices.filter { workers[$0].present == shops[shop].code }
        let next = team.filter { $0 != leaver } + [comer]
        func trainees(_ team: [Int]) -> Int { team.count { rules.team.isTrainee(workers[$0]) } }
        func lacksSenior(_ team: [Int]) -> Bool {
            shops[shop].wantsSenior(by: rules.team) && team.count > 1
                && !team.contains { rules.team.isSenior(workers[$0]) }
        }
        return trainees(next) <= max(rules.team.trainees, trainees(team)) && (!lacksSenior(next) || lacksSenior(team))
    }
}
