import Retail

/// Who is posted so far, to see by hand whether one more breaks a rule: for what one would do without a solver, and to say why
/// somebody was passed over. The rule of moves is not looked at here.
struct TeamCount {
    private let ground: PostingGround
    private let team: PostingRules.Team
    private var heads: [Int]
    private var seniors: [Int]
    private var trainees: [Int]
    private var grantedHeads: [Int]
    private var grantedMoney: [Int64]

    init(_ ground: PostingGround, by rules: PostingRules) {
        (self.ground, team) = (ground, rules.team)
        heads = [Int](repeating: 0, count: ground.shops.count)
        (seniors, trainees) = (heads, heads)
        grantedHeads = ground.grants.map(\.usedHeads)
        grantedMoney = ground.grants.map(\.usedMoney)
    }

    mutating func add(_ pair: PostingPair) { count(pair, 1) }
    mutating func remove(_ pair: PostingPair) { count(pair, -1) }

    private mutating func count(_ pair: PostingPair, _ step: Int) {
        let person = ground.workers[pair.worker]
        heads[pair.shop] += step
        seniors[pair.shop] += team.isSenior(person) ? step : 0
        trainees[pair.shop] += team.isTrainee(person) ? step : 0
        for place in grants(over: pair) {
            grantedHeads[place] += step
            grantedMoney[place] += Int64(step) * (person.pay ?? 0)
        }
    }

    private func grants(over pair: PostingPair) -> [Int] {
        ground.grants.indices.filter { ground.shops[pair.shop].regions.contains(ground.grants[$0].region) }
    }

    /// What one more person would break; nil where nothing.
    func obstacle(to pair: PostingPair) -> PassedOver? {
        let (person, shop) = (ground.workers[pair.worker], ground.shops[pair.shop])
        if heads[pair.shop] >= shop.room { return .full }
        let isSenior = team.isSenior(person)
        if shop.wantsSenior(by: team), !isSenior, heads[pair.shop] > 0, seniors[pair.shop] == 0 { return .team }
        if team.isTrainee(person), trainees[pair.shop] >= team.trainees { return .team }
        for place in grants(over: pair) {
            let grant = ground.grants[place]
            if grantedHeads[place] >= grant.heads { return .grant }
            if let money = grant.money, let pay = person.pay, grantedMoney[place] + pay > money { return .grant }
        }
        return nil
    }

    /// Whether the team of a store would be whole without a person.
    func keepsTeam(without pair: PostingPair) -> Bool {
        !ground.shops[pair.shop].wantsSenior(by: team) || !team.isSenior(ground.workers[pair.worker])
            || seniors[pair.shop] > 1 || heads[pair.shop] <= 2
    }
}

extension PostingProgram {
    /// What one would do by hand: those stay who may, the experienced and the most worth first; then the best pair of those
    /// who are left, again and again. No rule is broken but that of moves.
    func byHand() -> [PostingPair?] { filled(presentOnly: false) }

    /// The present postings, as far as the rules allow them.
    func present() -> [PostingPair?] { filled(presentOnly: true) }

    private func filled(presentOnly: Bool) -> [PostingPair?] {
        var count = TeamCount(ground, by: settings.rules)
        var posted = [PostingPair?](repeating: nil, count: ground.workers.count)
        func order(_ pair: PostingPair) -> (Int, Int64, Int, Int) {
            let isSenior = settings.rules.team.isSenior(ground.workers[pair.worker])
            return (isSenior && ground.stays(pair) ? 0 : 1, -pair.value, pair.worker, pair.shop)
        }
        let stays = choices.joined().filter(ground.stays).sorted { order($0) < order($1) }
        let others = choices.joined().filter { !ground.stays($0) }.sorted { order($0) < order($1) }
        for pair in presentOnly ? stays : stays + others
        where posted[pair.worker] == nil && pair.value > 0 && count.obstacle(to: pair) == nil {
            posted[pair.worker] = pair
            count.add(pair)
        }
        return posted
    }
}
