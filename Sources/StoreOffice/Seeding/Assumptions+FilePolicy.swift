import DemoChain
import Retail
import YAMLReading

extension Assumptions.Policy {
    init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(node, "policy", ["floor_permille"], optional: ["terms", "specials", "demo"])
        floorPermille = reading.permille(fields, "floor_permille")
        terms = fields.values["terms"].map { reading.list($0, "terms") }?.map { Term($0, &reading) } ?? []
        specials =
            fields.values["specials"].map { reading.list($0, "specials") }?.compactMap { Special($0, &reading) } ?? []
        demo = fields.values["demo"].map { Demo($0, &reading) }
    }
}

extension Assumptions.Policy.Buyers {
    fileprivate static let keys = ["tier", "region", "account"]

    /// One of the keys at most; all of the channel where there is none.
    fileprivate init(_ fields: AssumptionReading.Fields, _ reading: inout AssumptionReading) {
        let named = Self.keys.filter { fields.values[$0] != nil }
        for key in named.dropFirst() {
            reading.note(
                Problem("assumption.unknown-key", ["key": key, "known": named[0]]),
                at: fields.values[key] ?? fields.node,
                key)
        }
        self = .channel
        guard let key = named.first, let node = fields.values[key] else { return }
        switch key {
        case "tier": self = reading.code(node, key).map { .tier($0) } ?? .channel
        case "region": self = reading.code(node, key).map { .region($0) } ?? .channel
        default: self = reading.code(node, key).map { .account($0) } ?? .channel
        }
    }
}

extension Assumptions.Policy.Term {
    fileprivate init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(
            node, "terms", ["channel", "class", "permille", "note"], optional: Assumptions.Policy.Buyers.keys)
        buyers = Assumptions.Policy.Buyers(fields, &reading)
        channel = fields.values["channel"].flatMap { reading.choice($0, "channel") } ?? .distribution
        modelClass = fields.values["class"].map { reading.modelClass($0, "class") } ?? .middle
        permille = reading.permille(fields, "permille")
        note = fields.values["note"].map { reading.text($0, "note") } ?? ""
    }
}

extension Assumptions.Policy.Special {
    fileprivate init?(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        let fields = reading.fields(
            node, "specials", ["type", "from", "to", "channel", "permille", "note"],
            optional: ["sku", "model", "storage", "quota", "cap", "with", "steps"] + Assumptions.Policy.Buyers.keys)
        let (from, to) = (reading.day(fields, "from"), reading.day(fields, "to"))
        guard let type = fields.values["type"].flatMap({ reading.choice($0, "type", of: Kind.self) }),
            let goods = Self.goods(fields, &reading)
        else { return nil }
        guard let days = DayRange(from: from, to: to) else {
            reading.note(Problem("assumption.no-days"), at: node, "specials")
            return nil
        }
        self.init(type, goods, days: days)
        buyers = Assumptions.Policy.Buyers(fields, &reading)
        channel = fields.values["channel"].flatMap { reading.choice($0, "channel") } ?? .distribution
        permille = reading.permille(fields, "permille")
        quota = fields.values["quota"].map { reading.number($0, "quota", 1...1_000_000) }
        cap = fields.values["cap"].map { reading.number($0, "cap", 1...1_000_000) }
        with = fields.values["with"].flatMap { reading.code($0, "with") }
        for node in fields.values["steps"].map({ reading.list($0, "steps") }) ?? [] {
            let step = reading.fields(node, "steps", ["units", "permille"])
            steps.append(
                Step(
                    units: reading.number(step, "units", Int64((steps.last?.units ?? 0) + 1)...1_000_000),
                    permille: reading.permille(step, "permille")))
        }
        note = fields.values["note"].map { reading.text($0, "note") } ?? ""
    }

    /// One SKU, or all colours of a model in a storage.
    private static func goods(_ fields: AssumptionReading.Fields, _ reading: inout AssumptionReading) -> Goods? {
        if let node = fields.values["sku"] { return reading.code(node, "sku").map { .sku($0) } }
        guard let model = fields.values["model"], let storage = fields.values["storage"] else {
            let missing = fields.values["model"] == nil ? "model" : "storage"
            reading.note(Problem("assumption.missing-key", ["key": missing]), at: fields.node, missing)
            return nil
        }
        return .variant(model: reading.text(model, "model"), storage: reading.text(storage, "storage"))
    }
}

extension Assumptions.Policy.Demo {
    fileprivate init(_ node: YAMLNode, _ reading: inout AssumptionReading) {
        self.init()
        let fields = reading.fields(node, "demo", ["class", "permille", "quota", "note"])
        modelClass = fields.values["class"].map { reading.modelClass($0, "class") } ?? .flagship
        permille = reading.permille(fields, "permille")
        quota = reading.number(fields, "quota", 1...1_000_000)
        note = fields.values["note"].map { reading.text($0, "note") } ?? ""
    }
}
