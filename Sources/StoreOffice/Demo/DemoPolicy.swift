import Directory
package import PricingPolicy
import Retail
import Synchronization

/// What the demo shows of the monthly price policy.
package struct DemoPolicy: Sendable {
    /// The one that rules on the business day.
    package let ruling: PublishedPolicy
    /// What a store's customers are advised to pay for a product, and what its distributor pays the brand for it.
    package let prices: [(answer: PriceAnswer, kind: PriceKind)]
    /// The first one that was published here, by four eyes; nil where nobody of the chain could.
    package let published: PublishedPolicy?
    /// Whether this run published it.
    package let isFresh: Bool
}

/// Who publishes the demo's policy: two of the users that `Seeds/users.csv` brings.
enum DemoPerson: String, CaseIterable {
    case author = "hq.pricing"
    case approver = "hq.lead"
}

extension Office {
    /// The policy of the business day, two of its prices, and the month after this one published by four eyes. nil where
    /// no policy rules.
    func demonstratePolicy(on today: Day) async throws -> DemoPolicy? {
        let published = try await prices.policies()
        guard let ruling = published.first(where: { $0.effectiveFrom <= today }) else { return nil }
        let looked = try await lookUp(on: today)
        if let first = published.last(where: { !$0.isTakenOver }) {
            return DemoPolicy(ruling: ruling, prices: looked, published: first, isFresh: false)
        }
        let fresh = try await publishByFourEyes()
        return DemoPolicy(ruling: ruling, prices: looked, published: fresh, isFresh: fresh != nil)
    }

    /// What one of the first distributors buys at the price that most lines compete for, a special one before a list
    /// price, and the first store that sells the same.
    private func lookUp(on day: Day) async throws -> [(answer: PriceAnswer, kind: PriceKind)] {
        var bought: [PriceAnswer] = []
        for row in try await rows(.accounts, on: day).filter({ $0[2] == "distributor" }).prefix(20) {
            guard let code = row[0].flatMap({ try? AccountCode($0) }) else { continue }
            bought += try await prices.list(at: .account(code), on: day).entries.map(\.answer)
        }
        guard let buying = bought.filter({ $0.contest > 0 }).max(by: { $0.contest < $1.contest }) else { return [] }
        for row in try await rows(.stores, on: day).prefix(100) {
            guard let code = row[0].flatMap({ try? StoreCode($0) }) else { continue }
            let selling = try await prices.price(of: buying.sku, at: .store(code), on: day)
            if selling[.guide]?.minor != nil { return [(selling, .guide), (buying, .pickUp)] }
        }
        return [(buying, .pickUp)]
    }

    private func rows(_ kind: MasterKind, on day: Day) async throws -> [[String?]] {
        let found = Mutex<[[String?]]>([])
        try await chain.each(kind, on: day) { row in found.withLock { $0.append(row) } }
        return found.withLock { $0 }
    }
}

extension PriceAnswer {
    /// How much there is to tell of its pick-up price; 0 where there is none.
    fileprivate var contest: Int {
        guard let price = self[.pickUp], let winner = price.winner else { return 0 }
        return price.steps.count + (winner.line.special == nil ? 0 : 1000)
    }
}
