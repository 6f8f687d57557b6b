import Hashing
import Postgres
import Retail
import StandingRules

extension PostingGround {
    /// Refuses wishes that no plan could fulfil, each with the rule that is against it.
    func refuse(_ wishes: PostingWishes, by settings: StaffingSettings) throws {
        let refusals = wishes.posted.sorted { $0.key < $1.key }.compactMap { person, store -> Refusal? in
            do throws(Refusal) {
                try pairFit(person, store, by: settings)
                return nil
            } catch { return error }
        }
        let unknown = wishes.filled.subtracting(shops.map(\.code)).sorted().map {
            Refusal("staff.store-wants-nobody", ["store": $0])
        }
        if let refusal = Refusal(all: refusals + unknown) { throw refusal }
    }

    /// Refuses a posting that breaks a rule, beside what is posted now.
    func refuse(_ person: PersonCode, to store: StoreCode, by settings: StaffingSettings) throws(Refusal) {
        let pair = try pairFit(person.text, store.text, by: settings)
        var count = TeamCount(self, by: settings.rules)
        let worths = headWorths(lift: settings.lift)
        for worker in workers.indices where worker != pair.worker {
            guard let shop = shops.firstIndex(where: { $0.code == workers[worker].present }) else { continue }
            count.add(self.pair(worker, shop, by: settings, head: worths[shop]))
        }
        if let obstacle = count.obstacle(to: pair) {
            throw Refusal("staff.obstacle-\(obstacle.rawValue)", ["person": person.text, "store": store.text])
        }
    }

    @discardableResult
    private func pairFit(
        _ person: String, _ store: String, by settings: StaffingSettings
    ) throws(Refusal) -> PostingPair {
        guard let worker = workers.firstIndex(where: { $0.code == person }) else {
            throw Refusal("staff.not-a-promoter", ["found": person])
        }
        guard let shop = shops.firstIndex(where: { $0.code == store }) else {
            throw Refusal("staff.store-wants-nobody", ["store": store])
        }
        let worths = headWorths(lift: settings.lift)
        let pair = pair(worker, shop, by: settings, head: worths[shop])
        if let bar = pair.bar {
            let model = missingCertificate(of: workers[worker], in: shops[shop], by: settings.rules)
            throw Refusal(
                "staff.bar-\(bar.rawValue)",
                [
                    "person": person, "store": store, "model": model ?? "",
                    "kilometres": "\((pair.metres ?? 0) / 1000)", "limit": "\(settings.weights.limitKilometres)",
                ])
        }
        return pair
    }

    /// SHA-256 over all that goes into a run: the same again makes no new one.
    func digest(_ version: ConfigVersion, _ wishes: PostingWishes) -> Bytes {
        var lines: [String] = []
        func add(_ words: [String]) { lines.append(words.joined(separator: "\u{1F}")) }
        func words<Value>(_ table: [String: Value]) -> String {
            table.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }.joined(separator: ";")
        }
        func list(_ words: Set<String>) -> String { words.sorted().joined(separator: ";") }
        add(["\(version.number)", region, "\(month)", "\(day)"])
        add([words(wishes.posted), list(wishes.filled), wishes.moves.map { "\($0)" } ?? "-"])
        for person in workers {
            add([
                person.code, person.rank ?? "-", person.employer ?? "-", list(person.skills), list(person.languages),
                list(person.certificates), person.home.map { "\($0)" } ?? "-", person.pay.map { "\($0)" } ?? "-",
                person.present ?? "-", person.cameFrom ?? "-", words(person.sold), words(person.traits),
                list(person.vetoes),
            ])
        }
        for shop in shops {
            add([
                shop.code, shop.staffing.grade?.rawValue ?? "-", shop.staffing.format, "\(shop.staffing.wanted)",
                "\(shop.staffing.posted)", shop.staffing.monthlyUnits.map { "\($0)" } ?? "-",
                shop.place.map { "\($0)" } ?? "-", shop.regions.joined(separator: "/"), words(shop.suppliers),
                words(shop.sold), "\(shop.guests)",
            ])
        }
        for launch in launches { add([launch.model, launch.series]) }
        for grant in grants {
            add([grant.region, "\(grant.heads) \(grant.money ?? -1) \(grant.usedHeads) \(grant.usedMoney)"])
        }
        var digest = SHA256()
        digest.update(Array(lines.joined(separator: "\n").utf8).span)
        return Bytes(digest.finish())
    }
}

extension Refusal {
    /// Rules that cannot be kept together, one sentence each.
    init(colliding rules: [PostingRule], isSmallest: Bool) {
        let heading = Problem(isSmallest ? "staff.rules-collide-smallest" : "staff.rules-collide")
        self.init(.refused, [heading] + rules.map(\.problem))
    }
}

extension PostingRule {
    fileprivate var problem: Problem {
        switch self {
        case .heads(let store): Problem("staff.rule-heads", ["store": store])
        case .senior(let store): Problem("staff.rule-senior", ["store": store])
        case .trainees(let store): Problem("staff.rule-trainees", ["store": store])
        case .grantedHeads(let region): Problem("staff.rule-granted-heads", ["region": region])
        case .grantedMoney(let region): Problem("staff.rule-granted-money", ["region": region])
        case .moves: Problem("staff.rule-moves")
        case .posted(let person, let store): Problem("staff.rule-posted", ["person": person, "store": store])
        case .filled(let store): Problem("staff.rule-filled", ["store": store])
        }
    }
}
