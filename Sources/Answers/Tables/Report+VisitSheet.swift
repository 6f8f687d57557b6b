package import DisplayCompliance
package import Retail

extension Report {
    /// A visit with everything that was seen, and what became of its pictures.
    package init(_ sheet: VisitSheet, _ currency: Currency) {
        self.init(
            name: "display-visit", head: sheet.head,
            sections: [
                Section("visit_findings", sheet.findingTable(currency)), Section("visit_zones", sheet.zoneTable),
                Section("visit_products", sheet.productTable), Section("visit_photos", sheet.photoTable),
            ])
    }
}

extension VisitSheet {
    fileprivate var head: [Field] {
        [
            Field("visit", .integer(visit.number)), Field("store", .text(visit.store.text)),
            Field("day", .day(visit.day)), Field("inspector", .text(visit.inspector)),
            Field("grade", .text(orMissing: visit.grade?.rawValue)), Field("form_version", .integer(Int64(visit.form))),
            Field("points_got", .quantity(Int64(visit.score.got))),
            Field("points_possible", .quantity(Int64(visit.score.possible))),
            Field(Column("score", .number), .score(visit.score)),
            Field("passed", visit.score.passes(form.passMark).map { .boolean($0) } ?? .missing),
            Field("counter_areas", .quantity(Int64(visit.areas))),
            Field("position", .text(orMissing: visit.checkIn?.description)),
            Field(Column("distance", .number), visit.distance.map { .quantity(Int64($0)) } ?? .missing),
            Field("check_in", .word("checkin_\(checkIn.rawValue)")),
            Field(Column("second_of", .number), visit.secondOf.map { .integer($0) } ?? .missing),
            Field(Column("replaced_by", .number), visit.replacedBy.map { .integer($0) } ?? .missing),
            Field("frame_code", .word("code_\(visit.code.rawValue)")), Field("loaded_by", .text(visit.loadedBy)),
            Field("loaded_at", .instant("\(visit.loadedAt)")),
            Field("file", .text(orMissing: visit.file)),
        ]
    }

    fileprivate func findingTable(_ currency: Currency) -> Table {
        func money(_ minor: Int64?) -> Cell {
            minor.map { .money(minor: $0, currency: currency.code, exponent: currency.exponent) } ?? .missing
        }
        func flag(_ flag: Bool?) -> Cell { flag.map { .boolean($0) } ?? .missing }
        func count(_ number: Int?) -> Cell { number.map { .quantity(Int64($0)) } ?? .missing }
        func checks(_ checks: DisplayChecks) -> Cell { .list(checks.each.map { .word("check_\($0.rawValue)") }) }
        return Table(
            [
                Column("line", .number), Column("zone"), Column("counter"), Column("area"), Column("sku"),
                Column("key_product"), Column("standard"), Column("facings_asked", .number),
                Column("facings", .number), Column("category_facings", .number), Column("posm"), Column("demo"),
                Column("tag_price", .money), Column("tag_due", .money), Column("out_of_stock"), Column("asked"),
                Column("failed"), Column("points_got", .number), Column("points_possible", .number),
            ],
            findings.map { finding in
                let (sight, standard) = (finding.sight, standard(for: finding))
                return [
                    .integer(Int64(finding.line)), .word(sight.zone.rawValue), .text(orMissing: finding.counter),
                    .text(orMissing: finding.area), .text(finding.sku), .boolean(finding.isKey),
                    .text(orMissing: standard?.name), count(standard?.facings), count(sight.facings),
                    count(sight.categoryFacings), flag(sight.posm), flag(sight.demo), money(sight.tag),
                    money(finding.due), flag(sight.isOutOfStock), checks(finding.asked), checks(finding.failed),
                    .quantity(Int64(finding.score.got)), .quantity(Int64(finding.score.possible)),
                ]
            })
    }

    fileprivate var zoneTable: Table {
        Table(
            [Column("zone")] + Self.scoreColumns, zones.map { [.word($0.zone.rawValue)] + Self.cells($0.score) })
    }

    fileprivate var productTable: Table {
        Table(
            [Column("sku"), Column("name")] + Self.scoreColumns,
            products.map { [.text($0.sku), .text($0.name)] + Self.cells($0.score) })
    }

    private static let scoreColumns = [
        Column("points_got", .number), Column("points_possible", .number), Column("score", .number),
    ]

    private static func cells(_ score: DisplayScore) -> [Cell] {
        [.quantity(Int64(score.got)), .quantity(Int64(score.possible)), .score(score)]
    }

    fileprivate var photoTable: Table {
        Table(
            [
                Column("evidence", .number), Column("photo", .number), Column("zone"), Column("counter"),
                Column("state"), Column("doubts"), Column("distance", .number), Column("judged_by"), Column("note"),
            ],
            evidence.map { picture in
                [
                    .integer(picture.number), .integer(picture.photo), .word(picture.zone.rawValue),
                    .text(orMissing: picture.counter), .word("evidence_\(picture.state)"),
                    .list(picture.doubts.map { .word("doubt_\($0)") }),
                    picture.distance.map { .quantity(Int64($0)) } ?? .missing, .text(orMissing: picture.judgedBy),
                    .text(orMissing: picture.note),
                ]
            })
    }
}
