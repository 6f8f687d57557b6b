import ChainKit
import Postgres
import PricingPolicy
import Retail
import TestKit
import Testing

@Suite(.database) struct `A look-up` {

    @Test func `equals a naive scan over everything that was published`() async throws {
        try await PricedChain.load()
        let today = try await PricedChain.today()
        var world = World(ann: try await Desk.open("ann"), bob: try await Desk.open("bob"), today: today)
        do {
            try await world.run()
        } catch {
            await world.leave()
            throw error
        }
        await world.leave()
    }
}

private struct World {
    let ann: Desk
    let bob: Desk
    let today: Day
    var dice = Seeded(5)
    var naive = NaivePrices()

    func leave() async {
        await ann.close()
        await bob.close()
    }

    /// Past months as they were taken over, some of them missing; the present one late; months ahead; and amendments of
    /// all that can still be amended.
    mutating func run() async throws {
        for back in [-7, -6, -4, -3, -1] {
            let month = sure(today.month.adding(months: back))
            let lines = try await fill(month, takingOver: true)
            note(try await ann.release(month), lines)
        }
        try await look(250)
        // The month after next is known before the next, which is published late or never.
        var known: [Month] = []
        for ahead in [2, 0, 1, 4] {
            let month = sure(today.month.adding(months: ahead))
            let lines = try await fill(month, takingOver: false)
            note(try await ann.publish(month, with: bob), lines)
            known.append(month)
            try await look(50)
        }
        for round in 1...191 {
            let month = dice.one(of: known)
            let from = max(today, dice.day(around: month.firstDay, within: 27))
            let day = month.days.contains(from) ? from : max(today, month.firstDay)
            let author = round % 2 == 0 ? ann : bob
            _ = try await author.prices.amend(month, from: day, reason: Name("round \(round)"), today: today)
            let lines = try await fill(month, takingOver: false, by: author)
            note(try await author.publish(month, with: round % 2 == 0 ? bob : ann), lines)
            if round % 4 == 0 { try await claim() }
            try await look(50)
        }
    }

    private mutating func fill(_ month: Month, takingOver: Bool, by author: Desk? = nil) async throws -> [NaiveLine] {
        let lines = dice.policy(around: max(today, month.firstDay), lines: 5 + dice.below(30))
        let rows = lines.map(\.row).joined(separator: "\n")
        try await (author ?? ann).fill(month, rows, takingOver: takingOver, today: today)
        return lines
    }

    private mutating func note(_ policy: PublishedPolicy, _ lines: [NaiveLine]) {
        let revision = 1 + Int32(naive.policies.count { $0.month == policy.month })
        #expect(policy.revision == revision && policy.lineCount == lines.count)
        naive.policies.append(
            NaivePrices.Policy(
                month: policy.month, revision: revision, effective: policy.effectiveFrom, at: policy.publishedAt,
                lines: lines))
    }

    private mutating func claim() async throws {
        let account = try AccountCode(dice.one(of: NaiveChain.accounts).code)
        let sku = try SKU(dice.one(of: NaiveChain.products).sku)
        do {
            let claim = try await ann.prices.claim(
                sku, for: account, dice.wish(), reference: Name("PO-\(dice.next())"), hours: 5,
                on: dice.day(around: today, within: 30))
            naive.taken[claim.special, default: [:]][account.text, default: 0] += Int64(claim.units)
        } catch let refusal as Refusal {
            let code = refusal.problems[0].code
            #expect(["price.no-special", "price.quota-used"].contains(code), "\(refusal)")
        }
    }

    /// So many answers: of lists, and of a single question beside each.
    private mutating func look(_ count: Int) async throws {
        var asked = 0
        while asked < count {
            let (place, day, wish) = (dice.place(), dice.askedDay(around: today), dice.wish())
            let knownAt = dice.falls(40) ? momentOfKnowledge() : nil
            let list = try await answer { try await ann.prices.list(at: place, on: day, knownAt: knownAt, wish) }
            let product = dice.one(of: NaiveChain.products)
            let sku = try SKU(product.sku)
            let single = try await answer {
                try await ann.prices.price(of: sku, at: place, on: day, knownAt: knownAt, wish)
            }
            let rules = naive.ruling(day, knownAt).map { "\($0.month) r\($0.revision)" }
            #expect(list?.policy.name == rules && single?.policy.name == rules)
            let wanted = naive.price(of: product, at: place, on: day, knownAt: knownAt, wish)
            #expect(single?.prices.map(\.minor) == wanted, "\(sku) \(place) \(day) \(wish) \(knownAt?.sinceEpoch ?? 0)")
            asked += 1
            guard let list else { continue }
            for product in NaiveChain.products where product.isLaunched || day >= sure(Day("2199-01-01")) {
                let entry = list.entries.first { $0.product.sku.text == product.sku }
                let wanted = naive.price(of: product, at: place, on: day, knownAt: knownAt, wish)
                #expect(entry?.answer.prices.map(\.minor) == wanted, "\(product.sku) \(place) \(day) \(wish)")
                if product.sku == sku.text { #expect(entry?.answer == single) }
                asked += 1
            }
        }
    }

    private mutating func momentOfKnowledge() -> Instant? {
        let at = dice.one(of: naive.policies).at
        return Instant(sinceEpoch: at.sinceEpoch + dice.below(3) - 1)
    }

    /// nil where no policy rules.
    private func answer<T: Sendable>(_ body: () async throws -> T) async throws -> T? {
        do {
            return try await body()
        } catch let refusal as Refusal where refusal.problems[0].code == "price.no-policy" {
            return nil
        }
    }
}
