import Postgres
package import Retail
import RetailSQL

extension PromoterRota {
    /// Norm, heads, vacancies and what they lose of every trading store that the caller sees below a region, by store.
    ///
    /// Refused where the caller knows no such region.
    ///
    /// - Parameter region: nil is all that the caller sees.
    package func norms(of month: Month, below region: RegionCode? = nil, today: Day) async throws -> [StoreStaffing] {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            if let region, try !tx.codes("chain.region").contains(region.text) {
                throw Refusal("staff.region-unknown", ["found": region.text])
            }
            return try tx.norms(of: month, below: region, today: today)
        }
    }

    /// The same of one store; nil where the caller sees none that trades.
    package func norm(of store: StoreCode, in month: Month, today: Day) async throws -> StoreStaffing? {
        try await own.read { tx in
            try tx.refuseAccounts("staff.not-for-accounts")
            return try tx.norms(of: month, only: [store.text], today: today).first
        }
    }
}

extension Transaction {
    fileprivate func norms(
        of month: Month, below region: RegionCode? = nil, only stores: [String]? = nil, today: Day
    ) throws -> [StoreStaffing] {
        let rules = try staffingRules(for: month).settings
        let day = max(month.firstDay, min(today, month.lastDay))
        return try storesWithHeads(below: region, only: stores, on: day, months: rules.norm.months).map {
            StoreStaffing($0.ground, posted: $0.posted, by: rules.norm, lift: rules.lift)
        }
    }
}
