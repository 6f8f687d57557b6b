import Retail
import RetailCSV

/// An invoice, a payment or a credit note, as a file says it.
struct PaperRow: Equatable {
    let line: Int
    let number: String
    let account: String
    let day: Day
    let due: Day?
    let shipped: Day?
    let invoice: String?
    /// Minor units.
    let amount: Int64
}

/// How much an account may owe, as a file says it.
struct CreditLineRow: Equatable {
    let line: Int
    let account: String
    let from: Day
    let to: Day?
    /// Minor units.
    let limit: Int64
    let pledged: Int64
}

/// A line of a claim, as a file says it.
struct ClaimRow: Equatable {
    let line: Int
    let number: String
    let account: String
    let special: String?
    let sku: String
    let day: Day
    let units: Int32
    let serial: IMEI?
}

/// The rows of a file, of its kind.
struct BookRows {
    let kind: BookFile
    let currency: Currency
    private(set) var papers: [PaperRow] = []
    private(set) var creditLines: [CreditLineRow] = []
    private(set) var claims: [ClaimRow] = []
    private var firstLines: [String: Int] = [:]

    init(_ kind: BookFile, _ currency: Currency) { (self.kind, self.currency) = (kind, currency) }

    var count: Int { papers.count + creditLines.count + claims.count }

    /// Takes a row; what is wrong with it is noted.
    mutating func take(_ cells: inout Cells) {
        switch kind {
        case .invoices, .payments, .creditNotes: takePaper(&cells)
        case .creditLines: takeCreditLine(&cells)
        case .specialClaims, .rotations: takeClaim(&cells)
        }
    }

    private mutating func takePaper(_ cells: inout Cells) {
        let number: PaperNumber? = cells.code("number")
        let account: AccountCode? = cells.code("account")
        let day = cells.dayOfTrade("day")
        let due = kind == .invoices ? cells.dayOfTrade("due") : nil
        let shipped = kind != .payments ? cells.dayOfTrade("shipped") : nil
        let invoice: PaperNumber? = kind == .invoices ? nil : cells.code("invoice")
        let amount = cells.positive("amount", currency)
        if let day, let due, due < day { cells.note("settle.due-before", ["day": "\(day)"], at: "due") }
        guard let number, let account, let day, let amount, cells.isSound,
            isFirst("\(account.text)\n\(number.text)", &cells, at: "number")
        else { return }
        papers.append(
            PaperRow(
                line: cells.line, number: number.text, account: account.text, day: day, due: due, shipped: shipped,
                invoice: invoice?.text, amount: amount))
    }

    private mutating func takeCreditLine(_ cells: inout Cells) {
        let account: AccountCode? = cells.code("account")
        let (from, to) = (cells.dayOfTrade("from"), cells.dayOfTrade("to"))
        let limit = cells.price("limit", currency)?.minor
        let pledged = cells.price("pledged", currency)?.minor ?? 0
        if let from, let to, to <= from { cells.note("settle.to-before", ["from": "\(from)"], at: "to") }
        guard let account, let from, let limit, cells.isSound,
            isFirst("\(account.text)\n\(from)", &cells, at: "from")
        else { return }
        creditLines.append(
            CreditLineRow(
                line: cells.line, account: account.text, from: from, to: to, limit: limit, pledged: pledged))
    }

    private mutating func takeClaim(_ cells: inout Cells) {
        let number: PaperNumber? = cells.code("number")
        let account: AccountCode? = cells.code("account")
        let special: SpecialCode? = kind == .specialClaims ? cells.code("special") : nil
        let sku: SKU? = cells.code("sku")
        let day = cells.dayOfTrade("day")
        let serial = cells.imei("serial")
        let units = cells.integer("units", in: 1...1_000_000)
        if serial != nil, let units, units != 1 { cells.note("settle.serial-of-one", at: "units") }
        if serial == nil, units == nil, cells.isSound { cells.note("settle.units-or-serial", at: "units") }
        guard let number, let account, let sku, let day, cells.isSound else { return }
        if let serial, !isFirst("\(serial)", &cells, at: "serial") { return }
        claims.append(
            ClaimRow(
                line: cells.line, number: number.text, account: account.text, special: special?.text, sku: sku.text,
                day: day, units: Int32(serial == nil ? units ?? 1 : 1), serial: serial))
    }

    /// Notes a row that contradicts an earlier one.
    private mutating func isFirst(_ key: String, _ cells: inout Cells, at column: String) -> Bool {
        guard let first = firstLines.updateValue(cells.line, forKey: key) else { return true }
        cells.note("settle.row-twice", ["first": "\(first)"], at: column)
        return false
    }
}

extension Cells {
    /// A day between 2000 and 2098.
    fileprivate mutating func dayOfTrade(_ column: String) -> Day? {
        read(column, "day.unreadable") { text in
            Day(text).flatMap { 2000...2098 ~= $0.month.year ? $0 : nil }
        }
    }

    /// An amount above 0, minor units.
    fileprivate mutating func positive(_ column: String, _ currency: Currency) -> Int64? {
        guard let minor = price(column, currency)?.minor else { return nil }
        if minor > 0, minor <= 1_000_000_000_000_000 { return minor }
        note("settle.amount-positive", at: column)
        return nil
    }
}
