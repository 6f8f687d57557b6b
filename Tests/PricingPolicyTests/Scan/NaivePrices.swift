import PricingPolicy
import Retail
import TestKit

/// A line of a price file, as the file says it.
struct NaiveLine: Sendable {
    var sku: String?
    var model: String?
    var storage: String?
    var scope = "chain"
    var code: String?
    var from: Day?
    var to: Day?
    /// Pick-up, supply, guide and floor.
    var amounts: [Int64?] = [nil, nil, nil, nil]
    var special: String?
    var type: String?
    var quota: Int64?
    var cap: Int64?
    var with: String?
    var steps: [(units: Int64, minor: Int64)] = []

    var row: String {
        func money(_ minor: Int64) -> String { "\(minor / 100).\(minor % 100 / 10)\(minor % 10)" }
        let cells: [String?] =
            [
                sku, model, storage, scope, code, from.map { "\($0)" }, to.map { "\($0)" },
            ] + amounts.map { $0.map(money) } + [
                special, type, quota.map { "\($0)" }, cap.map { "\($0)" }, with,
                steps.map { "\($0.units):\(money($0.minor))" }.joined(separator: " "), nil,
            ]
        return cells.map { $0 ?? "" }.joined(separator: ",")
    }

    func collides(with other: NaiveLine) -> Bool {
        sku == other.sku && model == other.model && storage == other.storage && scope == other.scope
            && code == other.code && special == other.special
            && (from ?? .first) < (other.to ?? .last) && (other.from ?? .first) < (to ?? .last)
    }
}

/// All policies that were published, and what was taken of their quotas: what the database is held against.
struct NaivePrices {
    struct Policy {
        let month: Month
        let revision: Int32
        let effective: Day
        let at: Instant
        let lines: [NaiveLine]
    }

    var policies: [Policy] = []
    /// Units by special price and account.
    var taken: [String: [String: Int64]] = [:]

    func ruling(_ day: Day, _ knownAt: Instant?) -> Policy? {
        var best: Policy?
        for policy in policies where policy.effective <= day {
            if let knownAt, policy.at > knownAt { continue }
            if let known = best, (known.month, known.revision) > (policy.month, policy.revision) { continue }
            best = policy
        }
        return best
    }

    /// By kind; nil where no policy rules.
    func price(
        of product: NaiveChain.Product, at place: PricePlace, on day: Day, knownAt: Instant?, _ wish: PriceWish
    ) -> [Int64?]? {
        guard let policy = ruling(day, knownAt) else { return nil }
        let stand = Stand(place, product.series, day)
        return (0..<4).map { kind in
            var best: (rank: [Int], special: String, minor: Int64)?
            for line in policy.lines {
                guard let level = level(line, product), let scope = stand.rank(line),
                    (line.from.map { day >= $0 } ?? true), (line.to.map { day < $0 } ?? true),
                    meets(line, wish), reaches(line, wish, stand.account),
                    let minor = amount(line, kind, wish)
                else { continue }
                let types = ["direct_cut", "limited_batch", "buy_out", "step", "bundle", "demo"]
                let rank =
                    scope + [line.special == nil ? 0 : 1, line.type.map { sure(types.firstIndex(of: $0)) } ?? 0, level]
                if let best {
                    if best.rank.lexicographicallyPrecedes(rank) == false, best.rank != rank { continue }
                    if best.rank == rank, best.special <= line.special ?? "" { continue }
                }
                best = (rank, line.special ?? "", minor)
            }
            return best?.minor
        }
    }

    /// Where the place stands on the day.
    private struct Stand {
        let store: String?
        let account: String?
        let tier: String?
        let path: [String]
        let channel: String

        init(_ place: PricePlace, _ series: String, _ day: Day) {
            let buyer: NaiveChain.Account?
            switch place {
            case .store(let code):
                let found = sure(NaiveChain.stores.first { $0.code == code.text })
                buyer = NaiveChain.supplier(of: found, series, on: day)
                (store, path, channel) = (found.code, sure(NaiveChain.regions[found.region]), found.channel)
            case .account(let code):
                let found = sure(NaiveChain.accounts.first { $0.code == code.text })
                buyer = found
                (store, path, channel) = (nil, sure(NaiveChain.regions[found.region]), found.channel)
            }
            (account, tier) = (buyer?.code, buyer?.tier(on: day))
        }

        func rank(_ line: NaiveLine) -> [Int]? {
            switch line.scope {
            case "chain": return [0, 0]
            case "channel": return line.code == channel ? [1, 0] : nil
            case "region": return path.firstIndex(of: sure(line.code)).map { [2, $0] }
            case "tier": return line.code == tier ? [3, 0] : nil
            case "account": return line.code == account ? [4, 0] : nil
            default: return line.code == store ? [5, 0] : nil
            }
        }
    }

    private func level(_ line: NaiveLine, _ product: NaiveChain.Product) -> Int? {
        if let sku = line.sku { return sku == product.sku ? 2 : nil }
        guard line.model == product.model else { return nil }
        guard let storage = line.storage else { return 0 }
        return storage == product.storage ? 1 : nil
    }

    private func meets(_ line: NaiveLine, _ wish: PriceWish) -> Bool {
        switch line.type {
        case "bundle": return wish.together?.text == line.with
        case "demo": return wish.isDemo
        case "step": return Int64(wish.units) >= line.steps[0].units
        default: return true
        }
    }

    private func reaches(_ line: NaiveLine, _ wish: PriceWish, _ account: String?) -> Bool {
        let all = taken[line.special ?? ""] ?? [:]
        let own = account.flatMap { all[$0] } ?? 0
        if let quota = line.quota, own + Int64(wish.units) > quota { return false }
        if let cap = line.cap, all.values.reduce(0, +) + Int64(wish.units) > cap { return false }
        return true
    }

    private func amount(_ line: NaiveLine, _ kind: Int, _ wish: PriceWish) -> Int64? {
        if kind == 0, let step = line.steps.last(where: { $0.units <= Int64(wish.units) }) { return step.minor }
        return line.amounts[kind]
    }
}
