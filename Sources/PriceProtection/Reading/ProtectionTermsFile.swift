package import Retail
package import StandingRules

extension ProtectionTerms {
    /// Reads the text of one term of kind `protection`; what it does not say is as built in. Throws a `Refusal` with every
    /// mistake in it and its place.
    ///
    /// - Parameter currency: the chain's; nil of what was published once, which says it where it is not the yuan.
    package init(file text: String, named name: String = "protection", _ currency: Currency? = nil) throws(Refusal) {
        self = try ConfigReading.read(text, file: name, currency) { reading, root in reading.protectionTerms(root) }
    }

    /// The same in plain YAML, which reads back as the same terms.
    package func plain(_ currency: Currency) -> String {
        let lines =
            currency.plain + [
                "look_back_days: \(lookBackDays)", "supported_percent: \(supported)",
                "in_transit_percent: \(inTransit)",
            ] + (cap.map { ["cap: \(Money(minor: $0, currency).amount)"] } ?? []) + [
                "dispute_days: \(disputeDays)", "decide_days: \(decideDays)", "stores: \(stores ? "yes" : "no")",
            ]
        return lines.joined(separator: "\n") + "\n"
    }
}

extension ConfigReading {
    /// The body of one term.
    package mutating func protectionTerms(_ root: ConfigPiece) -> ProtectionTerms? {
        let own = fields(
            root,
            [
                "currency", "look_back_days", "supported_percent", "in_transit_percent", "cap", "dispute_days",
                "decide_days", "stores",
            ])
        follow(own["currency"])
        var terms = ProtectionTerms.builtIn
        if let days = own["look_back_days"] { terms.lookBackDays = whole(days, 1...730) ?? 0 }
        if let share = own["supported_percent"] { terms.supported = percent(share) ?? .none }
        if let share = own["in_transit_percent"] { terms.inTransit = percent(share) ?? .none }
        if let cap = own["cap"] { terms.cap = amount(cap) }
        if let days = own["dispute_days"] { terms.disputeDays = whole(days, 0...366) ?? 0 }
        if let days = own["decide_days"] { terms.decideDays = whole(days, 0...366) ?? 0 }
        if let stores = own["stores"] { terms.stores = word(stores, [("yes", true), ("no", false)]) ?? false }
        return terms
    }
}
