import Answers
import ArgumentParser
import PromoterStaffing
import Retail
import StoreOffice

/// What promoters sold in a month.
struct StaffSales: Command {
    static let configuration = CommandConfiguration(
        commandName: "sales", abstract: Speech.help("staff.sales"),
        discussion: Speech.help("staff.sales.more") + "\n\n"
            + Speech.example(
                "storectl staff sales --month 2026-10 --region ZJ",
                "storectl staff sales --month 2026-10 --person P-0001 --lines"))

    @Option(help: ArgumentHelp(Speech.help("month"))) var month: Month
    @OptionGroup var people: StaffPeople
    @Flag(help: ArgumentHelp(Speech.help("staff.sales.lines"))) var lines = false

    @OptionGroup(title: Speech.help("options")) var options: GlobalOptions

    func answer(at counter: Counter) async throws -> Answer {
        try await counter.atOffice { office in
            let currency = office.settings.currency.value
            if lines {
                return .table(.sales(try await office.staff.saleLines(of: month, by: people.scope), currency))
            }
            return .table(.sales(try await office.staff.sales(of: month, by: people.scope), currency))
        }
    }
}

/// Of whom something is asked.
struct StaffPeople: ParsableArguments {
    @Option(help: ArgumentHelp(Speech.help("staff.region"), valueName: "code")) var region: RegionCode?
    @Option(help: ArgumentHelp(Speech.help("staff.person"), valueName: "code")) var person: PersonCode?

    var scope: StaffScope { StaffScope(region: region, person: person) }
}

extension Table {
    fileprivate static func sales(_ sales: [PromoterSales], _ currency: Currency) -> Table {
        Table(
            [
                Column("person"), Column("name"), Column("units", .number), Column("units_back", .number),
                Column("amount", .money), Column("unpriced_units", .number), Column("incentive", .money),
                Column("taken_back", .money), Column("net", .money),
            ],
            sales.map { sold in
                [
                    .text(sold.person), .text(sold.name), .quantity(sold.units), .quantity(sold.unitsBack),
                    .money(orMissing: sold.units > sold.unpriced ? sold.amount : nil, currency),
                    .quantity(sold.unpriced), .money(orMissing: sold.incentive, currency),
                    .money(orMissing: sold.takenBack, currency), .money(orMissing: sold.net, currency),
                ]
            })
    }

    fileprivate static func sales(_ sales: [PromoterSale], _ currency: Currency) -> Table {
        Table(
            ["day", "person", "name", "store", "sku", "serial"].map { Column($0) } + [
                Column("amount", .money), Column("incentive", .money), Column("taken_back_on"),
            ],
            sales.map { sold in
                [
                    .day(sold.day), .text(sold.person), .text(sold.name), .text(sold.store), .text(sold.sku),
                    .text("\(sold.serial)"), .money(orMissing: sold.amount, currency),
                    .money(orMissing: sold.incentive, currency), .day(orMissing: sold.takenBackOn),
                ]
            })
    }
}
