package import Postgres
package import Retail
import RetailSQL
import Trail

/// A cut that was announced, or was before.
package struct CutReceipt: Equatable, Sendable {
    /// Codes of the cuts that the falls are in.
    package let codes: [String]
    /// False where every fall had been announced before.
    package let isNew: Bool
    package let outlook: CutOutlook
    /// Stores that carry the models, whose price tags change.
    package let stores: [(store: StoreCode, models: [String])]

    package static func == (left: CutReceipt, right: CutReceipt) -> Bool {
        left.codes == right.codes && left.isNew == right.isNew && left.outlook == right.outlook
            && left.stores.map(\.store) == right.stores.map(\.store)
    }
}

extension ProtectionDesk {
    /// Every account on a day, and the models of all products: what falls are asked for.
    package func ground(on day: Day) async throws -> (accounts: [AccountCode], models: [SKU: Name]) {
        try await own.read { tx in
            try tx.demandHeadquarters()
            return try (tx.accounts(on: day), tx.models(on: day))
        }
    }

    /// What an announcement today would freeze; nothing is kept.
    package func outlook(of falls: [AnnouncedFall], on drop: Day, today: Day) async throws -> CutOutlook {
        try await own.read(isolation: .repeatableRead) { [currency] tx in
            try tx.demandHeadquarters()
            return try tx.cutOutlook(of: falls, on: drop, today: today, currency).outlook
        }
    }

    /// Cuts that the caller sees, the latest drop day first.
    package func cuts() async throws -> [CutSummary] { try await own.read { tx in try tx.cutSummaries(nil) } }

    /// One cut with its accounts, and the tasks of stores that are not done.
    package func cut(_ code: CutCode) async throws -> CutDetail {
        try await own.read { tx in
            guard let summary = try tx.cutSummaries(code).first else { throw Self.unknown(code) }
            return try CutDetail(summary: summary, accounts: tx.cutAccounts(code), tasks: tx.openTasks(of: code))
        }
    }

    /// What a cut froze, product by product, as far as the caller sees it.
    package func items(of code: CutCode) async throws -> [CutItem] {
        try await own.read { tx in try tx.cutItems(code) }
    }

    /// Accounts without a statement of cuts after whose announcement a policy was published: their prices may be others.
    package func republished(
        _ question: StatementQuestion
    ) async throws -> [(cut: String, drop: Day, account: AccountCode)] {
        try await own.read { tx in try tx.republishedCuts(question) }
    }

    /// Items of a cut that is not settled whose published price is not the announced one.
    package func changed(_ code: CutCode, by published: PublishedFalls) async throws -> Int {
        try await own.read { tx in
            try tx.cutItems(code).count { item in
                try published.price(cut: code.text, AccountCode(item.account), sku: item.sku, item.before, item.after)
                    != item.after
            }
        }
    }

    /// The account takes note of a cut; false where it had before. Refused for everybody else.
    package func confirm(_ code: CutCode) async throws -> Bool {
        try await own.write { tx in
            guard let account = try tx.ownAccount() else { throw Refusal(.forbidden, "protection.account-confirms") }
            guard try tx.cutSummaries(code).first != nil else { throw Self.unknown(code) }
            let isNew = try tx.addConfirmation(of: code)
            if isNew { try tx.record(Change("price_cut", code.text, new: ["account": account], verb: "confirmed")) }
            return isNew
        }
    }

    static func unknown(_ code: CutCode) -> Refusal {
        Refusal("protection.cut-unknown", ["found": code.text], at: Place(value: code.text))
    }
}

extension Transaction {
    /// Announces falls of a drop day and freezes what lies at the accounts, for a workflow that lends its transaction. What was
    /// announced before stays as it is; where nothing is left, nothing changes.
    package func announceCut(
        of falls: [AnnouncedFall], on drop: Day, today: Day, _ currency: Currency
    ) throws -> CutReceipt {
        try demandHeadquarters()
        try waitForOtherCuts()
        let (outlook, terms) = try cutOutlook(of: falls, on: drop, today: today, currency)
        guard !outlook.items.isEmpty else {
            return CutReceipt(codes: outlook.announced, isNew: false, outlook: outlook, stores: [])
        }
        let cut = try addCut(on: drop, today: today)
        let accounts = Set(outlook.items.map(\.account)).sorted()
        try add(accounts.compactMap { account in terms[account].map { (account, $0) } }, to: cut.id, currency)
        try freeze(outlook.items, of: cut.id, on: drop)
        let skus = Set(outlook.items.map(\.ground.sku))
        let stores = try carriers(of: falls.map(\.sku).filter { skus.contains($0.text) }, on: today)
        try record(
            Change(
                "price_cut", cut.code,
                new: [
                    "drop_day": "\(drop)", "accounts": "\(outlook.accounts)", "skus": "\(outlook.skus)",
                    "units": "\(outlook.units)", "exposure": "\(Money(minor: outlook.exposure, currency))",
                ], verb: "announced"))
        return CutReceipt(codes: [cut.code], isNew: true, outlook: outlook, stores: stores)
    }

    fileprivate func cutOutlook(
        of falls: [AnnouncedFall], on drop: Day, today: Day, _ currency: Currency
    ) throws -> (outlook: CutOutlook, terms: [AccountCode: AccountTerms]) {
        let (rest, announced) = try unannounced(falls, on: drop)
        guard !rest.isEmpty else { return (CutOutlook(drop: drop, items: [], announced: announced), [:]) }
        let terms = try protectionTerms(of: Set(rest.map(\.account)).sorted(), on: drop, currency)
        var items: [FrozenItem] = []
        items.reserveCapacity(rest.count)
        try grounds(of: rest, terms: terms.mapValues(\.terms), on: drop, today: today) { account, ground in
            items.append(FrozenItem(account: account, ground, by: terms[account]?.terms ?? .builtIn))
        }
        return (CutOutlook(drop: drop, items: items, announced: announced), terms)
    }
}
