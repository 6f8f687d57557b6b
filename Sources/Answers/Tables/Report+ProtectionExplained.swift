package import PriceProtection
package import Retail

extension Report {
    /// What a line was made from, and its arithmetic.
    package init(_ explained: ExplainedLine, _ currency: Currency) {
        let (line, ground, terms) = (explained.line, explained.ground, explained.terms)
        self.init(
            name: "protection_explained",
            head: [
                Field("cut", .text(line.cut)), Field("account", .text(line.account)),
                Field("line", .integer(Int64(line.number))), Field("sku", .text(line.sku)),
                Field("counted_by", .word("protection_\(line.basis.rawValue)")), Field("units", .quantity(line.units)),
                Field("amount", .money(orMissing: line.amount, currency)),
                Field("state", .word("protection_\(line.state.rawValue)")),
                Field("recomputes", explained.again == nil ? .missing : .boolean(explained.isSame)),
            ],
            sections: [
                Section(
                    "protection_stock", Report.stock(ground),
                    notes: [Report.howMany(explained)] + Report.isOut(explained)),
                Section(
                    "protection_lots",
                    Table(
                        [Column("lot_day"), Column("units", .number), Column("amount", .money)],
                        ground.lots.sorted { $0.day > $1.day }.map { lot in
                            [.day(lot.day), .quantity(lot.units), .money(orMissing: lot.minor, currency)]
                        })),
                Section(
                    "protection_terms",
                    Table(
                        [Column("look_back_days", .number), Column("supported_percent", .number)]
                            + [
                                Column("in_transit_percent", .number), Column("statement_cap", .money),
                                Column("uncapped", .money),
                            ],
                        [
                            [
                                .integer(Int64(terms.lookBackDays)), .decimal("\(terms.supported)"),
                                .decimal("\(terms.inTransit)"), .money(orMissing: terms.cap, currency),
                                .money(orMissing: explained.before, currency),
                            ]
                        ]),
                    notes: Report.arithmetic(explained, currency)),
            ])
    }

    private static func stock(_ ground: ProtectionGround) -> Table {
        Table(
            [Column("feed", .number), Column("feed_day"), Column("feed_units", .number), Column("sell_in", .number)]
                + [Column("sell_through", .number), Column("in_transit", .number), Column("phones_bought", .number)]
                + [Column("phones_left", .number), Column("later_feed", .number), Column("later_day")]
                + [Column("later_units", .number), Column("surplus_units", .number)],
            [
                [
                    ground.feed.map { .integer($0.feed) } ?? .missing, ground.feed.map { .day($0.day) } ?? .missing,
                    .quantity(orMissing: ground.feed?.units), .quantity(ground.sellIn), .quantity(ground.sellThrough),
                    .quantity(ground.inTransit), .quantity(ground.phonesBought), .quantity(Int64(ground.phones.count)),
                    ground.later.map { .integer($0.feed) } ?? .missing, ground.later.map { .day($0.day) } ?? .missing,
                    .quantity(orMissing: ground.later?.units), .quantity(ground.surplus),
                ]
            ])
    }

    /// How the units follow from the figures above.
    private static func howMany(_ explained: ExplainedLine) -> Notice {
        let ground = explained.ground
        if ground.isByPhone { return Notice("protection.by-phone", ["units": "\(ground.phones.count)"]) }
        guard let known = ground.knownStock else { return Notice("protection.by-nothing") }
        return Notice(
            known.basis == .feed ? "protection.by-feed" : "protection.by-two-feeds",
            [
                "feed": "\(ground.feed?.units ?? 0)", "in": "\(ground.sellIn)", "out": "\(ground.sellThrough)",
                "after": "\(ground.afterDrop ?? 0)", "units": "\(known.units)",
            ])
    }

    /// What of the stock counts nothing, or waits because it did before.
    private static func isOut(_ explained: ExplainedLine) -> [Notice] {
        let ground = explained.ground
        let out = ground.excluded.reduce(0) { $0 + $1.units }
        let again = ground.isByPhone ? (open: 0, refused: 0) : ground.heldAgain
        let cut = ground.earlier.last?.cut ?? ""
        return (out > 0 ? [Notice("protection.excluded", ["units": "\(out)"])] : [])
            + (again.open > 0 ? [Notice("protection.held-again", ["units": "\(again.open)", "cut": cut])] : [])
            + (again.refused > 0
                ? [Notice("protection.refused-before", ["units": "\(again.refused)", "cut": cut])] : [])
    }

    /// `(base − price) × units × share = amount`, why the base is what it is, and what was decided about it.
    private static func arithmetic(_ explained: ExplainedLine, _ currency: Currency) -> [Notice] {
        let line = explained.line
        func money(_ minor: Int64) -> String { Money(minor: minor, currency).amount }
        guard line.of == nil else { return [decision(line, worth: explained.worth(of: line), currency)] }
        var notes = [
            Notice(
                line.basis.waits
                    ? "protection.sum-waits" : line.base > line.price ? "protection.sum" : "protection.sum-none",
                [
                    "base": money(line.base), "price": money(line.price), "units": "\(line.units)",
                    "share": "\(explained.terms.supported)", "full": money(line.full), "amount": money(line.amount),
                    "transit": line.basis == .transit ? " × \(explained.terms.inTransit) %" : "",
                ])
        ]
        if let protected = explained.again?.protected {
            notes.append(
                Notice("protection.protected-down", ["price": money(protected.price), "cut": protected.cut]))
        }
        if let decision = explained.decision {
            notes.append(Report.decision(decision, worth: explained.worth(of: decision), currency))
        }
        return notes
    }

    private static func decision(_ line: SettledLine, worth: Int64, _ currency: Currency) -> Notice {
        func money(_ minor: Int64) -> String { Money(minor: minor, currency).amount }
        return Notice(
            "protection.sum-decided",
            [
                "line": "\(line.number)", "of": "\(line.of ?? 0)", "by": line.madeBy, "units": "\(line.units)",
                "worth": money(worth), "full": money(line.full), "amount": money(line.amount),
                "reason": line.reason ?? "",
            ])
    }
}

extension ProtectionDecision {
    /// What the line was, and what it comes to.
    package func fields(_ currency: Currency) -> [Field] {
        [
            Field("account", .text(line.account)), Field("sku", .text(line.sku)),
            Field("amount", .money(orMissing: line.amount, currency)),
            Field(Column("claimed_units", .number), .quantity(orMissing: line.answer?.units)),
            Field("units", .quantity(units)), Field("difference", .money(orMissing: difference, currency)),
        ]
    }
}
