package import DisplayCompliance
import Retail

extension Report {
    package init(_ missing: MissingDisplays) {
        let none = missing.isInOrder ? [Notice("display.in-order", ["month": "\(missing.month)"])] : []
        self.init(
            name: "display_missing",
            head: [
                Field("store", .text(missing.store)), Field("name", .text(missing.name)),
                Field("month", .month("\(missing.month)")), Field("last_visit", .day(orMissing: missing.lastVisit)),
            ],
            sections: [
                Section("key_products", Report.keys(missing.keys), notes: none),
                Section("missing_areas", Report.areas(missing.keys)),
                Section("failed_checks", Report.failed(missing.failed)),
                Section(
                    "zones_not_audited", Table([Column("zone")], missing.unseenZones.map { [.word($0.rawValue)] })),
            ])
    }

    private static func keys(_ keys: [KeyProductAreas]) -> Table {
        Table(
            [
                Column("model"), Column("verdict"), Column("areas_proven", .number), Column("areas_needed", .number),
                Column("areas_short"), Column("proven_in"),
            ],
            keys.map { key in
                [
                    .text(key.model), .word("keys_\(key.areas.verdict.rawValue)"), .quantity(Int64(key.areas.proven)),
                    .quantity(Int64(key.areas.needed)), .boolean(key.areas.isShort),
                    .list(key.areas.areas.filter { $0.state == .proven }.map { .text($0.area) }),
                ]
            })
    }

    private static func areas(_ keys: [KeyProductAreas]) -> Table {
        Table(
            [Column("model"), Column("area"), Column("why"), Column("last_look")],
            keys.flatMap { key in
                key.areas.missing.map { missing in
                    [
                        .text(key.model), .text(missing.area),
                        .word(
                            "area_\(missing.state == .unproven && key.refused.contains(missing.area) ? "refused" : missing.state.rawValue)"
                        ),
                        .day(orMissing: key.looks[missing.area]),
                    ]
                }
            })
    }

    private static func failed(_ failed: [FailedCheck]) -> Table {
        Table(
            [
                Column("model"), Column("zone"), Column("counter"), Column("area"), Column("check"), Column("day"),
                Column("due"),
            ],
            failed.map { check in
                [
                    .text(check.model), .word(check.zone.rawValue), .text(orMissing: check.counter),
                    .text(orMissing: check.area), .word("check_\(check.check.rawValue)"), .day(check.day),
                    .day(orMissing: check.due),
                ]
            })
    }
}
