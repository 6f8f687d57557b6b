package import Retail

/// A line of the month before, and what became of it in the next.
package struct DerivedLine: Hashable, Sendable {
    package enum Outcome: Hashable, Sendable {
        case kept(PriceLine)
        /// By the rule of this name.
        case changed(PriceLine, rule: String)
        case dropped(Reason)
    }

    package enum Reason: String, CaseIterable, Sendable {
        /// Its window is over when the month begins.
        case ended
        /// Its window begins after the month.
        case later
        /// What it is about ran out long ago.
        case longOut = "long_out"
    }

    package let was: PriceLine
    package let outcome: Outcome

    /// nil where it was dropped.
    package var line: PriceLine? {
        switch outcome {
        case .kept(let line), .changed(let line, _): line
        case .dropped: nil
        }
    }
}

/// The policy of a month made from that of the month before, by rule.
package enum NextMonth {
    /// Every line with what became of it. Windows that are over go, those that have begun and have no end hold from the
    /// beginning; then the first rule that is meant for a line changes its prices, never down below the cost, nor a
    /// guide price below the floor.
    package static func derive(
        from lines: [PriceLine], into month: Month, rules: [NextMonthRule] = [], facts: PriceFacts,
        limits: PriceLimits = PriceLimits(), currency: Currency = .yuan
    ) -> [DerivedLine] {
        var making = Making(month: month, rules: rules, facts: facts, limits: limits, currency: currency)
        return lines.map { DerivedLine(was: $0, outcome: making.outcome(of: $0)) }
    }

    private struct Making {
        let month: Month
        let rules: [NextMonthRule]
        let facts: PriceFacts
        let limits: PriceLimits
        let unit: Int64
        private var productsOf: [PricedProduct: [PriceFacts.Product]] = [:]
        private var channelsOf: [PriceScope: Set<Channel>] = [:]

        init(month: Month, rules: [NextMonthRule], facts: PriceFacts, limits: PriceLimits, currency: Currency) {
            (self.month, self.rules, self.facts, self.limits) = (month, rules, facts, limits)
            unit = (0..<currency.exponent).reduce(1) { unit, _ in unit * 10 }
        }

        mutating func outcome(of was: PriceLine) -> DerivedLine.Outcome {
            let first = month.firstDay
            if let to = was.window.to, to <= first { return .dropped(.ended) }
            if let from = was.window.from, from > month.lastDay { return .dropped(.later) }
            let products = products(was.subject)
            if !products.isEmpty, products.allSatisfy({ limits.isLongOut($0, on: first) }) { return .dropped(.longOut) }
            var line = was
            // The window of a special price is one of its terms, and stays as it was agreed.
            if let from = was.window.from, from <= first, was.special == nil || was.window.to == nil {
                line.window = Window(from: nil, to: was.window.to) ?? .always
            }
            let channels = channels(line.scope)
            guard let rule = rules.first(where: { $0.match.fits(line, products, channels, on: first) }) else {
                return .kept(line)
            }
            rule.change(&line, cost: products.compactMap(\.cost).max(), unit: unit)
            return .changed(line, rule: rule.name)
        }

        private mutating func products(_ subject: PricedProduct) -> [PriceFacts.Product] {
            if let known = productsOf[subject] { return known }
            let found = facts.products(of: subject).compactMap { facts.products[$0] }
            productsOf[subject] = found
            return found
        }

        private mutating func channels(_ scope: PriceScope) -> Set<Channel> {
            if let known = channelsOf[scope] { return known }
            let found = facts.channels(of: scope)
            channelsOf[scope] = found
            return found
        }
    }
}

extension NextMonthRule {
    fileprivate func change(_ line: inout PriceLine, cost: Int64?, unit: Int64) {
        // The floor first, since the guide price rests on it.
        for kind in [PriceKind.floor, .pickUp, .supply, .guide] {
            guard let was = line.prices[kind] else { continue }
            let bounds = [cost, kind == .guide ? line.prices.floor : nil].compactMap(\.self)
            line.prices[kind] = changed(was, kind, notBelow: bounds.max(), unit: unit)
        }
        let steps = line.special?.steps ?? []
        line.special?.steps = steps.map {
            PriceStep(units: $0.units, minor: changed($0.minor, .pickUp, notBelow: cost, unit: unit))
        }
    }

    /// A price that lies below the bound already stays where it is.
    private func changed(_ was: Int64, _ kind: PriceKind, notBelow bound: Int64?, unit: Int64) -> Int64 {
        let now = applied(to: was, kind, unit: unit)
        guard let bound, now < was, now < bound else { return now }
        return min(was, bound)
    }
}

extension NextMonthRule.Match {
    func fits(
        _ line: PriceLine, _ products: [PriceFacts.Product], _ channelsOfLine: Set<Channel>, on first: Day
    ) -> Bool {
        switch (specials, line.special?.type) {
        case (.none, nil): break
        case (.only(let types), let type?): guard types.contains(type) else { return false }
        case (.none, _?), (.only, nil): return false
        }
        if !scopes.isEmpty, !scopes.contains(line.scope.kind) { return false }
        if !channels.isEmpty, channelsOfLine.isEmpty || !channelsOfLine.isSubset(of: channels) { return false }
        return !products.isEmpty && products.allSatisfy { fits($0, on: first) }
    }

    private func fits(_ product: PriceFacts.Product, on first: Day) -> Bool {
        if !series.isEmpty, !series.contains(product.series) { return false }
        if !models.isEmpty, !models.contains(product.model) { return false }
        if !storages.isEmpty, !(product.storage.map { storages.contains($0) } ?? false) { return false }
        if let phaseOutWithin {
            guard let phaseOut = product.phaseOut, phaseOut.sinceEpoch - first.sinceEpoch <= phaseOutWithin else {
                return false
            }
        }
        guard ageFrom != nil || ageTo != nil else { return true }
        guard let launched = product.launched else { return false }
        let age = Self.months(from: launched, to: first)
        return age >= (ageFrom ?? .min) && age <= (ageTo ?? .max)
    }

    /// Whole months; less than none before the first day.
    private static func months(from day: Day, to first: Day) -> Int {
        let (start, end) = (day.parts, first.parts)
        return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day ? 1 : 0)
    }
}
