import Retail

/// What one line says by itself.
extension PolicyCheck {
    func aboutLine(_ line: DraftLine) -> [PolicyFinding] {
        var findings = aboutSubject(line) + aboutWindow(line)
        if let code = unknown(line.line.scope) {
            findings.append(PolicyFinding(.error, "scope-unknown", ["found": code], [line], size: 1000))
        }
        if let special = line.line.special { findings += aboutTerms(special, line) }
        for kind in PriceKind.allCases {
            guard let minor = line.line.prices[kind], minor < whole else { continue }
            findings.append(
                PolicyFinding(.warning, "tiny", ["kind": kind.rawValue, "found": amount(minor)], [line], size: 1000))
        }
        return findings
    }

    /// One whole unit of the currency.
    private var whole: Int64 { (0..<currency.exponent).reduce(1) { unit, _ in unit * 10 } }

    private func aboutSubject(_ line: DraftLine) -> [PolicyFinding] {
        guard exists(line.line.subject) else {
            return [
                PolicyFinding(.error, "product-unknown", ["found": line.line.subject.label], [line], size: 1000)
            ]
        }
        guard case .sku(let sku) = line.line.subject, let product = facts.products[sku],
            let phaseOut = product.phaseOut, limits.isLongOut(product, on: effectiveFrom)
        else { return [] }
        return [PolicyFinding(.warning, "long-out", ["sku": sku.text, "since": "\(phaseOut)"], [line])]
    }

    func exists(_ subject: PricedProduct) -> Bool {
        switch subject {
        case .sku(let sku): facts.products[sku] != nil
        case .storage(let model, let storage): facts.storages[model]?.contains(storage) ?? false
        case .model(let model): facts.storages[model] != nil
        }
    }

    /// The code of a scope that does not exist.
    func unknown(_ scope: PriceScope) -> String? {
        let isKnown =
            switch scope {
            case .chain, .channel: true
            case .region(let code): facts.regions[code] != nil
            case .tier(let code): facts.tiers.contains(code)
            case .account(let code): facts.accounts[code] != nil
            case .store(let code): facts.stores[code] != nil
            }
        return isKnown ? nil : scope.label
    }

    func touches(_ window: Window, from first: Day) -> Bool {
        (window.from.map { $0 <= month.lastDay } ?? true) && (window.to.map { first < $0 } ?? true)
    }

    private func aboutWindow(_ line: DraftLine) -> [PolicyFinding] {
        let window = line.line.window
        guard touches(window, from: month.firstDay) else {
            return [
                PolicyFinding(
                    .error, "window-elsewhere", ["found": window.label, "month": "\(month)"], [line], size: 1000)
            ]
        }
        var findings: [PolicyFinding] = []
        if !touches(window, from: effectiveFrom) {
            findings.append(
                PolicyFinding(.warning, "over-before", ["found": window.label, "from": "\(effectiveFrom)"], [line]))
        }
        if line.line.special != nil, let to = window.to, to > month.lastDay,
            let last = Day(sinceEpoch: to.sinceEpoch - 1), last > month.lastDay
        {
            findings.append(
                PolicyFinding(.warning, "outlasts-month", ["last": "\(last)", "month": "\(month)"], [line]))
        }
        return findings
    }

    private func aboutTerms(_ special: SpecialPrice, _ line: DraftLine) -> [PolicyFinding] {
        func wrong(_ code: String, _ values: [String: String] = [:]) -> PolicyFinding {
            let values = values.merging(["special": special.code.text]) { known, _ in known }
            return PolicyFinding(.error, code, values, [line], size: 1000)
        }
        var findings: [PolicyFinding] = []
        switch special.type {
        case .buyOut:
            if line.line.scope.kind != .account { findings.append(wrong("buy-out-not-of-account")) }
        case .limitedBatch:
            if special.quota == nil, special.cap == nil { findings.append(wrong("limited-without-limit")) }
        case .step:
            let pairs = zip(special.steps, special.steps.dropFirst())
            if special.steps.isEmpty || !pairs.allSatisfy({ $0.units < $1.units }) {
                findings.append(wrong("steps-not-ascending"))
            }
        case .bundle:
            if let together = special.together, facts.products[together] == nil {
                findings.append(wrong("product-unknown", ["found": together.text]))
            }
        case .directCut, .demo: break
        }
        if let quota = special.quota, let cap = special.cap, quota > cap {
            findings.append(wrong("quota-above-cap", ["quota": "\(quota)", "cap": "\(cap)"]))
        }
        return findings
    }

    /// Signs that columns were mixed up.
    func aboutColumns(_ lines: [DraftLine]) -> [PolicyFinding] {
        var findings: [PolicyFinding] = []
        let both = lines.filter { $0.line.prices.pickUp != nil && $0.line.prices.guide != nil }
        let swapped = both.filter { ($0.line.prices.pickUp ?? 0) > ($0.line.prices.guide ?? 0) }
        if both.count >= 10, swapped.count * 2 > both.count {
            findings.append(
                PolicyFinding(
                    .warning, "columns-swapped", ["count": "\(swapped.count)", "of": "\(both.count)"],
                    Array(swapped.prefix(1)), size: 1_000_000))
        }
        for kind in PriceKind.allCases {
            let said = lines.filter { $0.line.prices[kind] != nil }
            guard said.count >= 10, let first = said.first?.line.prices[kind],
                Set(said.map(\.line.subject)).count > 1, said.allSatisfy({ $0.line.prices[kind] == first })
            else { continue }
            findings.append(
                PolicyFinding(
                    .warning, "all-equal", ["kind": kind.rawValue, "found": amount(first), "count": "\(said.count)"],
                    Array(said.prefix(1)), size: 1_000_000))
        }
        return findings
    }
}
