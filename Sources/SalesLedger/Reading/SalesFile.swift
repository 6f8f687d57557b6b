import DelimitedText
import Retail
import RetailCSV

/// The rows of a file of sales, read into lines of the ledger: `day,level,account,store,sku,units,amount,serial`.
struct SalesFile {
    static let layout = TableLayout(
        Column.allCases.map { "\($0)" }, required: ["day", "level", "sku", "units"])

    private enum Column: Int, CaseIterable { case day, level, account, store, sku, units, amount, serial }

    let chain: KnownChain
    let rule: SalesRule
    let currency: Currency

    /// The day of the row before: files have them in long runs.
    private var lastDay: (text: [UInt8], day: Day)?

    init(_ chain: KnownChain, today: Day, _ currency: Currency) {
        (self.chain, self.currency) = (chain, currency)
        rule = SalesRule(today: today, ownAccount: chain.ownAccount)
    }

    // MARK: With care

    /// A row by its cells, with everything noted that is wrong with it; nil when something is.
    func line(_ cells: inout Cells) -> SalesLine? {
        let day = cells.day("day")
        let level = cells.choice("level", of: SalesLevel.self)
        let sku: SKU? = cells.code("sku")
        let units = cells.read("units", "sales.units-unreadable") { Quantity($0)?.units }
        let account: AccountCode? = cells.code("account")
        let place: LocationCode? = cells.code("store")
        let amount = amount(&cells)
        let serial = serial(&cells)
        let product = sku.flatMap { known(chain.products, $0, "sales.sku-unknown", at: "sku", &cells) }
        let accountFound = account.flatMap { known(chain.accounts, $0, "sales.account-unknown", at: "account", &cells) }
        let placeFound = place.flatMap { code -> KnownPlace? in
            if let city = chain.regions[code.text], level == .activation, chain.places[code.text] == nil { return city }
            return known(chain.places, code, "sales.store-unknown", at: "store", &cells)
        }
        guard cells.isSound, let day, let level, let product, let units else { return nil }
        let draft = SalesDraft(
            day: day, level: level, account: accountFound, place: placeFound, productID: product, units: units,
            amount: amount, serial: serial)
        for flaw in rule.flaws(draft) { cells.note(flaw.code, flaw.values, at: flaw.column) }
        for warning in rule.warnings(draft) { cells.warn(warning.code, warning.values, at: warning.column) }
        return rule.line(draft)
    }

    private func known<Of, Value>(
        _ index: CodeIndex<Value>, _ code: Code<Of>, _ problem: String, at column: String, _ cells: inout Cells
    ) -> Value? {
        if let value = index[code.text] { return value }
        cells.note(problem, ["found": code.text], at: column)
        return nil
    }

    private func amount(_ cells: inout Cells) -> Int64? {
        guard let text = cells.text("amount") else { return nil }
        if let money = Money(text, currency), money.minor.magnitude <= 1_000_000_000_000_000 { return money.minor }
        cells.note("sales.amount-unreadable", ["found": text, "decimals": "\(currency.exponent)"], at: "amount")
        return nil
    }

    private func serial(_ cells: inout Cells) -> Int64? {
        guard let text = cells.text("serial") else { return nil }
        do {
            return Int64(try IMEI(text).number)
        } catch {
            switch error {
            case .notFifteenDigits: cells.note("imei.unreadable", ["found": text], at: "serial")
            case .filler: cells.note("imei.filler", at: "serial")
            case .wrongCheckDigit(let right):
                cells.note("imei.check-digit", ["found": text, "right": "\(right)"], at: "serial")
            }
            return nil
        }
    }

    // MARK: Fast

    /// A row in plain spelling that nothing is to be said about; nil for every other, which is then read with care.
    mutating func plainLine(_ row: borrowing DelimitedRow, _ fields: [Int?]) -> SalesLine? {
        func field(_ column: Column) -> Int? { fields[column.rawValue].flatMap { row.isEmpty($0) ? nil : $0 } }
        guard let dayField = field(.day), let day = day(row, dayField),
            let level = field(.level).flatMap({ row.withBytes($0) { SalesLevel(plain: $0) } }),
            let product = field(.sku).flatMap({ row.withBytes($0) { chain.products[$0] } }),
            let units = field(.units).flatMap({ row.withBytes($0) { PlainNumber.whole($0) } })
        else { return nil }
        var draft = SalesDraft(day: day, level: level, productID: product, units: units)
        if let account = field(.account) {
            guard let found = row.withBytes(account, { chain.accounts[$0] }) else { return nil }
            draft.account = found
        }
        if let store = field(.store) {
            let place = row.withBytes(store) { chain.places[$0] ?? (level == .activation ? chain.regions[$0] : nil) }
            guard let place else { return nil }
            draft.place = place
        }
        if let amount = field(.amount) {
            let minor = row.withBytes(amount) { PlainNumber.decimal($0, decimals: currency.exponent) }
            guard let minor else { return nil }
            draft.amount = minor
        }
        if let serial = field(.serial) {
            guard let imei = try? IMEI(row.string(serial)) else { return nil }
            draft.serial = Int64(imei.number)
        }
        return rule.warnings(draft).isEmpty ? rule.line(draft) : nil
    }

    private mutating func day(_ row: borrowing DelimitedRow, _ field: Int) -> Day? {
        if let last = lastDay, row.withBytes(field, { last.text.span.isEqual(to: $0) }) { return last.day }
        let text = row.string(field)
        guard let day = Day(text) else { return nil }
        lastDay = (Array(text.utf8), day)
        return day
    }

    /// Where the serial of a row begins, counted from 1 as an editor does: what is wrong with it may show only later.
    static func serialColumn(_ row: borrowing DelimitedRow, _ fields: [Int?]) -> Int {
        fields[Column.serial.rawValue].map { row.place(of: $0).column } ?? 0
    }
}

extension Span<UInt8> {
    fileprivate func isEqual(to other: Span<UInt8>) -> Bool {
        guard count == other.count else { return false }
        for index in indices where self[index] != other[index] { return false }
        return true
    }
}

extension SalesLevel {
    /// As spelt in files; told apart by length first.
    fileprivate init?(plain text: Span<UInt8>) {
        let guess: SalesLevel
        switch text.count {
        case 7: guess = .sellIn
        case 8: guess = .sellOut
        case 10: guess = .activation
        case 11: guess = .storeStock
        case 12: guess = .sellThrough
        default: return nil
        }
        guard Array(guess.rawValue.utf8).span.isEqual(to: text) else { return nil }
        self = guess
    }
}
