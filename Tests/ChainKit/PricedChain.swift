import Directory
import Postgres
package import PricingPolicy
package import Retail
import RetailCSV
import RetailSQL
import TestKit

/// The small chain with what prices are made for: tiers, models in several storages, stores that two accounts supply.
package enum PricedChain {
    /// Loads it, with `hq`, `ann`, `bob` and `eve` of headquarters: `ann` and `bob` have the right to price policies, `ann`
    /// administers. The tier of D-ZJ changes on 2026-07-01.
    package static func load() async throws {
        try await SmallChain.load()
        try await Desk.of("hq") { desk in
            let accounts = "code,name,kind,parent,region,main,lead_time_days,review_days,tier\n"
            try await desk.take(
                .accounts,
                accounts + """
                    D-ZJ,浙江恒通,distributor,,ZJ,yes,3,7,gold
                    D-ZJ2,杭州越华,distributor,,HZ,no,3,7,silver
                    C-XC,迅驰连锁,direct_chain,,ZJ,,2,7,gold

                    """)
            try await desk.take(
                .accounts, accounts + "D-ZJ,浙江恒通,distributor,,ZJ,yes,3,7,silver\n", on: "2026-07-01")
            try await desk.take(
                .products,
                """
                sku,name,model,series,storage,colour,launched,pack_size
                A6-512-BK,Apex 6 512 黑,A6,APEX,512,black,2025-03-01,20
                M3-256-BK,Muse 3 256 黑,M3,MUSE,256,black,2025-06-01,20
                W1-BK,Watch 1,W1,WEAR,,black,2025-06-01,20
                L9-128-BK,Late 9,L9,APEX,128,black,2199-01-01,20

                """)
            try await desk.take(
                .coverage,
                """
                store,series,account,from,to
                ZJ,WEAR,D-ZJ,2024-01-01,2026-06-15
                S-GZ-1,MUSE,D-GD,2024-01-01,
                HZ,WEAR,D-ZJ2,2026-06-15,

                """)
        }
        try await TestDatabase.current.write { tx in
            try tx.script(
                """
                insert into auth.app_user (code, name, class)
                values ('ann', 'Ann', 'hq'), ('bob', 'Bob', 'hq'), ('eve', 'Eve', 'hq');
                insert into auth.user_right (user_id, right_name, during)
                select u.id, r.name, tstzrange('2026-01-01', null)
                from auth.app_user u, (values ('ann', 'pricing'), ('ann', 'administration'), ('bob', 'pricing'))
                    as r (code, name)
                where u.code = r.code
                """)
        }
    }

    /// The chain's day by the server's clock.
    package static func today(in zone: String = "Asia/Shanghai") async throws -> Day {
        try await TestDatabase.current.read { tx in
            try tx.value("select (clock_timestamp() at time zone \(zone))::date")
        }
    }
}

extension Desk {
    /// Takes rows, under the header of a price file, as all lines of a month's draft, or as lines to put in.
    @discardableResult
    package func fill(
        _ month: Month, _ rows: String, _ meaning: FileMeaning = .whole, takingOver: Bool = false, today: Day
    ) async throws -> PolicyDraft {
        let text = PriceFile.layout.columns.joined(separator: ",") + "\n" + rows + "\n"
        let file = try PriceFile(TableFile(name: "prices.csv", bytes: Array(text.utf8)))
        let draft = try await prices.draft(month, .nothing, takingOver: takingOver, today: today)
        let change = try await prices.compare(file, with: month, meaning)
        _ = try await prices.take(
            file, into: month, meaning, over: change.version, takingOver: takingOver, today: today)
        return draft
    }

    /// Hands a month in past the check: what the tables make of a policy does not hang on whether its prices are wise.
    @discardableResult
    package func handIn(_ month: Month) async throws -> PolicyDraft {
        guard let draft = try await prices.draft(of: month)?.draft else { throw Refusal("price.no-draft") }
        do {
            try await drafting.write { tx in
                try tx.execute("select pricing_draft.submit(\(draft.id), \(draft.version), 0)")
            }
        } catch let error as PostgresError where ["SC409", "SC410"].contains(error.sqlState) {
            throw Refusal(.busy, "price.draft-moved")
        }
        return try await prices.draft(of: month)?.draft ?? draft
    }

    /// Publishes a month past the check.
    @discardableResult
    package func release(_ month: Month, in timeZone: String = "Asia/Shanghai") async throws -> PublishedPolicy {
        guard let draft = try await prices.draft(of: month)?.draft else { throw Refusal("price.no-draft") }
        try await drafting.write { tx in
            try tx.execute(
                """
                select pricing.publish(\(draft.id), \(draft.version),
                    coalesce(decode(\(draft.sha256), 'hex'), pricing_draft.digest(\(draft.id))), \(timeZone))
                """)
        }
        guard let policy = try await prices.policies().first(where: { $0.month == month }) else {
            throw Refusal("price.not-published")
        }
        return policy
    }

    /// Hands a month in, has it approved by the other desk, and publishes it.
    @discardableResult
    package func publish(_ month: Month, with other: Desk) async throws -> PublishedPolicy {
        _ = try await handIn(month)
        _ = try await other.prices.approve(month)
        return try await release(month)
    }
}
