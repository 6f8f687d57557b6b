import Retail
import RetailCSV

extension Cells {
    mutating func person(_ ground: StaffRows.Ground) -> String? {
        known(code("person", of: Coded.Person.self)?.text, among: ground.people, "person")
    }

    mutating func store(_ ground: StaffRows.Ground) -> String? {
        known(code("store", of: Coded.Store.self)?.text, among: ground.stores, "store")
    }

    mutating func region(_ ground: StaffRows.Ground) -> String? {
        known(code("region", of: Coded.Region.self)?.text, among: ground.regions, "region")
    }

    mutating func product(_ ground: StaffRows.Ground) -> String? {
        known(code("sku", of: Coded.Product.self)?.text, among: ground.products, "sku")
    }

    mutating func known(_ code: String?, among codes: Set<String>, _ column: String) -> String? {
        if let code, !codes.contains(code) { note("staff.\(column)-unknown", ["found": code], at: column) }
        return code
    }

    mutating func whole(_ column: String, _ range: ClosedRange<Int64>) -> String? {
        integer(column, in: range).map { "\($0)" }
    }

    mutating func month(_ column: String) -> String? {
        fitting(read(column, "month.unreadable") { Month($0) }?.firstDay, column)
    }

    /// `2026-Q4`: its first day.
    mutating func quarter(_ column: String) -> String? {
        fitting(read(column, "staff.quarter-unreadable") { Month(quarter: $0) }?.firstDay, column)
    }

    private mutating func fitting(_ day: Day?, _ column: String) -> String? {
        if let day, !Day.ofStaff.contains(day) { note("staff.day-unfit", ["found": "\(day)"], at: column) }
        return day?.description
    }

    /// Minor units.
    mutating func money(_ column: String, _ ground: StaffRows.Ground) -> String? {
        guard let price = price(column, ground.currency) else { return nil }
        if price.minor > 1_000_000_000_000 { note("staff.money-unfit", ["found": "\(price)"], at: column) }
        return "\(price.minor)"
    }

    mutating func tag(_ column: String) -> String? {
        read(column, "staff.tag-unfit") { text in
            text.utf8.count <= 40 && text.first?.isLetter ?? false
                && text.utf8.allSatisfy { $0 > 0x60 && $0 < 0x7B || $0 > 0x2F && $0 < 0x3A || $0 == 0x5F } ? text : nil
        }
    }

    /// `from`, and the first day after it all; files name the last one in `to`.
    mutating func span() -> [String?] {
        let (first, last) = (workday("from"), workday("to"))
        if let first, let last, last < first { note("staff.span-reversed", ["from": "\(first)"], at: "to") }
        return [first?.description, last?.adding(days: 1)?.description]
    }

    /// A day that tables of staff may hold.
    mutating func workday(_ column: String) -> Day? {
        guard let day = day(column) else { return nil }
        if Day.ofStaff.contains(day) { return day }
        note("staff.day-unfit", ["found": "\(day)"], at: column)
        return nil
    }

    /// A day that has come.
    mutating func pastDay(_ column: String, _ ground: StaffRows.Ground) -> String? {
        guard let day = workday(column) else { return nil }
        if let told = ground.told, told < day { note("staff.day-ahead", ["today": "\(told)"], at: column) }
        return day.description
    }

    mutating func serial(_ column: String) -> String? { imei(column).map { "\($0.number)" } }
}
