import ChannelReconciliation
import DisplayCompliance
import FieldTasks
import PromoterStaffing
package import Retail
import SafetyStock
import StoreGrading
package import StoreOffice
package import Wording

extension Report {
    /// Everything of a store on one page.
    package init(_ sheet: StoreSheet, _ currency: Currency, in language: Language) {
        let missing = Report(sheet.displays)
        self.init(
            name: "store_sheet", head: Report.head(of: sheet),
            sections: [
                Report.why(sheet, in: language), Report.way(sheet, currency, in: language),
                Section(
                    "store_tasks",
                    .tasks(sheet.tasks, on: sheet.day, in: language).only("id", "title", "due", "days_late", "owner"),
                    notes: [
                        Notice(
                            "store.tasks",
                            [
                                "open": "\(sheet.tasks.count)",
                                "late": "\(sheet.tasks.count { $0.daysLate(on: sheet.day) > 0 })",
                            ])
                    ]),
            ] + missing.sections + [
                Report.promoters(sheet), Report.behind(sheet), Report.counted(sheet),
                Section(
                    "store_visits",
                    .visits(sheet.visits).only("visit", "day", "inspector", "findings", "score", "passed", "check_in")),
                Section("store_photos", sheet.photoTable),
                Section(
                    "store_trail", .changes(sheet.trail),
                    notes: [Notice("store.trail")]),
            ])
    }

    private static func head(of sheet: StoreSheet) -> [Field] {
        let (facts, grade) = (sheet.facts, sheet.grade)
        return [
            Field("store", .text(sheet.store.text)), Field("name", .text(orMissing: facts["name"])),
            Field("grade", .grade(grade?.grade)),
            Field("origin", grade.map { $0.origin == .none ? .missing : .word($0.origin.rawValue) } ?? .missing),
            Field("since", .month(orMissing: grade?.since)), Field("until", .day(orMissing: grade?.until)),
            Field("region", .text(orMissing: facts["region"])),
            Field("format", .text(orMissing: facts["format"])), Field("opened", .text(orMissing: facts["opened"])),
            Field("last_visit", .day(orMissing: sheet.displays.lastVisit ?? sheet.visits.first?.visit.day)),
            Field(Column("norm", .number), .integer(orMissing: sheet.staffing?.wanted)),
            Field(Column("posted", .number), .integer(orMissing: sheet.staffing?.posted)),
            Field(Column("vacancies", .number), .integer(orMissing: sheet.staffing?.vacancies)),
        ]
    }

    private static func why(_ sheet: StoreSheet, in language: Language) -> Section {
        switch sheet.why {
        case .success(let explained):
            let why = Report(explaining: explained, in: language, forPeople: true).sections[0]
            return Section("why", why.table, notes: why.notes)
        case .failure(let refusal): return Section("why", Table([Column("reason")], []), notes: refusal.notices)
        }
    }

    private static func way(_ sheet: StoreSheet, _ currency: Currency, in language: Language) -> Section {
        let columns = [Column("what"), Column("times", .number), Column("adds"), Column("cost", .money)]
        switch sheet.way {
        case .success(let way):
            let steps = way.steps(currency, in: language).map { row in
                columns.map { column in row.first { $0.key == column.key }?.cell ?? .missing }
            }
            return Section("way", Table(columns, steps), notes: way.notices(currency, in: language))
        case .failure(let refusal): return Section("way", Table(columns, []), notes: refusal.notices)
        }
    }

    private static func promoters(_ sheet: StoreSheet) -> Section {
        let rows: [[Cell]] = sheet.postings.map { spell in
            [
                .text(spell.person), .text(spell.name), .day(spell.days.from),
                .day(orMissing: spell.days.to?.adding(days: -1)), .day(orMissing: spell.trialUntil),
            ]
        }
        return Section(
            "store_promoters",
            Table([Column("person"), Column("name"), Column("from"), Column("to"), Column("trial_until")], rows))
    }

    /// What the suppliers have of each product, beside what the store's own count found.
    private static func behind(_ sheet: StoreSheet) -> Section {
        let counted = Dictionary(sheet.supply.counted.map { ($0.sku, $0.pieces) }) { first, _ in first }
        let suppliers = sheet.supply.suppliers.map { "\($0.account) \($0.name)" }.joined(separator: ", ")
        return Section(
            "store_supply",
            Table(
                [Column("sku"), Column("account")]
                    + ["position", "days_of_supply", "in_store"].map { Column($0, .number) } + [Column("as_of")],
                sheet.covers.map { cover in
                    [
                        .text(cover.sku), .text(cover.account), .quantity(orMissing: cover.position),
                        Cell(cover.supply), .quantity(orMissing: counted[cover.sku]), .day(cover.asOf),
                    ]
                }),
            notes: [
                sheet.supply.suppliers.isEmpty
                    ? Notice("store.no-supplier") : Notice("store.suppliers", ["accounts": suppliers])
            ])
    }

    private static func counted(_ sheet: StoreSheet) -> Section {
        let supply = sheet.supply
        return Section(
            "store_count",
            Table(
                [Column("sku"), Column("name"), Column("pieces", .number)],
                supply.counted.map { [.text($0.sku), .text($0.name), .quantity($0.pieces)] }),
            notes: [
                supply.countedOn.map {
                    Notice("store.counted", ["day": "\($0)", "age": "\(sheet.day.sinceEpoch - $0.sinceEpoch)"])
                } ?? Notice("store.not-counted")
            ])
    }
}

extension StoreSheet {
    /// The newest first.
    fileprivate var photoTable: Table {
        Table(
            [Column("evidence", .number), Column("visit", .number), Column("day"), Column("zone"), Column("counter")]
                + [Column("state")],
            pictures.reversed().map { picture in
                [
                    .integer(picture.number), .integer(picture.visit), .day(picture.day),
                    .word(picture.zone.rawValue), .text(orMissing: picture.counter),
                    .word("evidence_\(picture.state.rawValue)"),
                ]
            })
    }
}

extension Refusal {
    /// Its sentences, where they are an answer beside others.
    fileprivate var notices: [Notice] { problems.map { Notice($0.code, $0.values) } }
}
