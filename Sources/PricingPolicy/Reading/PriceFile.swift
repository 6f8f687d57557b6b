import Retail
package import RetailCSV

/// A file of price lines: a row a line, `sku,model,storage,scope,code,from,to,pick_up,supply,guide,floor,special,type,
/// quota,cap,with,steps,note`. `Docs/prices.md` describes it.
package struct PriceFile: Sendable {
    package static let layout = TableLayout(
        [
            "sku", "model", "storage", "scope", "code", "from", "to", "pick_up", "supply", "guide", "floor", "special",
            "type", "quota", "cap", "with", "steps", "note",
        ], required: [])

    package let table: TableFile
    let scan: TableScan

    /// In bytes.
    package var size: Int { scan.size }

    package init(_ table: TableFile) throws {
        self.table = table
        scan = try table.scan()
    }

    /// A line, and the line of the file that it stood on.
    struct Row: Sendable {
        let line: PriceLine
        let number: Int32
    }

    /// All rows. Refuses the file with everything that is wrong with it: what cannot be read, what the chain does not
    /// have, and rows that say two things about one day, with both of them.
    func rows(
        _ facts: PriceFacts, _ currency: Currency, progress: (_ bytes: Int) -> Void = { _ in }
    ) throws -> [Row] {
        var rows: [Row] = []
        try table.read(Self.layout, scan, progress: progress) { cells in
            if let line = cells.priceLine(facts, currency) {
                rows.append(Row(line: line, number: Int32(clamping: cells.line)))
            }
        }
        let overlaps = rows.map(\.line).overlaps.map { first, second in
            Problem(
                "price.overlap", ["first": "\(rows[first].number)", "second": "\(rows[second].number)"],
                at: Place(line: Int(rows[second].number), path: "from"))
        }
        guard overlaps.isEmpty else {
            throw Refusal(.refused, try table.located(overlaps, Self.layout, scan))
        }
        return rows
    }
}

extension Cells {
    /// A row as a line of a policy; nil where something is wrong with it, which is noted.
    mutating func priceLine(_ facts: PriceFacts, _ currency: Currency) -> PriceLine? {
        let subject = pricedProduct(facts)
        let scope = priceScope(facts)
        let window = window()
        let prices = prices(currency)
        let special = specialPrice(facts, currency)
        let note = name("note")
        guard isSound, let subject, let scope, let window, let prices else { return nil }
        return PriceLine(subject, scope, window, prices, special: special, note: note)
    }

    private mutating func pricedProduct(_ facts: PriceFacts) -> PricedProduct? {
        let sku = code("sku", of: Coded.Product.self)
        let (model, storage) = (name("model"), name("storage"))
        if let sku {
            if model != nil || storage != nil {
                note("price.sku-or-model", at: "sku")
                return nil
            }
            if facts.products[sku] == nil { note("price.sku-unknown", ["found": sku.text], at: "sku") }
            return .sku(sku)
        }
        guard let model else {
            if isSound { note("price.sku-or-model", at: "sku") }
            return nil
        }
        guard let storages = facts.storages[model] else {
            note("price.model-unknown", ["found": model.text], at: "model")
            return nil
        }
        guard let storage else { return .model(model) }
        if !storages.contains(storage) {
            let known = storages.sorted().map(\.text).joined(separator: ", ")
            note("price.storage-unknown", ["found": storage.text, "model": model.text, "known": known], at: "storage")
        }
        return .storage(model: model, storage: storage)
    }

    private mutating func priceScope(_ facts: PriceFacts) -> PriceScope? {
        let kind = choice("scope", of: PriceScope.Kind.self)
        let typed = text("code")
        guard isSound else { return nil }
        guard let scope = PriceScope(kind ?? .chain, code: typed) else {
            note(
                kind ?? .chain == .chain ? "price.chain-has-no-code" : "price.scope-code",
                ["scope": (kind ?? .chain).rawValue, "found": typed ?? ""], at: "code")
            return nil
        }
        let isKnown =
            switch scope {
            case .chain, .channel: true
            case .region(let code): facts.regions[code] != nil
            case .tier(let code): facts.tiers.contains(code)
            case .account(let code): facts.accounts[code] != nil
            case .store(let code): facts.stores[code] != nil
            }
        if !isKnown {
            note("price.scope-unknown", ["scope": scope.kind.rawValue, "found": scope.code ?? ""], at: "code")
        }
        return scope
    }

    private mutating func window() -> Window? {
        let (from, to) = (day("from"), day("to"))
        guard let window = Window(from: from, to: to) else {
            let ends = [from, to].map { $0.map { "\($0)" } ?? "" }
            note("price.window-empty", ["from": ends[0], "to": ends[1]], at: "to")
            return nil
        }
        for (day, column) in [(from, "from"), (to, "to")] {
            if let day, day.parts.year < 2000 || day.parts.year > 2198 {
                note("price.window-far", ["found": "\(day)"], at: column)
            }
        }
        return window
    }

    private mutating func prices(_ currency: Currency) -> Prices? {
        var prices = Prices()
        var isRead = true
        for kind in PriceKind.allCases {
            guard text(kind.rawValue) != nil else { continue }
            prices[kind] = amount(kind.rawValue, currency)
            isRead = isRead && prices[kind] != nil
        }
        if isRead, prices.isEmpty { note("price.says-nothing", at: "pick_up") }
        return prices
    }

    private mutating func amount(_ column: String, _ currency: Currency) -> Int64? {
        guard let money = price(column, currency) else { return nil }
        if Prices.sane.contains(money.minor) { return money.minor }
        note("price.amount-unfit", limits(currency).merging(["found": money.amount]) { $1 }, at: column)
        return nil
    }

    private func limits(_ currency: Currency) -> [String: String] {
        [
            "least": Money(minor: Prices.sane.lowerBound, currency).amount,
            "most": Money(minor: Prices.sane.upperBound, currency).amount,
        ]
    }

    private mutating func specialPrice(_ facts: PriceFacts, _ currency: Currency) -> SpecialPrice? {
        let special = code("special", of: Coded.Special.self)
        let type = choice("type", of: SpecialType.self)
        let quota = integer("quota", in: 1...10_000_000).map { Int32(clamping: $0) }
        let cap = integer("cap", in: 1...10_000_000).map { Int32(clamping: $0) }
        let together = code("with", of: Coded.Product.self)
        let steps = priceSteps(currency)
        guard isSound else { return nil }
        guard let special else {
            for column in ["type", "quota", "cap", "with", "steps"] where text(column) != nil {
                note("price.special-has-no-code", ["column": column], at: column)
            }
            return nil
        }
        guard let type else {
            note(
                "price.special-has-no-type",
                ["known": SpecialType.allCases.map(\.rawValue).joined(separator: ", ")], at: "type")
            return nil
        }
        if (type == .bundle) != (together != nil) { note("price.with-of-bundle", at: "with") }
        if (type == .step) != !steps.isEmpty { note("price.steps-of-step", at: "steps") }
        if let together, facts.products[together] == nil {
            note("price.sku-unknown", ["found": together.text], at: "with")
        }
        return SpecialPrice(special, type, quota: quota, cap: cap, together: together, steps: steps)
    }

    /// `50:1749.00 100:1699.00`: from so many units of one order, each costs so much; more units cost less.
    private mutating func priceSteps(_ currency: Currency) -> [PriceStep] {
        guard let text = text("steps") else { return [] }
        var steps: [PriceStep] = []
        for part in text.split(whereSeparator: { $0.isWhitespace || $0 == ";" }) {
            let halves = part.split(separator: ":", omittingEmptySubsequences: false)
            guard halves.count == 2, let units = Quantity(halves[0], in: 1...10_000_000),
                let money = Money(halves[1], currency), Prices.sane.contains(money.minor),
                steps.last.map({ Int64($0.units) < units.units }) ?? true, steps.count < 20
            else {
                note("price.steps-unreadable", ["found": String(part)], at: "steps")
                return []
            }
            steps.append(PriceStep(units: Int32(clamping: units.units), minor: money.minor))
        }
        return steps
    }
}
