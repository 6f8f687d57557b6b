import Retail

/// Why assumptions do not fit a chain.
package enum AssumptionFlaw: Error, Equatable, Sendable {
    /// A model of the products is not among the assumptions.
    case modelUnknown(String)
    /// A model has no guide price for a storage.
    case priceUnknown(model: String, storage: String)
    /// A tier, or `other`, has no taste.
    case tasteUnknown(tier: String)
    /// No store band begins at a capacity of 0.
    case storeBandsEndEarly
    /// A special price is for what the chain does not have.
    case goodsUnknown(String)
}

/// What each product costs on a day, and how many consumers want it.
struct ProductLives {
    private struct Life {
        var model: Assumptions.Model
        /// Millionths of all units while it is mature.
        var part: Int
        var launched: Int32
        var phaseOut: Int32?
        var successor: Int32?
        var price: Int
    }
    private let lives: [Life]
    private let assumptions: Assumptions

    init(_ chain: Chain, _ assumptions: Assumptions) throws(AssumptionFlaw) {
        var lives: [Life] = []
        for product in chain.products {
            guard let model = assumptions.models[product.model] else { throw .modelUnknown(product.model) }
            guard let price = model.price[product.storage] else {
                throw .priceUnknown(model: product.model, storage: product.storage)
            }
            // The first variant of a model is the favourite, the next less so: 3, 2 and 1 of 6 parts.
            let variants = chain.products.filter { $0.model == product.model }
            let rank = variants.count - (variants.firstIndex { $0.sku == product.sku } ?? 0)
            let ranks = variants.count * (variants.count + 1) / 2
            let successors = chain.products.filter { assumptions.models[$0.model]?.predecessor == product.model }
            lives.append(
                Life(
                    model: model, part: model.partPermille * 1000 * rank / ranks,
                    launched: product.launched.sinceEpoch, phaseOut: product.phaseOut?.sinceEpoch,
                    successor: successors.map(\.launched.sinceEpoch).min(), price: price))
        }
        (self.lives, self.assumptions) = (lives, assumptions)
    }

    /// The retail guide price, minor units.
    func price(of product: Int, on day: Day) -> Int {
        let life = lives[product]
        return life.price - life.model.cuts.filter { $0.day <= day }.reduce(0) { $0 + $1.minor }
    }

    /// How many want the product, in millionths of what all mature products together are wanted by in a store of an
    /// average tier.
    func wanted(_ product: Int, on day: Day) -> Int {
        let life = lives[product]
        var part = life.part * stage(of: life, on: day.sinceEpoch) / 1000
        if let successor = life.successor, successor <= day.sinceEpoch {
            let days = min(Int(day.sinceEpoch - successor), assumptions.life.successorDays)
            part -=
                part * assumptions.life.successorTakesPermille * days / (1000 * max(assumptions.life.successorDays, 1))
        }
        return part * lift(of: life, on: day) / 1000
    }

    /// Whether the brand still ships it, or ships it already.
    func isShipped(_ product: Int, arriving day: Day) -> Bool {
        let last = lives[product].phaseOut.map { $0 - Int32(assumptions.life.lastShipmentDays) }
        return day >= firstShipment(of: product) && (last.map { day.sinceEpoch < $0 } ?? true)
    }

    /// The first day on which it may arrive: a week before its launch.
    func firstShipment(of product: Int) -> Day { Day(sinceEpoch: lives[product].launched - 7) ?? .first }

    /// The day on which its clearance is over; nil while no end is known.
    func endOfTrade(of product: Int) -> Day? {
        lives[product].phaseOut.map { Day(sinceEpoch: $0 + Int32(assumptions.life.clearanceDays)) ?? .last }
    }

    func cutDays(of product: Int) -> [Day] { lives[product].model.cuts.map(\.day) }

    func modelClass(of product: Int) -> Assumptions.ModelClass { lives[product].model.modelClass }

    /// Thousandths of what the model sells while it is mature.
    private func stage(of life: Life, on day: Int32) -> Int {
        let rules = assumptions.life
        let age = Int(day - life.launched)
        guard age >= 0 else { return 0 }
        if let end = life.phaseOut {
            let left = Int(end - day)
            if left <= 0 { return -left < rules.clearanceDays ? rules.clearancePermille : 0 }
            if left < rules.phaseOutDays {
                return rules.phaseOutPermille + (1000 - rules.phaseOutPermille) * left / rules.phaseOutDays
            }
        }
        if age < rules.launchDays {
            let peak = rules.launchPeakPermille[life.model.modelClass] ?? 1000
            return peak - (peak - rules.rampPermille) * age / rules.launchDays
        }
        let ramp = age - rules.launchDays
        return ramp < rules.rampDays ? rules.rampPermille - (rules.rampPermille - 1000) * ramp / rules.rampDays : 1000
    }

    /// What a cut of the last weeks adds.
    private func lift(of life: Life, on day: Day) -> Int {
        var price = life.price
        var lift = 1000
        for cut in life.model.cuts where cut.day <= day {
            let age = Int(day.sinceEpoch - cut.day.sinceEpoch)
            if age < assumptions.prices.cutLiftDays {
                lift += cut.minor * assumptions.prices.cutLiftPermille / max(price, 1)
            }
            price -= cut.minor
        }
        return lift
    }
}

extension ProductLives {
    /// Millionths of all units that a series has while it is mature, whichever generation is sold; by class, because
    /// tastes differ.
    func parts(ofSeries series: Int, in chain: Chain) -> [Assumptions.ModelClass: Int] {
        let models = Set(chain.products.filter { $0.series == series }.map(\.model))
        var parts: [Assumptions.ModelClass: Int] = [:]
        for model in models.compactMap({ assumptions.models[$0] }) {
            parts[model.modelClass] = max(parts[model.modelClass] ?? 0, model.partPermille * 1000)
        }
        return parts
    }
}
