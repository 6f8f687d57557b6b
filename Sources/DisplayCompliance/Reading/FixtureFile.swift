import Retail
package import RetailCSV

/// A row of a file of fixtures.
struct FixtureRow {
    let line: Int
    let store: String
    let code: String
    let kind: String
    let zone: String?
    let counter: String?
    let sku: String?
    let serial: String?
    let day: Day?
    let state: String?
    let note: String?
}

extension DisplayAudits {
    /// The columns of a file of fixtures and demo units.
    package static let fixtureLayout = TableLayout(
        ["store", "code", "kind", "zone", "counter", "sku", "serial", "day", "state", "note"],
        required: ["store", "code", "kind"])
}

extension FixtureRow {
    /// nil where something is wrong with the row, which is noted.
    ///
    /// - Parameter today: of a state without a day.
    init?(_ cells: inout Cells, today: Day) {
        let store: StoreCode? = cells.code("store")
        let code = cells.code("code", of: Coded.Store.self)
        let kind = cells.code("kind", of: Coded.Store.self)?.text.lowercased().replacing("-", with: "_")
        let zone = cells.choice("zone", of: DisplayZone.self)
        let counter = cells.code("counter", of: Coded.Store.self)
        let sku: SKU? = cells.code("sku")
        let serial = cells.name("serial")
        let day = cells.day("day")
        let state = cells.choice("state", of: FixtureState.self)
        let note = cells.name("note")
        if let day, day > today { cells.note("visit.day-ahead", ["day": "\(day)", "today": "\(today)"], at: "day") }
        if counter != nil, zone != .counter { cells.note("fixture.counter-without-zone", at: "counter") }
        if state == nil, day != nil || note != nil { cells.note("fixture.no-state", at: "state") }
        if let serial, serial.text.count > 60 { cells.note("fixture.serial-long", at: "serial") }
        if let kind,
            !(kind.first?.isLetter ?? false) || kind.contains(where: { !($0.isLetter || $0.isNumber || $0 == "_") })
        {
            cells.note("fixture.kind-unfit", ["found": kind], at: "kind")
        }
        guard cells.isSound, let store, let code, let kind else { return nil }
        self.init(
            line: cells.line, store: store.text, code: code.text, kind: kind, zone: zone?.rawValue,
            counter: counter?.text, sku: sku?.text, serial: serial?.text, day: state == nil ? nil : day ?? today,
            state: state?.rawValue, note: note?.text)
    }
}
