package import DemoChain
package import Retail
import YAMLReading

extension Assumptions {
    /// Reads `Seeds/chain.yaml`, whose amounts are whole units of the currency. Throws a `Refusal` with every problem.
    package init(file text: String, path: String, currency: Currency) throws(Refusal) {
        let root: YAMLNode?
        do {
            root = try YAMLNode.parse(text)
        } catch {
            throw Refusal(.unreadableInput, [Problem(error, file: path)])
        }
        guard let root else { throw Refusal("assumption.no-mapping", ["key": path], at: Place(file: path)) }
        var reading = AssumptionReading(path: path)
        let unit = (0..<currency.exponent).reduce(1) { unit, _ in unit * 10 }
        self.init(root, minorPerUnit: unit, &reading)
        guard reading.problems.isEmpty else { throw Refusal(.refused, reading.problems) }
    }

    private init(_ root: YAMLNode, minorPerUnit: Int, _ reading: inout AssumptionReading) {
        let all = reading.fields(
            root, "chain.yaml",
            [
                "seed", "first_day", "last_day", "stores", "unlisted_permille", "tiers", "tier_formats",
                "taste_permille", "weekday_permille", "month_permille", "store_luck_permille", "festivals", "life",
                "models", "prices", "supply", "consumers", "proof",
            ], optional: ["policy"])
        self.init(firstDay: reading.day(all, "first_day"), lastDay: reading.day(all, "last_day"))
        seed = UInt64(reading.number(all, "seed", 0...1_000_000_000))
        unlistedPermille = reading.permille(all, "unlisted_permille")
        weekdayPermille = reading.numbers(all, "weekday_permille", count: 7)
        monthPermille = reading.numbers(all, "month_permille", count: 12)
        storeLuckPermille = reading.number(all, "store_luck_permille", 0...1000)
        if let node = all.values["stores"] {
            storeBands = reading.list(node, "stores").map { StoreBand($0, &reading) }
                .sorted { $0.capacity > $1.capacity }
        }
        if let node = all.values["tiers"] { tierOfCity = Assumptions.tiers(node, "tiers", &reading) }
        if let node = all.values["tier_formats"] { tierOfFormat = Assumptions.tiers(node, "tier_formats", &reading) }
        if let node = all.values["taste_permille"] {
            for (tier, taste) in reading.entries(node, "taste_permille") {
                tastePermille[tier] = reading.permillesByClass(taste, tier)
            }
        }
        if let node = all.values["festivals"] {
            festivals = reading.list(node, "festivals").compactMap { Festival($0, &reading) }
        }
        if let node = all.values["models"] {
            for (model, fields) in reading.entries(node, "models") {
                models[model] = Model(fields, model, minorPerUnit, &reading)
            }
        }
        life = all.values["life"].map { Life($0, &reading) } ?? life
        prices = all.values["prices"].map { Prices($0, &reading) } ?? prices
        policy = all.values["policy"].map { Policy($0, &reading) } ?? policy
        supply = all.values["supply"].map { Supply($0, &reading) } ?? supply
        consumers = all.values["consumers"].map { Consumers($0, &reading) } ?? consumers
        proof = all.values["proof"].map { Proof($0, &reading) } ?? proof
    }

    /// `tier: [what, what]`, turned round.
    private static func tiers(_ node: YAMLNode, _ name: String, _ reading: inout AssumptionReading) -> [String: String]
    {
        var tiers: [String: String] = [:]
        for (tier, members) in reading.entries(node, name) {
            for member in reading.list(members, tier) { tiers[reading.text(member, tier)] = tier }
        }
        return tiers
    }
}

extension Assumptions.StoreBand {
    fileprivate init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(node, "stores", ["capacity", "own_permille", "breadth", "shown"])
        capacity = reading.number(fields, "capacity", 0...1_000_000)
        ownPermille = reading.number(fields, "own_permille", 0...1000)
        breadth = reading.number(fields, "breadth", 1...10_000)
        shown = reading.number(fields, "shown", 0...100)
    }
}

extension Assumptions.Festival {
    fileprivate init?(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        let fields = reading.fields(node, "festivals", ["from", "to", "permille"])
        let (from, to) = (reading.day(fields, "from"), reading.day(fields, "to"))
        guard let permille = fields.values["permille"] else { return nil }
        guard let days = DayRange(from: from, to: to) else {
            reading.note(Problem("assumption.no-days"), at: node, "festivals")
            return nil
        }
        self.init(days: days, permille: reading.permilles(permille, "permille"))
    }
}

extension Assumptions.Model {
    fileprivate init(_ node: YAMLNode, _ name: String, _ minorPerUnit: Int, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(
            node, name, ["class", "part_permille", "price_cny", "cuts"], optional: ["successor_of"])
        modelClass = fields.values["class"].map { reading.modelClass($0, "class") } ?? .middle
        partPermille = reading.number(fields, "part_permille", 0...1000)
        predecessor = fields.values["successor_of"].map { reading.text($0, "successor_of") }
        for (storage, value) in fields.values["price_cny"].map({ reading.entries($0, "price_cny") }) ?? [] {
            price[storage] = reading.number(value, storage, 1...1_000_000) * minorPerUnit
        }
        for node in fields.values["cuts"].map({ reading.list($0, "cuts") }) ?? [] {
            let cut = reading.fields(node, "cuts", ["day", "cny"])
            cuts.append(
                Cut(day: reading.day(cut, "day"), minor: reading.number(cut, "cny", 1...1_000_000) * minorPerUnit))
        }
    }
}
