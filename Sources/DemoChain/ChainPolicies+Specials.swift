import Retail

extension ChainPolicies {
    /// The special-price models whose first day lies in the month, numbered in the order of the assumptions; after them
    /// the sets for the shops' tables of what is launched in it.
    func specials(of month: Month) -> [PolicyLine] {
        let its = assumptions.policy.specials.filter { $0.days.from.month == month } + demos(of: month)
        return its.enumerated().compactMap { index, special in line(of: special, number: index + 1, in: month) }
    }

    /// For each channel one, of a launched model's first storage.
    private func demos(of month: Month) -> [Assumptions.Policy.Special] {
        guard let demo = assumptions.policy.demo else { return [] }
        var launched: Set<String> = []
        return variants.filter {
            $0.launched.month == month && lives.modelClass(of: $0.product) == demo.modelClass
                && launched.insert($0.model).inserted
        }.flatMap { variant in
            Channel.allCases.map { channel in
                var special = Assumptions.Policy.Special(
                    .demo, .variant(model: variant.model, storage: variant.storage),
                    days: DayRange(from: max(variant.from, month.firstDay)))
                special.channel = channel
                (special.permille, special.quota, special.note) = (demo.permille, demo.quota, demo.note)
                return special
            }
        }
    }

    private func line(of special: Assumptions.Policy.Special, number: Int, in month: Month) -> PolicyLine? {
        guard let product = product(of: special.goods) else { return nil }
        let first = special.days.from
        let base = assumptions.prices.pickUp(ofGuide: lives.price(of: product, on: first), in: special.channel)
        var line = PolicyLine(
            special.goods, PolicyLine.Scope(special.buyers, special.channel), from: first,
            to: [special.days.to, month.days.to].compactMap(\.self).min())
        line.pickUp = Assumptions.Prices.wholeYuan(base, special.permille)
        line.special = PolicyLine.Special(
            code: "SP-\(month.description.filter { $0 != "-" })-\(number < 10 ? "0" : "")\(number)",
            kind: special.kind, quota: special.quota, cap: special.cap, with: special.with,
            steps: special.steps.map {
                PolicyLine.Step(units: $0.units, minor: Assumptions.Prices.wholeYuan(base, $0.permille))
            })
        line.note = special.note
        return line
    }

    func product(of goods: Assumptions.Policy.Special.Goods) -> Int? {
        chain.products.firstIndex { product in
            switch goods {
            case .sku(let sku): product.sku == sku
            case .variant(let model, let storage): product.model == model && product.storage == storage
            }
        }
    }
}

extension Assumptions.Policy.Special.Goods {
    var text: String {
        switch self {
        case .sku(let sku): sku.text
        case .variant(let model, let storage): "\(model) \(storage)"
        }
    }
}
