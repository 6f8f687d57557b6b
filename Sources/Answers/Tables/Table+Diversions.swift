package import Diversion
package import Retail

extension Table {
    /// Cases, without what was said about them.
    package static func diversions(_ cases: [DiversionCase], on day: Day) -> Table {
        let columns = DiversionCase.columns(.list)
        return Table(columns, cases.map { found in columns.map { found.cell($0.key, on: day) } })
    }
}

extension DiversionCase {
    fileprivate enum Extent { case list, whole }

    fileprivate static func columns(_ extent: Extent) -> [Column] {
        let numbers: Set = ["number", "phones", "days_late"]
        let list = [
            "number", "month", "account", "name", "city", "city_name", "rival", "rival_name", "phones", "state",
            "deadline", "days_late",
        ]
        let whole = [
            "opened_on", "answer", "answered_on", "answered_by", "outcome", "reason", "closed_on", "closed_by",
        ]
        return (extent == .list ? list : list + whole).map { Column($0, numbers.contains($0) ? .number : .text) }
    }

    /// The case with what was said about it.
    package func fields(on day: Day) -> [Field] { Self.columns(.whole).map { Field($0, cell($0.key, on: day)) } }

    fileprivate func cell(_ key: String, on day: Day) -> Cell {
        switch key {
        case "number": .integer(number)
        case "month": .month("\(month)")
        case "account": .text(account)
        case "name": .text(accountName)
        case "city": .text(region)
        case "city_name": .text(regionName)
        case "rival": .text(orMissing: rival)
        case "rival_name": .text(orMissing: rivalName)
        case "phones": .quantity(Int64(phones))
        case "state": .word(state.rawValue)
        case "deadline": .day(deadline)
        case "days_late": .integer(orMissing: daysLate(on: day))
        case "opened_on": .day(openedOn)
        case "answer": .text(orMissing: answer)
        case "answered_on": .day(orMissing: answeredOn)
        case "answered_by": .text(orMissing: answeredBy)
        case "outcome": outcome.map { .word($0.rawValue) } ?? .missing
        case "reason": .text(orMissing: reason)
        case "closed_on": .day(orMissing: closedOn)
        case "closed_by": .text(orMissing: closedBy)
        default: .missing
        }
    }
}

extension Report {
    /// A case with its phones.
    package init(_ found: DiversionCase, _ phones: [DivertedPhone], on day: Day) {
        let table = Table(
            [
                Column("imei"), Column("sku"), Column("activated_on"), Column("store"), Column("shipped_by"),
                Column("shipped_on"), Column("withdrawn"),
            ],
            phones.map { phone in
                [
                    .text("\(phone.serial)"), .text(phone.sku), .day(phone.day), .text(orMissing: phone.store),
                    .word(phone.shippedBy.rawValue), .day(phone.shippedOn), .boolean(phone.isWithdrawn),
                ]
            })
        self.init(
            name: "diversion", head: found.fields(on: day), sections: [Section("diverted_phones", table)])
        spreadsheet = table
    }
}
