import Retail

/// The places where two policies may answer differently, in small numbers: what is asked of 50,000 lines at every place
/// compares numbers, and never a code.
struct PolicyGround {
    struct Place {
        let place: PolicyPlace
        /// Numbers of its scopes that some line is about, the closest first.
        let scopes: [Int32]
        /// Whether somebody buys or sells there; without anybody in a channel, the channel itself stands for them.
        let isReal: Bool
    }

    /// Places by the numbers of their scopes, each set of scopes once, the widest place first.
    typealias Places = [Place]

    private(set) var scopes: [PriceScope: Int32] = [:]
    private var placesOfSeries: [Name: Places] = [:]

    init(_ lines: [[PriceLine]], _ facts: PriceFacts) {
        for line in lines.joined() where scopes[line.scope] == nil { scopes[line.scope] = Int32(scopes.count) }
        let everywhere = PolicyGround.places(of: scopes.keys, facts)
        let soldIn = Set(facts.accounts.values.map(\.channel)).union(facts.stores.values.map(\.channel))
        for series in Set(facts.products.values.map(\.series)) {
            var seen: [[Int32]: Int] = [:]
            var places: Places = []
            for place in everywhere {
                guard let placed = facts.scopes(of: place, series: series) else { continue }
                let numbers = placed.compactMap { scopes[$0.scope] }
                var isReal = place.isReal
                if case .channel(let channel) = place { isReal = !soldIn.contains(channel) }
                // A wide place and a real one may have the same scopes; only the real one can lack a price.
                if let known = seen[numbers], places[known].isReal || !isReal { continue }
                seen[numbers] = places.count
                places.append(Place(place: place, scopes: numbers, isReal: isReal))
            }
            placesOfSeries[series] = places
        }
    }

    func places(_ series: Name) -> Places { placesOfSeries[series] ?? [] }

    /// Every kind of place that there is or that a line speaks of, the widest first.
    private static func places(of scopes: some Sequence<PriceScope>, _ facts: PriceFacts) -> [PolicyPlace] {
        var places = Channel.allCases.map { PolicyPlace.channel($0) }
        for scope in scopes.sorted(by: { $0.label < $1.label }) {
            switch scope {
            case .region(let code): places += Channel.allCases.map { .region(code, $0) }
            case .tier(let code): places += Channel.allCases.map { .tier(code, $0) }
            case .chain, .channel, .account, .store: break
            }
        }
        return places + facts.accounts.keys.sorted().map { .account($0) }
            + facts.stores.keys.sorted().map { .store($0) }
    }
}

/// The lines of a policy, ready to be asked about one product after the other.
struct PolicyBook {
    let lines: [PriceLine]
    private let entries: [Entry]
    private let bySubject: [PricedProduct: [Int32]]
    /// Of the product that is open, by scope, in the order of precedence.
    private var byScope: [[Int32]]
    private var opened: [Int32] = []

    /// What is asked of a line, without a reference to follow.
    private struct Entry {
        let scope: Int32
        let from: Int32
        let to: Int32
        let prices: SIMD4<Int64>
        /// Special before list, narrower terms and products first.
        let rank: Int32
        let isSpecial: Bool
    }

    init(_ lines: [PriceLine], _ ground: PolicyGround) {
        self.lines = lines
        var bySubject: [PricedProduct: [Int32]] = [:]
        entries = lines.indices.map { index in
            let line = lines[index]
            bySubject[line.subject, default: []].append(Int32(index))
            let terms = line.special.flatMap { SpecialType.allCases.firstIndex(of: $0.type) } ?? 0
            let level = PricedProduct.Level.allCases.firstIndex(of: line.subject.level) ?? 0
            return Entry(
                scope: ground.scopes[line.scope] ?? 0, from: line.window.from?.sinceEpoch ?? .min,
                to: line.window.to?.sinceEpoch ?? .max,
                prices: SIMD4(
                    line.prices.pickUp ?? 0, line.prices.supply ?? 0, line.prices.guide ?? 0, line.prices.floor ?? 0),
                rank: Int32((line.special == nil ? 0 : 64) + terms * 8 + level), isSpecial: line.special != nil)
        }
        self.bySubject = bySubject
        byScope = Array(repeating: [], count: ground.scopes.count)
    }

    /// From now on, it is about this product.
    mutating func open(_ sku: SKU, _ product: PriceFacts.Product) {
        for scope in opened { byScope[Int(scope)].removeAll(keepingCapacity: true) }
        opened.removeAll(keepingCapacity: true)
        var found = bySubject[.sku(sku)] ?? []
        if let storage = product.storage {
            found += bySubject[.storage(model: product.model, storage: storage)] ?? []
        }
        found += bySubject[.model(product.model)] ?? []
        found.sort { left, right in
            let (one, other) = (entries[Int(left)].rank, entries[Int(right)].rank)
            if one != other { return one > other }
            let (code, otherCode) = (lines[Int(left)].special?.code.text, lines[Int(right)].special?.code.text)
            return code == otherCode ? left < right : (code ?? "") < (otherCode ?? "")
        }
        for line in found {
            let scope = entries[Int(line)].scope
            if byScope[Int(scope)].isEmpty { opened.append(scope) }
            byScope[Int(scope)].append(line)
        }
    }

    /// Whether a line is about the open product at a scope.
    func speaks(at scope: Int32) -> Bool { !byScope[Int(scope)].isEmpty }

    /// The lines about the open product at a scope, in the order of precedence.
    func lines(at scope: Int32) -> [Int32] { byScope[Int(scope)] }

    /// First and last-but-one days of a line's window since 1970.
    func bounds(_ line: Int32) -> (from: Int32, to: Int32) { (entries[Int(line)].from, entries[Int(line)].to) }

    /// What rules at scopes, the closest first, on a day; the same as `EffectivePrice.of` finds.
    func answer(_ scopes: [Int32], on day: Int32, _ case: PolicyCase = PolicyCase()) -> PolicyAnswer {
        var answer = PolicyAnswer()
        for scope in scopes {
            for line in byScope[Int(scope)] {
                let entry = entries[Int(line)]
                guard entry.from <= day, day < entry.to else { continue }
                var prices = entry.prices
                if entry.isSpecial, let special = lines[Int(line)].special {
                    guard `case`.meets(special) else { continue }
                    if let step = special.step(for: `case`.wish.units) { prices[0] = step }
                }
                if answer.take(prices, from: line) { return answer }
            }
        }
        return answer
    }
}

/// Under which circumstances prices are asked for.
struct PolicyCase: Hashable {
    var wish = PriceWish()
    /// When everything that is limited has been taken.
    var isQuotaUsed = false

    func meets(_ special: SpecialPrice) -> Bool {
        special.isMet(by: wish) && !(isQuotaUsed && (special.quota != nil || special.cap != nil))
    }
}

/// Prices in the order of `PriceKind`, each with the line that gives it.
struct PolicyAnswer: Equatable {
    /// -1 where none does.
    private(set) var lines = SIMD4<Int32>(repeating: -1)
    /// Minor units.
    private(set) var minors = SIMD4<Int64>(repeating: 0)

    /// Fills what is missing yet; true when nothing is missing any more.
    fileprivate mutating func take(_ prices: SIMD4<Int64>, from line: Int32) -> Bool {
        var isWhole = true
        for kind in 0..<4 where lines[kind] < 0 {
            if prices[kind] > 0 {
                lines[kind] = line
                minors[kind] = prices[kind]
            } else {
                isWhole = false
            }
        }
        return isWhole
    }
}
