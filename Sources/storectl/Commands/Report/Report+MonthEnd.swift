import Answers
import Retail
import SafetyStock
import SalesLedger
import StoreGrading
import StoreOffice

extension Report {
    /// Products with the shortest cover that a month-end report names.
    private static let shortest = 10

    init(_ end: MonthEnd) {
        self.init(
            name: "month-end",
            head: [
                Field("month", .month("\(end.month)")), Field("as_of", .day(end.day)),
                Field("trail_head", .text(orMissing: end.trailHead)),
            ],
            sections: [
                Section("sales", Report.sales(end.sales), notes: [end.sales.notice])
            ]
                + (end.grades.map { [Report.section(of: $0, in: end.month)] } ?? []) + [
                    Section("stock", Report.stock(end.covers), notes: [end.stock.notice]),
                    Section("shortest", Report.covers(Report.shortestKnown(end.covers))),
                    Section("warnings", Report.warnings(end.warnings)),
                ])
    }

    /// One row a region: what was shipped and sold at each level.
    private static func sales(_ summary: SalesSummary) -> Table {
        let levels: [SalesLevel] = [.sellIn, .sellThrough, .sellOut, .activation]
        var order: [String?] = []
        var lines: [String?: [SalesLevel: SalesSummary.Line]] = [:]
        for line in summary.lines {
            if lines[line.code] == nil { order.append(line.code) }
            lines[line.code, default: [:]][line.level] = line
        }
        let rows = order.map { code in
            let found = lines[code] ?? [:]
            let out = found[.sellOut]
            return [.text(orMissing: code), .text(orMissing: found.values.first?.name)]
                + levels.map { Cell.quantity(orMissing: found[$0]?.units) }
                + [
                    out?.amount.map { Cell(money: $0) } ?? .missing,
                    .quantity(orMissing: out.map { Int64($0.coverage.reporting) }),
                    .quantity(orMissing: out?.coverage.expected.map(Int64.init)),
                ]
        }
        return Table(
            [Column("region"), Column("name")] + levels.map { Column($0.rawValue, .number) }
                + [
                    Column("sell_out_amount", .money), Column("places_reporting", .number),
                    Column("places_expected", .number),
                ], rows)
    }

    private static func section(of grades: [GradedSales], in month: Month) -> Section {
        Section(
            "grades", Report.grades(grades),
            notes: grades.isEmpty ? [Notice("grade.none", ["month": "\(month)"])] : [])
    }

    /// One row a grade.
    private static func grades(_ grades: [GradedSales]) -> Table {
        let units = grades.reduce(0) { $0 + ($1.units ?? 0) }
        return Table(
            [Column("grade"), Column("stores", .number), Column("units", .number), Column("share_percent", .number)],
            grades.map { line in
                [
                    line.grade.map { .text($0.rawValue) } ?? .word("ungraded"), .quantity(Int64(line.stores)),
                    .quantity(orMissing: line.units),
                    line.units.map { units > 0 ? .decimal(tenths: $0 * 1000 / units) : .missing } ?? .missing,
                ]
            })
    }

    /// One row an account.
    private static func stock(_ covers: [Cover]) -> Table {
        let rows = Dictionary(grouping: covers, by: \.account).sorted { $0.key < $1.key }.map { account, covers in
            let known = covers.compactMap(\.position)
            let shipped = covers.compactMap(\.shipped)
            let whole = DaysOfSupply(
                position: known.count == covers.count ? known.reduce(0, +) : nil,
                shipped: shipped.count == covers.count ? shipped.reduce(0, +) : nil, window: StockCover.window)
            return [
                .text(account), .text(covers[0].accountName), .day(covers.map(\.asOf).min() ?? covers[0].asOf),
                .quantity(Int64(covers.count)), .quantity(orMissing: known.isEmpty ? nil : known.reduce(0, +)),
                Cell(whole),
            ]
        }
        return Table(
            [
                Column("account"), Column("name"), Column("as_of"), Column("products", .number),
                Column("position", .number), Column("days_of_supply", .number),
            ], rows)
    }

    private static func shortestKnown(_ covers: [Cover]) -> [Cover] {
        let known = covers.compactMap { cover -> (tenths: Int64, cover: Cover)? in
            guard case .days(let tenths) = cover.supply else { return nil }
            return (tenths, cover)
        }
        return known.sorted {
            ($0.tenths, $0.cover.account, $0.cover.sku) < ($1.tenths, $1.cover.account, $1.cover.sku)
        }
        .prefix(shortest).map(\.cover)
    }

    /// One row an account and product.
    static func covers(_ covers: [Cover]) -> Table {
        Table(
            [
                Column("account"), Column("sku"), Column("position", .number), Column("shipped_28_days", .number),
                Column("days_of_supply", .number), Column("as_of"),
            ],
            covers.map { cover in
                [
                    .text(cover.account), .text(cover.sku), .quantity(orMissing: cover.position),
                    .quantity(orMissing: cover.shipped), Cell(cover.supply), .day(cover.asOf),
                ]
            })
    }

    private static func warnings(_ warnings: [Notice]) -> Table {
        Table([Column("code"), Column("finding")], warnings.map { [.text($0.code), .notice($0)] })
    }
}

extension SalesSummary {
    /// How much of what was sold to consumers is known.
    fileprivate var notice: Notice {
        guard let found = coverage.first(where: { $0.level == .sellOut })?.coverage, let days = found.oldestDays else {
            return Notice("report.no-sales", ["month": "\(month)"])
        }
        return Notice(
            "report.sales-coverage",
            [
                "reporting": "\(found.reporting)", "expected": found.expected.map { "\($0)" } ?? "–", "days": "\(days)",
            ])
    }
}
