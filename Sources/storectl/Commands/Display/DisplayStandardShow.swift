import Answers
import ArgumentParser
import DisplayCompliance
import PricingPolicy
import Retail
import StandingRules
import StoreOffice

/// What is asked of a store's displays.
struct DisplayStandardShow: Command {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: Speech.help("display.standard.show"),
        discussion: Speech.help("display.standard.show.more") + "\n\n"
            + Speech.example(
                "storectl display standard show SH-0001",
                "storectl display standard show SH-0001 --on 2026-12-01 --format json"))

    @Argument(help: ArgumentHelp(Speech.help("display.standard.store"), valueName: "code")) var store: StoreCode

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let day = try await office.today(asked: options.on)
            let shown = try await office.displays.standards(of: store, on: day)
            return .report(
                Report(
                    name: "display_standard", head: shown.head,
                    sections: [shown.askedSection, shown.areasSection, try await tags(of: shown, office)]))
        }
    }

    /// The prices that tags have to say; without them, why there are none.
    private func tags(of shown: StoreDisplays, _ office: Office) async throws -> Section {
        let columns = [Column("sku"), Column("name"), Column("model"), Column("price", .money), Column("special")]
        let models = Set(shown.asked.lazy.filter(\.standard.tag).map(\.product.model))
        guard !models.isEmpty else { return Section("display_tags", Table(columns, [])) }
        do {
            let list = try await office.prices.list(at: .store(store), on: shown.store.day)
            let rows: [[Cell]] = list.entries.filter { models.contains($0.product.model) }.map { entry in
                let guide = entry.answer[.guide]
                return [
                    .text(entry.product.sku.text), .text(entry.product.name), .text(entry.product.model),
                    .money(orMissing: guide?.minor, entry.answer.currency),
                    .boolean(guide?.winner?.line.special != nil),
                ]
            }
            return Section("display_tags", Table(columns, rows))
        } catch let refusal as Refusal {
            return Section(
                "display_tags", Table(columns, []),
                notes: refusal.problems.map { Notice($0.code, $0.values) })
        }
    }
}

private typealias Section = Report.Section

extension StoreDisplays {
    fileprivate var head: [Field] {
        let zones = DisplayZone.allCases.filter(store.zones.contains)
        return [
            Field("store", .text(store.code.text)), Field("name", .text(store.name)),
            Field("region", .text(store.region)), Field("day", .day(store.day)),
            Field("grade", .text(orMissing: store.grade?.rawValue)),
            Field("version", .integer(Int64(form.version.version))),
            Field("display_zones", .list(zones.map { .word($0.rawValue) })),
            Field("key_products", .list(store.keyModels.sorted().map { .text($0) })),
            Field("key_products_not_on_sale", .list(keysNotOnSale.map { .text($0) })),
            Field("areas_asked", .quantity(Int64(areasWanted))),
            Field("areas_here", .quantity(Int64(store.areas.count))),
        ]
    }

    fileprivate var askedSection: Section {
        let columns =
            [Column("zone"), Column("model"), Column("series"), Column("key_product"), Column("standard")]
            + [Column("facings", .number), Column("posm"), Column("demo"), Column("tag"), Column("stock_check")]
        let rows: [[Cell]] = asked.map { one in
            let standard = one.standard
            return [
                .word(one.zone.rawValue), .text(one.product.model), .text(one.product.series),
                .boolean(one.product.isKey), .text(standard.name),
                standard.facings > 0 ? .quantity(Int64(standard.facings)) : .missing, .boolean(standard.posm),
                .boolean(standard.demo), .boolean(standard.tag), .boolean(standard.stock),
            ]
        }
        var notes: [Notice] = []
        if rows.isEmpty { notes.append(Notice("display.nothing-asked")) }
        if store.grade == nil { notes.append(Notice("display.ungraded")) }
        if !store.isTrading { notes.append(Notice("display.not-trading", ["day": "\(store.day)"])) }
        return Section("display_asked", Table(columns, rows), notes: notes)
    }

    /// Where key products may stand, and whether the shop has as many areas as they are to stand in.
    fileprivate var areasSection: Section {
        let byArea = Dictionary(grouping: store.counters) { $0.value }
        let rows: [[Cell]] = byArea.sorted { $0.key < $1.key }.map { area, counters in
            [.text(area), .list(counters.map(\.key).sorted().map { .text($0) })]
        }
        var notes: [Notice] = []
        if rows.isEmpty {
            notes.append(Notice("display.no-counters"))
        } else if rows.count < areasWanted {
            notes.append(
                Notice("display.areas-short", ["count": "\(rows.count)", "wanted": "\(areasWanted)"]))
        }
        return Section("display_areas", Table([Column("area"), Column("counters")], rows), notes: notes)
    }
}
