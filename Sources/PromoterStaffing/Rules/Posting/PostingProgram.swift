import Optimisation
import Retail

/// What a proposal may not break, beside what bars single pairs.
package enum PostingRule: Hashable, Sendable {
    /// A store has no more people than its norm wants.
    case heads(store: String)
    /// Two and more people in a large store have somebody experienced among them.
    case senior(store: String)
    case trainees(store: String)
    case grantedHeads(region: String)
    case grantedMoney(region: String)
    /// So many at most change their store.
    case moves
    /// Wishes of the one who asks.
    case posted(person: String, store: String)
    case filled(store: String)
}

/// The postings of a region as a program for the solver: one decision for each pair that nothing bars.
struct PostingProgram {
    let ground: PostingGround
    let settings: StaffingSettings
    let wishes: PostingWishes
    /// Of each person the nearest stores that nothing bars, and the present one.
    let choices: [[PostingPair]]
    private(set) var program = IntegerProgram<PostingRule>(.maximise)
    private var decisions: [(pair: PostingPair, variable: IntegerProgram<PostingRule>.Variable)] = []

    init(_ ground: PostingGround, by settings: StaffingSettings, wishes: PostingWishes = PostingWishes()) {
        (self.ground, self.settings, self.wishes) = (ground, settings, wishes)
        let worths = ground.headWorths(lift: settings.lift)
        choices = ground.workers.indices.map { worker in
            ground.choices(of: worker, worths, by: settings, asked: wishes.posted[ground.workers[worker].code])
        }
        for own in choices {
            var terms: [IntegerProgram<PostingRule>.Term] = []
            for pair in own {
                let variable = program.binary(worth: Double(pair.value))
                decisions.append((pair, variable))
                terms.append(1 * variable)
            }
            // A person is in one place: nothing that could be given up.
            if !terms.isEmpty { program.require(terms, atMost: 1) }
        }
        requireTeams()
        requireGrants()
        requireMoves()
        requireWishes()
    }

    /// Of those who are posted and may stay, so many at most may go in a month, those who did already taken off; as many as
    /// stores have above their norms do not count.
    var movesAllowed: Int {
        let surplus = Dictionary(grouping: stays, by: \.pair.shop).reduce(0) {
            $0 + max(0, $1.value.count - ground.shops[$1.key].room)
        }
        let allowed = stays.count * (wishes.moves ?? settings.rules.moves).basisPoints / 10_000
        return surplus + max(0, allowed - ground.movedByChoice)
    }

    private var stays: [(pair: PostingPair, variable: IntegerProgram<PostingRule>.Variable)] {
        decisions.filter { ground.stays($0.pair) }
    }

    private mutating func requireTeams() {
        let rules = settings.rules.team
        var teams = [[(person: PostingGround.Worker, variable: IntegerProgram<PostingRule>.Variable)]](
            repeating: [], count: ground.shops.count)
        for (pair, variable) in decisions { teams[pair.shop].append((ground.workers[pair.worker], variable)) }
        for (shop, team) in zip(ground.shops, teams) where !team.isEmpty {
            if team.count > shop.room {
                program.require(team.map { 1 * $0.variable }, atMost: Double(shop.room), rule: .heads(store: shop.code))
            }
            if shop.wantsSenior(by: rules) {
                // One head alone may be anybody; each senior lets in all the others.
                let others = Double(shop.room - 1)
                program.require(
                    team.map { (rules.isSenior($0.person) ? 1 - others : 1) * $0.variable }, atMost: 1,
                    rule: .senior(store: shop.code))
            }
            let trainees = team.filter { rules.isTrainee($0.person) }
            if trainees.count > rules.trainees {
                program.require(
                    trainees.map { 1 * $0.variable }, atMost: Double(rules.trainees), rule: .trainees(store: shop.code))
            }
        }
    }

    private mutating func requireGrants() {
        for grant in ground.grants {
            let inside = decisions.filter { ground.shops[$0.pair.shop].regions.contains(grant.region) }
            guard !inside.isEmpty else { continue }
            program.require(
                inside.map { 1 * $0.variable }, atMost: Double(max(0, grant.heads - grant.usedHeads)),
                rule: .grantedHeads(region: grant.region))
            guard let money = grant.money else { continue }
            let paid = inside.compactMap { pair, variable in
                ground.workers[pair.worker].pay.map { Double($0) * variable }
            }
            if !paid.isEmpty {
                program.require(
                    paid, atMost: Double(max(0, money - grant.usedMoney)), rule: .grantedMoney(region: grant.region))
            }
        }
    }

    private mutating func requireMoves() {
        let (stays, allowed) = (stays, movesAllowed)
        guard allowed < stays.count else { return }
        program.require(stays.map { 1 * $0.variable }, atLeast: Double(stays.count - allowed), rule: .moves)
    }

    private mutating func requireWishes() {
        for (person, store) in wishes.posted.sorted(by: { $0.key < $1.key }) {
            let asked = decisions.filter {
                ground.workers[$0.pair.worker].code == person && ground.shops[$0.pair.shop].code == store
            }
            program.require(
                asked.map { 1 * $0.variable }, equals: 1, rule: .posted(person: person, store: store))
        }
        for shop in ground.shops where wishes.filled.contains(shop.code) {
            let team = decisions.filter { ground.shops[$0.pair.shop].code == shop.code }
            program.require(
                team.map { 1 * $0.variable }, atLeast: Double(shop.room), rule: .filled(store: shop.code))
        }
    }

    /// The values of the program for some pairs, one of a person at most.
    func values(of pairs: [PostingPair?]) -> [Double] {
        decisions.map { pairs[$0.pair.worker] == $0.pair ? 1 : 0 }
    }

    /// What a solution says, by person.
    func pairs(of solution: Solution) -> [PostingPair?] {
        var pairs = [PostingPair?](repeating: nil, count: ground.workers.count)
        for (pair, variable) in decisions where solution.isYes(variable) { pairs[pair.worker] = pair }
        return pairs
    }
}

extension PostingGround {
    /// Who moved in this month from a store that has room for them still: whom a store had above its norm had to go.
    var movedByChoice: Int {
        let posted = Dictionary(grouping: workers.compactMap(\.present), by: { $0 }).mapValues(\.count)
        return workers.count { worker in
            shops.contains { $0.code == worker.cameFrom && $0.room > posted[$0.code] ?? 0 }
        }
    }

    func stays(_ pair: PostingPair) -> Bool { workers[pair.worker].present == shops[pair.shop].code }

    /// The stores that a person may work in: the nearest so many, then the best; the present one and the one asked for always.
    fileprivate func choices(
        of worker: Int, _ worths: [Int64], by settings: StaffingSettings, asked: String?
    ) -> [PostingPair] {
        let open = shops.indices.map { pair(worker, $0, by: settings, head: worths[$0]) }.filter { $0.bar == nil }
        let near = open.sorted {
            ($0.metres ?? .max, -$0.value, $0.shop) < ($1.metres ?? .max, -$1.value, $1.shop)
        }
        return near.enumerated().filter { place, pair in
            place < settings.nearestStores || stays(pair) || shops[pair.shop].code == asked
        }.map(\.element).sorted { $0.shop < $1.shop }
    }
}

extension PostingGround.Shop {
    func wantsSenior(by team: PostingRules.Team) -> Bool {
        room > 1 && staffing.grade.map(team.seniorIn.contains) ?? false
    }
}

extension PostingRules.Team {
    func isSenior(_ person: PostingGround.Worker) -> Bool { person.rank.map(seniorRanks.contains) ?? false }
    func isTrainee(_ person: PostingGround.Worker) -> Bool { person.rank.map(traineeRanks.contains) ?? false }
}
