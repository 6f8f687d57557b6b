/// What the house says about a table: who reads which of its rows, and who writes which.
struct HouseRule: Sendable {
    let table: String
    /// Under the login of the own class, and through the importer's where that shows something else.
    var read: [Rows]
    var readByIntake: [Rows]?
    /// Through the login for price policies.
    var readAtDesk: [Rows] = []
    /// Under the login of the own class.
    var writes = Writes()
    /// Through the importer's login, for the person whose file it is.
    var loads = Writes()
    /// Through the login for price policies.
    var drafts = Writes()

    struct Writes: Sendable {
        var insert: [Rows] = []
        var update: [Rows] = []
        var delete: [Rows] = []
        /// What a change may make of a row, where that is not the same as which it may change.
        var into: [Rows]?

        var outcome: [Rows] { into ?? update }
    }

    /// A table without a rule: a month of a partitioned one. Its rows are read through the whole.
    static func of(_ table: String) -> HouseRule {
        all.first { $0.table == table } ?? HouseRule(table: table, read: [])
    }

    func reads(_ asker: Asker, through login: Login, on alias: String) -> String {
        let rows =
            switch login {
            case .own: read
            case .intake: readByIntake ?? read
            case .desk: readAtDesk
            }
        return Self.condition(rows, asker, through: login, on: alias)
    }

    func condition(
        _ verb: KeyPath<Writes, [Rows]>, _ asker: Asker, through login: Login, on alias: String
    ) -> String {
        let writes =
            switch login {
            case .own: writes
            case .intake: loads
            case .desk: drafts
            }
        return Self.condition(writes[keyPath: verb], asker, through: login, on: alias)
    }

    private static func condition(_ rows: [Rows], _ asker: Asker, through login: Login, on alias: String) -> String {
        guard !rows.isEmpty else { return "false" }
        return rows.map { "(\($0.condition(for: asker, through: login, on: alias)))" }.joined(separator: " or ")
    }
}

extension HouseRule.Writes {
    static func all(_ rows: Rows...) -> Self { Self(insert: rows, update: rows, delete: rows) }
    static func kept(_ rows: Rows...) -> Self { Self(insert: rows, update: rows) }
    static let keptSigned = Self(
        insert: [.hq, .both([.region("region_id"), .signed("closed_by")])], update: [.hq, .region("region_id")],
        into: [.hq, .both([.region("region_id"), .signed("closed_by")])])
    static func added(_ rows: Rows...) -> Self { Self(insert: rows) }
}

extension HouseRule {
    /// What an account tells about itself: what left its warehouse, and what its stores sold on.
    private static let told = Rows.only("level in ('sell_through', 'sell_out')")

    /// At a place that the account sees, and in the region where it lies.
    private static let inPlace = Rows.both([
        .follows("store_id", "chain.location"),
        .only("(store_id, region_id) in (select l.id, l.region_id from chain.location l)"),
    ])

    /// A day of a place by a load of one's own.
    private static let taken = Rows.both([
        .follows("load_id", "chain.load"), inPlace,
        .either([
            .both([.account("account_id"), .only("level = 'sell_through'")]),
            .both([.supplied("store_id"), .only("level = 'sell_out'")]),
        ]),
    ])

    /// Stock of the account at a place of its own, and in the region where it lies.
    private static let stocked = Rows.both([
        .account("account_id"),
        .only("(location_id, region_id, account_id) in (select l.id, l.region_id, l.account_id from chain.location l)"),
    ])

    /// Of the own account; of every account for headquarters.
    private static let mine = [Rows.hq, .account("account_id")]

    /// Of a document in one of these states.
    private static func feed(in states: String) -> Rows {
        .both([
            .follows("feed_id", "chain.feed"),
            .only("feed_id in (select f.id from chain.feed f where f.state in (\(states)))"),
        ])
    }

    /// A product, or a place of the account.
    private static let meant = Rows.only(
        "location_id is null or (location_id, account_id) in (select l.id, l.account_id from chain.location l)")

    /// The policy of the house. Nothing is written but what stands here.
    static let all: [HouseRule] =
        [
            // Identity
            .init(
                table: "auth.app_user", read: [.own("id"), .auditors, .administrators], readByIntake: [.own("id")],
                readAtDesk: [.own("id"), .both([.pricers, .only("class = 'hq'")])],
                writes: .kept(.administrators)),
            .init(
                table: "auth.user_right", read: [.own("user_id"), .auditors, .administrators],
                readByIntake: [.own("user_id")], writes: .kept(.administrators)),
            .init(table: "auth.token", read: []), .init(table: "auth.password", read: []),
            .init(table: "auth.failure", read: []), .init(table: "auth.reply", read: []),
            .init(table: "chain.migration", read: [.anyone], readAtDesk: [.anyone]),
            // The trail is written by its functions alone
            .init(table: "trail.act", read: [.chain, .own("user_id")], readByIntake: [.own("user_id")]),
            .init(
                table: "trail.event",
                read: [
                    .both([.chain, .only("kind <> 'price_draft'")]), .pricers, .both([.managers, .own("user_id")]),
                    .both([.distributors, .own("user_id")]),
                ],
                readByIntake: [.own("user_id")]),
            .init(table: "trail.seal", read: [.chain], readByIntake: []),
            .init(table: "trail.unsealed", read: [.chain], readByIntake: []),
            // Master data: a version follows its thing
            .init(
                table: "chain.region", read: [.chain, .around("id"), .accountRegion("id"), .priceRegion("id")],
                readByIntake: [.chain, .region("id"), .accountRegion("id")], readAtDesk: [.pricers],
                writes: .kept(.hq),
                loads: .kept(.hq)),
            .init(
                table: "chain.account", read: [.chain, .region("region_id"), .account("id")], readAtDesk: [.pricers],
                writes: .kept(.hq),
                loads: .kept(.hq)),
            .init(
                table: "chain.account_version", read: [.follows("account_id", "chain.account")], readAtDesk: [.pricers],
                loads: .all(.hq)),
            .init(
                table: "chain.location",
                read: [.chain, .region("region_id"), .account("account_id"), .supplied("id")], loads: .kept(.hq)),
            .init(
                table: "chain.store", read: [.chain, .region("region_id"), .supplied("id")], readAtDesk: [.pricers],
                loads: .kept(.hq)),
            .init(
                table: "chain.store_version", read: [.follows("store_id", "chain.store")], readAtDesk: [.pricers],
                loads: .all(.hq)),
            .init(table: "chain.counter", read: [.follows("store_id", "chain.store")], loads: .all(.hq)),
            .init(table: "chain.product", read: [.everybody], readAtDesk: [.pricers], loads: .kept(.hq)),
            .init(table: "chain.product_version", read: [.everybody], readAtDesk: [.pricers], loads: .all(.hq)),
            .init(table: "chain.product_cost", read: [.chain], readAtDesk: [.pricers], loads: .all(.hq)),
            .init(table: "chain.person", read: [.chain, .region("region_id")], loads: .kept(.hq)),
            .init(table: "chain.person_version", read: [.follows("person_id", "chain.person")], loads: .all(.hq)),
            .init(
                table: "people_private.home",
                read: [.both([.either([.hq, .managers]), .follows("person_id", "chain.person")])],
                readByIntake: [.follows("person_id", "chain.person")], loads: .all(.hq)),
            .init(
                table: "chain.coverage",
                read: [
                    .chain, .account("account_id"), .around("region_id"),
                    .both([.managers, .follows("store_id", "chain.store")]),
                ], readAtDesk: [.pricers], loads: .all(.hq)),
            .init(table: "chain.candidate", read: [.chain, .region("region_id")], loads: .kept(.hq)),
            .init(table: "chain.load", read: [.chain, .own("user_id")], loads: .added(.own("user_id"))),
            // The ledger
            .init(
                table: "chain.sales_fact", read: [.chain, .region("region_id"), .account("account_id")],
                readByIntake: [.hq, .account("account_id")],
                loads: .init(
                    insert: [.hq, .both([.account("account_id"), told, inPlace, .follows("load_id", "chain.load")])],
                    update: [.hq])),
            .init(
                table: "chain.sales_daily", read: [.chain, .region("region_id"), .account("account_id")],
                readByIntake: [.hq, .account("account_id")],
                loads: .init(
                    insert: [.hq, .both([.account("account_id"), told, inPlace])],
                    update: [.hq, .both([.account("account_id"), told])],
                    into: [.hq, .both([.account("account_id"), told, inPlace])])),
            .init(
                table: "chain.order_line", read: [.chain, .region("region_id"), .account("account_id")],
                readByIntake: [.hq, .account("account_id")], loads: .kept(.hq)),
            .init(
                table: "chain.sales_source",
                read: [
                    .chain, .region("region_id"), .account("account_id"),
                    .both([.distributors, .follows("load_id", "chain.load")]),
                ],
                readByIntake: [
                    .hq, .account("account_id"), .both([.distributors, .follows("load_id", "chain.load")]),
                ],
                loads: .init(
                    insert: [.hq, taken], update: [.hq, .both([.follows("load_id", "chain.load"), told])],
                    into: [.hq, taken])),
            // A phone counts once over the whole chain: counting it looks beyond the own account.
            .init(
                table: "chain.serial_count", read: [.chain],
                readByIntake: [.hq, .both([.distributors, .only("level in ('sell_through', 'sell_out')")])],
                loads: .kept(.hq, .both([.distributors, .only("level in ('sell_through', 'sell_out')")]))),
            .init(
                table: "chain.sales_reversal", read: [.follows("load_id", "chain.load")],
                loads: .added(.both([.follows("load_id", "chain.load"), .follows("reversed_load_id", "chain.load")]))),
            // Tasks are between headquarters and managers
            .init(
                table: "chain.field_task", read: [.chain, .region("region_id")], writes: .keptSigned,
                loads: .keptSigned),
            .init(
                table: "chain.field_task_event", read: [.follows("task_id", "chain.field_task")],
                writes: .added(
                    .both([.own("user_id"), .signed("user_code"), .follows("task_id", "chain.field_task")])),
                loads: .added(.both([.own("user_id"), .signed("user_code"), .follows("task_id", "chain.field_task")]))),
            // Stock as it is told
            .init(
                table: "chain.feed", read: [.follows("account_id", "chain.account")], readByIntake: mine,
                loads: .init(
                    insert: [.both([.own("user_id"), .either(mine)])],
                    update: [.both([.only("state = 'held'"), .either(mine)])],
                    into: [
                        .both([.only("state in ('confirmed', 'rejected')"), .own("decided_by"), .either(mine)])
                    ])),
            .init(
                table: "chain.feed_problem", read: [.follows("feed_id", "chain.feed")],
                loads: .added(.follows("feed_id", "chain.feed"))),
            .init(
                table: "chain.feed_document", read: [], readByIntake: [.follows("feed_id", "chain.feed")],
                loads: .init(insert: [feed(in: "'held'")], delete: [feed(in: "'confirmed', 'rejected'")])),
            .init(
                table: "chain.partner_code", read: [.follows("account_id", "chain.account")], readByIntake: mine,
                loads: .init(insert: [.both([.own("user_id"), .either(mine), meant])], delete: mine)),
            .init(
                table: "chain.stock_snapshot", read: [.chain, .region("region_id"), .account("account_id")],
                readByIntake: mine, loads: .init(insert: [.hq, stocked], update: [.hq])),
            .init(
                table: "chain.stock_line", read: [.chain, .region("region_id"), .account("account_id")],
                readByIntake: mine),
            .init(
                // A place that came over from another account is the new one's to tell of.
                table: "chain.stock_of_place", read: [.chain, .region("region_id"), .account("account_id")],
                readByIntake: mine + [.place("location_id")],
                loads: .init(insert: [.hq, stocked], update: mine + [.place("location_id")], into: [.hq, stocked])),
            .init(
                table: "chain.stock", read: [.chain, .region("region_id"), .account("account_id")],
                readByIntake: mine + [.place("location_id")]),
        ] + grades + displays + levels + staffing + settlement + protection + diversion + prices + rehearsals
        + webhooks + factors

    /// Of the own draft, as long as it is one.
    static let inDraft = Rows.both([
        .pricers, .only("policy_id in (select p.id from pricing_draft.policy p where p.state = 'draft')"),
    ])

    /// Prices are published by one function and drafted at the desk.
    private static let prices: [HouseRule] = [
        .init(table: "pricing.policy", read: [.everybody], readByIntake: [], readAtDesk: [.hq]),
        .init(
            table: "pricing.line",
            read: [
                .chain, .both([.managers, .only("scope_kind in ('chain', 'channel', 'tier')")]),
                .both([.managers, .only("scope_kind = 'region'"), .around("scope_id")]),
                .both([.managers, .only("scope_kind = 'account'"), .follows("scope_id", "chain.account")]),
                .both([.only("scope_kind = 'store'"), .follows("scope_id", "chain.store")]),
                .both([.distributors, .only("scope_kind = 'chain'")]),
                .both([.distributors, .only("scope_kind = 'region'"), .priceRegion("scope_id")]),
                .both([.distributors, .only("scope_kind = 'account'"), .account("scope_id")]),
                .both([.distributors, .only("scope_kind in ('tier', 'channel')"), .priceWord("scope_word")]),
            ], readByIntake: [], readAtDesk: [.hq]),
        .init(table: "pricing.special", read: [.chain], readByIntake: [], readAtDesk: [.hq]),
        .init(
            table: "pricing.quota_claim",
            read: [.chain, .follows("account_id", "chain.account")], readByIntake: [], readAtDesk: [.hq]),
        .init(
            table: "pricing_draft.policy", read: [], readAtDesk: [.pricers],
            drafts: .init(
                insert: [.both([.pricers, .own("author_id")])],
                update: [.both([.pricers, .only("state = 'draft'")])], into: [.pricers])),
        .init(table: "pricing_draft.contributor", read: [], readAtDesk: [.pricers]),
        .init(
            table: "pricing_draft.line", read: [], readAtDesk: [.pricers],
            drafts: .init(insert: [inDraft], delete: [inDraft])),
        .init(
            table: "pricing_draft.guard", read: [], readAtDesk: [.pricers],
            drafts: .init(insert: [.both([.pricers, .own("user_id")])], update: [.pricers])),
    ]
}
